"""A contents list that is filled in as it is written, and a field of Word's own, so that Word can renew it."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Final

from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

STYLE: Final = "toc 1"
HEADING: Final = "Contents Heading"
FIELD: Final = ' TOC \\o "1-1" \\n \\h \\z '
"""Headings of the first level as links. Without page numbers: only whoever lays out the pages knows them."""


def define(doc: Doc) -> None:
    """Add the style of an entry to a document."""
    style = doc.styles.add_style(STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = doc.styles["Normal"]
    style.paragraph_format.space_after = Pt(2)
    above = doc.styles.add_style(HEADING, WD_STYLE_TYPE.PARAGRAPH)
    above.base_style = doc.styles["Normal"]
    above.font.size, above.font.bold = Pt(11), True
    above.paragraph_format.space_before = Pt(8)


def marked(heading: Paragraph, number: int) -> str:
    """Give a heading a name that an entry can lead to, and say which."""
    name = f"_Toc{number:08}"
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for one in (start, end):
        one.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    heading._p.insert(1 if heading._p.pPr is not None else 0, start)
    heading._p.append(end)
    return name


def fill(place: Paragraph, entries: Sequence[tuple[str, str]]) -> None:
    """Write the entries, each (name, text), where `place` stands: the first into it, the others below."""
    bare, last = deepcopy(place._p), place._p
    last.extend([_char("begin"), _instruction(), _char("separate")])
    for number, (name, text) in enumerate(entries):
        if number:
            last.addnext(following := deepcopy(bare))
            last = following
        last.append(_link(name, text))
    last.append(_char("end"))


def _link(name: str, text: str) -> Any:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    link.set(qn("w:history"), "1")
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    return link


def _char(kind: str) -> Any:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction() -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.text = FIELD
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    return run
