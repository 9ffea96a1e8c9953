"""A customer's list as an Excel file: every visible sheet as a grid. Nothing in the file is run."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

from exports.lists.grid import Grid, Row, letters
from exports.lists.sheet_xml import Choices, SheetXml, area, scan, texts
from exports.reading.faults import CannotRead
from exports.reading.guard import DAMAGED, TOO_FULL, Limits, check
from exports.text import from_cell

LIMITS: Final = Limits(
    size=5_000_000, part=40_000_000, whole=100_000_000, sheets=100, names=5_000, styles=30_000, strings=100_000,
    cells=3_000_000,
)  # fmt: skip
SHEETS, TEXT = 60, 5_000_000
_FIGURE: Final = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_REFERENCE: Final = re.compile(
    r"=?(?:'((?:[^']|'')+)'|([^'!]+))?!?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as the workbook lists it; `part`: the file in the archive."""

    name: str
    part: str
    visible: bool


class Workbook:
    """An Excel file that was looked over first. Raises CannotRead with a sentence on what is wrong."""

    def __init__(self, data: bytes) -> None:
        check(data, LIMITS)
        self.data = data
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
            self.main = _target(self._links("", ""), "/officeDocument") or "xl/workbook.xml"
            folder, name = posixpath.split(self.main)
            self.links = self._links(folder, name)
            self.sheets = tuple(self._sheets())[:SHEETS]
        except (KeyError, ParseError, zipfile.BadZipFile, ValueError) as error:
            if isinstance(error, CannotRead):
                raise
            raise CannotRead(DAMAGED) from error

    @property
    def visible(self) -> tuple[Sheet, ...]:
        """The sheets a person sees."""
        return tuple(sheet for sheet in self.sheets if sheet.visible)

    def xml(self, sheet: Sheet) -> SheetXml:
        """A sheet's cells, with the texts they share filled in."""
        found = scan(self.archive.read(sheet.part))
        for cell in found.cells.values():
            cell.text = self._said(cell.kind, cell.text)
        return found

    def grid(self, sheet: Sheet) -> Grid:
        """A sheet's rows that hold text."""
        return grid(sheet.name, self.xml(sheet), len(self.visible) > 1)

    def values(self, choices: Choices, sheet: Sheet) -> tuple[str, ...]:
        """What a drop-down offers; () where the file does not say it plainly."""
        source = choices.source
        if source.startswith('"'):
            return tuple(value.strip() for value in source.strip('"').split(","))
        source = self.names.get(source.lstrip("=").casefold(), source)
        found = _REFERENCE.fullmatch(source)
        if not found:
            return ()
        named = (found[1] or found[2] or "").replace("''", "'") or sheet.name
        there = next((one for one in self.sheets if one.name.casefold() == named.casefold()), None)
        return tuple(self._listed(there, found[3])) if there else ()

    @cached_property
    def names(self) -> dict[str, str]:
        """Where each name of the workbook points to, by the name in small letters."""
        root = fromstring(self.archive.read(self.main))
        return {e.get("name", "").casefold(): e.text or "" for e in root.iter() if _local(e) == "definedName"}

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """The texts that cells share, by their number."""
        part = _target(self.links, "/sharedStrings")
        return tuple(map(from_cell, texts(self.archive.read(part)))) if part in self.archive.namelist() else ()

    def _listed(self, sheet: Sheet, ref: str) -> Iterator[str]:
        top, left, bottom, right = area(ref)
        if sheet.part not in self._read:
            self._read[sheet.part] = {at: cell.text.strip() for at, cell in self.xml(sheet).cells.items()}
        for (row, column), said in sorted(self._read[sheet.part].items()):
            if top <= row <= bottom and left <= column <= right and said:
                yield said

    @cached_property
    def _read(self) -> dict[str, dict[tuple[int, int], str]]:
        return {}

    def _said(self, kind: str, text: str) -> str:
        if kind == "s":
            place = int(text) if text.strip().isdigit() else -1
            return self.strings[place] if 0 <= place < len(self.strings) else ""
        if kind in ("inlineStr", "str"):
            return from_cell(text)
        if kind == "n" and _FIGURE.fullmatch(text.strip()):
            return f"{float(text):.10g}"
        return ""

    def _links(self, folder: str, name: str) -> dict[str, tuple[str, str]]:
        """What a part points to: kind and part by id."""
        root = fromstring(self.archive.read(posixpath.join(folder, "_rels", f"{name}.rels")))
        links = [
            (e, posixpath.join("/", folder, e.get("Target", ""))) for e in root if e.get("TargetMode") != "External"
        ]
        return {e.get("Id", ""): (e.get("Type", ""), posixpath.normpath(part).lstrip("/")) for e, part in links}

    def _sheets(self) -> Iterator[Sheet]:
        held = {name.casefold(): name for name in self.archive.namelist()}
        for element in fromstring(self.archive.read(self.main)).iter():
            if _local(element) != "sheet":
                continue
            link = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
            kind, part = self.links.get(link, ("", ""))
            if kind.endswith("/worksheet") and part.casefold() in held:
                yield Sheet(
                    element.get("name", ""), held[part.casefold()], element.get("state", "visible") == "visible"
                )


def grid(name: str, xml: SheetXml, titled: bool) -> Grid:
    """The rows of a sheet that hold text; text in a hidden column is not there. Raises CannotRead for far too much."""
    if sum(len(cell.text) for cell in xml.cells.values()) > TEXT:
        raise CannotRead(TOO_FULL)
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), cell in xml.cells.items():
        if cell.text.strip() and column not in xml.hidden_columns:
            by_row.setdefault(row, {})[column] = cell.text.strip()
    rows = tuple(
        Row(row, dict(sorted(cells.items())), row in xml.rows and xml.rows[row].hidden)
        for row, cells in sorted(by_row.items())
    )
    wide = {(top, left): right for top, left, _, right in xml.merged if right > left}
    hidden = frozenset(xml.hidden_columns)
    return Grid(name, rows, lambda row, column: f"{name}!{letters(column)}{row}", wide, hidden, xml.more_rows, titled)


def _target(links: dict[str, tuple[str, str]], kind: str) -> str | None:
    return next((part for found, part in links.values() if found.endswith(kind)), None)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
