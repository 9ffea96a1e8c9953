"""On how many pages a sheet prints: said in the file, so that no last page holds a few rows only.

An estimate from the measures of the sheet, for Excel and for LibreOffice, whose columns are a little wider.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from exports.workbook.making.page import Page

PAPER: Final = {"9": (595.3, 841.9), "8": (841.9, 1190.6), "1": (612.0, 792.0), "3": (792.0, 1224.0)}
"""A4, A3, Letter, Tabloid: width and height in points, upright."""
INCH: Final = 72
WIDTHS: Final = (5.25, 5.61)  # points of a column one character wide: Excel, LibreOffice
ROW: Final = 12.8  # points, where no height is set
STUB: Final = 0.4  # of a page: less than this on a last page is not worth its paper
SPARE: Final = 0.97  # of a page is counted on where breaks are our own, so that no program needs one more
SMALLER: Final = 0.85  # a sheet is not shrunk below this share of its size to save a page


def fit(page: Page) -> None:
    """Say on how many pages the sheet prints, unless that is said already."""
    if page.sheet.page_setup.fitToHeight or page.sheet.page_setup.scale:
        return
    found = [_pages(_rows(page), _room(page, width), _repeated(page)) for width in WIDTHS]
    most = max(pages for pages, _ in found)
    good = (n for n in range(most, 0, -1) if all(_good(n, pages, last) for pages, last in found))
    page.sheet.page_setup.fitToHeight = next(good, most)


def keep_headings(
    page: Page, headings: Collection[int], starts: Collection[int] = (), blocks: Mapping[int, int] | None = None
) -> None:
    """Print at a size that is one page wide in every program, with breaks of our own: none right below a heading.

    `starts`: rows that begin a page, whatever room is left. `blocks`: first and last rows that stay on one page.
    """
    whole = _percent(page)
    sizes = range(whole, int(whole * SMALLER) - 1, -1)
    tried = ((percent, *_breaks(page, percent, headings, starts, blocks or {})) for percent in sizes)
    percent, breaks, _ = next(
        (one for one in tried if not one[1] or one[2] >= STUB),
        (whole, *_breaks(page, whole, headings, starts, blocks or {})),
    )
    page.sheet.page_setup.scale = percent
    page.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    for first in breaks:
        page.sheet.row_breaks.append(Break(id=first - 1))


def _breaks(
    page: Page, percent: int, headings: Collection[int], starts: Collection[int], blocks: Mapping[int, int]
) -> tuple[list[int], float]:
    """The rows that begin a page at this size, and which share of the last page is filled."""
    room, used, found = _own_room(page, percent) * SPARE, 0.0, []
    for row, points in enumerate(_rows(page), 1):
        block = _height(page, row, blocks.get(row, row))
        if used + points > room or row in starts or (used and used + block > room >= block):
            first = row - 1 if row - 1 in headings and row not in starts else row
            found.append(first)
            used = _repeated(page) + _height(page, first, row - 1)
        used += points
    return found, used / room


def on_one_page(page: Page, first: int, last: int) -> bool:
    """True when these rows fit on one page of a sheet that keeps its headings."""
    return _repeated(page) + _height(page, first, last) <= _own_room(page, _percent(page)) * SPARE


def _height(page: Page, first: int, last: int) -> float:
    """Points of these rows together."""
    return sum(page.heights.get(row, ROW) for row in range(first, last + 1))


def _own_room(page: Page, percent: int) -> float:
    """Points of rows on a page at this size."""
    return _sheet_height(page) / (percent / 100)


def _percent(page: Page) -> int:
    """The size that is one page wide in every program."""
    return int(100 * _scale(page, max(WIDTHS)))


def _good(most: int, pages: int, last: float) -> bool:
    """True when a sheet of so many pages, the last one filled to this share, looks well on `most` pages."""
    if pages <= most:
        return pages == 1 or last >= STUB
    return most >= (pages - 1 + last) * SMALLER


def _room(page: Page, points: float) -> float:
    """Points of rows that fit on one page, at the size that makes the sheet one page wide."""
    return _sheet_height(page) / _scale(page, points)


def _scale(page: Page, points: float) -> float:
    """The size, 1 at most, at which all columns fit on one page; `points`: of a column one character wide."""
    margins = page.sheet.page_margins
    width = _sides(page)[0] - (margins.left + margins.right) * INCH
    return min(1, width / (page.width_of(1, _last_column(page)) * points))


def _sheet_height(page: Page) -> float:
    margins = page.sheet.page_margins
    return _sides(page)[1] - (margins.top + margins.bottom) * INCH


def _sides(page: Page) -> tuple[float, float]:
    """Width and height of the paper as it is turned, in points."""
    sides = PAPER[str(page.sheet.page_setup.paperSize)]
    return sides if page.sheet.page_setup.orientation == "portrait" else sides[::-1]


def _last_column(page: Page) -> int:
    area = page.sheet.print_area
    return range_boundaries(area.rpartition("!")[2])[2] or 1 if area else page.cells.columns


def _rows(page: Page) -> Iterator[float]:
    return (page.heights.get(row, ROW) for row in range(1, page.cells.rows + 1))


def _repeated(page: Page) -> float:
    """Points that the repeated rows take on every page after the first."""
    titles = page.sheet.print_title_rows
    if not titles:
        return 0
    first, last = (int(part.strip("$")) for part in titles.split(":"))
    return sum(page.heights.get(row, ROW) for row in range(first, last + 1))


def _pages(rows: Iterable[float], room: float, repeated: float) -> tuple[int, float]:
    """How many pages, and which share of the last one is filled."""
    pages, used = 1, 0.0
    for height in rows:
        if used + height > room:
            pages, used = pages + 1, repeated
        used += height
    return pages, used / room
