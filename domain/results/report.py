"""The Report: what scoring returns, every page shows and every export writes. Shapes are public (docs/case-file.md)."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError, computed_field

from domain.asked.bank import OwnerRole
from domain.asked.contradiction import Contradiction as Contradiction
from domain.base import SCHEMA, Few, Frozen, Table
from domain.case import View
from domain.files.counted import too_long
from domain.files.expected import types_inside
from domain.files.strict_json import CaseFaults, Size, document
from domain.files.told_as import told_as
from domain.law import LawNote as LawNote
from domain.quote import QuotedFigure as QuotedFigure
from domain.results.ahead import Ahead as Ahead
from domain.results.ahead import Dates as Dates
from domain.results.ahead import Days as Days
from domain.results.ahead import Deadline as Deadline
from domain.results.ahead import Standing as Standing
from domain.results.applicability import NOBODY as NOBODY
from domain.results.applicability import SoaLine as SoaLine
from domain.results.applicability import Whose as Whose
from domain.results.need import About as About
from domain.results.need import Alternative as Alternative  # passed on: a report is read through this module alone
from domain.results.need import Amount as Amount
from domain.results.need import BreakEven as BreakEven
from domain.results.need import Confidence as Confidence
from domain.results.need import Flip as Flip
from domain.results.need import Letter as Letter
from domain.results.need import Need as Need
from domain.results.need import Step as Step
from domain.results.need import Triggers as Triggers
from domain.results.need import Trouble as Trouble
from domain.results.need import Verdict as Verdict
from domain.results.need import Worth as Worth
from domain.results.plan import HeldBy as HeldBy
from domain.results.plan import LightStage as LightStage
from domain.results.plan import Plan as Plan
from domain.results.plan import PlannedAction as PlannedAction
from domain.results.plan import Wait as Wait
from domain.results.plan import WaitId as WaitId
from domain.results.ranges import Range as Range
from domain.results.ranges import Scored as Scored
from domain.results.rely import Point as Point
from domain.results.result import Finding as Finding
from domain.results.result import OutcomeResult as OutcomeResult
from domain.results.result import Readiness as Readiness
from domain.results.result import Reason as Reason
from domain.results.result import RequirementResult as RequirementResult
from domain.results.result import Result as Result
from domain.results.result import Status as Status
from domain.results.roads import Roads as Roads
from domain.results.workings import Workings

MOST: Final = Size(bytes=5_000_000, entries=100_000)

Severity = Literal["potential_major", "potential_minor", "improvement"]
GapBand = Literal["none", "small", "medium", "large", "not_applicable"]


class Swing(Frozen):
    """How far one driver alone moves a total: down to `fall` below likely, up to `rise` above it."""

    id: str
    label: str
    fall: float
    rise: float


class Notice(Frozen):
    """Something the reader should know about the input or a figure."""

    id: str
    severity: Literal["info", "warning"]
    message: str


class Counted(Frozen):
    """Whose answers the figures count: how many were verified (`by` whom), how many rest on what was said."""

    verified: int
    said: int
    by: Table[str, int] = {}


class Gap(Frozen):
    """What is missing at one requirement, and the actions that close it.

    `could_be_major`: no potential major by itself, but one of several under its clause, or weak throughout.
    """

    ref: str
    title: str
    severity: Severity
    statement: str
    actions: Few[str]
    questions: Few[str] = ()
    could_be_major: bool = False


class RoleHours(Frozen):
    """Hours of one kind of person in the plan."""

    role: OwnerRole
    hours: Range


class Drivers(Frozen):
    """What moves money, hours and months, each driver varied once."""

    fees: Few[Swing] = ()
    other_costs: Few[Swing] = ()
    three_year: Few[Swing] = ()
    this_year: Few[Swing] = ()
    internal_hours: Few[Swing] = ()
    months: Few[Swing] = ()
    audit_days: Few[Swing] = ()


class Part(Frozen):
    """A part of the likely fee, for a waterfall: parts add up to the likely total."""

    id: str
    label: str
    amount: float


class NextQuestion(Frozen):
    """A question whose answer would narrow readiness by up to `narrows` points."""

    id: str
    text: str
    narrows: float


class QuestionState(Frozen):
    """Whether a question is asked of this firm, and whether it has been answered."""

    id: str
    section: str
    visible: bool
    pending: bool
    answered: bool
    unsure: bool


class Report(Frozen):
    """Everything that follows from one case. Null where a figure has no meaning; a notice then says why.

    `layer`: whose answers it goes by; what a report of schema 1 does not say was "said".
    `months`: to the certificate, as in `dates`; what schema 1 wrote ended with stage 2.
    `to_be_shown`: ids of questions about what could not happen so far, and has to before stage 2.
    `results`: by framework id, all of them; readiness, requirements, gaps and the Statement are those of the one that
    the report is about, and a framework with a view fills the fields that `view_fields` names.
    """

    schema_: Annotated[Literal[1, 2], Field(alias="schema")] = SCHEMA
    as_of: date
    bank_version: str
    parameters_version: str
    organisation: str | None
    currency: str
    need: Need
    layer: View = "said"
    readiness: Readiness | None
    readiness_said: Readiness | None = None
    readiness_verified: Readiness | None = None
    counted: Counted | None = None
    to_be_shown: Few[str] = ()
    contradictions: Few[Contradiction] = ()
    before_you_rely: Few[Point] = ()
    requirements: Few[RequirementResult]
    gaps: Few[Gap]
    gap_band: GapBand
    audit_days: Range | None
    fees: Range | None
    fee_parts: Few[Part]
    quoted: Few[QuotedFigure] = ()
    other_costs: Range | None
    surveillance_per_year: Range | None
    recertification: Range | None
    three_year: Range | None
    this_year: Range | None
    internal_hours: Range | None
    hours_by_role: Few[RoleHours] = ()
    months: Range | None
    dates: Dates | None = None
    deadlines: Few[Deadline] = ()
    drivers: Drivers
    recommended_spend_now: Range | None
    soa: Few[SoaLine]
    results: Table[str, Result] = {}
    nist_ai_rmf: Few[OutcomeResult] = ()
    nist_ai_rmf_summary: Few[Scored] = ()
    nist_ai_rmf_version: str = ""
    plan: Plan
    roads: Roads | None = None
    next_best_questions: Few[NextQuestion]
    questions: Few[QuestionState]
    law: Few[LawNote] = ()
    notices: Few[Notice]
    reasons: Table[str, Reason] = {}
    workings: Annotated[Workings | None, Field(exclude=True)] = None
    """For a workbook whose figures follow its inputs; made when asked for, and no part of the public shape."""

    model_config = Frozen.model_config | {"populate_by_name": True}

    @computed_field  # type: ignore[prop-decorator]
    @property
    def sections(self) -> tuple[Scored, ...]:
        """Readiness by section of the questionnaire; empty where readiness has no meaning."""
        return self.readiness.sections if self.readiness else ()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def areas(self) -> tuple[Scored, ...]:
        """Readiness by clause heading and Annex A group; empty where readiness has no meaning."""
        return self.readiness.areas if self.readiness else ()


def view_fields(view: str) -> tuple[str, str, str]:
    """The fields of a report that a framework with this view fills: its outcomes, its areas and its version."""
    return view, f"{view}_summary", f"{view}_version"


@told_as(CaseFaults, ["The report: expected what Ready42 writes, got something else."])
def read_report(text: str) -> Report:
    """The report in a text that a report wrote. A part made by a later version and not known here is left out.

    Raises CaseFaults, also for a text that holds far more than a report.
    """
    written, faults = document(text, MOST, SCHEMA)
    found = {name: value for name, value in written.items() if name in types_inside(Report)}
    try:
        if not faults and not any(too_long(Report, found)):
            return Report.model_validate(found, strict=False)
    except ValidationError:
        pass
    raise CaseFaults(["The report: expected what Ready42 writes, got something else."])
