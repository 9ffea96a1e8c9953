"""The Drivers: every step from the assumptions to a figure, once with everything likely and twice for each driver.

Below them how far each driver alone moves each figure, and the low and high that follow. Steps are rounded to six
places, so that a half that a computer stores a hair too small is a half again before a figure is rounded for reading.
"""

import math
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter

from domain.expression import Node, Untold
from domain.results.report import Range, Report
from domain.results.workings import Workings
from exports.figures import is_money
from exports.workbook.making import formulas, tree
from exports.workbook.making.book import A3, Book
from exports.workbook.making.page import Page
from exports.workbook.making.register import with_known
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import ANY, BODY, EXACT, GREY, HEADER, HEADING, NUMBER, PALE, WHOLE
from exports.workbook.sheets.steps import FIRST, NAME, TOP, Grid, Scenario, grid

WIDTH: Final = 15
LOW_HIGH: Final = ("Low, whatever nobody has told", "High, whatever nobody has told")
_STEP: Final = NUMBER.but(number=EXACT)


def moved_by(found: Workings, field: str) -> list[str]:
    """The drivers that can move a figure, those that move it most first."""
    figure, can = found.figures[field], dict.fromkeys(driver.id for driver in tree.moving(found, field))
    return sorted(can, key=lambda driver: -sum(moves(figure, driver)))


def figure(field: str, end: str = "likely") -> str:
    """The name of a finished figure's cell: `fig_fees_low`, `fig_fees`, `fig_fees_high`."""
    return f"fig_{field}" if end == "likely" else f"fig_{field}_{end}"


def rounding(unit: str, value: str) -> str:
    """A formula that rounds to what a figure is shown in: half days, else whole units."""
    exact = f"ROUND({value},6)"  # a difference that ends in a half may be stored a hair too small
    return f"ROUND(2*{exact},0)/2" if unit == "days" else f"ROUND({exact},0)"


def rounded(unit: str, value: float) -> float:
    """The same of a value."""
    exact = xlround(value, 6)
    return xlround(2 * exact) / 2 if unit == "days" else xlround(exact)


def value_at(node: Node, driver: str | None = None, end: int = 0) -> float:
    """A step in one scenario."""
    return xlround(tree.at(node, driver)[end], 6)


def write(book: Book) -> None:
    """Scenarios, then falls and rises; A3 landscape."""
    found = book.view.workings
    page, made = book.page(NAME, GREY, landscape=True, paper=A3, inside=True), grid(found)
    page.title(NAME, "How each figure follows from the assumptions. Nothing to fill in here.")
    page.widths(46, 11, *[WIDTH] * max(len(made.steps), 2 * len(list(tree.variants(found)))))
    labels = [with_known(node.label, tree.told_as(step)[1]) for step, node in tree.steps(found).items()]
    for column, head in enumerate(("Scenario", "", *labels), 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column < FIRST else "right"))
    page.height(TOP, *((label, WIDTH - 3) for label in labels), least=34, pad=8)
    _scenarios(page, made, found)
    _moves(book, page, made, found)
    page.sheet.freeze_panes = f"C{TOP + 1}"
    page.sheet.print_title_rows = f"{TOP}:{TOP}"


def _scenarios(page: Page, made: Grid, found: Workings) -> None:
    labels: list[tuple[str, str, str | None, int]] = [("Everything at its likely value", "", None, 0)]
    for one, label in (*tree.drivers(found).items(), (formulas.EVERYTHING, "Everything at once")):
        labels += [(label, "low", one, 0), (label, "high", one, 1)]
    for label, word, driver, end in labels:
        row = made.row(driver, end)
        page.put(row, 1, label)
        page.put(row, 2, word)
        for column, node in enumerate(tree.steps(found).values(), FIRST):
            formula = formulas.made(node, Scenario(driver, end, made, found)).plain
            page.formula(row, column, f"=ROUND({formula},6)", value_at(node, driver, end), _STEP)


def _moves(book: Book, page: Page, made: Grid, found: Workings) -> None:
    """How far each driver alone moves each figure, then low, likely and high of each."""
    top = made.row(formulas.EVERYTHING, 1) + 2
    every = list(tree.variants(found))
    for column in range(1, FIRST + 2 * len(every)):
        page.put(top, column, "How far each driver alone moves a figure" if column == 1 else None, HEADING)
    page.put(top + 1, 1, "Driver", HEADER)
    page.put(top + 1, 2, None, HEADER)
    more = LOW_HIGH if any(node.untold for node in found.figures.values()) else ()
    for row, label in enumerate((*tree.drivers(found).values(), "Low", "Likely", "High", *more), top + 2):
        page.put(row, 1, label, BODY.but(bold=row > top + 1 + len(made.drivers)))
        page.put(row, 2, None)
    labels = (with_known(node.label, end) for _, end, node in every)
    page.height(top + 1, *((f"{label}: falls", WIDTH - 3) for label in labels), least=34, pad=8)
    for place, (name, end, node) in enumerate(every):
        column = FIRST + 2 * place
        _figure(book, page, made, Variant(name, end, node), column, top + 1)
        if end is None:
            _name(book, page, made, name, column, top + 1)


