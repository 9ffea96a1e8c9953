"""One sheet: puts values, text and formulas into cells and makes rows high enough to read."""

import math
import textwrap
from datetime import date
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from exports.text import STARTERS, for_cell
from exports.workbook.style import BODY, LINK, TITLE, USE, Look, Styles

Value = str | float | int | date | None
LONGEST_ROW = 409.0  # points, the most a row can have


class Page:
    """Rows and columns count from 1, as in the file."""

    def __init__(self, sheet: Worksheet, styles: Styles, values: dict[str, Value]) -> None:
        self.sheet = sheet
        self._styles = styles
        self._values = values

    def title(self, heading: str, use: str) -> None:
        """The heading in A1 and one line of use in A2."""
        self.put(1, 1, heading, TITLE)
        self.put(2, 1, use, USE)
        self.sheet.row_dimensions[1].height = 28

    def widths(self, *widths: float) -> None:
        """Column widths from A on."""
        for i, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(i)].width = width

    def put(self, row: int, column: int, value: Value, look: Look = BODY) -> None:
        """A constant. Text stays text, whatever it begins with."""
        if isinstance(value, str):
            self.put_text(row, column, value, look)
            return
        cell = self._cell(row, column)
        cell.value = value
        self._styles.apply(cell, look)

    def put_text(self, row: int, column: int, text: str, look: Look = BODY) -> None:
        """Text that never becomes a formula: typed as text, with the mark Excel uses for a leading sign."""
        found = for_cell(text)
        cell = self._cell(row, column)
        cell.value = found
        if found:
            cell.data_type = "s"
        self._styles.apply(cell, look.but(quoted=True) if found.startswith((*STARTERS, "'")) else look)

    def formula(self, row: int, column: int, formula: str, value: Value, look: Look = BODY) -> None:
        """A formula with the value that it gives today."""
        cell = self._cell(row, column)
        cell.value = formula
        self._values[cell.coordinate] = value
        self._styles.apply(cell, look)

    def link(self, row: int, column: int, text: str, sheet: str, cell: str = "A1", look: Look = LINK) -> None:
        """Text that leads to a cell of another sheet."""
        self.put_text(row, column, text, look)
        at = self._cell(row, column)
        at.hyperlink = Hyperlink(ref=at.coordinate, location=f"'{sheet}'!{cell}", tooltip=f"Go to {sheet}")
        self._styles.apply(at, look)

    def merge(self, row: int, column: int, to_row: int, to_column: int, look: Look | None = None) -> None:
        """Join cells; `look` dresses the borders of all of them."""
        if look:
            for r in range(row, to_row + 1):
                for c in range(column, to_column + 1):
                    self._styles.apply(self._cell(r, c), look)
        self.sheet.merge_cells(start_row=row, start_column=column, end_row=to_row, end_column=to_column)

    def height(self, row: int, *texts: tuple[str, float], size: float = 9, least: float = 0, pad: float = 5) -> None:
        """Make a row high enough for the longest of (text, width in characters)."""
        lines = max((lines_of(text, width, size) for text, width in texts), default=1)
        self.sheet.row_dimensions[row].height = min(LONGEST_ROW, max(least, round(lines * size * 1.28 + pad, 1)))

    def width_of(self, first: int, last: int) -> float:
        """The width of some columns together."""
        return sum(self.sheet.column_dimensions[get_column_letter(i)].width for i in range(first, last + 1))

    def _cell(self, row: int, column: int) -> Cell:
        return cast(Cell, self.sheet.cell(row, column))


def lines_of(text: str, width: float, size: float = 9) -> int:
    """How many lines `text` takes in a column `width` characters wide; a little too many rather than too few."""
    room = max(4, math.floor((width - 2) * 11.7 / size))
    parts = text[:8000].split("\n")
    return sum(1 if len(part) <= room else max(1, len(textwrap.wrap(part, room))) for part in parts)
