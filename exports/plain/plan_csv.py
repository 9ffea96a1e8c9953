"""The plan as CSV for other tools. A spreadsheet runs a leading = + - @ in CSV, so such text gets an apostrophe."""

import csv
import io
from functools import partial
from typing import Final

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Report
from domain.vocabulary import NUMBERED_PHASE
from exports.plain.held_plan import HeldPlan, advised, certification
from exports.plain.separators import SEPARATOR, Style, decimal, style_of
from exports.text import for_csv
from exports.view import View

HEADS: Final = (
    "No", "Id", "What to do", "Owner", "Status", "Phase", "Start", "Due", "Hours at least", "Hours likely",
    "Hours at most", "Depends on", "Closes", "Longest chain", "You end up with", "It is done when", "Note", "Plan",
)  # fmt: skip


def write(report: Report, case: Case, bank: Bank, style: Style | None = None) -> bytes:
    """One row an action of the plan that the verdict asks for, separated as `style` says, else as the country does.

    UTF-8 with a byte order mark, so that Excel reads accents; dates as 2026-11-23.
    """
    return _written(advised(View(report, case, bank)), style or style_of(case.profile.country))


def write_certification(report: Report, case: Case, bank: Bank, style: Style | None = None) -> bytes:
    """The same of the certification plan, whatever the verdict."""
    return _written(certification(View(report, case, bank)), style or style_of(case.profile.country))


with_commas = partial(write, style="commas")
with_semicolons = partial(write, style="semicolons")


def _written(plan: HeldPlan, style: Style) -> bytes:
    out = io.StringIO(newline="")
    rows = csv.writer(out, delimiter=SEPARATOR[style], lineterminator="\r\n")
    rows.writerow(HEADS)
    rows.writerows(_row(plan, action, style) for action in plan.actions)
    return out.getvalue().encode("utf-8-sig")


def _row(plan: HeldPlan, action: PlannedAction, style: Style) -> list[str]:
    said, view = plan.said(action), plan.view
    hours = (f"{each:g}" for each in (action.hours.low, action.hours.likely, action.hours.high))
    texts = (
        plan.number[action.id], action.id, action.title, said.owner, said.status, NUMBERED_PHASE[action.phase],
        said.start.isoformat(), said.due.isoformat(),
        *(decimal(each, style) for each in hours),
        plan.after(action), view.refs(action.closes), "yes" if action.critical else "",
        action.deliverable, action.done_when, said.note, plan.name,
    )  # fmt: skip
    return [for_csv(text) for text in texts]
