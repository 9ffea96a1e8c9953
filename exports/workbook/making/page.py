"""One sheet: puts values, text and formulas into cells and makes rows high enough to read."""

from itertools import pairwise

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exports.text import STARTERS, for_cell
from exports.workbook.making.cells import Cells, Value
from exports.workbook.making.kinds import WAITS, Kind
from exports.workbook.making.row_heights import lines_of
from exports.workbook.making.style import BODY, HEADING, LINK, TITLE, USE, Look, Styles

LONGEST_ROW = 409.0  # points, the most a row can have
_QUOTED = (*STARTERS, "'")


class Page:
    """Rows and columns count from 1, as in the file. `heights`: of rows, in points.

    `inside`: a sheet for other sheets, whose formulas pass an error on; elsewhere they ask to check the inputs.
    """

    def __init__(self, sheet: Worksheet, styles: Styles, inside: bool = False) -> None:
        self.sheet = sheet
        self._inside = inside
        self._kinds: dict[Kind, DataValidation] = {}
        self.cells = Cells()
        self.heights = self.cells.heights
        self.headings: set[int] = set()
        self._styles = styles

    def title(self, heading: str, use: str) -> None:
        """The heading in A1 and one line of use in A2."""
        self.put(1, 1, heading, TITLE)
        self.put(2, 1, use, USE)
        self.heights[1] = 28

    def heading(self, row: int, text: str, last: int, height: float = 22) -> None:
        """A heading with a line under it, across the columns up to `last`; no page ends with it."""
        for column in range(1, last + 1):
            self.put(row, column, text if column == 1 else None, HEADING)
        self.heights[row] = height
        self.headings.add(row)

    @property
    def sections(self) -> dict[int, int]:
        """Each heading's row with the last row before the next one."""
        rows = [*sorted(self.headings), self.cells.rows + 1]
        return {first: after - 1 for first, after in pairwise(rows)}

    def widths(self, *widths: float) -> None:
        """Column widths from A on."""
        for i, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(i)].width = width

    def put(self, row: int, column: int, value: Value, look: Look = BODY) -> None:
        """A constant. Text stays text, whatever it begins with: it carries the mark Excel uses for a leading sign."""
        if isinstance(value, str):
            value = for_cell(value)
            if value.startswith(_QUOTED):
                look = look.but(quoted=True)
        self.cells.put(row, column, value, self._styles.number(look))

    def formula(self, row: int, column: int, formula: str, value: Value, look: Look = BODY) -> None:
        """A formula, with its equals sign, and the value that it gives today."""
        self.cells.formula(row, column, self.safe(formula.removeprefix("=")), value, self._styles.number(look))

    def passing(self, row: int, column: int, formula: str, value: Value, look: Look = BODY) -> None:
        """A formula that passes an error on, for other cells to read."""
        self.cells.formula(row, column, formula.removeprefix("="), value, self._styles.number(look))

    def safe(self, formula: str) -> str:
        """A formula that asks to check the inputs, where it would give an error to a reader."""
        return formula if self._inside else f'IFERROR({formula},"{WAITS}")'

    def accept(self, cells: str, kind: Kind) -> None:
        """Let cells hold what their kind says."""
        if kind not in self._kinds:
            self._kinds[kind] = kind.validation()
            self.sheet.add_data_validation(self._kinds[kind])
        self._kinds[kind].add(cells)

    def link(self, row: int, column: int, text: str, sheet: str, cell: str = "A1", look: Look = LINK) -> None:
        """Text that leads to a cell of another sheet."""
        self.put(row, column, text, look)
        self.cells.link(row, column, f"'{sheet}'!{cell}", f"Go to {sheet}")

    def merge(self, row: int, column: int, to_row: int, to_column: int, look: Look | None = None) -> None:
        """Join cells; `look` dresses the borders of all of them."""
        if look:
            for r in range(row, to_row + 1):
                for c in range(column, to_column + 1):
                    self.cells.dress(r, c, self._styles.number(look))
        if (row, column) != (to_row, to_column):
            self.sheet.merged_cells.ranges.add(CellRange(None, column, row, to_column, to_row))

    def paint_when(
        self, cells: str, formula: str, ground: str, ink: str | None = None, bold: bool = False, last: bool = False
    ) -> None:
        """Colour cells while a formula holds; `last`: no later rule is looked at then."""
        rule = Rule(
            "expression", dxfId=self._styles.paint(ground, ink, bold), formula=[formula], stopIfTrue=last or None
        )
        self.sheet.conditional_formatting.add(cells, rule)

    def height(self, row: int, *texts: tuple[str, float], size: float = 9, least: float = 0, pad: float = 5) -> None:
        """Make a row high enough for the longest of (text, width in characters)."""
        lines = max((lines_of(text, width, size) for text, width in texts), default=1)
        self.heights[row] = min(LONGEST_ROW, max(least, round(lines * size * 1.28 + pad, 1)))

    def width_of(self, first: int, last: int) -> float:
        """The width of some columns together, as far as they are shown."""
        columns = (self.sheet.column_dimensions[get_column_letter(i)] for i in range(first, last + 1))
        return sum(column.width for column in columns if not column.hidden)
