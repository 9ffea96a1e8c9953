"""A customer's list as an Excel file: the column of questions is found, nothing in the file is run."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from exports.reading.asked import Asked, gathered
from exports.reading.faults import CannotRead
from exports.reading.guard import Limits
from exports.reading.opened import read
from exports.text import clean

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

LIMITS: Final = Limits(
    size=5_000_000, part=40_000_000, whole=100_000_000, sheets=60, names=5_000, styles=30_000, strings=100_000,
    cells=500_000,
)  # fmt: skip
ROWS, COLUMNS, SHEETS, TOP, HEAD_WORDS = 5_000, 60, 30, 20, 4

Grid = list[list[str]]

_HEAD: Final = re.compile(r"^\W*(?:requirements?|quer(?:y|ies))\W*$|\bquestions?\b", re.I)
_ASKS: Final = re.compile(
    r"\?|^\W*(?:do|does|did|is|are|has|have|can|could|will|would|which|what|who|when|where|how|why|please|describe|"
    r"explain|list|provide|state|confirm|specify|attach|name|identify|share|give|detail)\b",
    re.I,
)


def read_workbook(data: bytes) -> Asked:
    """The questions in the first sheet that holds any. Raises CannotRead with a sentence on what is wrong."""
    grids = read(data, LIMITS, lambda book: list(_grids(book)), values=True)
    asked = [found for grid in grids if (found := _column(grid))]
    if not asked:
        raise CannotRead("There is no text with questions in this Excel file; expected a column with one in each row.")
    return gathered(asked[0])


def _grids(book: "Workbook") -> Iterator[Grid]:
    """The text of each visible sheet; figures, dates and formulas without a stored text are blank."""
    for sheet in islice(book.worksheets, SHEETS):
        if sheet.sheet_state == "visible":
            rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
            yield [[_text(value) for value in row] for row in rows]


def _text(value: Any) -> str:
    return " ".join(clean(value).split()) if isinstance(value, str) else ""


def _column(grid: Grid) -> list[str]:
    """The texts under the heading "Question", else of the column in which most cells ask something; [] when none."""
    for row, cells in enumerate(grid[:TOP]):
        headed = [c for c, cell in enumerate(cells) if len(cell.split()) <= HEAD_WORDS and _is_head(cell)]
        below = [_texts(grid[row + 1 :], column) for column in headed]
        if any(below):
            return max(below, key=lambda texts: sum(map(len, texts)))
    width = max((len(cells) for cells in grid), default=0)
    columns = [_texts(grid, column) for column in range(width)]
    asking = max(columns, key=_asks, default=[])
    return asking if _asks(asking) else []


def _is_head(cell: str) -> bool:
    return "?" not in cell and bool(_HEAD.search(cell))


def _asks(texts: list[str]) -> int:
    return sum(bool(_ASKS.search(text)) for text in texts)


def _texts(grid: Grid, column: int) -> list[str]:
    found = (cells[column] for cells in grid if column < len(cells))
    return [text for text in found if any(sign.isalpha() for sign in text)]
