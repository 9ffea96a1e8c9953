"""What the answers say of one framework: of the one that the report is about, and of each that stands beside it."""

from typing import Literal

from domain.asked.framework import Kind
from domain.base import Few, Frozen, Table
from domain.results.need import Confidence
from domain.results.ranges import Scored

Finding = Literal["conforming", "partial", "not_conforming", "not_applicable", "not_assessed"]
Status = Literal["not_ready", "nearly", "ready_for_stage_1"]


class Reason(Frozen):
    """One step of an explanation: a figure, the rule that made it and the ids of what went in."""

    label: str
    value: float | str | None
    unit: str = ""
    rule: str = ""
    inputs: Few[str] = ()
    sources: Few[str] = ()


class Readiness(Frozen):
    """How far the firm is, 0-100. `likely_is_guess` while nothing is answered: draw no likely mark then."""

    low: float
    likely: float
    high: float
    unit: str = "%"
    because: str = ""
    status: Status
    answered: int
    asked: int
    coverage: float
    confidence: Confidence
    likely_is_guess: bool
    sections: Few[Scored] = ()
    areas: Few[Scored] = ()


class RequirementResult(Frozen):
    """One requirement. For not_applicable the range is what the answers say, kept out of every sum."""

    ref: str
    title: str
    low: float
    likely: float
    high: float
    unit: str = "%"
    finding: Finding
    because: str = ""


class OutcomeResult(Frozen):
    """One outcome of a guide as a range 0-100 from related answers: related, not equivalent.

    `id` and `function`: its bare number and its area. `asked` False: no question to this kind of firm leads to it; the
    range is 0 to 0 and nothing is known. `actions`: open actions that the questions behind it lead to; none where it is
    in place.
    """

    id: str
    function: str
    title: str
    low: float
    likely: float
    high: float
    unit: str = "%"
    known: bool = True
    asked: bool = True
    actions: Few[str] = ()
    because: str = ""


class Result(Frozen):
    """The result of one framework, empty where there is no AI to look after.

    `whole`: over all requirements; None for outcomes, which nobody adds up. `status`: None where nobody certifies.
    `coverage`: by area id, the share (0-1) of its weight of which something is known. `reasons`: of a framework that
    fills no other field of the report; the others have theirs in `Report.reasons`.
    """

    id: str
    title: str
    version: str
    kind: Kind
    whole: Scored | None = None
    status: Status | None = None
    areas: Few[Scored] = ()
    coverage: Table[str, float] = {}
    requirements: Few[RequirementResult] = ()
    outcomes: Few[OutcomeResult] = ()
    reasons: Table[str, Reason] = {}
