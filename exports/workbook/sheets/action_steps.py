"""Action steps: how to do each action, what shows that it is done, and which requirements it closes."""

from dataclasses import dataclass
from typing import Final

from domain.results.report import PlannedAction
from domain.vocabulary import NUMBERED_PHASE
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.style import AMBER, TALL
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets.action_plan import STEPS as NAME
from exports.workbook.sheets.action_plan import STEPS_TOP

TABLE: Final = "tbl_steps"


@dataclass(frozen=True)
class Line:
    """One action with its number."""

    number: str
    action: PlannedAction
    closes: str


def steps(action: PlannedAction) -> str:
    """The steps, numbered, one a line."""
    return "\n".join(f"{i}. {step}" for i, step in enumerate(action.steps, 1))


def lines(view: View, actions: tuple[PlannedAction, ...]) -> list[Line]:
    """These actions with their numbers."""
    return [Line(view.number[a.id], a, view.refs(a.closes)) for a in actions]


COLUMNS: Final = (
    Column[Line]("No", 6, lambda x: x.number, TALL.but(bold=True)),
    Column[Line]("What to do", 26, lambda x: x.action.title, TALL.but(bold=True)),
    Column[Line]("Why", 30, lambda x: x.action.why, TALL),
    Column[Line]("How, step by step", 58, lambda x: steps(x.action), TALL),
    Column[Line]("You end up with", 18, lambda x: x.action.deliverable, TALL),
    Column[Line]("It is done when", 32, lambda x: x.action.done_when, TALL),
    Column[Line]("Phase", 16, lambda x: NUMBERED_PHASE[x.action.phase], TALL),
    Column[Line]("Closes", 13, lambda x: x.closes, TALL),
)


def write(book: Book) -> None:
    """All open actions, A4 landscape."""
    page = book.page(NAME, AMBER, landscape=True)
    page.title("Action steps", "How to do each action of the plan. Hand a row to the person who owns it.")
    rows = lines(book.view, book.view.report.plan.actions)
    book.tables[TABLE] = write_table(page, TABLE, STEPS_TOP, COLUMNS, rows)
