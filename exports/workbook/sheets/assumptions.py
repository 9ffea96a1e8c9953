"""The Assumptions: every input of dates, money, days and hours, to be changed, each with where it comes from."""

from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl.utils import get_column_letter

from domain.expression import Given, Ladder, Node
from domain.vocabulary import SUPPORT, sourced
from exports.figures import is_money
from exports.workbook.making import tree
from exports.workbook.making.book import Book
from exports.workbook.making.formulas import MODE, MODES, by_size, in_hundreds, named, typed
from exports.workbook.making.kinds import DAY, OK, WAITS, WRONG, Kind, first_wrong, of_unit, one_of, rising
from exports.workbook.making.page import Page
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import (  # fmt: skip
    ANY,
    BODY,
    DATE,
    GREY,
    HEADER,
    HEADING,
    MUTED,
    NUMBER,
    RED,
    RED_PALE,
    WHOLE,
    YOURS,
    Look,
)
from exports.workbook.sheets import dates, workings

NAME: Final = "Assumptions"
WIDTHS: Final = (42, 11, 11, 11, 13, 44, 38)
HEADS: Final = ("Assumption", "Low", "Likely", "High", "Unit", "Where it comes from", "Check")
CHECK, READ = 7, 8
"""The column that says whether a row holds what it should, and the first of three hidden ones that figures read."""
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
FINE: Final = BODY.but(colour=MUTED)
_OK: Final = f'"{OK}"'
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
    for column in range(READ, READ + len(ENDS)):
        page.sheet.column_dimensions[get_column_letter(column)].hidden = True
    for column, head in enumerate(HEADS, 1):
        page.put(4, column, head, HEADER.but(across="right" if 2 <= column <= 4 else "left"))
    row, inputs = _dates(book, page, 5), tree.inputs(found)
    for title, _ in PARTS:
        rows = [node for node, above in inputs.values() if part_of(node, above) == title]
        if rows or (title == HELP and tree.chooses(found)):
            row = _part(book, page, row, title, rows)
    for id_, ladder in tree.ladders(found).items():
        row = _ladder(book, page, row, id_, ladder)
    checks = f"$G$5:$G${row}"
    page.paint_when(checks.replace("$", ""), f'LEFT($G5,{len(WRONG)})="{WRONG}"', RED_PALE, RED, bold=True)
    book.checked(NAME, f"'{NAME}'!{checks}", f"'{NAME}'!$A$5:$A${row}")
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
        page.accept(f"C{at}", DAY)
        book.name(typed(name), f"'{NAME}'!$C${at}")
        page.formula(at, CHECK, f"={dates.check(name, label)}", OK, FINE)
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
    ends = ENDS if given.driver else ("likely",)
    values = {end: in_unit(value, node.unit) for end, value in zip(ENDS, node.values, strict=True)}
    for column, end in enumerate(ENDS, 2):
        if end not in ends:
            page.put(row, column, None, _shown(unit))
        elif given.kind == "score":
            formula = SCORES[node.id][column - 2]
            page.formula(row, column, f"={formula}", values[end], _shown(unit))
            _read(book, page, row, {end: (formula, values[end])}, node.id)
        elif given.ladder and given.size:
            formula = by_size(given.ladder, named(given.size.id), end)
            page.formula(row, column, f"={formula}", values[end], _yours(unit))
        else:
            page.put(row, column, values[end], _yours(unit))
    if given.kind != "score":
        _checked(book, page, row, of_unit(unit, list(values.values())), {end: values[end] for end in ends}, node.id)


def _checked(book: Book, page: Page, row: int, kind: Kind, values: Mapping[str, float | str], id_: str) -> None:
    """Say whether the yellow cells of a row hold what they should, and let figures read them only if they do."""
    cells = {end: f"{'BCD'[ENDS.index(end)]}{row}" for end in values}
    for at in cells.values():
        page.accept(at, kind)
    found = [(f"AND({','.join(map(kind.holds, cells.values()))})", f"must be {kind.says}")]
    if len(cells) > 1:
        low, *_, high = (value for value in values.values() if not isinstance(value, str))
        words = "low, likely, high must not rise" if low > high else "low, likely, high must not fall"
        found.append((rising(list(cells.values()), falls=low > high), words))
    waits = f'COUNTIF(B{row}:D{row},"{WAITS}")>0'
    page.formula(row, CHECK, f"""=IF({waits},"{WAITS}",{first_wrong(found, _OK)})""", OK, FINE)
    read = {end: (f'IF($G{row}="{OK}",{at},NA())', values[end]) for end, at in cells.items()}
    _read(book, page, row, read, id_)
    for end, at in cells.items() if id_ else ():
        book.name(typed(named(id_, end)), f"'{NAME}'!${at[0]}${row}")


def _read(book: Book, page: Page, row: int, found: Mapping[str, tuple[str, float | str]], id_: str) -> None:
    """What figures read of an input: an error where it has to be checked. A row of a list has no name of its own."""
    for end, (formula, value) in found.items():
        column = READ + ENDS.index(end)
        page.passing(row, column, formula, value)
        if id_:
            book.name(named(id_, end), f"'{NAME}'!${get_column_letter(column)}${row}")


def _words(page: Page, row: int, label: str, unit: str, source: str, look: Look = BODY) -> None:
    page.put(row, 1, label, look)
    page.put(row, 5, unit, look)
    page.put(row, 6, sourced(source), look)
    page.height(row, (label, WIDTHS[0]), (source, WIDTHS[5]), least=17)


def _help(book: Book, page: Page, row: int) -> int:
    """The kind of consultant help: which of the prices below it counts."""
    _words(page, row, "How much help", "", "Choose one; its price is below")
    chosen, kind = SUPPORT[book.view.case.profile.consultant_support], one_of(MODES)
    page.put(row, 3, chosen, YOURS.but(across="right", wrap=True))
    page.accept(f"C{row}", kind)
    book.name(typed(MODE), f"'{NAME}'!$C${row}")
    page.formula(row, CHECK, f"={first_wrong([(kind.holds(f'C{row}'), f'choose {kind.says}')], _OK)}", OK, FINE)
    page.passing(row, READ + 1, f'IF($G{row}="{OK}",C{row},NA())', chosen)
    book.name(MODE, f"'{NAME}'!$I${row}")
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
    kind = of_unit(unit, [in_unit(high, ladder.unit) for _, (*_, high) in ladder.rungs])
    for at, (up_to, values) in enumerate(ladder.rungs, row + 1):
        page.put(at, 1, up_to if up_to is not None else "and above", BODY.but(across="left", number=ANY))
        shown = {end: in_unit(one, ladder.unit) for end, one in zip(ENDS, values, strict=True)}
        for column, (end, one) in enumerate(shown.items(), 2):
            page.put(at, column, one, (_yours if end in ends else _shown)(unit))
        page.put(at, 5, unit)
        _checked(book, page, at, kind, {end: shown[end] for end in ends}, "")
    for end in ends:
        letter = "HIJ"[ENDS.index(end)]
        book.name(f"{name}_{end}", f"'{NAME}'!${letter}${row + 1}:${letter}${row + rungs}")
    sizes = rungs if ladder.evenly else max(1, rungs - 1)
    book.name(f"{name}_to", f"'{NAME}'!$A${row + 1}:$A${row + sizes}")
    return row + rungs + 1
