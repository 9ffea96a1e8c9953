"""A customer's list as a Word document: its paragraphs as text, each of its tables as a grid."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from exports.lists.found import Part
from exports.lists.grid import Grid, Row
from exports.lists.lines import read_lines
from exports.lists.numbering import Numbering
from exports.reading.guard import WORD, Limits, check

LIMITS: Final = Limits(
    size=5_000_000, part=20_000_000, whole=60_000_000, sheets=100, names=5_000, styles=30_000, strings=100_000,
    cells=1_000_000,
)  # fmt: skip
_DROPPED: Final = {"Fallback", "del", "instrText", "delText", "rPr", "pPr", "sdtPr", "moveFrom"}


@dataclass(frozen=True, slots=True)
class Document:
    """What stands outside tables, and the tables."""

    text: Part
    tables: tuple[Grid, ...]
    notices: tuple[str, ...] = ()


@dataclass(slots=True)
class _Body:
    lines: list[tuple[str, str, bool]] = field(default_factory=list)
    tables: list[Element] = field(default_factory=list)


def read_document(data: bytes) -> Document:
    """Raises CannotRead with a sentence on what is wrong."""
    check(data, LIMITS, WORD)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = fromstring(archive.read("word/document.xml"))
        held = archive.namelist()
        lists, styles = (archive.read(p) if p in held else b"" for p in ("word/numbering.xml", "word/styles.xml"))
        numbers = Numbering(lists, styles)
    body = _Body()
    for place, block in enumerate(_blocks(root), 1):
        if _local(block) == "tbl":
            body.tables.append(block)
        else:
            body.lines.extend(_lines(block, numbers, place))
    tables = [_grid(table, numbers, place) for place, table in enumerate(body.tables, 1)]
    return Document(read_lines("Text", body.lines), tuple(table for table in tables if table.rows))


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in their order, wherever a content control or a change mark wraps them."""
    for child in parent:
        if _local(child) in ("p", "tbl"):
            yield child
        elif _local(child) not in _DROPPED:
            yield from _blocks(child)


def _lines(paragraph: Element, numbers: Numbering, place: int) -> Iterator[tuple[str, str, bool]]:
    """A paragraph's lines. Word numbers a list by itself: such a number is put before the text."""
    number = numbers.next(paragraph)
    style = _value(paragraph, "pPr", "pStyle").lower()
    titled = style.startswith(("heading", "title", "subtitle"))
    for at, line in enumerate(_text(paragraph).split("\n")):
        if line.strip():
            yield f"{number} {line}".strip() if at == 0 and number else line, f"paragraph {place}", titled


def _grid(table: Element, numbers: Numbering, place: int) -> Grid:
    name = f"Table {place}"
    rows, wide = [], {}
    for at, row in enumerate((e for e in _inside(table, "tr")), 1):
        cells: dict[int, str] = {}
        column = 1
        for cell in _inside(row, "tc"):
            said = "\n".join(line for p in _blocks(cell) for line in _cell_lines(p, numbers)).strip()
            span = int(_value(cell, "tcPr", "gridSpan") or 1)
            if said:
                cells[column] = said
                if span > 1:
                    wide[at, column] = column + span - 1
            column += span
        if cells:
            rows.append(Row(at, cells))
    return Grid(name, tuple(rows), lambda row, column: f"{name}, row {row}", wide)


def _cell_lines(block: Element, numbers: Numbering) -> Iterator[str]:
    if _local(block) == "tbl":
        for row in _inside(block, "tr"):
            yield " ".join(_text(cell) for cell in _inside(row, "tc"))
        return
    yield from (line for line, _, _ in _lines(block, numbers, 0))


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The nearest elements of a name: not those of a table inside."""
    for child in parent:
        if _local(child) == name:
            yield child
        elif _local(child) in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
            yield from _inside(child, name)


def _text(element: Element) -> str:
    """What a reader sees: no deleted text, no field codes, nothing hidden."""
    said = []
    for child in element:
        name = _local(child)
        if name in _DROPPED or (name == "r" and _vanishes(child)):
            continue
        if name == "t":
            said.append(child.text or "")
        elif name in ("br", "cr"):
            said.append("\n")
        elif name == "tab":
            said.append("\t")
        elif name == "noBreakHyphen":
            said.append("-")
        else:
            said.append(_text(child))
    return "".join(said)


def _vanishes(run: Element) -> bool:
    return any(_local(mark) == "vanish" for look in run if _local(look) == "rPr" for mark in look)


def _value(element: Element, group: str, name: str) -> str:
    """The value that a property of an element has, "" for none."""
    for found in element:
        if _local(found) == group:
            for one in found:
                if _local(one) == name:
                    return next((value for key, value in one.attrib.items() if key.endswith("}val")), "")
    return ""


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
