"""The one look of tables in Word, as a style of the document: a person who wants another look changes it once."""

from typing import Final

from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

NAME: Final = "Report Table"
HEAD, TEXT = "Table Head", "Table Text"
"""Styles of the paragraphs inside: what only a table style says, not every program shows."""
NAVY, LINE, PALE = "17365D", "C3CCD6", "F3F6F9"
_LOOK: Final = f"""
<w:tblPr {nsdecls("w")}>
  <w:tblStyleRowBandSize w:val="1"/>
  <w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="{NAVY}"/>
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{NAVY}"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
  </w:tblBorders>
  <w:tblCellMar>
    <w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="57" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
  </w:tblCellMar>
</w:tblPr>"""
_PARTS: Final = (("firstRow", NAVY), ("band2Horz", PALE))


def define(doc: Doc) -> None:
    """Add the style and those of its paragraphs to a document."""
    _paragraph(doc, TEXT, None)
    _paragraph(doc, HEAD, RGBColor(0xFF, 0xFF, 0xFF))
    style = doc.styles.add_style(NAME, WD_STYLE_TYPE.TABLE)
    style.base_style = doc.styles["Normal Table"]
    style.element.append(parse_xml(_LOOK))
    for part, ground in _PARTS:
        shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/></w:tcPr>'
        style.element.append(parse_xml(f'<w:tblStylePr {nsdecls("w")} w:type="{part}">{shade}</w:tblStylePr>'))


def _paragraph(doc: Doc, name: str, colour: RGBColor | None) -> None:
    style = doc.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = doc.styles["Normal"]
    style.font.size, style.font.bold = Pt(9), colour is not None
    style.paragraph_format.space_after = Pt(0)
    if colour is not None:
        style.font.color.rgb = colour
