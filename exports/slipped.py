"""What slipped since a plan was frozen: each day as it was planned then, and as it is planned now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.baseline import Baseline, PlannedEnd
from domain.case import Case
from domain.results.report import Report
from exports.figures import day
from exports.noted import noted

DAYS: Final = (
    ("stage_1", "First visit (stage 1 audit)"),
    ("stage_2", "Second visit (stage 2 audit)"),
    ("certificate", "Certificate"),
)
GONE: Final = "No longer in the plan"
NEW: Final = "New since then"


@dataclass(frozen=True)
class Slip:
    """One day of the plan; None where it was not planned then, or is not planned any more."""

    what: str
    then: date | None
    now: date | None

    @property
    def days(self) -> int | None:
        """Calendar days later than planned then; below 0 is earlier."""
        return None if self.then is None or self.now is None else (self.now - self.then).days

    @property
    def said(self) -> str:
        """`12 days later`, `1 day earlier`, `As planned`; what is gone or new is called that."""
        if self.days is None:
            return GONE if self.now is None else NEW
        if not self.days:
            return "As planned"
        many = abs(self.days)
        return f"{many} {'day' if many == 1 else 'days'} {'later' if self.days > 0 else 'earlier'}"


def frozen(report: Report, case: Case) -> Baseline:
    """The plan of today, with the days that a person gave an action before ours."""
    plan = report.plan
    return Baseline(
        taken=report.as_of,
        stage_1=plan.earliest_stage_1,
        stage_2=plan.earliest_stage_2,
        certificate=plan.earliest_certificate,
        actions=tuple(PlannedEnd(action=a.id, title=a.title, day=noted(case, a).due) for a in plan.actions),
    )


def milestones(report: Report, before: Baseline) -> tuple[Slip, ...]:
    """The three days ahead, those that were planned then or are now."""
    found = (Slip(label, getattr(before, name), getattr(report.plan, f"earliest_{name}")) for name, label in DAYS)
    return tuple(one for one in found if one.then or one.now)


def actions(report: Report, case: Case, before: Baseline) -> tuple[Slip, ...]:
    """Every action in the order of the plan of today, then those that are no longer in it."""
    return tuple(_actions(report, case, before))


def _actions(report: Report, case: Case, before: Baseline) -> Iterator[Slip]:
    then = {one.action: one for one in before.actions}
    for action in report.plan.actions:
        was = then.pop(action.id, None)
        yield Slip(action.title, was.day if was else None, noted(case, action).due)
    yield from (Slip(one.title, one.day, None) for one in then.values())


def slips(report: Report, before: Baseline | None) -> Iterator[str]:
    """`Certificate, compared with the plan of 30 November 2026: 12 days later.` Nothing where no plan was frozen."""
    if before is not None:
        for one in milestones(report, before):
            said = one.said[0].lower() + one.said[1:]
            yield f"{one.what}, compared with the plan of {day(before.taken)}: {said}."
