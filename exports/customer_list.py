"""A customer's own list, filled in with our answers: their question, our answer, what stands behind it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from domain.asked.bank import Bank
from domain.buyer import BuyerAnswer
from domain.case import Case
from domain.results.report import Report
from domain.vocabulary import DISCLAIMER, STRENGTH
from exports.figures import day
from exports.text import short_name
from exports.view import View
from exports.word.document import Paper
from exports.workbook.making.book import Book
from exports.workbook.making.style import AMBER, BODY, INK, NAVY, NOTE, WORD
from exports.workbook.making.table import Column, write_table


class Line(NamedTuple):
    """A question in the customer's words, our answer (None where nothing of ours answers it), and their own number."""

    asked: str
    answer: BuyerAnswer | None
    number: str = ""


TITLE: Final = "Answers to your questions about AI"
SHEET: Final = "Answers"
TOP: Final = 5
BY_HAND: Final = "To be answered by hand."
WHAT_IT_IS: Final = "Our own statements, not checked by an outside auditor unless an answer names one."
FOR_US: Final = "For your own eyes: do not send this file, but the same list made without what is missing."
WIDTHS: Final = (5.5, 8.5, 3.0)


def write_workbook(lines: Sequence[Line], report: Report, case: Case, bank: Bank, notes: bool = False) -> bytes:
    """The list as an Excel file (at least one line). `notes` adds what is missing and the day promised for it."""
    view = View(report, case, bank)
    book = Book(view, TITLE, (SHEET,), view.firm)
    page = book.page(SHEET, NAVY, landscape=True)
    page.title(TITLE, f"{short_name(book.view.firm)} · {day(report.as_of)}. {WHAT_IT_IS}")
    if notes:
        page.put(3, 1, FOR_US, NOTE.but(wrap=False, bold=True))
    columns = (*COLUMNS, *OWN) if notes else COLUMNS
    table = write_table(page, "tbl_answers", TOP, columns, list(enumerate(lines, 1)))
    page.put(table.last + 2, 1, DISCLAIMER, NOTE.but(wrap=False))
    return book.save()


def write_document(lines: Sequence[Line], report: Report, case: Case, bank: Bank, notes: bool = False) -> bytes:
    """The list as a Word document."""
    view = View(report, case, bank)
    paper = Paper(view, TITLE, view.firm, country=view.case.profile.country)
    paper.title(TITLE, f"{short_name(view.firm)} · {day(report.as_of)}")
    paper.text(WHAT_IT_IS)
    paper.table(
        ("Your question", "Our answer", "What stands behind it"),
        [(_question(line), _answer(line.answer), _strength(line.answer)) for line in lines],
        WIDTHS,
    )
    missing = [(line, line.answer) for line in lines if line.answer and line.answer.gap]
    if notes and missing:
        paper.heading("What is missing")
        paper.text(FOR_US, bold=True)
        paper.table(
            ("Question", "What is missing", "Promised by"),
            [(_question(line), answer.gap or "", _promised_by(answer)) for line, answer in missing],
            WIDTHS,
        )
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _question(line: Line) -> str:
    return f"{line.number} {line.asked}".strip()


def _answer(answer: BuyerAnswer | None) -> str:
    return answer.answer if answer else BY_HAND


def _strength(answer: BuyerAnswer | None) -> str:
    return STRENGTH[answer.strength if answer else "not_known"]


def _promised_by(answer: BuyerAnswer | None) -> str:
    return day(answer.ready_by) if answer and answer.ready_by else ""


Numbered = tuple[int, Line]
COLUMNS: Final = (
    Column[Numbered]("No", 10, lambda x: x[1].number or x[0], WORD),
    Column[Numbered]("Your question", 48, lambda x: x[1].asked, BODY.but(bold=True)),
    Column[Numbered]("Our answer", 66, lambda x: _answer(x[1].answer), paint={BY_HAND: (AMBER, INK)}),
    Column[Numbered]("What stands behind it", 24, lambda x: _strength(x[1].answer), WORD),
)
OWN: Final = (
    Column[Numbered]("What is missing", 44, lambda x: (x[1].answer and x[1].answer.gap) or ""),
    Column[Numbered]("Promised by", 15, lambda x: _promised_by(x[1].answer), WORD),
)
