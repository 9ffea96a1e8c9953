"""Cells of a workbook by what stands at the head of their row and column, as a reader finds them."""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

HEADS = {
    "Gap register": 4,
    "Scorecard": 4,
    "Statement of Applicability": 4,
    "Action plan": 5,
    "Workings": 18,
}


def head_row(sheet: Worksheet) -> int:
    """The row of headings: a fixed one, or below a block that differs from firm to firm."""
    return HEADS.get(sheet.title) or next(r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 1).value == "Id")


def head(sheet: Worksheet, title: str, row: int | None = None) -> int:
    """The column under this heading."""
    at = head_row(sheet) if row is None else row
    return next(cell.column for cell in sheet[at] if cell.value == title)


def cell(book: Workbook, sheet: str, key: str, title: str, key_column: int = 1) -> Cell:
    """The cell under `title` in the row that begins with `key`."""
    page = book[sheet]
    row = next(r for r in range(head_row(page) + 1, page.max_row + 1) if page.cell(r, key_column).value == key)
    return page.cell(row, head(page, title))  # type: ignore[return-value]


def column(book: Workbook, sheet: str, title: str, key: str) -> Iterator[tuple[object, object]]:
    """(key, value) of every row of a register."""
    page = book[sheet]
    at, by = head(page, title), head(page, key)
    for row in range(head_row(page) + 1, page.max_row + 1):
        if page.cell(row, by).value is not None:
            yield page.cell(row, by).value, page.cell(row, at).value


def named_cell(book: Workbook, name: str) -> Cell:
    """The one cell that a name of the workbook stands for."""
    sheet, _, at = book.defined_names[name].attr_text.rpartition("!")
    return book[sheet.strip("'")][at.replace("$", "")]  # type: ignore[no-any-return]
