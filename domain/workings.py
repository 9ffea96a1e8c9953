"""What a spreadsheet needs to follow a changed input with the report's own arithmetic: no part of the public report."""

from typing import Literal

from domain.base import Few, Frozen, Table
from domain.profile import Support
from domain.ranges import Scored

Due = Literal["surveillance_per_year", "recertification", "audit_due"]


class RequirementWorking(Frozen):
    """One requirement as assessed, as if it applied; the report's figures before they are rounded.

    `applies` None: proposed to be left out, not yet decided. `counts`: what it adds to likely readiness, its open
    questions at the firm's own level; None where it adds nothing. `answered`: somebody said something that can be
    known. `holds`: it keeps the status at not ready; `open`: a part of it is not answered (both for majors only).
    `planned`: the plan works on it while nobody has decided. `done`: how much work is done if all unknowns turn out
    well, likely, and if none does.
    """

    ref: str
    weight: float
    low: float
    likely: float | None
    high: float
    counts: float | None
    answered: bool
    planned: bool
    applies: bool | None
    major: bool
    holds: bool
    open: bool
    done: tuple[float, float, float]

    @property
    def in_plan(self) -> bool:
        """True when the plan works on it: it applies, or nobody has decided and other answers leave work."""
        return self.applies is True or (self.applies is None and self.planned)


class Moved(Frozen):
    """A figure before it is rounded, and what each driver alone makes of it: at its low, at its high."""

    likely: float
    ends: Table[str, tuple[float, float]]


class ActionWorking(Frozen):
    """One action, open or not. `done` as for requirements; None where nothing it closes is in the plan.

    `hours`: estimate for a small firm with nothing in place. `fresh`: percent of it that no held standard gives
    already. `yearly`: due again however well it went last time.
    """

    id: str
    title: str
    closes: Few[str]
    hours: tuple[float, float, float]
    fresh: float
    by_systems: bool
    yearly: bool
    done: tuple[float, float, float] | None
    found: Moved


class Assumption(Frozen):
    """One input of money, days and hours. `driver` varies it; "" where it has one value. Percent, never a factor.

    low is the end that makes a figure small: a saving has its high value there.
    """

    id: str
    label: str
    unit: str
    low: float
    likely: float
    high: float
    driver: str
    source: str


class Ladder(Frozen):
    """A value by size: each rung holds up to and including its size, the last one above all others."""

    id: str
    label: str
    unit: str
    rungs: Few[tuple[float | None, tuple[float, float, float]]]


class SupportPrice(Frozen):
    """What one kind of consultant help costs a firm of middle size with nothing in place. `mode` None: not decided."""

    mode: Support | None
    price: tuple[float, float, float]


class Money(Frozen):
    """The inputs, and every figure made from them, by the name of the report's field or of the step on the way.

    `due`: which audit this year's figure is made of; None for a firm without the certificate. `drivers`: labels by id.
    """

    assumptions: Few[Assumption]
    ladders: Few[Ladder]
    support: Few[SupportPrice]
    mode: Support | None
    tools_by_people: bool
    due: Due | None
    drivers: Table[str, str]
    figures: Table[str, Moved]


class Workings(Frozen):
    """The arithmetic behind one report.

    `limits`: parameters that decide findings and status, in percent. `readiness`: low, likely and high before they are
    rounded. `groups`: clauses together, Annex A together.
    """

    requirements: Few[RequirementWorking]
    readiness: tuple[float, float, float]
    groups: Few[Scored]
    limits: Table[str, float]
    actions: Few[ActionWorking]
    money: Money
