"""What moves it: each driver of money, hours and months varied alone, the one that moves a figure most first."""

from collections.abc import Sequence
from typing import Final

from domain.expression import Node
from exports.figures import is_money
from exports.money import Figure, effort, money
from exports.view import View
from exports.workbook.making import tree
from exports.workbook.making.as_text import exact, exactly
from exports.workbook.making.book import Book
from exports.workbook.making.formulas import named
from exports.workbook.making.page import Page
from exports.workbook.making.printing import keep_headings
from exports.workbook.making.style import ANY, BODY, HEADER, NUMBER, USE, Look
from exports.workbook.parts.pictures import DOWN, UP, Bar, Picture, draw
from exports.workbook.sheets import drivers, steps
from exports.workbook.sheets.assumptions import in_unit, read_as
from exports.workbook.sheets.cost import WHAT_MOVES

NAME: Final = WHAT_MOVES
COVERS: Final = " Both then cover whatever the facts that nobody has told may be."
WIDTHS: Final = (38, 12, 12, 12, 10, 54)
HOW: Final = "Low is the likely figure less the root of the sum of squared falls; high likewise."
WHERE: Final = {
    "support": "The price of the help chosen in Assumptions",
    "answers": "Readiness, from its high to its low",
    "hours.estimates": "Each action's own estimate",
    "unanswered": "All of it turns out done, or none",
}
PICTURE, MOST = 18, 8
"""Rows that the picture takes, and drivers in it."""
_ANY: Final = NUMBER.but(number=ANY)


def figures(view: View) -> list[Figure]:
    """The figures with drivers to show, money first."""
    return [f for f in (*money(view.report), *effort(view.report)) if f.swings and f.found]


def write(book: Book) -> None:
    """The first figure as a picture, then a block for each figure, the drivers that move it most first."""
    page = book.page(NAME, "0F766E")
    page.title(
        "What moves the figures",
        "Each driver varied alone: what a figure would be with it at its low, and at its high.",
    )
    page.widths(*WIDTHS)
    untold = any(node.untold for node in book.view.workings.figures.values())
    page.put(3, 1, HOW + COVERS if untold else HOW, USE)
    found = figures(book.view)
    row = top = 5 + (PICTURE if _live(found[0], book.view) else 0)
    blocks = {}
    for figure in found:
        first, row = row, _block(page, row, figure, book.view)
        blocks[first] = row - 2
    if top > 5:
        _tornado(book, page, 5, found[0], top)
    page.sheet.freeze_panes = "A4"
    keep_headings(page, (), blocks=blocks)


def _live(figure: Figure, view: View) -> bool:
    return figure.field in view.workings.figures


def _tornado(book: Book, page: Page, row: int, figure: Figure, top: int) -> None:
    """The drivers that move a figure most, down to the left and up to the right; it follows the block below."""
    found = book.view.workings
    node, labels = found.figures[figure.field], tree.drivers(found)
    bars, words = [], []
    for at, driver in enumerate(drivers.moved_by(found, figure.field)[:MOST], top + 1):
        fall, rise = drivers.moves(node, driver)
        if fall or rise:
            formulas = (f"=-'{NAME}'!$D${at}", f"='{NAME}'!$E${at}")
            bars.append(Bar(labels[driver], (-fall, rise), formulas))
            words.append(f"{labels[driver]} down {fall:,.0f}, up {rise:,.0f}")
    says = f"{figure.label}, {node.unit}: {'; '.join(words)}."
    picture = Picture(
        f"What moves it most: {figure.label}, {node.unit}", says, ("Falls by", "Rises by"), (DOWN, UP), bars,
        number="#,##0;-#,##0", least=None, legend=True,
    )  # fmt: skip
    if bars:
        draw(book, page, f"A{row}", picture, 24, 8)


def _heads(page: Page, row: int, heads: Sequence[str]) -> None:
    for column, head in enumerate(heads, 1):
        page.put(row, column, head, HEADER.but(across="right" if 2 <= column <= 5 else "left"))
    page.height(row, (heads[0], WIDTHS[0] - 2), least=20)


def _block(page: Page, row: int, figure: Figure, view: View) -> int:
    """One row a driver. Months stay as of this export: a schedule is no formula."""
    assert figure.found is not None
    found = view.workings
    if figure.field not in found.figures:
        return _fixed(page, row, figure)
    node, made, labels = found.figures[figure.field], steps.grid(found), tree.drivers(found)
    inputs = [leaf for leaf, _ in tree.inputs(found).values()]
    _heads(page, row, (figure.label, "At its low", "At its high", "Falls by", "Rises by", "From its low to its high"))
    for driver in drivers.moved_by(found, figure.field):
        row += 1
        fall, rise = drivers.moves(node, driver)
        page.put(row, 1, labels[driver])
        for column, end in ((2, 0), (3, 1)):
            value = drivers.value_at(node, driver, end)
            page.formula(row, column, f"={made.cell(figure.field, driver, end)}", value, _look(figure))
        likely = made.cell(figure.field)
        ends = ",".join(made.cell(figure.field, driver, end) for end in (0, 1))
        falls, rises = f"MAX(0,{likely}-MIN({ends}))", f"MAX(0,MAX({ends})-{likely})"
        page.formula(row, 4, f"={drivers.rounding(node.unit, falls)}", fall, _look(figure))
        page.formula(row, 5, f"={drivers.rounding(node.unit, rises)}", rise, _look(figure))
        _between(page, row, [leaf for leaf in inputs if leaf.driver and leaf.driver.id == driver], driver)
        page.height(row, (labels[driver], WIDTHS[0]), least=17)
    return row + 2


def _look(figure: Figure) -> Look:
    """Money in whole units, hours and days as they are."""
    return NUMBER if figure.found and is_money(figure.found.unit) else _ANY


def _between(page: Page, row: int, inputs: list[Node], driver: str) -> None:
    """What the driver ranges over: its one input, else where to look."""
    if len(inputs) == 1 and driver not in WHERE:
        low, high = named(inputs[0].id, "low"), named(inputs[0].id, "high")
        unit = f" {unit}" if (unit := read_as(inputs[0].unit)) else ""
        ends = (in_unit(value, inputs[0].unit) for value in inputs[0].values[::2])
        value = " to ".join(dict.fromkeys(map(exactly, ends))) + unit
        page.formula(row, 6, f'=IF({low}={high},{exact(low)},{exact(low)}&" to "&{exact(high)})&"{unit}"', value)
    else:
        page.put(row, 6, WHERE.get(driver, "See Assumptions"))


def _fixed(page: Page, row: int, figure: Figure) -> int:
    assert figure.found is not None
    _heads(page, row, (f"{figure.label}, as of this export", "", "", "Falls by", "Rises by", ""))
    for swing in sorted(figure.swings, key=lambda s: -(s.fall + s.rise)):
        row += 1
        for column, value in enumerate((swing.label, None, None, swing.fall, swing.rise, figure.found.unit), 1):
            page.put(row, column, value, _ANY if 2 <= column <= 5 else BODY)
        page.height(row, (swing.label, WIDTHS[0]), least=17)
    return row + 2
