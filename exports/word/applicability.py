"""The Statement of Applicability in Word, to sign and to hand to an auditor: all 38 controls by group."""

from itertools import groupby
from typing import Final

from domain.asked.bank import Bank
from domain.asked.ref import bare
from domain.case import Case
from domain.results.report import Report, SoaLine
from exports.controls import NOTHING_DONE, owner_of, signature, whose
from exports.figures import day
from exports.view import View
from exports.word.document import Paper

TITLE: Final = "Statement of Applicability"
DRAFT: Final = "Draft. A line counts once a person has read and accepted it, by name and with a date."
IN_OR_OUT: Final = {True: "In", False: "Left out", None: "Not decided"}
HEADS: Final = (
    "Control, in our own words",
    "In or out",
    "Because",
    "How it is done, and what stands behind it",
    "Owner",
    "Accepted",
)
WIDTHS: Final = (3.9, 2.3, 7.8, 6.5, 2.6, 2.6)


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The document, A4 across. A firm without AI has nothing to state, and is told so."""
    view = View(report, case, bank)
    paper = Paper(view, TITLE, author=view.firm, wide=True, country=view.case.profile.country)
    open_ = sum(not line.accepted for line in report.soa)
    paper.title(
        f"{TITLE}: {view.firm}", f"As of {day(report.as_of)}. ISO/IEC 42001, Annex A.{f' {DRAFT}' if open_ else ''}"
    )
    if not report.soa:
        paper.text(report.need.headline, bold=True)
    elif open_:
        paper.text(f"{open_} of {len(report.soa)} lines wait for a person to accept them.", bold=True)
    titles = {area.id: area.title for area in bank.areas}
    for group, lines in groupby(report.soa, key=lambda line: bank.requirement[line.ref].area):
        paper.heading(f"{group} {titles[group]}")
        paper.table(HEADS, [_row(line) for line in lines], WIDTHS)
    return paper.save()


def _row(line: SoaLine) -> tuple[str, ...]:
    state = IN_OR_OUT[line.applicable]
    done = "" if line.applicable is False else line.how or NOTHING_DONE
    behind = f"{whose(line)}. Evidence: {line.evidence}." if line.whose else ""
    return (
        f"{bare(line.ref)} {line.title}",
        state if line.applicable is False else f"{state}. {line.status}",
        line.justification,
        " ".join(part for part in (done, behind) if part),
        owner_of(line),
        signature(line),
    )
