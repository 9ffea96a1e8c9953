"""The Drivers: every step from the assumptions to a figure, once with everything likely and twice for each driver.

Below them how far each driver alone moves each figure, and the low and high that follow. Steps are rounded to six
places, so that a half that a computer stores a hair too small is a half again before a figure is rounded for reading.
"""

from collections.abc import Mapping
from typing import Final

from openpyxl.utils import get_column_letter

from domain.report import Range, Report
from domain.workings import Money, Moved
from exports.workbook.assumptions import COACH, PRICE, READINESS
from exports.workbook.book import A3, Book
from exports.workbook.page import Page
from exports.workbook.rounding import xlround
from exports.workbook.steps import FIRST, NAME, STEPS, TOP, Grid, Scenario, grid, step_formula
from exports.workbook.style import ANY, BODY, EXACT, GREY, HEADER, HEADING, NUMBER, PALE, WHOLE

_STEP: Final = NUMBER.but(number=EXACT)

FIGURES: Final = (
    "audit_days", "fees", "other_costs", "surveillance_per_year", "recertification", "three_year",
    "recommended_spend_now", "this_year", "internal_hours",
)  # fmt: skip
NOT_MONEY: Final = ("audit_days", "internal_hours")


_DAYS: Final = (
    "ai_headcount", "ai_systems", "sensitive_systems", "legal_frameworks", "ai_suppliers", "sites", "audit.role",
    "audit.extras", "audit.integrated",
)  # fmt: skip
_CERTIFIER: Final = (*_DAYS, "day_rate", "administration", "travel")
_FEES: Final = (*_CERTIFIER, "support", "answers")
_OTHER: Final = ("internal_audit", "training", "tools")
MOVED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "audit_days": _DAYS,
    "fees": _FEES,
    "other_costs": _OTHER,
    "three_year": (*_FEES, *_OTHER, "surveillance"),
    "this_year": (*_CERTIFIER, "surveillance", "recertification", "audit_due", "new_system"),
    "internal_hours": ("hours.estimates", "unanswered", "ai_headcount", "ai_systems", "open_minors"),
}


def moved_by(field: str, money: Money) -> list[str]:
    """The drivers that can move a figure, those that move it most first."""
    figure = money.figures[field]
    return sorted((d for d in MOVED_BY[field] if d in money.drivers), key=lambda d: -sum(moves(figure, field, d)))


def figure(field: str, end: str = "likely") -> str:
    """The name of a finished figure's cell: `fig_fees_low`, `fig_fees`, `fig_fees_high`."""
    return f"fig_{field}" if end == "likely" else f"fig_{field}_{end}"


def rounding(field: str, value: str) -> str:
    """A formula that rounds to what the figure is shown in: half days, else whole units."""
    exact = f"ROUND({value},6)"  # a difference that ends in a half may be stored a hair too small
    return f"ROUND(2*{exact},0)/2" if field == "audit_days" else f"ROUND({exact},0)"


def rounded(field: str, value: float) -> float:
    """The same of a value."""
    exact = xlround(value, 6)
    return xlround(2 * exact) / 2 if field == "audit_days" else xlround(exact)


def value_at(moved: Moved, driver: str | None, end: int) -> float:
    """A step in one scenario."""
    return xlround(moved.likely if driver is None else moved.ends.get(driver, (moved.likely,) * 2)[end], 6)


def write(book: Book) -> None:
    """Scenarios, then falls and rises; A3 landscape."""
    found = book.view.workings
    page, made = book.page(NAME, GREY, landscape=True, paper=A3), grid(found.money, book.view.report)
    page.title(NAME, "How each figure follows from the assumptions. Nothing to fill in here.")
    page.widths(46, 11, *[14] * max(len(made.steps), 2 * len(_figures(made, book.view.report))))
    for column, head in enumerate(("Scenario", "", *(STEPS[s] for s in made.steps)), 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column < 3 else "right"))
    page.heights[TOP] = 34
    _scenarios(page, made, found.money, book.view.report)
    _moves(book, page, made, found.money)
    page.sheet.freeze_panes = f"C{TOP + 1}"
    page.sheet.print_title_rows = f"{TOP}:{TOP}"


