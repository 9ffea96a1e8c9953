"""What a person chose on screen, before and while the database has its say."""

from dataclasses import dataclass, field
from datetime import datetime

from domain.case import Answer, Evidence, Proof, Verified


@dataclass(frozen=True)
class Draft:
    """What a person chose on screen, and when. `choice` None: no answer, or it is taken back."""

    choice: str | None
    proof: Proof = "said"
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
    at: datetime | None = field(default=None, compare=False)

    @classmethod
    def of(cls, answer: Answer | Verified) -> "Draft":
        """What an answer holds of it."""
        evidence = answer.evidence if isinstance(answer, Answer) else ()
        return cls(answer.choice, answer.proof, answer.note, evidence, answer.at)

    def stated(self, at: datetime | None, verified: Verified | None) -> Answer:
        """The answer that it becomes. Its choice is not None."""
        said = {"choice": self.choice, "proof": self.proof, "note": self.note, "evidence": self.evidence}
        return Answer.model_validate(said | {"at": at, "verified": verified})


NO_ANSWER = Draft(None)


@dataclass(frozen=True)
class Unread:
    """What stands in a field and could not be taken as a figure: neither dropped nor saved. `page`: where it stands."""

    text: str
    label: str
    page: str
    saves: bool = True
