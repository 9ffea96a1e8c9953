"""Before you rely on this: what to settle before a figure or a claim leaves the house, a row a point."""

from exports.rely import HEADING, KIND, OPENING, about
from exports.view import View
from exports.workbook.making.page import Page
from exports.workbook.making.style import HEADER, NOTE, TALL

HEADS = ("What", "Why it matters, and which")
AT_ONCE = 14
"""Lines of a point in one row: a row that needs more than Excel allows would cut the rest off, so it goes on below."""


def points(page: Page, row: int, last: int, view: View) -> int:
    """One point a row, most serious first, across the columns up to `last`; the first free row after them."""
    page.heading(row, HEADING, last)
    page.put(row + 1, 1, OPENING, NOTE)
    page.merge(row + 1, 1, row + 1, last)
    page.heights[row + 1] = 18
    _row(page, row + 2, last, *HEADS, header=True)
    at = row + 3
    for point in view.report.before_you_rely:
        lines = (point.message, *about(view, point))
        for first in range(0, len(lines), AT_ONCE):
            what = "" if first else KIND[point.kind]
            _row(page, at, last, what, "\n".join(lines[first : first + AT_ONCE]))
            at += 1
    return at


def _row(page: Page, row: int, last: int, what: str, why: str, header: bool = False) -> None:
    page.put(row, 1, what, HEADER if header else TALL.but(bold=True))
    look = HEADER if header else TALL
    page.put(row, 2, why, look)
    page.merge(row, 2, row, last, look)
    page.height(row, (what, page.width_of(1, 1)), (why, page.width_of(2, last)), least=20)
