"""The two dates a plan lives by: when it starts and what day it is. Cells, so that nothing depends on a clock.

They are typed on the Assumptions, in a file without those on the first plan sheet, and repeated on every plan sheet.
"""

from typing import Final

from exports.workbook.book import Book
from exports.workbook.page import Page
from exports.workbook.style import DATE, PLAIN, YOURS

START, TODAY = "plan_start", "check_date"
LABELS: Final = ("Plan starts on", "Today (set it each month)")
_ROW: Final = 3


def write(book: Book, page: Page, row: int = _ROW) -> None:
    """Put both dates on the page: to be typed where they are not typed elsewhere."""
    as_of = book.view.report.as_of
    for column, label, name in ((2, LABELS[0], START), (5, LABELS[1], TODAY)):
        page.put(row, column, label, PLAIN.but(across="right", bold=True, size=9, down="center", wrap=False))
        at = f"{'ABCDEFGH'[column]}{row}"
        if name in book.named:
            page.formula(
                row,
                column + 1,
                f"={name}",
                as_of,
                PLAIN.but(size=9, number=DATE, down="center", across="right", bold=True),
            )
        else:
            page.put(row, column + 1, as_of, YOURS.but(number=DATE, down="center", across="center", bold=True))
            book.name(name, f"'{page.sheet.title}'!${at[0]}${row}")
    page.heights[row] = 20
