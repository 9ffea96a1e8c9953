"""An Excel file in the look of a house: its name in the header of every sheet, and a sheet that says who made it."""

import re
from typing import Final
from xml.sax.saxutils import escape

from domain.house import House
from exports.archive import edited
from exports.house.about import NAME, OFFICE, parts, types
from exports.house.colours import recoloured
from exports.text import clean, for_header

_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_HEADER: Final = re.compile(rb"<headerFooter>(?:<oddHeader>[^<]*</oddHeader>|<oddHeader ?/>)?")
_ID: Final = "rIdFromUs"


def dressed(data: bytes, house: House) -> bytes:
    """The file. What it computes, and the values kept beside its formulas, stay as they are."""

    def change(name: str, part: bytes) -> bytes:
        if _SHEET.fullmatch(name):
            return _with_header(recoloured(part, house), house)
        if name == "docProps/core.xml":
            return _with_author(part, house)
        if name == "[Content_Types].xml":
            return _before(part, "</Types>", types(house, part))
        if name == "xl/_rels/workbook.xml.rels":
            link = f'<Relationship Id="{_ID}" Type="{OFFICE}/worksheet" Target="worksheets/from_us.xml"/>'
            return _before(part, "</Relationships>", link)
        if name == "xl/workbook.xml":
            return _with_sheet(part)
        return recoloured(part, house) if name.endswith(".xml") else part

    return edited(data, change, parts(house))


def _before(part: bytes, end: str, added: str) -> bytes:
    head, found, tail = part.rpartition(end.encode())
    if not found:
        raise ValueError(f"no {end} to write before")
    return head + added.encode() + found + tail


def _with_header(part: bytes, house: House) -> bytes:
    words = f'&L&"-,Bold"&8 {for_header(house.name)}' + (
        f"&R&8 {for_header(house.footer, 120)}" if house.footer else ""
    )
    header = b"<headerFooter><oddHeader>" + escape(words).encode() + b"</oddHeader>"
    return _HEADER.sub(lambda found: header, part, count=1)


def _with_author(part: bytes, house: House) -> bytes:
    name = escape(clean(house.name)).encode()
    return re.sub(rb"(<dc:creator[^>]*>)[^<]*(</dc:creator>)", lambda found: found[1] + name + found[2], part)


def _with_sheet(part: bytes) -> bytes:
    number = max(int(found) for found in re.findall(rb'sheetId="(\d+)"', part)) + 1
    return _before(
        part, "</sheets>", f'<sheet xmlns:links="{OFFICE}" name="{NAME}" sheetId="{number}" links:id="{_ID}"/>'
    )
