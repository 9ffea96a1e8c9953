"""The plan as CSV for other tools. A spreadsheet runs a leading = + - @ in CSV, so such text gets an apostrophe."""

import csv
import io
from typing import Final

from domain.bank import Bank
from domain.case import Case
from domain.report import PlannedAction, Report
from exports.noted import noted
from exports.text import for_csv
from exports.view import View
from exports.words import PHASE

HEADS: Final = (
    "No", "Id", "What to do", "Owner", "Status", "Phase", "Start", "Due", "Hours at least", "Hours likely",
    "Hours at most", "Depends on", "Closes", "Longest chain", "You end up with", "It is done when", "Note",
)  # fmt: skip


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """One row an action; UTF-8 with a byte order mark, so that Excel reads accents; dates as 2026-11-23."""
    view, out = View(report, case, bank), io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(HEADS)
    rows.writerows(_row(view, action) for action in report.plan.actions)
    return out.getvalue().encode("utf-8-sig")


def _row(view: View, action: PlannedAction) -> list[str]:
    said = noted(view.case, action)
    texts = (
        view.number[action.id], action.id, action.title, said.owner, said.status, PHASE[action.phase],
        said.start.isoformat(), said.due.isoformat(),
        f"{action.hours.low:g}", f"{action.hours.likely:g}", f"{action.hours.high:g}",
        view.numbers(action.depends_on), view.refs(action.closes), "yes" if action.critical else "",
        action.deliverable, action.done_when, said.note,
    )  # fmt: skip
    return [for_csv(text) for text in texts]
