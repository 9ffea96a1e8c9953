"""Native charts with their points kept inside, so that a viewer that does not calculate still draws them."""

from collections.abc import Sequence

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import Title
from openpyxl.chart.title import title_maker as make_title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties
from openpyxl.utils import get_column_letter

from exports.workbook.making.page import Page
from exports.workbook.making.style import ANY, BODY, HEADER, INK, LINE, NUMBER

LEAST, LIKELY, MOST, UNKNOWN = "17365D", "4F86C6", "C9DBF0", "D5DBE2"
LEFT = 7
"""The first column of chart numbers on the Lists sheet: the lists stand before it."""


def numbers(
    page: Page, top: int, left: int, heads: Sequence[str], rows: Sequence[Sequence[str | float]],
    formulas: Sequence[Sequence[str]] | None = None,
) -> None:  # fmt: skip
    """Put the numbers behind a chart on a sheet: a header row, then label and values, or the formulas they come from."""
    for column, head in enumerate(heads, left):
        page.put(top, column, head, HEADER)
    for row, values in enumerate(rows, top + 1):
        for column, value in enumerate(values, left):
            look = BODY if isinstance(value, str) else NUMBER.but(number=ANY)
            if formulas and column > left:
                page.formula(row, column, formulas[row - top - 1][column - left - 1], value, look)
            else:
                page.put(row, column, value, look)


def stacked_bars(
    page: Page, top: int, left: int, heads: Sequence[str], rows: Sequence[Sequence[str | float]],
    colours: Sequence[str], title: str, number: str, most: float | None = None, y: float = 0.09, least: float | None = 0,
    legend: bool = False,
) -> BarChart:  # fmt: skip
    """Horizontal stacked bars over the cells that `numbers` wrote.

    `y`: where the bars begin, as a share of the height. `least`: where the axis begins; None where bars go both ways.
    """
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 45
    labels = _labels(page, top, left, [str(row[0]) for row in rows])
    for i, (head, colour) in enumerate(zip(heads[1:], colours, strict=True)):
        series = _series(page, top, left + 1 + i, head, [float(row[1 + i]) for row in rows], i)
        series.cat = AxDataSource(strRef=labels)
        _paint(series, colour)
        chart.series.append(series)
    _axes(chart, number, most, least)
    chart.title = _title(title)
    chart.legend = _legend() if legend else None
    chart.visible_cells_only = False
    room = ManualLayout(
        layoutTarget="inner", xMode="edge", yMode="edge", x=0.4, y=y, w=0.55, h=(0.76 if legend else 0.9) - y
    )
    chart.layout = Layout(manualLayout=room)
    return chart


def _at(page: Page, column: int, first: int, last: int) -> str:
    letter = get_column_letter(column)
    return f"'{page.sheet.title}'!${letter}${first}" + (f":${letter}${last}" if last > first else "")


def _labels(page: Page, top: int, left: int, words: Sequence[str]) -> StrRef:
    points = [StrVal(idx=i, v=word) for i, word in enumerate(words)]
    return StrRef(f=_at(page, left, top + 1, top + len(words)), strCache=StrData(ptCount=len(words), pt=points))


def _series(page: Page, top: int, column: int, head: str, values: Sequence[float], place: int) -> Series:
    points = [NumVal(idx=i, v=repr(value)) for i, value in enumerate(values)]
    cache = NumData(formatCode="General", ptCount=len(values), pt=points)
    name = StrRef(f=_at(page, column, top, top), strCache=StrData(ptCount=1, pt=[StrVal(idx=0, v=head)]))
    reference = NumRef(f=_at(page, column, top + 1, top + len(values)), numCache=cache)
    return Series(idx=place, order=place, tx=SeriesLabel(strRef=name), val=NumDataSource(numRef=reference))


def _paint(series: Series, colour: str) -> None:
    look = GraphicalProperties(solidFill=colour)
    look.line = LineProperties(noFill=True)
    series.graphicalProperties = look
    series.invertIfNegative = False


def _text(size: int, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=size * 100, b=bold, solidFill=INK, latin=Font(typeface="Arial"))


def _rich(size: int) -> RichText:
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_text(size)), endParaRPr=_text(size))])


def _title(words: str) -> Title:
    title = make_title(words)
    for paragraph in title.tx.rich.p:  # type: ignore[union-attr]
        paragraph.pPr = ParagraphProperties(defRPr=_text(10, bold=True))
        for run in paragraph.r or ():
            run.rPr = _text(10, bold=True)
    title.overlay = False
    return title


def _legend() -> Legend:
    found = Legend()
    found.position, found.overlay, found.txPr = "b", False, _rich(8)
    return found


def _axes(chart: BarChart, number: str, most: float | None, least: float | None) -> None:
    chart.x_axis.tickLblSkip = 1
    chart.x_axis.tickLblPos = "low"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.y_axis.scaling.min = least
    chart.y_axis.scaling.max = most
    chart.y_axis.number_format, chart.y_axis.numFmt.sourceLinked = number, False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(  # type: ignore[union-attr]
        ln=LineProperties(solidFill=LINE)
    )
    chart.x_axis.txPr, chart.y_axis.txPr = _rich(8), _rich(8)
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    chart.y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
