"""The Assumptions: every input of dates, money, days and hours, to be changed, each with where it comes from."""

from collections.abc import Sequence
from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation

from domain.workings import Assumption, Money
from exports.figures import is_money
from exports.words import SUPPORT, sourced
from exports.workbook import dates, workings
from exports.workbook.book import Book
from exports.workbook.cells import Value
from exports.workbook.page import Page
from exports.workbook.style import ANY, BODY, DATE, GREY, HEADER, HEADING, NUMBER, WHOLE, YOURS, Look

NAME: Final = "Assumptions"
WIDTHS: Final = (46, 12, 12, 12, 18, 62)
HEADS: Final = ("Assumption", "Low", "Likely", "High", "Unit", "Where it comes from")
MODE, PRICE, READINESS = "as_mode", "support_price", "readiness"
COACH: Final = "coach_price"
PARTS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("What the audit covers", ("people", "systems", "sensitive", "legal", "suppliers", "sites")),
    ("What a certifier charges", ("day_rate", "administration", "travel", "surveillance", "recertification", "audit_due",
                                  "new_system")),
    ("What else is bought", ("internal_audit", "training", "tools", "light", "support_floor")),
    ("How a certifier counts days", ("role", "saving", "extra_systems", "included_systems", "extra_sensitive", "extra_legal",
                                     "included_legal", "extra_suppliers", "included_suppliers", "extra_sites",
                                     "included_sites", "extras_cap", "minimum_days")),
    ("Hours of your own people", ("hours_per_system", "hours_systems_cap", "minor", "minors")),
)  # fmt: skip


def named(id_: str, end: str = "likely") -> str:
    """The name of an input's cell: `as_day_rate_low`, `as_day_rate`, `as_day_rate_high`."""
    return f"as_{id_}" if end == "likely" else f"as_{id_}_{end}"


def by_people(ladder: str, people: str) -> str:
    """A formula for the rung of a ladder that holds this many people."""
    return f"INDEX({ladder}_value,1+SUMPRODUCT(--({ladder}_to<{people})))"


def _yours(unit: str) -> Look:
    return YOURS.but(across="right", number=_format(unit))


def _shown(unit: str) -> Look:
    return NUMBER.but(number=_format(unit))


def _format(unit: str) -> str:
    """Whole units of money, also a day or a year; anything else as it is."""
    return WHOLE if is_money(unit[:3]) else ANY


def write(book: Book) -> None:
    """Inputs by what they are for, then the price lists behind them; A4 landscape."""
    page, found = book.page(NAME, GREY, landscape=True), book.view.workings
    page.title(
        NAME,
        "Change a yellow cell and dates, money, days and hours follow. Where you are sure, put the same number in all three cells.",
    )
    page.widths(*WIDTHS)
    for column, head in enumerate(HEADS, 1):
        page.put(4, column, head, HEADER.but(across="right" if 2 <= column <= 4 else "left"))
    row, by_id = _dates(book, page, 5), {a.id: a for a in found.money.assumptions}
    for title, ids in PARTS:
        rows = [by_id[i] for i in ids if i in by_id]
        if rows:
            row = _part(book, page, row, title, rows, found.money)
    row = _help(book, page, row, found.money, found.readiness)
    _lists(book, page, row, found.money)
    page.sheet.freeze_panes = "B5"
    page.sheet.print_title_rows = "4:4"


def _heading(page: Page, row: int, text: str) -> None:
    for column in range(1, len(WIDTHS) + 1):
        page.put(row, column, text if column == 1 else None, HEADING)
    page.heights[row] = 22


def _dates(book: Book, page: Page, row: int) -> int:
    """When the plan starts and what day it is: all dates and checks of the plan follow."""
    _heading(page, row, "Dates")
    sources = ("The day of this report, until you choose another", "Set it each time you look: overdue actions follow")
    names = (dates.START, dates.TODAY)
    for at, (label, source, name) in enumerate(zip(dates.LABELS, sources, names, strict=True), row + 1):
        _words(page, at, label, "", source)
        page.put(at, 3, book.view.report.as_of, YOURS.but(across="right", number=DATE))
        book.name(name, f"'{NAME}'!$C${at}")
    return row + 3


