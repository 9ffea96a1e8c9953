"""Before you rely on this: what to settle before a figure or a claim leaves the house, a line a point."""

from typing import Final

from exports.rely import HEADING, KIND, OPENING, about
from exports.workbook.making.book import Book
from exports.workbook.making.style import RED, TALL
from exports.workbook.making.table import Column, write_table

NAME: Final = HEADING
TABLE: Final = "tbl_rely"
TOP: Final = 4
Line = tuple[str, str, str]
COLUMNS: Final = (
    Column[Line]("What", 24, lambda x: x[0], TALL.but(bold=True)),
    Column[Line]("Why it matters", 60, lambda x: x[1], TALL),
    Column[Line]("Which", 60, lambda x: x[2], TALL),
)


def write(book: Book) -> None:
    """One point a row, most serious first."""
    page, view = book.page(NAME, RED, landscape=True), book.view
    page.title(HEADING, OPENING)
    lines = [(KIND[point.kind], point.message, "\n".join(about(view, point))) for point in view.report.before_you_rely]
    book.tables[TABLE] = write_table(page, TABLE, TOP, COLUMNS, lines)
