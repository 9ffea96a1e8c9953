"""What openpyxl leaves out of a file, put in: the cells, links between them, alt texts, the order the schema asks for."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final
from xml.sax.saxutils import quoteattr

from openpyxl.utils import get_column_letter

from exports.workbook.making.cells import Cells

_EXTENT: Final = re.compile(rb'<dimension ref="[^"]*" ?(?:/>|></dimension>)')
_ROWS: Final = re.compile(rb"<sheetData ?(?:/>|></sheetData>)")
_AFTER_LINKS: Final = b"<printOptions"
_FONT: Final = re.compile(rb"<font>(.*?)</font>", re.S)
_CHILD: Final = re.compile(rb"<([a-zA-Z]+)[^>]*?/>")
_FONT_ORDER: Final = (
    b"b", b"i", b"strike", b"condense", b"extend", b"outline", b"shadow", b"u", b"vertAlign", b"sz", b"color",
    b"name", b"family", b"charset", b"scheme",
)  # fmt: skip
_FRAME: Final = re.compile(rb'<((?:xdr:)?cNvPr) id="(\d+)" name="(Chart \d+)" ?/>')
_DRAWING: Final = re.compile(r"xl/drawings/drawing(\d+)\.xml")


def finished(sheets: Mapping[str, Cells], alt: Sequence[Sequence[str]]) -> Callable[[str, bytes], bytes]:
    """The change to make to each part. `sheets`: by part; `alt`: by drawing, in order of its charts.

    The change raises ValueError when a sheet has no room for its cells or a chart no alt text.
    """

    def change(name: str, part: bytes) -> bytes:
        if name in sheets:
            return _with_cells(name, part, sheets[name])
        if name == "xl/styles.xml":
            return _FONT.sub(lambda found: b"<font>" + _ordered(found[1]) + b"</font>", part)
        drawing = _DRAWING.fullmatch(name)
        return _with_alt(part, alt[int(drawing[1]) - 1]) if drawing else part

    return change


def _with_cells(name: str, part: bytes, cells: Cells) -> bytes:
    top, *below = _ROWS.split(part)
    if len(below) != 1 or below[0].count(_AFTER_LINKS) != 1:
        raise ValueError(f"{name}: no room for its cells")
    extent = f"A1:{get_column_letter(cells.columns)}{cells.rows}"
    top = _EXTENT.sub(f'<dimension ref="{extent}"/>'.encode(), top)
    return top + cells.data.encode() + below[0].replace(_AFTER_LINKS, cells.links.encode() + _AFTER_LINKS)


def _ordered(children: bytes) -> bytes:
    found = [(m[1], m[0]) for m in _CHILD.finditer(children)]
    return b"".join(whole for _, whole in sorted(found, key=lambda item: _FONT_ORDER.index(item[0])))


def _with_alt(part: bytes, texts: Sequence[str]) -> bytes:
    rest = list(texts)

    def frame(found: re.Match[bytes]) -> bytes:
        return b'<%s id="%s" name="%s" descr=%s/>' % (*found.groups(), quoteattr(rest.pop(0)).encode())

    done = _FRAME.sub(frame, part)
    if rest:
        raise ValueError(f"{len(rest)} alt texts found no chart")
    return done
