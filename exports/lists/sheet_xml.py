"""A sheet's own XML, read once from front to back: what each cell says and where in the bytes it stands.

openpyxl, as fast as it reads, tells no hidden row, misses Strict files and writes nothing back without loss
(decision 35).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from exports.reading.faults import CannotRead
from exports.reading.guard import DAMAGED, TOO_FULL
from exports.text import CELL_LIMIT

ROWS, COLUMNS = 5_000, 60
TAGS: Final = 4 * ROWS * COLUMNS + 100_000
"""No sheet of so many rows and columns has more: four for each cell."""
_ROW: Final = re.compile(rb"<(?:[^\s<>/:]+:)?row[\s/>]")
_END: Final = re.compile(rb"</(?:[^\s<>/:]+:)?sheetData\s*>")
_SAID: Final = re.compile(rb"<(?:[^\s<>/:]+:)?(?:v|t)[\s>]")
_YES: Final = ("1", "true")
_TEXTS: Final = ("v", "t", "f", "formula1", "sqref")


@dataclass(slots=True)
class Cell:
    """A cell, bytes `start` to `end`. `kind`: s (shared), inlineStr, str, n, b, e; `style` as written, or ""."""

    row: int
    column: int
    start: int
    end: int = 0
    kind: str = "n"
    style: str = ""
    text: str = ""
    formula: bool = False


@dataclass(slots=True)
class Line:
    """A row: its tag is `start` to `inside`, its cells `inside` to `end`; `name`: its tag's name; `closed`: <row/>."""

    number: int
    start: int
    name: str
    inside: int = 0
    end: int = 0
    hidden: bool = False
    style: str = ""
    closed: bool = False


@dataclass(slots=True)
class Choices:
    """A drop-down: the cells it stands in ("C7:C267 E3") and where its values come from."""

    cells: str = ""
    source: str = ""


@dataclass(slots=True)
class SheetXml:
    """All that was found in the first 5,000 rows. `merged`: first row, first column, last row, last column."""

    rows: dict[int, Line] = field(default_factory=dict)
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    choices: list[Choices] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    column_styles: dict[int, str] = field(default_factory=dict)
    more_rows: bool = False


def scan(data: bytes) -> SheetXml:
    """Read a sheet. Raises CannotRead for XML that no program wrote."""
    top, rest = _top(data)
    if top.count(b"<") > TAGS:
        raise CannotRead(TOO_FULL)
    try:
        found = _Scan(top).found
        found.more_rows |= bool(_SAID.search(rest))
        return found
    except (ExpatError, ValueError, KeyError, AttributeError) as error:
        raise CannotRead(DAMAGED) from error


def _top(data: bytes) -> tuple[bytes, bytes]:
    """The sheet without the rows beyond those we read (shading goes down to row 130,000), and these rows."""
    after = next(islice(_ROW.finditer(data), ROWS, None), None)
    end = next(_END.finditer(data, after.start()), None) if after else None
    if after is None or end is None:
        return data, b""
    return data[: after.start()] + data[end.start() :], data[after.start() : end.start()]


def place(ref: str) -> tuple[int, int]:
    """Row and column of "C7" or "$C$7". Raises ValueError for anything else."""
    bare = ref.replace("$", "")
    name = bare.rstrip("0123456789")
    column = 0
    for letter in name.upper():
        column = column * 26 + ord(letter) - 64
    return int(bare[len(name) :]), column


def area(ref: str) -> tuple[int, int, int, int]:
    """First row, first column, last row and last column of "B2:D4" or "B2"."""
    first, _, last = ref.partition(":")
    top, left = place(first)
    bottom, right = place(last or first)
    return top, left, bottom, right