def _scenarios(page: Page, made: Grid, money: Money, report: Report) -> None:
    labels: list[tuple[str, str, str | None, int]] = [("Everything at its likely value", "", None, 0)]
    for one, label in money.drivers.items():
        labels += [(label, "low", one, 0), (label, "high", one, 1)]
    of = {a.id: a.driver for a in money.assumptions} | {PRICE: "support", COACH: "support", READINESS: "answers"}
    for label, word, driver, end in labels:
        row = made.row(driver, end)
        page.put(row, 1, label)
        page.put(row, 2, word)
        scenario = Scenario(made, of, driver, end)
        for column, step in enumerate(made.steps, FIRST):
            formula = step_formula(step, scenario, money, report)
            page.formula(row, column, f"={formula}", value_at(money.figures[step], driver, end), _STEP)


def _figures(made: Grid, report: Report) -> list[str]:
    return [f for f in FIGURES if f in made.steps and getattr(report, f) is not None]


def _moves(book: Book, page: Page, made: Grid, money: Money) -> None:
    """How far each driver alone moves each figure, then low, likely and high of each."""
    top = made.row(made.drivers[-1], 1) + 2
    for column in range(1, FIRST + 2 * len(_figures(made, book.view.report))):
        page.put(top, column, "How far each driver alone moves a figure" if column == 1 else None, HEADING)
    page.put(top + 1, 1, "Driver", HEADER)
    page.put(top + 1, 2, None, HEADER)
    for row, label in enumerate((*money.drivers.values(), "Low", "Likely", "High"), top + 2):
        page.put(row, 1, label, BODY.but(bold=row > top + 1 + len(money.drivers)))
        page.put(row, 2, None)
    page.heights[top + 1] = 34
    for column, field in enumerate(_figures(made, book.view.report)):
        _figure(book, page, made, money, field, FIRST + 2 * column, top + 1)


def _figure(book: Book, page: Page, made: Grid, money: Money, field: str, column: int, top: int) -> None:
    page.put(top, column, f"{STEPS[field]}: falls", HEADER.but(across="right"))
    page.put(top, column + 1, "rises", HEADER.but(across="right"))
    look = NUMBER.but(number=ANY if field in NOT_MONEY else WHOLE)
    for row, driver in enumerate(made.drivers, top + 1):
        likely, low, high = made.at(field), made.at(field, driver, 0), made.at(field, driver, 1)
        fall, rise = moves(money.figures[field], field, driver)
        page.formula(row, column, f"={rounding(field, f'MAX(0,{likely}-MIN({low},{high}))')}", fall, look)
        page.formula(row, column + 1, f"={rounding(field, f'MAX(0,MAX({low},{high})-{likely})')}", rise, look)
    first, last = top + 1, top + len(made.drivers)
    found = _range(book.view.report, field)
    bold = look.but(bold=True, fill=PALE)
    here, there = get_column_letter(column), get_column_letter(column + 1)
    edge = f"{here}{last + 2}{{}}SQRT(SUMSQ({{}}{first}:{{}}{last}))"
    low = rounding(field, edge.format("-", here, here))
    need = book.view.report.need
    free = field == "recommended_spend_now" and found.low == 0 and need.verdict == "prepare" and not need.only_light
    page.formula(last + 1, column, "=0" if free else f"=MAX(0,{low})", found.low, bold)
    page.formula(last + 2, column, f"={rounding(field, made.at(field))}", found.likely, bold)
    page.formula(last + 3, column, f"={rounding(field, edge.format('+', there, there))}", found.high, bold)
    for row, end in enumerate(("low", "likely", "high"), last + 1):
        page.put(row, column + 1, None, bold)
        book.name(figure(field, end), f"'{NAME}'!${here}${row}")


def moves(moved: Moved, field: str, driver: str) -> tuple[float, float]:
    """How far one driver alone moves a figure: down, and up."""
    likely, ends = value_at(moved, None, 0), [value_at(moved, driver, end) for end in (0, 1)]
    return rounded(field, max(0, likely - min(ends))), rounded(field, max(0, max(ends) - likely))


def _range(report: Report, field: str) -> Range:
    found: Range = getattr(report, field)
    return found
