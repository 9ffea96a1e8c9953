"""A Word document in our look: headings, paragraphs, lists and tables from clean text."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Inches, Length, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from domain.vocabulary import TOOL
from exports.archive import repacked
from exports.paper import Paper as Size
from exports.paper import paper_of
from exports.text import clean, short_name
from exports.view import Dated
from exports.word import contents, table_style

NAVY: Final = RGBColor(0x17, 0x36, 0x5D)
MUTED: Final = RGBColor(0x56, 0x62, 0x70)
FONT: Final = "Arial"
SIZES: Final[Mapping[Size, tuple[Length, Length]]] = {
    "a4": (Cm(21), Cm(29.7)),
    "us_letter": (Inches(8.5), Inches(11)),
}
"""The short and the long side of a paper."""
WRITTEN: Final = {False: Cm(17), True: Cm(25.7)}
"""How wide what is written is: upright, and across."""
AUTHOR: Final = 200  # signs
SHORT: Final = 5  # rows of a table that is kept on one page
LONGEST: Final = 2_000  # signs of one person's text in a summary


class Paper:
    """One document, written from top to bottom, on the paper of `country`; `wide`: the paper lies across."""

    def __init__(
        self, view: Dated, title: str, author: str = TOOL, wide: bool = False, country: str | None = None
    ) -> None:
        self._doc: Doc = Document()
        self._view = view
        self._contents: Paragraph | None = None
        self._entries: list[tuple[str, str]] = []
        _drop_old_styles(self._doc)
        self._sheet(paper_of(country), wide)
        self._page(title, author)
        self._styles()

    def _sheet(self, size: Size, wide: bool) -> None:
        """The paper. What is written is as wide on either, so that every table fits: the margins differ."""
        section = self._doc.sections[0]
        short, long = SIZES[size]
        section.page_width, section.page_height = (long, short) if wide else (short, long)
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.left_margin = section.right_margin = Length((section.page_width - WRITTEN[wide]) // 2)
        section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.8)

    def _page(self, title: str, author: str) -> None:
        section = self._doc.sections[0]
        as_of = self._view.as_of
        properties = self._doc.core_properties
        properties.title, properties.author, properties.comments = title, clean(author)[:AUTHOR], ""
        properties.created = properties.modified = datetime(as_of.year, as_of.month, as_of.day)
        footer = section.footer.paragraphs[0]
        _run(footer, f"{short_name(self._view.firm)}  ·  {title}  ·  page ", 8, MUTED)
        _page_number(footer)

    def _styles(self) -> None:
        normal = self._doc.styles["Normal"]
        normal.font.name, normal.font.size = FONT, Pt(10)
        normal.paragraph_format.space_after = Pt(4)
        for name, size, before in (("Title", 20, 0), ("Heading 1", 13, 12), ("Heading 2", 11, 8)):
            style = self._doc.styles[name]
            style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
            style.font.color.rgb = NAVY
            style.paragraph_format.space_before = Pt(before)
            style.paragraph_format.space_after = Pt(4)
            fonts = style.element.rPr.rFonts
            for slot in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{slot}"), None)
        table_style.define(self._doc)
        contents.define(self._doc)

    def title(self, text: str, below: str) -> None:
        """The title and a grey line under it."""
        self._doc.add_paragraph(_short(text), style="Title")
        _run(self._doc.add_paragraph(), below, 9, MUTED)

    def heading(self, text: str, level: int = 1) -> None:
        """A heading, kept with what follows."""
        heading = self._doc.add_heading(_short(text), level)
        if level == 1:
            self._entries.append((contents.marked(heading, len(self._entries) + 1), _short(text)))

    def contents(self, heading: str) -> None:
        """A list of the headings that follow, as links; filled in when the document is saved."""
        self._doc.add_paragraph(_short(heading), style=contents.HEADING)
        self._contents = self._doc.add_paragraph(style=contents.STYLE)
        self._entries.clear()

    def drawing(self, put: Callable[[Doc, Paragraph], None]) -> None:
        """A paragraph of its own for what `put` puts into it."""
        put(self._doc, self._doc.add_paragraph())

    def text(self, text: str, bold: bool = False, muted: bool = False, with_next: bool = False) -> None:
        """A paragraph; `with_next` keeps it on the page of what follows."""
        paragraph = self._doc.add_paragraph()
        paragraph.paragraph_format.keep_with_next = with_next or None
        _run(paragraph, text, 9 if muted else 10, MUTED if muted else None, bold)

    def lines(self, lines: Sequence[str], numbered: bool = False) -> None:
        """A list, with bullets or with its own numbers."""
        for i, line in enumerate(lines, 1):
            paragraph = self._doc.add_paragraph()
            if not numbered:
                _wear(paragraph, "List Bullet")
            paragraph.paragraph_format.space_after = Pt(2)
            if numbered:
                paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(0.8), Cm(-0.6)
            _run(paragraph, f"{i}.  {line}" if numbered else line, 10)

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], height: float = 0
    ) -> None:
        """A table with a repeated header row; `widths` and the least `height` of a row in centimetres.

        Rows are never torn across pages, nor is a short table.
        """
        table = self._doc.add_table(rows=1, cols=len(heads), style=table_style.NAME)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        _header(table, heads, widths)
        for row in rows:
            made = table.add_row()
            _mark(made._tr.get_or_add_trPr(), "w:cantSplit")
            made.height = Cm(height) if height else None
            for cell, text, width in zip(made.cells, row, widths, strict=True):
                _fill(cell, text, width)
        _together(table.rows[:-1] if len(rows) <= SHORT else table.rows[:1])
        self._doc.add_paragraph().paragraph_format.space_after = Pt(2)

    def next_page(self) -> None:
        """What follows starts a new page."""
        self._doc.add_page_break()  # type: ignore[no-untyped-call]

    def save(self) -> bytes:
        """The file; the same input gives the same bytes."""
        if self._contents is not None:
            contents.fill(self._contents, self._entries)
        out = io.BytesIO()
        self._doc.save(out)
        return repacked(out.getvalue(), self._view.as_of)


def _drop_old_styles(doc: Doc) -> None:
    """The template carries a second copy of its styles, for Word 2007, that would contradict ours."""
    for name in [i for i, r in doc.part.rels.items() if r.reltype.endswith("/stylesWithEffects")]:
        del doc.part.rels[name]


def _short(text: str) -> str:
    found = clean(text)
    return found if len(found) <= LONGEST else found[: LONGEST - 1] + "…"


def _run(paragraph: Paragraph, text: str, size: float, colour: RGBColor | None = None, bold: bool = False) -> None:
    run = paragraph.add_run(_short(text))
    run.font.size, run.bold = Pt(size), bold
    if colour is not None:
        run.font.color.rgb = colour


def _header(table: Table, heads: Sequence[str], widths: Sequence[float]) -> None:
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for cell, head, width in zip(table.rows[0].cells, heads, widths, strict=True):
        _fill(cell, head, width, table_style.HEAD)


def _together(rows: Sequence[_Row]) -> None:
    """Keep each of these rows on the page of the next."""
    for paragraph in (paragraph for row in rows for cell in row.cells for paragraph in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def _fill(cell: _Cell, text: str, width: float, style: str = table_style.TEXT) -> None:
    cell.width = Cm(width)
    paragraph = cell.paragraphs[0]
    _wear(paragraph, style)
    paragraph.add_run(_short(text))


def _wear(paragraph: Paragraph, style: str) -> None:
    """Give a paragraph a style by its id, which is its name without spaces.

    By its name it would be looked up among all styles each time: for tables that took half of the time of a file.
    """
    paragraph._p.style = style.replace(" ", "")


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _page_number(paragraph: Paragraph) -> None:
    run = paragraph.add_run()
    run.font.size, run.font.color.rgb = Pt(8), MUTED
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text
        run._r.append(part)
