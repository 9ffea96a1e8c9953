"""Two moments compared in Excel: the change in three parts that a formula adds up, and every answer that changed."""

from typing import Final

from domain.results.comparison import AnswerChange, Comparison
from domain.vocabulary import DISCLAIMER, PARTS_OF_A_CHANGE, RANGE_NOTE
from exports.figures import day
from exports.text import short_name
from exports.word.comparison import NO_ANSWER, TITLE, meaning, versions
from exports.workbook.making.book import Binder
from exports.workbook.making.page import Page
from exports.workbook.making.style import AMBER, BODY, HEADER, NAVY, NOTE, NUMBER, TALL, WORD
from exports.workbook.making.table import Column, write_table

CHANGE: Final = "Change"
ANSWERS: Final = "Answers"
TABLE: Final = "tbl_changes"
TOP: Final = 4
WIDTH: Final = 46
FIGURE: Final = NUMBER.but(number="0.00")
MOVED: Final = NUMBER.but(number="+0.00;\u22120.00;0.00")
LABEL: Final = {part: label for part, label, _ in PARTS_OF_A_CHANGE}
COLUMNS: Final = (
    Column[AnswerChange]("Question", 44, lambda c: c.text, TALL.but(bold=True)),
    Column[AnswerChange]("Counts as", 20, lambda c: LABEL[c.cause], WORD.but(down="top")),
    Column[AnswerChange]("Before", 34, lambda c: c.before or NO_ANSWER, TALL),
    Column[AnswerChange]("After", 34, lambda c: c.after or NO_ANSWER, TALL),
    Column[AnswerChange]("Why", 34, lambda c: c.because, TALL),
)


def write(found: Comparison) -> bytes:
    """The workbook: no table of answers where none changed."""
    book = Binder(found, TITLE, (CHANGE, ANSWERS) if found.answers else (CHANGE,))
    _change(book.page(CHANGE, NAVY), found)
    if found.answers:
        page = book.page(ANSWERS, AMBER, landscape=True)
        page.title(
            "Answers that changed", "Work needs a better answer and a sign of it: stronger proof, or an action done."
        )
        write_table(page, TABLE, TOP, COLUMNS, found.answers)
    return book.save()


def _change(page: Page, found: Comparison) -> None:
    page.title(TITLE, f"{short_name(found.firm)}, {day(found.earlier_on)} to {day(found.later_on)}")
    page.widths(WIDTH, 12, 12, 12)
    for column, head in enumerate(("Readiness in points of 100", "Low", "Likely", "High"), 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column == 1 else "right"))
    names = [found.earlier, *LABEL.values(), found.later]
    for row, name in enumerate(names, TOP + 1):
        page.put(row, 1, name, BODY.but(bold=row in (TOP + 1, TOP + len(names))))
        page.height(row, (name, WIDTH), least=18)
    for column, end in enumerate((found.low, found.likely, found.high), 2):
        letter = "ABCD"[column - 1]
        page.put(TOP + 1, column, end.before, FIGURE.but(bold=True))
        for row, part in enumerate(LABEL, TOP + 2):
            page.put(row, column, getattr(end, part), MOVED)
        total = f"=ROUND(SUM({letter}{TOP + 1}:{letter}{TOP + 4}),2)"
        page.formula(TOP + 5, column, total, end.after, FIGURE.but(bold=True))
    for row, text in enumerate((meaning(), RANGE_NOTE, versions(found), DISCLAIMER), TOP + 7):
        page.merge(row, 1, row, 4)
        page.put(row, 1, text, NOTE)
        page.height(row, (text, WIDTH + 36))
