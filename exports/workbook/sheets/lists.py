"""The Lists sheet: what the drop-downs offer, and the numbers behind the charts."""

from collections.abc import Sequence
from typing import Final

from openpyxl.utils import get_column_letter

from domain.vocabulary import ACTION_STATUS, ROLE, SUPPORT
from exports.controls import WHOSE
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.formulas import MODES
from exports.workbook.making.kinds import one_of
from exports.workbook.making.page import Page
from exports.workbook.making.style import BODY, DATE, HEADER, NUMBER, PERCENT, Look
from exports.workbook.sheets import dates

NAME: Final = "Lists"
OWNER, STATUS, DECISION, LEVEL, WHO = "list_owner", "list_status", "list_decision", "list_level", "list_whose"
STATUSES: Final = one_of(STATUS)
YES, NO, UNDECIDED = "Yes", "No", "Not decided"
LEVELS: Final = (0, 25, 50, 75, 100)
FIRST: Final = 5
DAYS: Final = 13
CHECKS: Final = 19
TO_CHECK, NAMED = "inputs_to_check", "inputs_named"
"""How many yellow cells have to be checked, and which, in words."""
NONE: Final = "none"


def write(book: Book) -> None:
    """Each list in its own column, with a defined name."""
    page = book.lists
    page.title(
        "Lists", "What the drop-downs in the other sheets offer. Add a word below a list only together with its name."
    )
    _put(book, page, 1, "Owners", OWNER, tuple(ROLE.values()))
    _put(book, page, 2, "Status of an action", STATUS, tuple(ACTION_STATUS.values()))
    _put(book, page, 3, "Does it apply?", DECISION, (YES, NO, UNDECIDED))
    _put(book, page, 4, "Level now", LEVEL, LEVELS, NUMBER.but(number=PERCENT))
    _put(book, page, 5, "Whose it is", WHO, tuple(WHOSE.values()))
    _put(book, page, 6, "Consultant help", MODES, tuple(SUPPORT.values()))
    _days(book, page)
    _to_check(book, page)
    page.widths(34, 22, 18, 14, 22, 18, 36, 12, 12, 12, 12, 12, 16, 16, 16, 16, 16, 4, 14, 46)
    page.heights[FIRST - 1] = 30
    page.sheet.freeze_panes = "A5"


def _days(book: Book, page: Page) -> None:
    """What planned days go by, right of the charts' numbers: when the plan was made, weekends and public holidays."""
    plan, off = book.view.report.plan, dates.weekend_code(book.view.report.plan.weekend)
    _put(book, page, DAYS, "Planned on", dates.MADE, (book.view.as_of,), NUMBER.but(number=DATE))
    _put(book, page, DAYS + 1, "Weekend", dates.WEEKEND, (off,), NUMBER)
    _put(book, page, DAYS + 2, "Public holidays", dates.HOLIDAYS, plan.holidays or (None,), NUMBER.but(number=DATE))
    for column, label, name in zip((DAYS + 3, DAYS + 4), dates.LABELS, (dates.START, dates.TODAY), strict=True):
        _put(book, page, column, label, name, (book.view.as_of,), NUMBER.but(number=DATE))
        page.formula(FIRST, column, f"={dates.guarded(name)}", book.view.as_of, NUMBER.but(number=DATE))


def _to_check(book: Book, page: Page) -> None:
    """How many yellow cells do not hold what they should, by sheet, and which of them comes first."""
    at, last = get_column_letter(CHECKS), FIRST + len(book.checks)
    _put(book, page, CHECKS, "Inputs to check", TO_CHECK, (0,), NUMBER)
    _put(book, page, CHECKS + 1, "On the sheet", NAMED, (NONE,))
    page.formula(FIRST, CHECKS, f"=SUM({at}{FIRST + 1}:{at}{last})", 0, NUMBER)
    found = []
    for row, (sheet, many, first) in enumerate(book.checks, FIRST + 1):
        page.formula(row, CHECKS, f"={many}", 0, NUMBER)
        page.put(row, CHECKS + 1, sheet)
        found.append(f'IF({at}{row}=0,"","{sheet}: "&{at}{row}&", first "&{first}&". ")')
    page.formula(FIRST, CHECKS + 1, f'=IF({TO_CHECK}=0,"{NONE}",{"&".join(found)})', NONE)


def _put(book: Book, page: Page, column: int, title: str, name: str, words: Sequence[Value], look: Look = BODY) -> None:
    page.put(FIRST - 1, column, title, HEADER)
    for row, word in enumerate(words, FIRST):
        page.put(row, column, word, look)
    letter = get_column_letter(column)
    last = f":${letter}${FIRST + len(words) - 1}" if len(words) > 1 else ""
    book.name(name, f"'{NAME}'!${letter}${FIRST}{last}")
