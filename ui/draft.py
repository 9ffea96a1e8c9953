"""What a person chose on screen, before and while the database has its say."""

from dataclasses import dataclass
from datetime import datetime

from domain.case import Answer, Evidence, Proof, Verified


@dataclass(frozen=True)
class Draft:
    """What a person chose on screen. `choice` None clears the answer."""

    choice: str | None
    proof: Proof = "said"
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> "Draft":
        """What an answer holds of it."""
        return cls(answer.choice, answer.proof, answer.note, answer.evidence)

    def stated(self, at: datetime | None, verified: Verified | None) -> Answer:
        """The answer that it becomes. Its choice is not None."""
        said = {"choice": self.choice, "proof": self.proof, "note": self.note, "evidence": self.evidence}
        return Answer.model_validate(said | {"at": at, "verified": verified})


@dataclass(frozen=True)
class Conflict:
    """An answer changed in another window after this one read it: theirs is kept, ours waits for a decision."""

    ours: Draft
    theirs: Draft
    revision: int


@dataclass(frozen=True)
class Unread:
    """What stands in a field and could not be taken as a figure: neither dropped nor saved. `page`: where it stands."""

    text: str
    label: str
    page: str
    saves: bool = True
