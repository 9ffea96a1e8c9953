"""The 30/90-day plan: the light programme for a firm that does not need the certificate now."""

from dataclasses import dataclass
from typing import Final

from domain.results.report import PlannedAction
from domain.vocabulary import DONE
from exports.noted import Noted, noted
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.kinds import DAYS_FROM_START, first_wrong, must_be, suggested
from exports.workbook.making.style import AMBER, ANY, DATE, NUMBER, TALL, WORD, YOURS
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets import dates
from exports.workbook.sheets.action_plan import CHECK_PAINT, FINE, STATUS_PAINT, checked, of_plan, settled
from exports.workbook.sheets.action_steps import steps
from exports.workbook.sheets.lists import OWNER, STATUSES

NAME: Final = "30-90-day plan"
TABLE: Final = "tbl_light"
TOP: Final = 5
CHECK: Final = first_wrong((must_be("Status", STATUSES), must_be("Within days", DAYS_FROM_START)), settled(f'"{FINE}"'))


@dataclass(frozen=True)
class Line:
    """One action of the light programme."""

    number: str
    action: PlannedAction
    said: Noted
    days: int
    check: str

    @property
    def hours(self) -> float:
        """What is left of its likely hours."""
        return 0 if self.said.status == DONE else self.action.hours.likely


def lines(view: View) -> list[Line]:
    """The light actions, those of the first 30 days first."""
    return [_line(view, i, action) for i, action in enumerate(view.light, 1)]


def _line(view: View, place: int, action: PlannedAction) -> Line:
    """A day that the person set goes before the planned one."""
    said = noted(view.case, action)
    return Line(f"L-{place:02}", action, said, (said.due - view.as_of).days, checked(said, view.as_of))


PLANNED: Final = dates.working_day(f"IF({DAYS_FROM_START.holds('{Within days}')},{dates.START}+{{Within days}},NA())")
AS_PLANNED: Final = "Hours planned"
COLUMNS: Final = (
    Column[Line]("No", 6, lambda x: x.number, TALL.but(bold=True)),
    Column[Line]("What to do", 26, lambda x: x.action.title, TALL.but(bold=True)),
    Column[Line]("Within days", 12, lambda x: x.days, YOURS.but(down="top", across="center"), kind=DAYS_FROM_START),
    Column[Line]("How, step by step", 72, lambda x: steps(x.action), TALL),
    Column[Line]("It is done when", 36, lambda x: x.action.done_when, TALL),
    Column[Line]("Owner", 17, lambda x: x.said.owner, YOURS.but(down="top"), kind=suggested(OWNER)),
    Column[Line]("Hours likely", 9, lambda x: x.hours, NUMBER.but(down="top", number=ANY),
                 formula=of_plan(f"{{{AS_PLANNED}}}")),
    Column[Line]("Status", 12, lambda x: x.said.status, YOURS.but(down="top", across="center"), kind=STATUSES,
                 paint=STATUS_PAINT),
    Column[Line]("Due", 11.5, lambda x: x.said.due, NUMBER.but(down="top", number=DATE), formula=PLANNED),
    Column[Line]("Check", 11, lambda x: x.check, WORD.but(down="top"), formula=CHECK, paint=CHECK_PAINT),
    Column[Line]("Your notes", 18, lambda x: x.said.note, YOURS.but(down="top")),
    Column[Line](AS_PLANNED, 9, lambda x: x.action.hours.likely, NUMBER.but(down="top", number=ANY)),
)  # fmt: skip


def write(book: Book) -> None:
    """The light programme, A4 landscape."""
    page = book.page(NAME, AMBER, landscape=True)
    page.title("30/90-day plan", "The light programme: good AI practice without an audit. Yellow cells are yours.")
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, COLUMNS, lines(book.view))
    page.sheet.column_dimensions[table.letters[AS_PLANNED]].hidden = True
    book.checked(NAME, table.column("Check"), table.column("No"))
    dates.write(book, page)
