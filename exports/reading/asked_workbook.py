"""A customer's list as an Excel file: the column of questions is found, nothing in the file is run."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from exports.reading.asked import Asked, gathered
from exports.reading.faults import CannotRead
from exports.text import clean

LARGEST: Final = 5_000_000
UNPACKED: Final = 100_000_000
ROWS, COLUMNS, SHEETS, TOP, HEAD_WORDS = 5_000, 60, 30, 20, 4

Grid = list[list[str]]

_OLD_CONTAINER: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_HEAD: Final = re.compile(r"^\W*(?:requirements?|quer(?:y|ies))\W*$|\bquestions?\b", re.I)
_ASKS: Final = re.compile(
    r"\?|^\W*(?:do|does|did|is|are|has|have|can|could|will|would|which|what|who|when|where|how|why|please|describe|"
    r"explain|list|provide|state|confirm|specify|attach|name|identify|share|give|detail)\b",
    re.I,
)


def read_workbook(data: bytes) -> Asked:
    """The questions in the first sheet that holds any. Raises CannotRead with a sentence on what is wrong."""
    _refuse(data)
    try:
        grids = list(_grids(data))
    except Exception as error:  # a damaged or hostile workbook fails in any way; the person gets one sentence
        raise CannotRead("This Excel file is damaged; open it, save it again as .xlsx and try that.") from error
    asked = [found for grid in grids if (found := _column(grid))]
    if not asked:
        raise CannotRead("There is no text with questions in this Excel file; expected a column with one in each row.")
    return gathered(asked[0])


def _refuse(data: bytes) -> None:
    if len(data) > LARGEST:
        raise CannotRead(f"This file is too big: at most {LARGEST // 1_000_000} MB can be read.")
    if data.startswith(_OLD_CONTAINER):
        if _ENCRYPTED in data:
            raise CannotRead("This Excel file has a password; save a copy without it and try that.")
        raise CannotRead("This is an old Excel file (.xls); open it, save it as .xlsx and try that.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names, size = archive.namelist(), sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise CannotRead("This is not an Excel file; expected one whose name ends in .xlsx.") from error
    if not any(name.startswith("xl/") for name in names):
        raise CannotRead("This is not an Excel file; expected one whose name ends in .xlsx.")
    if size > UNPACKED:
        raise CannotRead("This file unpacks to far more than a list of questions; it was not read.")


def _grids(data: bytes) -> Iterator[Grid]:
    """The text of each visible sheet; figures, dates and formulas without a stored text are blank."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in islice(book.worksheets, SHEETS):
            if sheet.sheet_state == "visible":
                rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
                yield [[_text(value) for value in row] for row in rows]
    finally:
        book.close()


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
