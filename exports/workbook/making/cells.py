"""The cells of one sheet: kept as text from the start and put into the file as they are.

openpyxl makes an object of each cell and a tree of each object, and that took most of the time of a workbook. It
still writes all that stands around the cells: styles, tables, charts, names and how a sheet prints.
"""

from datetime import date
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter

Value = str | float | int | date | None
_DAY_ZERO: Final = date(1899, 12, 30)


class Cells:
    """Rows and columns count from 1. A look is the number of a cell format of the workbook."""

    def __init__(self) -> None:
        self.heights: dict[int, float] = {}
        self._rows: dict[int, dict[int, tuple[int, str]]] = {}
        self._links: dict[str, str] = {}

    def put(self, row: int, column: int, value: Value, look: int) -> None:
        """A constant: text stays text, whatever it begins with."""
        if isinstance(value, str):
            self._set(row, column, look, _text(value) if value else "/>")
        else:
            self._set(row, column, look, "/>" if value is None else f"><v>{_number(value)}</v></c>")

    def formula(self, row: int, column: int, formula: str, value: Value, look: int) -> None:
        """A formula, without its equals sign, beside the value that it gives. Raises ValueError where that is None."""
        if value is None:
            raise ValueError(f"{formula}: a formula needs the value it gives")
        kind, given = (' t="str"', escape(value)) if isinstance(value, str) else ("", _number(value))
        self._set(row, column, look, f"{kind}><f>{escape(formula)}</f><v>{given}</v></c>")

    def dress(self, row: int, column: int, look: int) -> None:
        """Give a cell another look; its value stays."""
        self._set(row, column, look, self._rows.get(row, {}).get(column, (0, "/>"))[1])

    def link(self, row: int, column: int, target: str, tip: str) -> None:
        """Make a cell lead to another one of the workbook."""
        at = f"{get_column_letter(column)}{row}"
        self._links[at] = f'<hyperlink ref="{at}" location={quoteattr(target)} tooltip={quoteattr(tip)}/>'

    def _set(self, row: int, column: int, look: int, rest: str) -> None:
        self._rows.setdefault(row, {})[column] = look, rest

    @property
    def rows(self) -> int:
        """The last row that is filled."""
        return max(self._rows, default=1)

    @property
    def columns(self) -> int:
        """The last column that is filled."""
        return max((max(row) for row in self._rows.values()), default=1)

    @property
    def links(self) -> str:
        """The element with all links; "" without any."""
        return f"<hyperlinks>{''.join(self._links.values())}</hyperlinks>" if self._links else ""

    @property
    def data(self) -> str:
        """The element with all rows, from the top, and in each all cells from the left."""
        rows = (self._row(row) for row in sorted(self._rows.keys() | self.heights.keys()))
        return f"<sheetData>{''.join(rows)}</sheetData>"

    def _row(self, row: int) -> str:
        height = f' ht="{self.heights[row]:g}" customHeight="1"' if row in self.heights else ""
        cells = "".join(
            f'<c r="{get_column_letter(column)}{row}" s="{look}"{rest}'
            for column, (look, rest) in sorted(self._rows.get(row, {}).items())
        )
        return f'<row r="{row}"{height}>{cells}</row>'


def _text(text: str) -> str:
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f' t="inlineStr"><is><t{space}>{escape(text)}</t></is></c>'


def _number(value: float | date) -> str:
    return str((value - _DAY_ZERO).days) if isinstance(value, date) else repr(value)
