"""A draft scope of work for a consultant: phases, hours and money at the consultant's own rates."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from domain.asked.bank import OwnerRole, Phase
from domain.base import Few, Frozen, Table
from domain.results.ranges import Range

Help = Literal["coach", "guided", "done_for_you"]
Goal = Literal["light", "certificate"]
Rate = Annotated[float, Field(gt=0, le=1_000_000)]


class Terms(Frozen):
    """What the consultant brings: kind of help, price of an hour, and another price where a phase has one."""

    help: Help = "guided"
    currency: str = "USD"
    rate: Rate | None = None
    phase_rates: Table[Phase, Rate] = {}

    def rate_of(self, phase: Phase) -> float | None:
        """The price of an hour in this phase; None while there is none."""
        return self.phase_rates.get(phase, self.rate)


class ScopeAction(Frozen):
    """One action of the plan: what comes out of it, who at the firm does it, and the consultant's hours."""

    title: str
    deliverable: str
    owner_role: OwnerRole
    hours: Range


class ScopePhase(Frozen):
    """One phase with its actions. `hours` include planning and meetings; `money` None while there is no rate."""

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
    """The draft. `hours` and `money` add up the phases end by end: what makes one phase longer makes all longer."""

    organisation: str | None
    as_of: date
    goal: Goal
    terms: Terms
    phases: Few[ScopePhase]
    hours: Range
    money: Range | None
    own_hours: Range | None
    months: Range | None
    guesses: Few[Guess]

    @property
    def firm(self) -> str:
        """What to call the firm."""
        return (self.organisation or "").strip() or "The firm"
