"""A customer's list, whatever it comes as, read into its parts."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Final

from domain.files.told_as import told_as
from exports.lists.choose import chosen
from exports.lists.delimited import decoded, read_delimited
from exports.lists.document import read_document
from exports.lists.found import Asked, Part
from exports.lists.grid import Grid
from exports.lists.lines import pasted
from exports.lists.rows import read_grid
from exports.lists.sheet_xml import ROWS
from exports.lists.workbook import SHEETS, Workbook
from exports.reading.faults import CannotRead

ENDINGS: Final = ("xlsx", "docx", "csv", "txt")
NONE: Final = "There is no question in this; expected a list with your customer's questions, one on each line or row."

Questions = Mapping[str, int]
"""The column of the questions that a person chose, by the name of the part."""


def read_list(name: str, data: bytes, columns: Questions | None = None) -> Asked:
    """The list in a file called `name`, whose ending says what it is. Raises CannotRead with a sentence."""
    ending, stem = PurePath(name).suffix.lower().lstrip("."), PurePath(name).stem
    if ending not in ENDINGS:
        raise CannotRead("This kind of file cannot be read; expected a name that ends in .xlsx, .docx, .csv or .txt.")
    with told_as(CannotRead, f"This file is damaged; open it, save it again as .{ending} and try that."):
        return _read(ending, stem, data, columns or {})


def read_text(text: str) -> Asked:
    """The list that a person pasted. Raises CannotRead with a sentence."""
    return _asked([pasted(text)], [])


def _read(ending: str, stem: str, data: bytes, columns: Questions) -> Asked:
    if ending == "xlsx":
        return _workbook(Workbook(data), columns)
    if ending == "docx":
        found = read_document(data)
        tables = [read_grid(grid, columns.get(grid.name)) for grid in found.tables]
        return _asked([part for part in (found.text, *tables) if part.questions or part.left_out], found.notices)
    if ending == "csv":
        grid = read_delimited(stem, data)
        return _asked([read_grid(grid, columns.get(stem))], [])
    return _asked([pasted(decoded(data), stem)], [])


def _workbook(book: Workbook, columns: Questions) -> Asked:
    grids = [book.grid(sheet) for sheet in book.visible]
    hidden = [sheet.name for sheet in book.sheets if not sheet.visible]
    notices = [note for grid in grids if (note := _hidden_rows(grid))]
    if hidden:
        notices.append(f"Hidden sheets were not read: {', '.join(hidden)}.")
    notices += [f"{grid.name}: only the first {ROWS:,} rows were read." for grid in grids if grid.more_rows]
    if len(book.sheets) == SHEETS:
        notices.append(f"At most {SHEETS} sheets are read.")
    return _asked([read_grid(grid, columns.get(grid.name)) for grid in grids], notices)


def _hidden_rows(grid: Grid) -> str:
    count = sum(row.hidden for row in grid.rows)
    return f"{grid.name}: {count} hidden row{'s' if count > 1 else ''} left out." if count else ""


def _asked(parts: Sequence[Part], notices: Sequence[str]) -> Asked:
    if not any(part.questions for part in parts):
        raise CannotRead(NONE)
    return Asked(chosen(parts), tuple(notices))
