"""The sheet that says who made an Excel file: name, line and words of the house, then ours, and its logo below."""

import textwrap
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from domain.house import House, Logo
from domain.vocabulary import DISCLAIMER
from exports.text import clean, for_cell

NAME: Final = "From us"
WIDTH: Final = 90  # letters in a row, so that it prints on one page
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET, DRAWING, PICTURE = "xl/worksheets/from_us.xml", "xl/drawings/from_us.xml", "xl/media/from_us.png"
EMU: Final = 9525
"""Units of a drawing in one point of a picture."""


def parts(house: House) -> Mapping[str, bytes]:
    """The new parts of the file by name."""
    lines = _lines(house)
    made: dict[str, str | bytes] = {SHEET: _sheet(lines, drawn=house.logo is not None)}
    if house.logo:
        links = {DRAWING: ("drawing", "../drawings/from_us.xml"), PICTURE: ("image", "../media/from_us.png")}
        made["xl/worksheets/_rels/from_us.xml.rels"] = _links(*links[DRAWING])
        made[DRAWING] = _drawing(house.logo, f"Logo of {clean(house.name)}", len(lines) + 1)
        made["xl/drawings/_rels/from_us.xml.rels"] = _links(*links[PICTURE])
        made[PICTURE] = house.logo.data
    return {name: part if isinstance(part, bytes) else (_HEAD + part).encode() for name, part in made.items()}


def types(house: House, known: bytes) -> str:
    """What the list of types needs besides the `known` ones."""
    made = f'<Override PartName="/{SHEET}" ContentType="{_TYPE}.spreadsheetml.worksheet+xml"/>'
    if house.logo:
        made += f'<Override PartName="/{DRAWING}" ContentType="{_TYPE}.drawing+xml"/>'
        if b'Extension="png"' not in known:
            made += f'<Override PartName="/{PICTURE}" ContentType="image/png"/>'
    return made


def _lines(house: House) -> list[str]:
    said = (house.name, house.footer, *house.disclaimer.splitlines(), DISCLAIMER)
    return [line for text in said for line in textwrap.wrap(clean(text), WIDTH)]


def _sheet(lines: list[str], drawn: bool) -> str:
    cells = [f'<is><t xml:space="preserve">{escape(for_cell(line))}</t></is>' for line in lines]
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="inlineStr">{cell}</c></row>' for row, cell in enumerate(cells, 1))
    picture = f'<drawing xmlns:links="{OFFICE}" links:id="rId1"/>' if drawn else ""
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
        f'<cols><col min="1" max="1" width="{WIDTH}" customWidth="1"/></cols>'
        f"<sheetData>{rows}</sheetData>{picture}</worksheet>"
    )


def _links(kind: str, target: str) -> str:
    link = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}">{link}</Relationships>'


def _drawing(logo: Logo, words: str, row: int) -> str:
    """The logo under the words, at most half its points wide, so that it stays sharp."""
    wide, high = (side * EMU // 2 for side in (logo.width, logo.height))
    picture = (
        f'<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Logo" descr={quoteattr(words)}/><xdr:cNvPicPr/></xdr:nvPicPr>'
        f'<xdr:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        f'<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
    )
    return (
        f'<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:a="{_DRAWING}/main"><xdr:oneCellAnchor><xdr:from>'
        f"<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
        f'<xdr:ext cx="{wide}" cy="{high}"/>{picture}<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>'
    )
