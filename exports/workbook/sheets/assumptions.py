"""The Assumptions: every input of dates, money, days and hours, to be changed, each with where it comes from."""

from collections.abc import Sequence
from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation

from domain.expression import Given, Ladder, Node
from domain.vocabulary import SUPPORT, sourced
from exports.figures import is_money
from exports.workbook.making import tree
from exports.workbook.making.book import Book
from exports.workbook.making.formulas import MODE, MODES, by_size, in_hundreds, named
from exports.workbook.making.page import Page
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import ANY, BODY, DATE, GREY, HEADER, HEADING, NUMBER, WHOLE, YOURS, Look
from exports.workbook.sheets import dates, workings

NAME: Final = "Assumptions"
WIDTHS: Final = (46, 12, 12, 12, 18, 62)
HEADS: Final = ("Assumption", "Low", "Likely", "High", "Unit", "Where it comes from")
ENDS: Final = ("low", "likely", "high")
FIRM, HELP, ELSE = "About your firm", "Consultant help", "What else is bought"
PARTS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (FIRM, ()),
    ("What a certifier charges", ("certifier", "surveillance_per_year", "recertification", "this_year")),
    (HELP, ("consultant",)),
    (ELSE, ()),
    ("How a certifier counts days", ("audit_days",)),
    ("Hours of your own people", ("internal_hours",)),
)
"""What an input is for, by the nearest of these steps above it; what is none of them is something else that is bought."""
SCORES: Final = {"readiness": (workings.HIGH, workings.LIKELY, workings.LOW)}
"""Inputs that other sheets work out: their cells, from the end that makes figures small."""
FROM_SHEETS: Final = "From the Gap register: its high end makes the cost low"


def part_of(node: Node, above: tuple[str, ...]) -> str:
    """The heading under which an input stands, by the steps above it."""
    if isinstance(node.how, Given) and node.how.kind == "answer":
        return FIRM
    return next((title for one in above for title, steps in PARTS if one in steps), ELSE)


def _yours(unit: str) -> Look:
    return YOURS.but(across="right", number=_format(unit))


def _shown(unit: str) -> Look:
    return NUMBER.but(number=_format(unit))


def _format(unit: str) -> str:
    """Whole units of money, also a day or a year; anything else as it is."""
    return WHOLE if is_money(unit[:3]) else ANY


def read_as(unit: str) -> str:
    """As a person reads it."""
    return "" if unit == "count" else "%" if in_hundreds(unit) else unit


def in_unit(value: float, unit: str) -> float:
    """A value in the unit a person reads."""
    return xlround(value * 100 ** in_hundreds(unit), 6)


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
    row, inputs = _dates(book, page, 5), tree.inputs(found)
    for title, _ in PARTS:
        rows = [node for node, above in inputs.values() if part_of(node, above) == title]
        if rows or (title == HELP and tree.chooses(found)):
            row = _part(book, page, row, title, rows)
    for id_, ladder in tree.ladders(found).items():
        row = _ladder(book, page, row, id_, ladder)
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


def _part(book: Book, page: Page, row: int, title: str, rows: Sequence[Node]) -> int:
    _heading(page, row, title)
    if title == HELP:
        row = _help(book, page, row + 1)
    for at, node in enumerate(rows, row + 1):
        _input(book, page, at, node)
    return row + len(rows) + 1


def _input(book: Book, page: Page, row: int, node: Node) -> None:
    """Low, likely and high of what a driver moves; one cell of what has one value."""
    given, unit = node.how, read_as(node.unit)
    assert isinstance(given, Given)
    _words(page, row, node.label, unit, FROM_SHEETS if given.kind == "score" else given.origin)
    for column, (end, value) in enumerate(zip(ENDS, node.values, strict=True), 2):
        shown, name = in_unit(value, node.unit), named(node.id, end)
        if given.driver is None and end != "likely":
            page.put(row, column, None, _shown(unit))
            continue
        if given.kind == "score":
            page.formula(row, column, f"={SCORES[node.id][column - 2]}", shown, _shown(unit))
        elif given.ladder and given.size:
            formula = by_size(given.ladder, named(given.size.id), end)
            page.formula(row, column, f"={formula}", shown, _yours(unit))
        else:
            page.put(row, column, shown, _yours(unit))
        book.name(name, f"'{NAME}'!${'BCD'[column - 2]}${row}")


def _words(page: Page, row: int, label: str, unit: str, source: str, look: Look = BODY) -> None:
    page.put(row, 1, label, look)
    page.put(row, 5, unit, look)
    page.put(row, 6, sourced(source), look)
    page.height(row, (label, WIDTHS[0]), (source, WIDTHS[5]), least=17)


def _help(book: Book, page: Page, row: int) -> int:
    """The kind of consultant help: which of the prices below it counts."""
    _words(page, row, "How much help", "", "Choose one; its price is below")
    page.put(row, 3, SUPPORT[book.view.case.profile.consultant_support], YOURS.but(across="right", wrap=True))
    book.name(MODE, f"'{NAME}'!$C${row}")
    choice = DataValidation(type="list", formula1=MODES, allow_blank=False, showErrorMessage=True)
    choice.error, choice.errorTitle = "Please choose a word from the list.", "Not in the list"
    choice.add(f"C{row}")
    page.sheet.add_data_validation(choice)
    return row


def _ladder(book: Book, page: Page, row: int, id_: str, how: Ladder | Given) -> int:
    """Values by the number of people who work with AI: likely ones, or low, likely and high of an input."""
    ladder = how if isinstance(how, Ladder) else how.ladder
    assert ladder is not None
    ends = ("likely",) if isinstance(how, Ladder) else ENDS
    _heading(
        page, row, f"{ladder.label}: {'at this many, evenly between' if ladder.evenly else 'up to this many people'}"
    )
    unit, rungs, name = read_as(ladder.unit), len(ladder.rungs), named(id_).replace("as_", "list_", 1)
    for at, (up_to, values) in enumerate(ladder.rungs, row + 1):
        page.put(at, 1, up_to if up_to is not None else "and above", BODY.but(across="left", number=ANY))
        for column, (end, one) in enumerate(zip(ENDS, values, strict=True), 2):
            page.put(at, column, in_unit(one, ladder.unit), (_yours if end in ends else _shown)(unit))
        page.put(at, 5, unit)
    for end in ends:
        letter = "BCD"[ENDS.index(end)]
        book.name(f"{name}_{end}", f"'{NAME}'!${letter}${row + 1}:${letter}${row + rungs}")
    sizes = rungs if ladder.evenly else max(1, rungs - 1)
    book.name(f"{name}_to", f"'{NAME}'!$A${row + 1}:$A${row + sizes}")
    return row + rungs + 1
