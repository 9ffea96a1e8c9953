"""One report as an export reads it: the report, the case and the bank with the look-ups every file needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from domain.asked.bank import Bank
from domain.asked.ref import numbers
from domain.case import Case
from domain.results.report import Gap, PlannedAction, Report
from domain.results.workings import Workings
from domain.vocabulary import VERDICT, status_words


class Dated(Protocol):
    """Whose document it is, and of which day."""

    @property
    def firm(self) -> str:
        """What to call the firm."""

    @property
    def as_of(self) -> date:
        """The day the document speaks of."""


@dataclass(frozen=True)
class View:
    """Looks up, never computes: every figure in it is the report's."""

    report: Report
    case: Case
    bank: Bank

    @property
    def firm(self) -> str:
        """What to call the firm where it gave no name."""
        return (self.report.organisation or "").strip() or "Your firm"

    @property
    def as_of(self) -> date:
        """The day the report speaks of."""
        return self.report.as_of

    @cached_property
    def number(self) -> Mapping[str, str]:
        """`A-01` for each open action id, in order of start."""
        return {a.id: f"A-{i:02}" for i, a in enumerate(self.report.plan.actions, 1)}

    @cached_property
    def gap(self) -> Mapping[str, Gap]:
        """Gaps by requirement ref."""
        return {gap.ref: gap for gap in self.report.gaps}

    @cached_property
    def light(self) -> tuple[PlannedAction, ...]:
        """The open steps of the light programme in their light form, those of the first 30 days first."""
        return tuple(step for stage in self.report.plan.light_stages for step in stage.steps)

    @property
    def workings(self) -> Workings:
        """The arithmetic behind the figures. Raises ValueError for a report that was made without it."""
        if self.report.workings is None:
            raise ValueError("a workbook needs a report made with its workings: evaluate(..., workings=True)")
        return self.report.workings

    @property
    def is_light(self) -> bool:
        """True when the verdict asks for the light programme and not for a certificate."""
        return self.report.need.verdict == "watch"

    @property
    def flips(self) -> tuple[str, ...]:
        """What would change the verdict, each with where it leads."""
        return tuple(f"{flip.change} → {VERDICT[flip.verdict]}" for flip in self.report.need.tipping_points)

    def numbers(self, ids: tuple[str, ...]) -> str:
        """`A-01, A-07`: the open ones of these actions."""
        return ", ".join(self.number[i] for i in ids if i in self.number)

    def refs(self, refs: tuple[str, ...]) -> str:
        """`5.2, A.2.2`: what people read of refs."""
        return numbers(refs)

    def notice(self, *ids: str) -> str:
        """The message of the first of these notices that the report carries; "" when there is none."""
        found = {n.id: n.message for n in self.report.notices}
        return next((found[i] for i in ids if i in found), "")

    @property
    def how_far(self) -> str:
        """`Nearly ready: 60 to 80 %, likely 71 %. 90 of 94 questions answered.`; "" where readiness has no meaning."""
        ready = self.report.readiness
        if ready is None:
            return ""
        nothing = "nothing is answered yet, so there is no likely figure"
        likely = nothing if ready.likely_is_guess else f"likely {ready.likely:.0f} %"
        status = status_words(self.report.need.verdict)[ready.status]
        said = f"{status}: {ready.low:.0f} to {ready.high:.0f} %, {likely}."
        return f"{said} {ready.answered} of {ready.asked} questions answered."

    @property
    def why_no_figure(self) -> str:
        """Why a figure of this report is null, in the notice's own sentence."""
        return self.notice("no_ai", "certified") or "This figure has no meaning for this firm."