class _Scan:
    def __init__(self, data: bytes) -> None:
        self.found, self.data = SheetXml(), data
        self.line: Line | None = None
        self.cell: Cell | None = None
        self.rule: Choices | None = None
        self.last_row, self.aside, self.said = 0, 0, ""
        self.telling = ""
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.Parse(data, True)

    def _start(self, tag: str, told: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        at = self.parser.CurrentByteIndex
        if self.line and not self.line.inside and name == "c":
            self.line.inside = at
        if name == "c" and self.line:
            self._open_cell(told, at)
        elif name == "row":
            self._open_row(tag, told, at)
        elif name in _TEXTS and not self.aside:
            self.telling = name
            self.said = ""
            if name == "f" and self.cell:
                self.cell.formula = True
        elif name == "rPh":
            self.aside += 1
        elif name == "col":
            self._column(told)
        elif name == "mergeCell":
            self.found.merged.append(area(told["ref"]))
        elif name == "dataValidation" and told.get("type") == "list":
            self.rule = Choices(told.get("sqref", ""))

    def _open_row(self, tag: str, told: dict[str, str], at: int) -> None:
        number = int(told.get("r") or self.last_row + 1)
        self.last_row, self.cell = number, None
        hidden = told.get("hidden") in _YES or told.get("ht") == "0"
        self.line = Line(number, at, tag, hidden=hidden, style=told.get("s", "") if "customFormat" in told else "")
        self.last_column = 0

    def _open_cell(self, told: dict[str, str], at: int) -> None:
        column = place(told["r"])[1] if "r" in told else self.last_column + 1
        self.last_column = column
        self.cell = Cell(self.last_row, column, at, kind=told.get("t", "n"), style=told.get("s", ""))

    def _column(self, told: dict[str, str]) -> None:
        columns = range(int(told["min"]), min(int(told["max"]), COLUMNS) + 1)
        if told.get("hidden") in _YES or told.get("width") == "0":
            self.found.hidden_columns.update(columns)
        if "style" in told:
            self.found.column_styles.update(dict.fromkeys(columns, told["style"]))

    def _text(self, text: str) -> None:
        if self.telling and not self.aside and len(self.said) < CELL_LIMIT:
            self.said += text

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "rPh":
            self.aside -= 1
        elif self.aside:
            return
        elif name in _TEXTS or (name == "f" and self.rule):
            self._told(name)
        elif name == "c" and self.cell:
            self._close_cell(tag)
        elif name == "row" and self.line:
            self._close_row()
        elif name == "dataValidation" and self.rule:
            self.found.choices.append(self.rule)
            self.rule = None

    def _told(self, name: str) -> None:
        if self.rule:
            if name == "sqref":
                self.rule.cells = self.said
            elif name in ("formula1", "f") and self.said.strip():
                self.rule.source = self.said.strip()
        elif self.cell and name in ("v", "t"):
            self.cell.text += self.said
        self.telling = ""

    def _close_cell(self, tag: str) -> None:
        at = self.parser.CurrentByteIndex
        cell, self.cell = self.cell, None
        assert cell is not None
        cell.end = self._after(at, tag)
        if cell.row > ROWS:
            self.found.more_rows |= bool(cell.text)
        elif cell.column <= COLUMNS:
            self.found.cells[cell.row, cell.column] = cell

    def _close_row(self) -> None:
        line, self.line = self.line, None
        assert line is not None
        at = self.parser.CurrentByteIndex
        line.closed = not self._is_end_tag(at, line.name)
        line.end = at
        line.inside = line.inside or at
        if line.number <= ROWS:
            self.found.rows[line.number] = line

    def _is_end_tag(self, at: int, tag: str) -> bool:
        """Of an empty tag expat names the byte behind it, of any other the first byte of its end tag."""
        name = b"</" + tag.encode()
        return self.data.startswith(name, at) and self.data[at + len(name)] in b"> \r\n\t"

    def _after(self, at: int, tag: str) -> int:
        return self.data.index(b">", at) + 1 if self._is_end_tag(at, tag) else at


def texts(data: bytes) -> Iterator[str]:
    """The shared strings, in order; how a word is read aloud (rPh) is left out."""
    from xml.etree.ElementTree import ParseError, XMLParser

    parser = XMLParser()
    try:
        parser.feed(data)
        root = parser.close()
    except ParseError as error:
        raise CannotRead(DAMAGED) from error
    for item in root:
        said = []
        for child in item:
            if child.tag.endswith("}t"):
                said.append(child.text or "")
            elif child.tag.endswith("}r"):
                said.extend(t.text or "" for t in child if t.tag.endswith("}t"))
        yield "".join(said)[:CELL_LIMIT]
