"""A chart of Word's own in a document: drawn by the program that opens it, and said in words for whoever can't see it.

It is the chart of the workbook with its points kept inside instead of cells behind it.
"""

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document as Doc
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.xml.functions import tostring

from exports.text import clean
from exports.workbook.making.charts import LEAST, LIKELY, MOST, UNKNOWN, stacked_bars
from exports.workbook.making.page import Page
from exports.workbook.making.style import Styles

CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
LINKED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
COLOURS: Final = (LEAST, LIKELY, MOST, UNKNOWN)
Row = Sequence[str | float]


def bars(
    heads: Sequence[str], rows: Sequence[Row], colours: Sequence[str], title: str, number: str, most: float | None,
    y: float,
) -> BarChart:  # fmt: skip
    """Horizontal stacked bars, one row a bar: its name and a figure for each head after the first.

    `y`: where they begin, as a share of the height.
    """
    sheet = Workbook().create_sheet("Nowhere")
    nowhere = Page(sheet, Styles(sheet))
    chart = stacked_bars(nowhere, 1, 1, heads, rows, colours, title, number, most, y)
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    for series in chart.series:
        series.tx = SeriesLabel(v=series.tx.strRef.strCache.pt[0].v)
        series.cat.strLit, series.cat.strRef = series.cat.strRef.strCache, None
        series.val.numLit, series.val.numRef = series.val.numRef.numCache, None
    return chart


def put(doc: Doc, paragraph: Paragraph, chart: BarChart, size: tuple[float, float], words: str) -> None:
    """Put a chart of this size (centimetres, wide and high) into a paragraph; `words` say what it shows."""
    package = doc.part.package
    number = 1 + sum(str(part.partname).startswith("/word/charts/") for part in package.iter_parts())
    written: bytes = tostring(chart._write())  # type: ignore  # as its own workbook would write it
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), TYPE, written, package)
    paragraph.add_run()._r.append(_inline(doc.part.relate_to(part, LINKED), number, size, clean(words)))


def _inline(link: str, number: int, size: tuple[float, float], words: str) -> Any:
    wide, high = (int(Cm(side)) for side in size)
    drawing = parse_xml(
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{1000 + number}" name="Chart {number}" descr=""/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{link}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    drawing[0].find(f"{{{drawing[0].nsmap['wp']}}}docPr").set("descr", words)
    return drawing
