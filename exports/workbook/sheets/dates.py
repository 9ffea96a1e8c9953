"""The two dates a plan lives by: when it starts and what day it is. Cells, so that nothing depends on a clock.
Where the start moves, every day moves with it, to a working day.

They are typed on the Assumptions, in a file without those on the first plan sheet, and repeated on every plan sheet.
"""

from collections.abc import Sequence
from typing import Final

from exports.workbook.making.book import Book
from exports.workbook.making.formulas import typed
from exports.workbook.making.kinds import DAY, OK, WRONG, first_wrong
from exports.workbook.making.page import Page
from exports.workbook.making.style import DATE, MUTED, PLAIN, RED, RED_PALE, YOURS

START, TODAY = "plan_start", "check_date"
"""What dates and checks read; the cells to type in are behind them, as `formulas.typed` calls them."""
MADE, WEEKEND, HOLIDAYS = "plan_made", "plan_weekend", "plan_holidays"
"""The day the plan was made on, and the days without work: they stand on the Lists."""
LABELS: Final = ("Plan starts on", "Today (set it each month)")
STATE: Final = PLAIN.but(size=9, colour=MUTED, wrap=False, down="center")
_ROW: Final = 3


def working_day(day: str) -> str:
    """A formula for a planned day: as planned, and once the start has moved, on the next working day."""
    return f"IF({START}={MADE},{day},WORKDAY.INTL({day}-1,1,{WEEKEND},{HOLIDAYS}))"


def check(name: str, label: str, fine: str = f'"{OK}"') -> str:
    """A formula that says whether one of the two cells holds a date."""
    return first_wrong(((DAY.holds(typed(name)), f"{label.split(' (')[0]} must be {DAY.says}"),), fine)


def guarded(name: str) -> str:
    """A formula for what figures read of it."""
    return f"IF({DAY.holds(typed(name))},{typed(name)},NA())"


def weekend_code(days: Sequence[int]) -> int:
    """What a spreadsheet calls a weekend: 1 for Saturday and Sunday, 7 for Friday and Saturday, 11 for Sunday alone."""
    first = next((day for day in days if (day - 1) % 7 not in days), 5)
    return 1 + (first - 5) % 7 if len(days) > 1 else 11 + (first + 1) % 7


def write(book: Book, page: Page, row: int = _ROW) -> None:
    """Put both dates on the page: to be typed where they are not typed elsewhere."""
    as_of = book.view.report.as_of
    for column, label, name in ((2, LABELS[0], START), (5, LABELS[1], TODAY)):
        page.put(row, column, label, PLAIN.but(across="right", bold=True, size=9, down="center", wrap=False))
        at = f"{'ABCDEFGH'[column]}{row}"
        if typed(name) in book.named:
            page.formula(
                row,
                column + 1,
                f"={name}",
                as_of,
                PLAIN.but(size=9, number=DATE, down="center", across="right", bold=True),
            )
        else:
            page.put(row, column + 1, as_of, YOURS.but(number=DATE, down="center", across="center", bold=True))
            page.accept(at, DAY)
            book.name(typed(name), f"'{page.sheet.title}'!${at[0]}${row}")
    wrong = check(START, LABELS[0], check(TODAY, LABELS[1]))
    page.formula(row, 7, f"={wrong}", OK, STATE)
    page.paint_when(f"G{row}", f'LEFT(G{row},{len(WRONG)})="{WRONG}"', RED_PALE, RED, bold=True)
    page.heights[row] = 20
