"""Yellow cells with something in them that does not belong there, and what a workbook then shows that it should not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exports.workbook.making.style import INPUT
from tests.exports.recalculation import number

MIDDLES = ("C", "Estimate", "Attending")
"""What stands between its low and its high: a column of the Assumptions, and two of the hours."""
WRONG = {
    "emptied": None,
    "text": "soon",
    "out of range": 1e15,
    "below range": -99_999,
    "a word of a list cut short": "D*",
}
FAULTS = (*WRONG, "low above high")


@dataclass(frozen=True)
class Yellow:
    """One yellow cell, and what may be typed into it; None: any words."""

    sheet: str
    at: str
    accepts: DataValidation | None

    def allows(self, fault: str) -> bool:
        """True where this is no fault here."""
        return fault == "emptied" and self.accepts is not None and bool(self.accepts.allow_blank)


def yellow(book: Workbook) -> list[Yellow]:
    """Every yellow cell of a workbook, but the one that explains the colour."""
    return [
        Yellow(sheet.title, cell.coordinate, accepted(sheet, cell.coordinate))
        for sheet in book
        if sheet.title != "Read me"
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fgColor.rgb == f"00{INPUT}"
    ]


def accepted(sheet: Worksheet, at: str) -> DataValidation | None:
    """The validation that refuses what does not belong into a cell."""
    return next((v for v in sheet.data_validations.dataValidation if at in v.cells and v.showErrorMessage), None)


def singles(book: Workbook) -> list[Yellow]:
    """One cell of each column of a register, and one of each row of the Assumptions: each is read in its own way."""
    found: dict[tuple[str, str], Yellow] = {}
    for cell in guarded(book):
        sheet = book[cell.sheet]
        found[cell.sheet, title(sheet, cell) if sheet.tables else str(sheet[cell.at].row)] = cell
    return list(found.values())


def guarded(book: Workbook) -> list[Yellow]:
    """The yellow cells that hold a number, a day or a word of a list."""
    return [cell for cell in yellow(book) if cell.accepts is not None]


def head_of(sheet: Worksheet) -> int:
    """The row of the headings of what is filled in."""
    table = next(iter(sheet.tables.values()), None)
    return int("".join(c for c in table.ref.split(":")[0] if c.isdigit())) if table else 4


def title(sheet: Worksheet, cell: Yellow) -> str:
    """What a cell is called in its row: its heading, or its letter where low, likely and high have no table."""
    place = sheet[cell.at]
    return str(sheet.cell(head_of(sheet), place.column).value) if sheet.tables else str(place.column_letter)


def turned(book: Workbook, cells: Sequence[Yellow]) -> Iterator[Yellow]:
    """Put low above likely, or likely above high, in each row of these cells; the cells that were changed."""
    for cell in cells:
        sheet, place = book[cell.sheet], book[cell.sheet][cell.at]
        if title(sheet, cell) not in MIDDLES:
            continue
        ends = [sheet.cell(place.row, place.column + step) for step in (-1, 1)]
        if all(isinstance(end.value, int | float) and accepted(sheet, end.coordinate) for end in ends):
            place.value = max(end.value for end in ends) + 1
            yield cell


def spoilt(book: Workbook, cells: Sequence[Yellow], fault: str) -> list[Yellow]:
    """Put what does not belong there into these cells, where it does not; the cells that were changed."""
    if fault == "low above high":
        return list(turned(book, cells))
    changed = [cell for cell in cells if not cell.allows(fault)]
    for cell in changed:
        book[cell.sheet][cell.at].value = WRONG[fault]
    return changed


def check_beside(book: Workbook, cell: Yellow) -> object:
    """What the check of its row says."""
    sheet = book[cell.sheet]
    row = sheet[cell.at].row
    if row == 3:
        return sheet["G3"].value  # the two dates at the top of a plan that came alone
    column = next(c.column for c in sheet[head_of(sheet)] if c.value == "Check")
    return sheet.cell(row, column).value


def said_otherwise(
    before: Workbook, after: Workbook, changed: Sequence[Yellow]
) -> list[tuple[str, str, object, object]]:
    """Every cell that neither shows what it showed nor asks to check something: a figure that is wrong in silence."""
    typed = {(cell.sheet, cell.at) for cell in changed}
    return [
        (sheet.title, cell.coordinate, old, cell.value)
        for sheet in after
        for row in sheet.iter_rows()
        for cell in row
        if (sheet.title, cell.coordinate) not in typed
        and number(old := before[sheet.title][cell.coordinate].value) != number(cell.value)
        and not asks(cell.value)
        and not counts_checks(sheet, cell.coordinate)
    ]


def asks(value: object) -> bool:
    """True for words that ask to check inputs, and for the error that hidden sheets pass on."""
    return isinstance(value, str) and (value.startswith(("Check", "#")) or "nputs to check: " in value)


def counts_checks(sheet: Worksheet, at: str) -> bool:
    """True for the cells of the Lists that count what is to be checked."""
    return sheet.title == "Lists" and at.rstrip("0123456789") in ("S", "T")
