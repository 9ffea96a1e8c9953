"""Finds a form inside a workbook: its marks on the hidden sheet, its choices, and the rows to answer in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exports.form import layout
from exports.form.sheets import EMPTY, Cell, Table
from exports.reading.faults import CannotRead

NO_FORM = "This is not a form of ours; expected the Excel file made by “Fill in offline”, filled in and saved as .xlsx."
NEWER = "This form was made by a newer version of Ready42; expected one made by this version or an older one."
MIXED = "The sheets of this file come from two different forms; expected a form as it was made, only filled in."
HEADING_ROWS = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the form was made: marks of its wording and of the answer filled in, and its row."""

    wording: str
    given: str
    row: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds a question, or an answer without one (`id` "")."""

    number: int
    id: str
    answer: Cell
    proof: Cell
    note: Cell
    where: Cell = EMPTY
    dated: Cell = EMPTY


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it came back. `choices`: by question id, words in lower case to choice ids.

    `places`: it asks where things are.
    """

    firm: str
    made: str
    asked: Mapping[str, Asked]
    choices: Mapping[str, Mapping[str, str]]
    rows: tuple[Row, ...]
    places: bool = False


def inside(sheets: Mapping[str, Table]) -> Form:
    """The form in these sheets. Raises CannotRead with one sentence where there is none."""
    meta = sheets.get(layout.META, [])
    said = {row[0].text: row[1].text for row in meta if len(row) > 1 and row[0].text != "question"}
    if said.get("form") not in (layout.FORM, layout.EARLIER) or not said.get("id"):
        raise CannotRead(NO_FORM)
    if said.get("layout") != str(layout.LAYOUT):
        raise CannotRead(NEWER)
    for name, table in sheets.items():
        heading = None if name in (layout.META, layout.LISTS) else _heading(table)
        if heading:
            if table[0][:1] != [Cell(said["id"])]:
                raise CannotRead(MIXED)
            asked = dict(_asked(meta))
            choices = _choices(sheets.get(layout.LISTS, []))
            places = heading[1].keys() >= {*layout.PLACES}
            rows = tuple(_rows(table, *heading))
            return Form(said.get("firm", ""), said.get("made", ""), asked, choices, rows, places)
    raise CannotRead(NO_FORM)


def _asked(meta: Table) -> Iterator[tuple[str, Asked]]:
    for row in meta:
        kind, name, wording, given, at = (cell.text for cell in [*row, *[EMPTY] * 5][:5])
        if kind == "question" and name:
            yield name, Asked(wording, given, int(at) if at.isdecimal() and len(at) < 8 else 0)


def _choices(lists: Table) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in lists:
        name, choice, words = (cell.text for cell in [*row, *[EMPTY] * 3][:3])
        if name and choice:
            found.setdefault(name, {})[" ".join(words.split()).casefold()] = choice
    return found


def _heading(table: Table) -> tuple[int, dict[str, int]] | None:
    """The place of the row with our headings, and the column of each."""
    for place, row in enumerate(table[:HEADING_ROWS]):
        ours = (*layout.HEADINGS, *layout.PLACES)
        columns = {cell.text: column for column, cell in enumerate(row) if cell.text in ours}
        if columns.keys() >= {*layout.HEADINGS}:
            return place, columns
    return None


def _rows(table: Table, heading: int, columns: Mapping[str, int]) -> Iterator[Row]:
    for number, cells in enumerate(table[heading + 1 :], heading + 2):
        at = {name: cells[column] if column < len(cells) else EMPTY for name, column in columns.items()}
        places = (at.get(name, EMPTY) for name in layout.PLACES)
        row = Row(number, at[layout.ID].text, at[layout.ANSWER], at[layout.PROOF], at[layout.NOTE], *places)
        if row.id or row.answer != EMPTY:
            yield row
