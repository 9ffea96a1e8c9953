"""Cells written into the XML of a sheet, between bytes that stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from exports.lists.grid import letters
from exports.lists.sheet_xml import SheetXml, scan
from exports.text import for_cell, from_cell


@dataclass(frozen=True, slots=True)
class Write:
    """What a cell is to say. Text, whatever it starts with, unless it is a `figure`."""

    row: int
    column: int
    text: str
    figure: bool = False


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    column: int
    new: bytes


def changed(data: bytes, xml: SheetXml, writes: Sequence[Write]) -> bytes:
    """The sheet with these cells written; `xml` is what `scan` found in it. Looks stay as they are.

    Raises ValueError if it did not come out as meant: such a file must not leave the house.
    """
    pieces, at = [], 0
    for change in sorted((_change(data, xml, write) for write in writes), key=lambda c: (c.start, c.column)):
        pieces += [data[at : change.start], change.new]
        at = change.end
    new = b"".join([*pieces, data[at:]])
    again = scan(new).cells
    for write in writes:
        cell = again.get((write.row, write.column))
        if cell is None or cell.formula or from_cell(cell.text) != from_cell(for_cell(write.text)):
            raise ValueError(f"{letters(write.column)}{write.row} did not take its text")
    if len(again) != len(xml.cells.keys() | {(write.row, write.column) for write in writes}):
        raise ValueError("other cells changed")
    return new


def _change(data: bytes, xml: SheetXml, write: Write) -> _Change:
    line = xml.rows[write.row]
    prefix = line.name.rpartition("row")[0]
    old = xml.cells.get((write.row, write.column))
    style = old.style if old else line.style or xml.column_styles.get(write.column, "")
    new = _cell(write, prefix, style)
    if old:
        return _Change(old.start, old.end, write.column, new)
    if line.closed:
        tag = data[line.start : line.end].rstrip()[:-2].rstrip()
        return _Change(line.start, line.end, write.column, tag + b">" + new + f"</{line.name}>".encode())
    later = (cell.start for (row, column), cell in xml.cells.items() if row == write.row and column > write.column)
    at = min(later, default=line.end)
    return _Change(at, at, write.column, new)


def _cell(write: Write, prefix: str, style: str) -> bytes:
    look = f' s="{style}"' if style else ""
    start = f'<{prefix}c r="{letters(write.column)}{write.row}"{look}'
    if write.figure:
        return f"{start}><{prefix}v>{write.text}</{prefix}v></{prefix}c>".encode()
    said = escape(for_cell(write.text))
    text = f'<{prefix}is><{prefix}t xml:space="preserve">{said}</{prefix}t></{prefix}is>'
    return f'{start} t="inlineStr">{text}</{prefix}c>'.encode()
