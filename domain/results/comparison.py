"""Two moments of one firm side by side, and why its readiness moved between them."""

from datetime import date
from typing import Literal

from domain.base import Few, Frozen
from domain.case import Case
from domain.results.report import Readiness

Cause = Literal["work", "reconsidered"]
"""work: something was done. reconsidered: the same firm, seen or answered differently."""


class Moment(Frozen):
    """What was known on one day and the readiness computed from it then, by the versions of then.

    `readiness` None: it had no meaning (no AI).
    """

    label: str
    on: date
    case: Case
    readiness: Readiness | None
    bank_version: str
    parameters_version: str

    @property
    def done(self) -> frozenset[str]:
        """The ids of the actions marked done by that day."""
        return frozenset(action for action, note in self.case.action_notes.items() if note.status == "done")


class Split(Frozen):
    """One end of readiness, 0-100, before and after. To the hundredth: before + work + reconsidered + versions = after.

    `versions` is what a new question bank or new parameters alone have moved.
    """

    before: float
    after: float
    work: float
    reconsidered: float
    versions: float

    @property
    def change(self) -> float:
        """After less before, to the hundredth."""
        return round(self.after - self.before, 2)


class AnswerChange(Frozen):
    """One answer that is not what it was. `before` and `after` are words a person reads, "" for no answer."""

    question: str
    text: str
    section: str
    before: str
    after: str
    cause: Cause
    because: str


class Comparison(Frozen):
    """The earlier and the later moment, the three parts of the change at each end of the range, and what changed.

    `facts` and `judgements` name profile fields and requirement refs that differ; they count as reconsidered.
    """

    organisation: str | None
    earlier: str
    earlier_on: date
    later: str
    later_on: date
    earlier_versions: tuple[str, str]
    later_versions: tuple[str, str]
    low: Split
    likely: Split
    high: Split
    answers: Few[AnswerChange]
    facts: Few[str]
    judgements: Few[str]

    @property
    def firm(self) -> str:
        """What to call the firm."""
        return (self.organisation or "").strip() or "The firm"

    @property
    def as_of(self) -> date:
        """The day of the later moment."""
        return self.later_on
