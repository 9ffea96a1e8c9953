"""What a spreadsheet needs to follow a changed input with the report's own arithmetic: no part of the public report."""

from collections.abc import Mapping
from typing import Literal

from domain.base import Frozen
from domain.ranges import Scored

Aspect = Literal["plain", "exists", "happened"]


class Share(Frozen):
    """How much of one question's work is likely done, 0-100. None: it counts as the likely readiness of the whole."""

    likely: float | None
    aspect: Aspect


class RequirementWorking(Frozen):
    """One requirement as assessed, as if it applied; the report's figures before they are rounded.

    `applies` None: proposed to be left out, not yet decided. `holds`: it keeps the status at not ready; `open`: a part
    of it is not answered (both for majors only). `done`: how much work is done if all unknowns turn out well, and if
    none does; `shares` make the likely one.
    """

    ref: str
    weight: float
    low: float
    likely: float | None
    high: float
    applies: bool | None
    major: bool
    holds: bool
    open: bool
    done: tuple[float, float, float]
    shares: tuple[Share, ...]


class Workings(Frozen):
    """The arithmetic behind one report.

    `limits`: parameters that decide findings and status, in percent. `readiness`: low, likely and high before they are
    rounded. `groups`: clauses together, Annex A together.
    """

    requirements: tuple[RequirementWorking, ...]
    readiness: tuple[float, float, float]
    groups: tuple[Scored, ...]
    limits: Mapping[str, float]
