"""Both layers of answers in one tab: what the client says, and what a consultant saw. The card draws either."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from domain.case import Answer, Layer, Verified
from storage import SAID, UNSAID, VERIFIED
from ui.session.cell import Cell
from ui.session.draft import NO_ANSWER, Draft
from ui.session.keeper import Keeper


class Answers(Cell[Draft]):
    """One layer. `both`: the answers by question id, in which what is saved in either layer stands."""

    layer: Layer = "said"

    def __init__(self, keeper: Keeper, both: dict[str, Answer], changed: Callable[[], None]) -> None:
        super().__init__(keeper, SAID if self.layer == "said" else VERIFIED, NO_ANSWER, changed)
        self.both = both

    def keep(self, key: str, value: Draft) -> bool:
        """Commit an answer as given now."""
        return super().keep(key, replace(value, at=datetime.now(UTC)))

    def with_drafts(self, both: dict[str, Answer]) -> dict[str, Answer]:
        """The answers with what waits or is in dispute in this layer."""
        drafts = (self.unsaved | self.conflicts).items()
        found = both | {question: self.beside(both.get(question), draft) for question, draft in drafts}
        return {question: answer for question, answer in found.items() if answer is not None}

    def beside(self, other: Answer | None, draft: Draft) -> Answer | None:
        """The answer in both layers, with this draft in this one. None where neither says anything."""
        seen = other.verified if other else None
        if draft.choice is not None:
            return draft.stated(draft.at, seen)
        return Answer(choice=UNSAID, verified=seen) if seen else None

    def _save(self, key: str, value: Draft, expected: int) -> int:
        keeper = self.keeper
        return keeper.store.save_answer(
            keeper.token,
            key,
            value.choice,
            value.proof,
            value.note,
            value.evidence,
            expected_revision=expected,
            layer=self.layer,
            actor=keeper.actor,
            at=value.at,
        )

    def _read(self, value: Answer | Verified) -> Draft:
        return Draft.of(value)

    def _hold(self, key: str, value: Draft, revision: int) -> None:
        super()._hold(key, value, revision)
        answer = self.beside(self.both.get(key), value)
        self.both.pop(key, None)
        if answer is not None:
            self.both[key] = answer


class Seen(Answers):
    """What a consultant verified."""

    layer = "verified"

    @property
    def token(self) -> str:
        """Its widgets stand beside those of the client's layer."""
        return f"{self.keeper.token}_seen"

    def beside(self, other: Answer | None, draft: Draft) -> Answer | None:
        """The answer in both layers, with this draft in this one. None where neither says anything."""
        seen = None
        if draft.choice is not None:
            said = {"choice": draft.choice, "proof": draft.proof, "note": draft.note}
            seen = Verified.model_validate(said | {"by": str(self.keeper.actor), "at": draft.at})
        if seen is None and (other is None or other.unsaid):
            return None
        return (other or Answer(choice=UNSAID)).model_copy(update={"verified": seen})
