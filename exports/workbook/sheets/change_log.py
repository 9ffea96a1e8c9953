"""The Change log: who changed what and when. The export writes the first line, the people who use the file the rest."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.kinds import DAY_IF_ANY
from exports.workbook.making.style import DATE, GREY, YOURS
from exports.workbook.making.table import Column, write_table

NAME: Final = "Change log"
TABLE: Final = "tbl_log"
TOP: Final = 4
BY: Final = "The export"
ROOM: Final = 24  # lines to fill in; the table grows when a line is typed below it


@dataclass(frozen=True)
class Line:
    """One change; a line to fill in has none of it."""

    day: date | None = None
    who: str = ""
    what: str = ""


COLUMNS: Final = (
    Column[Line]("Date", 14, lambda x: x.day, YOURS.but(number=DATE, across="right"), kind=DAY_IF_ANY),
    Column[Line]("Who", 24, lambda x: x.who, YOURS),
    Column[Line]("What changed, and why", 72, lambda x: x.what, YOURS),
)


def exported(view: View) -> Line:
    """The line of the export itself: what the figures were made with."""
    report = view.report
    what = f"Exported. Question bank {report.bank_version}, parameters {report.parameters_version}."
    return Line(report.as_of, BY, what)


def write(book: Book) -> None:
    """One A4 page."""
    page = book.page(NAME, GREY)
    page.title(NAME, "Write a line when you change a level, a decision or an assumption: an auditor will ask.")
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, COLUMNS, [exported(book.view), *[Line()] * ROOM])
    book.checked_days(NAME, table.column("Date"), "Date")