def _part(book: Book, page: Page, row: int, title: str, rows: Sequence[Assumption], money: Money) -> int:
    _heading(page, row, title)
    for at, found in enumerate(rows, row + 1):
        ends = ("low", "likely", "high") if found.driver else ("likely",)
        _words(page, at, found.label, "" if found.unit == "count" else found.unit, found.source)
        for column, end in enumerate(("low", "likely", "high"), 2):
            value = getattr(found, end) if end in ends else None
            if found.id == "tools" and money.tools_by_people:
                formula = by_people(f"tools_{end}", named("people"))
                page.formula(at, column, f"={formula}", value, _yours(found.unit))
            else:
                page.put(at, column, value, _yours(found.unit) if end in ends else _shown(found.unit))
        for end in ends:
            _name(book, at, named(found.id, end), end)
    return row + len(rows) + 1


def _name(book: Book, row: int, name: str, end: str) -> None:
    book.name(name, f"'{NAME}'!${'BCD'[('low', 'likely', 'high').index(end)]}${row}")


def _words(page: Page, row: int, label: str, unit: str, source: str, look: Look = BODY) -> None:
    page.put(row, 1, label, look)
    page.put(row, 5, unit, look)
    page.put(row, 6, sourced(source), look)
    page.height(row, (label, WIDTHS[0]), (source, WIDTHS[5]), least=17)


def _help(book: Book, page: Page, row: int, money: Money, readiness: tuple[float, float, float]) -> int:
    """The kind of consultant help, its price, and readiness, which decides how much of it is needed."""
    _heading(page, row, "Consultant help")
    _words(page, row + 1, "How much help", "", "Choose one; the price list is below")
    page.put(row + 1, 3, SUPPORT[money.mode], YOURS.but(across="right", wrap=True))
    book.name(MODE, f"'{NAME}'!$C${row + 1}")
    choice = DataValidation(type="list", formula1="support_mode", allow_blank=False, showErrorMessage=True)
    choice.error, choice.errorTitle = "Please choose a word from the list.", "Not in the list"
    choice.add(f"C{row + 1}")
    page.sheet.add_data_validation(choice)
    price = next(s.price for s in money.support if s.mode == money.mode)
    unit = _currency(money)
    _words(page, row + 2, "Price of that help", unit, "For a firm of middle size with nothing in place")
    _words(page, row + 3, "Readiness", "%", "From the Gap register: its high end makes the cost low")
    now: tuple[tuple[str, Value], ...] = (
        (workings.HIGH, readiness[2]), (workings.LIKELY, readiness[1]), (workings.LOW, readiness[0]),
    )  # fmt: skip
    for column, end in enumerate(("low", "likely", "high"), 2):
        page.formula(
            row + 2, column, f"=INDEX(support_{end},MATCH({MODE},support_mode,0))", price[column - 2], _shown(unit)
        )
        _name(book, row + 2, named(PRICE, end), end)
        page.formula(row + 3, column, f"={now[column - 2][0]}", now[column - 2][1], _shown("%"))
        _name(book, row + 3, named(READINESS, end), end)
    return row + 5


def _currency(money: Money) -> str:
    return next(a.unit for a in money.assumptions if a.id == "administration")


def _lists(book: Book, page: Page, row: int, money: Money) -> None:
    """Prices by kind of help, and values by the number of people who work with AI."""
    _heading(page, row, "Price list of consultant help")
    first, last, unit = row + 1, row + len(money.support), _currency(money)
    for at, found in enumerate(money.support, first):
        _words(page, at, SUPPORT[found.mode], unit, "")
        for column, value in enumerate(found.price, 2):
            page.put(at, column, value, _yours(unit))
            if found.mode == "coach":
                end = ("low", "likely", "high")[column - 2]
                _name(book, at, named(COACH, end), end)
    for name, letter in {"mode": "A", "low": "B", "likely": "C", "high": "D"}.items():
        book.name(f"support_{name}", f"'{NAME}'!${letter}${first}:${letter}${last}")
    row = last + 1
    for ladder in money.ladders:
        _heading(page, row, f"{ladder.label}: up to this many people")
        rungs = len(ladder.rungs)
        for at, (up_to, values) in enumerate(ladder.rungs, row + 1):
            page.put(at, 1, up_to if up_to is not None else "and above", BODY.but(across="left", number=ANY))
            for column, one in enumerate(values, 2):
                page.put(at, column, one, (_yours if ladder.id == "tools" or column == 3 else _shown)(ladder.unit))
            page.put(at, 5, ladder.unit)
        ends = {"low": "B", "likely": "C", "high": "D"} if ladder.id == "tools" else {"": "C"}
        for end, letter in ends.items():
            name = f"tools_{end}" if end else ladder.id
            book.name(f"{name}_value", f"'{NAME}'!${letter}${row + 1}:${letter}${row + rungs}")
            book.name(f"{name}_to", f"'{NAME}'!$A${row + 1}:$A${row + max(1, rungs - 1)}")
        row += rungs + 1
