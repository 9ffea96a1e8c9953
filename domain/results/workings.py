"""What a spreadsheet needs to follow a changed input with the report's own arithmetic: no part of the public report."""

from pydantic import InstanceOf

from domain.base import Few, Frozen, Table
from domain.expression import Node
from domain.results.ranges import Scored


class RequirementWorking(Frozen):
    """One requirement as assessed, as if it applied; the report's figures before they are rounded.

    `applies` None: proposed to be left out, not yet decided. `counts`: what it adds to likely readiness, its open
    questions at the firm's own level; None where it adds nothing. `answered`: somebody said something that can be
    known. `holds`: it keeps the status at not ready; `open`: a part of it is not answered (both for majors only).
    `planned`: the plan works on it while nobody has decided. `done`: how much work is done if all unknowns turn out
    well, likely, and if none does. `if_held`: the same with ISO 27001, and with ISO 9001, where nobody has told which
    certificates are held.
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
    if_held: tuple[tuple[float, float, float], ...] = ()

    @property
    def in_plan(self) -> bool:
        """True when the plan works on it: it applies, or nobody has decided and other answers leave work."""
        return self.applies is True or (self.applies is None and self.planned)


class ActionWorking(Frozen):
    """One action, open or not. `done` as for requirements; None where nothing it closes is in the plan.

    `hours`: the expression of the hours it still takes. `whole`: due in full, whatever is in place.
    """

    id: str
    title: str
    closes: Few[str]
    whole: bool
    done: tuple[float, float, float] | None
    if_held: tuple[tuple[float, float, float], ...] = ()
    hours: InstanceOf[Node]


class Workings(Frozen):
    """The arithmetic behind one report.

    `limits`: parameters that decide findings and status, in percent. `readiness`: low, likely and high before they are
    rounded. `groups`: clauses together, Annex A together. `figures`: the expression of each figure of the report that
    a spreadsheet can follow, by the name of its field. `free`: those of them whose low end is nothing at all.
    """

    requirements: Few[RequirementWorking]
    readiness: tuple[float, float, float]
    groups: Few[Scored]
    limits: Table[str, float]
    actions: Few[ActionWorking]
    figures: Table[str, InstanceOf[Node]]
    free: Few[str] = ()
