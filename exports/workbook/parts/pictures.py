"""The charts of the workbook: native, over numbers on the Lists that follow the sheets, each with words for who can't see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.results.report import Scored
from exports.bars import AREA_HEADS, area
from exports.workbook.making import charts
from exports.workbook.making.book import Book
from exports.workbook.making.page import Page

DOWN, UP = "8FA6C2", "B45F06"
RANGE: Final = AREA_HEADS[1:]
RANGE_COLOURS: Final = (charts.LEAST, charts.LIKELY, charts.MOST, charts.UNKNOWN)
LONGEST: Final = 60
"""Signs of a label beside a bar; a longer one is cut after a word."""


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its parts, and the formulas they come from (none: they stand as of the export)."""

    label: str
    parts: tuple[float, ...]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What a chart shows. `parts` and `colours` go with the parts of each bar; `says`: the words in place of it."""

    title: str
    says: str
    parts: Sequence[str]
    colours: Sequence[str]
    bars: Sequence[Bar]
    number: str = "0"
    most: float | None = None
    least: float | None = 0
    legend: bool = False


def draw(book: Book, page: Page, at: str, picture: Picture, width: float, height: float) -> None:
    """Put a chart on a page; `width` and `height` in centimetres."""
    heads = ("Part", *picture.parts)
    rows: list[tuple[str | float, ...]] = [(short(bar.label), *bar.parts) for bar in picture.bars]
    formulas = [list(bar.formulas) for bar in picture.bars] if picture.bars[0].formulas else None
    top = book.room_for(len(rows) + 1)
    charts.numbers(book.lists, top, charts.LEFT, heads, rows, formulas)
    chart = charts.stacked_bars(
        book.lists, top, charts.LEFT, heads, rows, picture.colours, picture.title, picture.number, picture.most,
        y=min(0.22, 0.9 / height), least=picture.least, legend=picture.legend,
    )  # fmt: skip
    chart.width, chart.height = width, height  # type: ignore[assignment]
    book.chart(page, chart, at, f"{picture.title}. {picture.says}")


def ranged(part: Scored, formulas: tuple[str, ...] = ()) -> Bar:
    """A range of readiness as a bar of four parts."""
    label, *parts = area(part)
    return Bar(str(label), tuple(float(one) for one in parts), formulas)


def short(label: str) -> str:
    """A label that fits beside its bar."""
    if len(label) <= LONGEST:
        return label
    return label[: LONGEST - 1].rpartition(" ")[0] + "…"
