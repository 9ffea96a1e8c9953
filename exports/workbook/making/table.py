"""A register: a structured table with drop-downs, formulas that follow new rows, and colours that carry a word."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableColumn, TableFormula, TableStyleInfo

from exports.workbook.making.cells import Value
from exports.workbook.making.kinds import Kind
from exports.workbook.making.page import Page
from exports.workbook.making.style import BODY, HEADER, Look

Row = TypeVar("Row")
BOLD: Final = 0.93  # bold letters are wider, so a column holds that much less of them


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column. `formula` uses other columns as `{Title}`; `kind` is what a person may type here."""

    title: str
    width: float
    value: Callable[[Row], Value]
    look: Look = BODY
    formula: str | None = None
    kind: Kind | None = None
    paint: Mapping[str, tuple[str, str]] | None = None
    link: Callable[[Row], str | None] | None = None


@dataclass(frozen=True)
class Table:
    """Where a register stands: its name, sheet, columns by title and rows."""

    name: str
    sheet: str
    letters: Mapping[str, str]
    first: int
    last: int

    def column(self, title: str) -> str:
        """`tbl_plan[Status]`, for counting and adding."""
        return f"{self.name}[{title}]"

    def cells(self, title: str, absolute: bool = True) -> str:
        """`'Action plan'!$M$6:$M$54`."""
        letter, sign = self.letters[title], "$" if absolute else ""
        return f"'{self.sheet}'!{sign}{letter}{sign}{self.first}:{sign}{letter}{sign}{self.last}"


def write_table(page: Page, name: str, top: int, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> Table:
    """Write header and rows (at least one) from column A on, and make them a table."""
    letters = {column.title: get_column_letter(i) for i, column in enumerate(columns, 1)}
    table = Table(name, page.sheet.title, letters, top + 1, top + len(rows))
    page.widths(*(column.width for column in columns))
    _header(page, top, columns)
    for i, row in enumerate(rows, top + 1):
        _row(page, i, columns, row, name)
    _register(page, table, top, columns)
    for column in columns:
        _rules(page, table, column)
    page.sheet.freeze_panes = f"C{top + 1}"
    page.sheet.print_title_rows = f"{top}:{top}"
    return table


def _header(page: Page, top: int, columns: Sequence[Column[Any]]) -> None:
    for i, column in enumerate(columns, 1):
        page.put(top, i, column.title, HEADER.but(across=column.look.across))
    page.height(top, *((c.title, c.width - 3) for c in columns), least=30, pad=8)


def _row(page: Page, row: int, columns: Sequence[Column[Row]], item: Row, table: str) -> None:
    shown = []
    for i, column in enumerate(columns, 1):
        value = column.value(item)
        target = column.link(item) if column.link else None
        if column.formula:
            page.formula(row, i, "=" + _in_table(column.formula, table), value, column.look)
        elif target and isinstance(value, str):
            sheet, _, cell = target.partition("!")
            page.link(row, i, value, sheet, cell, look=column.look.but(underline=True))
        else:
            page.put(row, i, value, column.look)
        if isinstance(value, str):
            shown.append((value, column.width * (BOLD if column.look.bold else 1)))
    page.height(row, *shown, least=17)


def _in_table(formula: str, table: str) -> str:
    """`{Due}` becomes this row's cell of the column Due."""
    return formula.replace("{", f"{table}[[#This Row],[").replace("}", "]]")


def _register(page: Page, table: Table, top: int, columns: Sequence[Column[Any]]) -> None:
    found = ExcelTable(displayName=table.name, ref=f"A{top}:{get_column_letter(len(columns))}{table.last}")
    found.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    found._initialise_columns()  # type: ignore[attr-defined]
    for made, column in zip(found.tableColumns, columns, strict=True):
        _describe(page, made, column, table.name)
    page.sheet.add_table(found)


def _describe(page: Page, made: TableColumn, column: Column[Any], table: str) -> None:
    made.name = column.title
    if column.formula:
        made.calculatedColumnFormula = TableFormula(attr_text=page.safe(_in_table(column.formula, table)))


def _rules(page: Page, table: Table, column: Column[Any]) -> None:
    letter = table.letters[column.title]
    cells = f"{letter}{table.first}:{letter}{table.last}"
    if column.kind:
        page.accept(cells, column.kind)
    for word, (ground, ink) in (column.paint or {}).items():
        page.paint_when(cells, f'{letter}{table.first}="{word}"', ground, ink, bold=True)
