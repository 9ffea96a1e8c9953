"""A consultant's offer: phases with every line of work, hours and money at the consultant's own rates, and terms."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from domain.asked.bank import OwnerRole, Phase
from domain.base import Few, Frozen, Table
from domain.results.ranges import Range

Help = Literal["coach", "guided", "done_for_you"]
Goal = Literal["light", "certificate"]
Rate = Annotated[float, Field(gt=0, le=1_000_000)]
Vat = Annotated[float, Field(ge=0, le=100)]
Work = Literal["start", "action", "smaller", "audits", "planning"]
"""start: the first look. action: help with an action of the plan. smaller: with several that take little each. audits:
beside the certifier's. planning: on top."""


class Terms(Frozen):
    """What the consultant brings: kind of help, price of an hour, and another price where a phase has one.

    `vat` in percent; None while nobody has said which applies. `valid_days`: how long the offer stands. `consultant`:
    who makes it, "" to be filled in.
    """

    help: Help = "guided"
    currency: str = "USD"
    rate: Rate | None = None
    phase_rates: Table[Phase, Rate] = {}
    vat: Vat | None = None
    valid_days: Annotated[int, Field(ge=1, le=365)] = 30
    consultant: Annotated[str, Field(max_length=200)] = ""

    def rate_of(self, phase: Phase) -> float | None:
        """The price of an hour in this phase; None while there is none."""
        return self.phase_rates.get(phase, self.rate)


class ScopeAction(Frozen):
    """One line of work: what comes out of it, who at the firm does it (None: the consultant alone), and the hours."""

    title: str
    deliverable: str
    owner_role: OwnerRole | None
    hours: Range
    work: Work = "action"


class ScopePhase(Frozen):
    """One phase: `hours` are those of its lines, added up end by end; `money` None while there is no rate."""

    phase: Phase
    actions: Few[ScopeAction]
    hours: Range
    rate: float | None
    money: Range | None


class Guess(Frozen):
    """One of our guesses behind the hours, as the parameter file says it."""

    label: str
    low: float
    likely: float
    high: float
    unit: str
    note: str
    source: str


class Scope(Frozen):
    """The offer. `hours` and `money` add up the phases end by end: what makes one phase longer makes all longer.

    `vat` and `gross` are None while there is no price or no rate of VAT.
    """

    organisation: str | None
    as_of: date
    valid_until: date
    goal: Goal
    terms: Terms
    phases: Few[ScopePhase]
    hours: Range
    money: Range | None
    vat: Range | None
    gross: Range | None
    own_hours: Range | None
    months: Range | None
    guesses: Few[Guess]

    @property
    def firm(self) -> str:
        """What to call the firm."""
        return (self.organisation or "").strip() or "The firm"