@dataclass(frozen=True)
class Variant:
    """A figure as it is taken, or as it may be with facts that nobody has told."""

    name: str
    end: Untold | None
    node: Node

    @property
    def step(self) -> str:
        """Its column among the steps."""
        return tree.step_of(self.name, self.end)

    def edges(self, found: Workings) -> tuple[float, float]:
        """Low and high by chance alone."""
        likely = rounded(self.node.unit, value_at(self.node))
        falls, rises = zip(*(moves(self.node, driver) for driver in tree.drivers(found)), strict=True)
        ends = [
            value_at(self.node, driver, end) for driver in (*tree.drivers(found), formulas.EVERYTHING) for end in (0, 1)
        ]
        low = rounded(self.node.unit, likely - math.hypot(*falls))
        high = rounded(self.node.unit, likely + math.hypot(*rises))
        least, most = (rounded(self.node.unit, best(*ends, value_at(self.node))) for best in (min, max))
        return max(0, low, least), min(high, most)


def _figure(book: Book, page: Page, made: Grid, figure: Variant, column: int, top: int) -> None:
    found = book.view.workings
    node, field = figure.node, figure.step
    page.put(top, column, f"{with_known(node.label, figure.end)}: falls", HEADER.but(across="right"))
    page.put(top, column + 1, "rises", HEADER.but(across="right"))
    look = NUMBER.but(number=WHOLE if is_money(node.unit[:3]) else ANY)
    for row, driver in enumerate(made.drivers, top + 1):
        likely, low, high = made.at(field), made.at(field, driver, 0), made.at(field, driver, 1)
        fall, rise = moves(node, driver)
        page.formula(row, column, f"={rounding(node.unit, f'MAX(0,{likely}-MIN({low},{high}))')}", fall, look)
        page.formula(row, column + 1, f"={rounding(node.unit, f'MAX(0,MAX({low},{high})-{likely})')}", rise, look)
    first, last = top + 1, top + len(made.drivers)
    low_value, high_value = figure.edges(found)
    bold = look.but(bold=True, fill=PALE)
    here, there = get_column_letter(column), get_column_letter(column + 1)
    edge = f"{here}{last + 2}{{}}SQRT(SUMSQ({{}}{first}:{{}}{last}))"
    least, most = (rounding(node.unit, f"{best}({made.scenarios(field)})") for best in ("MIN", "MAX"))
    low = f"=MAX(0,{rounding(node.unit, edge.format('-', here, here))},{least})"
    high = f"=MIN({rounding(node.unit, edge.format('+', there, there))},{most})"
    free = figure.name in found.free
    page.formula(last + 1, column, "=0" if free else low, 0 if free else low_value, bold)
    page.formula(last + 2, column, f"={rounding(node.unit, made.at(field))}", rounded(node.unit, value_at(node)), bold)
    page.formula(last + 3, column, high, high_value, bold)
    for row in range(last + 1, last + 4):
        page.put(row, column + 1, None, bold)


def _name(book: Book, page: Page, made: Grid, name: str, column: int, top: int) -> None:
    """The cells by which other sheets know a figure; its ends over whatever nobody has told, where there is more."""
    node, last = book.view.workings.figures[name], top + len(made.drivers)
    cells = {end: f"${get_column_letter(column)}${row}" for row, end in enumerate(("low", "likely", "high"), last + 1)}
    if node.untold:
        cells |= _over_all(book, page, name, column, last)
    for end, cell in cells.items():
        book.name(figure(name, end), f"'{NAME}'!{cell}")


def _over_all(book: Book, page: Page, name: str, column: int, last: int) -> dict[str, str]:
    """The least and the most that the figure comes to, whatever nobody has told."""
    node, shown = book.view.workings.figures[name], _range(book.view.report, name)
    bold = NUMBER.but(bold=True, fill=PALE, number=WHOLE if is_money(node.unit[:3]) else ANY)
    columns = [get_column_letter(column + 2 * place) for place in range(1 + len(node.untold))]
    found = {}
    for row, end, best, own in ((last + 4, "low", "MIN", last + 1), (last + 5, "high", "MAX", last + 3)):
        formula = f"={best}({','.join(f'{letter}{own}' for letter in columns)})"
        page.formula(row, column, formula, getattr(shown, end), bold)
        found[end] = f"${get_column_letter(column)}${row}"
    return found


def moves(node: Node, driver: str) -> tuple[float, float]:
    """How far one driver alone moves a figure: down, and up."""
    likely, ends = value_at(node), [value_at(node, driver, end) for end in (0, 1)]
    return rounded(node.unit, max(0, likely - min(ends))), rounded(node.unit, max(0, max(ends) - likely))


def _range(report: Report, field: str) -> Range:
    found: Range = getattr(report, field)
    return found
