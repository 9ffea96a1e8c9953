"""The cells of a workbook as plain text, each with what kind of thing it is."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, Final, Literal, NamedTuple

from openpyxl.workbook.workbook import Workbook

from exports.reading.guard import Limits
from exports.text import from_cell

LIMITS: Final = Limits(
    size=2_000_000, part=12_582_912, whole=25_165_824, sheets=20, names=2_000, styles=8_000, strings=40_000,
    cells=100_000,
)  # fmt: skip
ROWS, COLUMNS = 1_000, 16


class Cell(NamedTuple):
    """`text` is "" for an empty cell, and for anything that is no plain value."""

    text: str
    kind: Literal["plain", "formula", "error"] = "plain"


EMPTY: Final = Cell("")
Table = list[list[Cell]]
"""Rows from the first on, also those that are empty."""


def tables(book: Workbook) -> Mapping[str, Table]:
    """The first rows and columns of every sheet, by its name."""
    return {sheet.title: [[_cell(c) for c in row] for row in _rows(sheet)] for sheet in book.worksheets}


def _rows(sheet: Any) -> Iterator[Any]:
    sheet.reset_dimensions()
    return iter(sheet.iter_rows(max_row=ROWS, max_col=COLUMNS))


def _cell(cell: Any) -> Cell:
    if cell.data_type == "f":
        return Cell("", "formula")
    if cell.data_type == "e":
        return Cell("", "error")
    return Cell(_plain(cell.value)) if cell.value is not None else EMPTY


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return from_cell(value).strip()
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return f"{value:.15g}" if isinstance(value, float) else str(value)
