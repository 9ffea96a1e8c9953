"""The draft scope of work in Excel: change a rate, and prices follow; every action with what comes out of it."""

from typing import Final

from domain.results.ranges import Range
from domain.results.scope import Scope, ScopeAction
from domain.vocabulary import DISCLAIMER, NUMBERED_PHASE, RANGE_NOTE, ROLE
from exports.figures import day
from exports.scope import DRAFT, GOAL, TITLE, TOGETHER, guesses, left_out, terms
from exports.workbook.making.book import Binder
from exports.workbook.making.page import Page
from exports.workbook.making.style import AMBER, BODY, HEADER, HEADING, NAVY, NOTE, NUMBER, TALL, YOURS
from exports.workbook.making.table import Column, write_table

SCOPE, ACTIONS = "Scope", "Actions"
TOP: Final = 7
HEADS: Final = ("Phase", "Hours, low", "Likely", "High", "Rate an hour", "Price, low", "Likely", "High")
ENDS: Final = ("low", "likely", "high")
RATE: Final = YOURS.but(across="right", number="#,##0.00", locked=False)
COLUMNS: Final = (
    Column[tuple[str, ScopeAction]]("Phase", 26, lambda row: row[0], BODY),
    Column[tuple[str, ScopeAction]]("What is done", 46, lambda row: row[1].title, TALL.but(bold=True)),
    Column[tuple[str, ScopeAction]]("What comes out", 46, lambda row: row[1].deliverable, TALL),
    Column[tuple[str, ScopeAction]]("With whom", 26, lambda row: ROLE[row[1].owner_role], BODY),
    Column[tuple[str, ScopeAction]]("Hours, low", 10, lambda row: row[1].hours.low, NUMBER.but(number="0.0")),
    Column[tuple[str, ScopeAction]]("Likely", 10, lambda row: row[1].hours.likely, NUMBER.but(number="0.0")),
    Column[tuple[str, ScopeAction]]("High", 10, lambda row: row[1].hours.high, NUMBER.but(number="0.0")),
)


def write(found: Scope) -> bytes:
    """The workbook. A rate that is not entered leaves its price at nothing until it is."""
    book = Binder(found, TITLE, (SCOPE, ACTIONS))
    page = book.page(SCOPE, NAVY, landscape=True)
    page.title(f"{TITLE}: {found.firm}", f"As of {day(found.as_of)}. {terms(found)}")
    page.widths(34, 11, 11, 11, 13, 14, 14, 14)
    for row, text in ((3, DRAFT), (4, GOAL[found.goal])):
        page.put(row, 1, text, NOTE.but(wrap=False, bold=row == 3))
    page.put(
        TOP - 1, 1, f"Prices in {found.terms.currency}. Rates in yellow are yours to change.", NOTE.but(wrap=False)
    )
    last = _phases(page, found)
    _notes(page, found, last + 2)
    rows = [(NUMBERED_PHASE[phase.phase], action) for phase in found.phases for action in phase.actions]
    page = book.page(ACTIONS, AMBER, landscape=True)
    page.title("Actions", "Hours before planning and meetings, which are on top in each phase.")
    write_table(page, "tbl_scope", 4, COLUMNS, rows)
    return book.save()


def _phases(page: Page, found: Scope) -> int:
    """The table of phases; gives its last row."""
    for column, head in enumerate(HEADS, 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column == 1 else "right"))
    for row, phase in enumerate(found.phases, TOP + 1):
        page.put(row, 1, NUMBERED_PHASE[phase.phase], BODY)
        for column, end in enumerate(ENDS, 2):
            page.put(row, column, getattr(phase.hours, end), NUMBER)
        page.put(row, 5, phase.rate, RATE)
        for column, end in enumerate(ENDS, 6):
            price = getattr(phase.money, end) if phase.money else 0
            page.formula(row, column, f"=ROUND({'BCD'[column - 6]}{row}*$E{row},2)", price, NUMBER)
    last = TOP + 1 + len(found.phases)
    page.put(last, 1, "All together", BODY.but(bold=True))
    _sums(page, last, 2, found.hours)
    page.put(last, 5, None, BODY)
    _sums(page, last, 6, found.money or _nothing(found))
    return last


def _nothing(found: Scope) -> Range:
    """Prices of the phases that have a rate, added up."""
    priced = [phase.money for phase in found.phases if phase.money]
    low, likely, high = (round(sum(getattr(one, end) for one in priced), 2) for end in ENDS)
    return Range(low=low, likely=likely, high=high, unit=found.terms.currency)


def _sums(page: Page, row: int, first: int, whole: Range) -> None:
    for column, end in enumerate(ENDS, first):
        letter = "ABCDEFGH"[column - 1]
        formula = f"=SUM({letter}{TOP + 1}:{letter}{row - 1})"
        page.formula(row, column, formula, getattr(whole, end), NUMBER.but(bold=True))


def _notes(page: Page, found: Scope, row: int) -> None:
    page.put(row, 1, f"{RANGE_NOTE} {TOGETHER}", NOTE.but(wrap=False))
    page.put(row + 2, 1, "Not part of it", HEADING)
    lines = list(left_out(found))
    for place, line in enumerate(lines, row + 3):
        page.put(place, 1, f"•  {line}", NOTE.but(wrap=False))
    row += len(lines) + 4
    page.put(row, 1, "Guesses behind the hours: ours, not measured", HEADING)
    for place, (what, figures, note, source) in enumerate(guesses(found), row + 1):
        page.put(place, 1, f"•  {what}: {figures}. {note} Source: {source}.", NOTE.but(wrap=False))
    page.put(row + len(found.guesses) + 2, 1, DISCLAIMER, NOTE.but(wrap=False))
