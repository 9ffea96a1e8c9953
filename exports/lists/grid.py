"""Rows and columns of a list, whatever file they come from: a sheet, a table of a Word document, a CSV file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number (from 1), with the text of each cell that has one, by column (from 1)."""

    number: int
    cells: Mapping[int, str]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """All rows with text. `where` says the place of a cell (row, column); `wide`: last column of a merged cell.

    `more_rows`: there is text below the rows that are read. `titled`: its name tells what it is for, beside others.
    """

    name: str
    rows: tuple[Row, ...]
    where: Callable[[int, int], str]
    wide: Mapping[tuple[int, int], int] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    more_rows: bool = False
    titled: bool = False


def letters(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
