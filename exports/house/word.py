"""A Word file in the look of a house: name and logo in the header, its line in the footer, its words at the end."""

import io
from typing import Final

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from domain.house import House
from exports.archive import edited, repacked
from exports.house.colours import OURS, recoloured, shades
from exports.text import clean

MUTED: Final = RGBColor(0x56, 0x62, 0x70)
LOGO: Final = (4.5, 1.2)  # centimetres, the most a logo takes


def dressed(data: bytes, house: House) -> bytes:
    """The file; the same input gives the same bytes."""
    doc = Document(io.BytesIO(data))
    _header(doc, house)
    if house.footer:
        _run(doc.sections[0].footer.add_paragraph(), house.footer, 8)
    if house.disclaimer:
        _run(doc.add_paragraph(), house.disclaimer, 9)
    doc.core_properties.author = clean(house.name)
    out = io.BytesIO()
    doc.save(out)
    created = doc.core_properties.created
    whole = edited(out.getvalue(), lambda name, part: recoloured(part, house) if name.endswith(".xml") else part)
    return repacked(whole, created.date()) if created else whole


def _header(doc: Doc, house: House) -> None:
    section = doc.sections[0]
    section.header_distance = Cm(0.8)
    section.top_margin = Cm(2.6)
    line = section.header.paragraphs[0]
    line.style = doc.styles["Normal"]  # the one of headers has a stop in the middle
    line.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    _run(line, house.name, 9, RGBColor.from_string(shades(house)[OURS[0]]), bold=True)
    if house.logo:
        wide, high = LOGO
        height = min(high, wide * house.logo.height / house.logo.width)
        line.add_run("\t")
        picture = line.add_run().add_picture(io.BytesIO(house.logo.data), height=Cm(height))
        picture._inline.docPr.set("descr", f"Logo of {clean(house.name)}")


def _run(paragraph: Paragraph, text: str, size: float, colour: RGBColor = MUTED, bold: bool = False) -> None:
    run = paragraph.add_run(clean(text))
    run.font.size, run.font.color.rgb, run.bold = Pt(size), colour, bold
