"""The charts of the report in Word: readiness by area, gaps by seriousness, money, months."""

from collections.abc import Sequence
from typing import Final

from domain.results.report import Range, Report
from domain.vocabulary import SEVERITY
from exports.bars import (
    AREA_HEADS,
    KEY,
    RANGE_HEADS,
    Row,
    area,
    counts_in_words,
    in_words,
    ranges_in_words,
    within,
)
from exports.gaps import counts
from exports.money import Figure, effort, money
from exports.word.document import Paper

WIDE: Final = 17.0
"""Centimetres, the text's own width."""
EACH, ROOM, TITLE = 0.52, 1.9, 0.85
"""Centimetres: one bar, what is above and below all of them, and where the first begins."""
THOUSANDS: Final = "#,##0"
ANY: Final = "General"


def areas(paper: Paper, report: Report) -> None:
    """How far each area is."""
    title = "Readiness by area, %"
    _bars(paper, AREA_HEADS, [area(part) for part in report.areas], title, "0", 100, in_words(title, report.areas))
    paper.text(KEY, muted=True)


def severities(paper: Paper, report: Report) -> None:
    """How many gaps there are of each seriousness; nothing where there is none."""
    found, title = counts(report), f"Gaps by how serious they are, {len(report.gaps)} in all"
    if report.gaps:
        rows = [(f"{SEVERITY[one]}: {count}", count) for one, count in found.items()]
        _bars(paper, ("Gaps", "Gaps"), rows, title, "0", None, counts_in_words(title, found))


def costs(paper: Paper, report: Report) -> None:
    """Money to others, low to high on one scale."""
    _ranges(paper, f"Money paid to others, {report.currency}", money(report), THOUSANDS)


def months(paper: Paper, report: Report) -> None:
    """Months to both audits and to the certificate; nothing where none of them lies ahead."""
    found = [figure for figure in effort(report) if figure.found and figure.found.unit == "months"]
    found.sort(key=lambda figure: figure.found.likely if figure.found else 0)
    _ranges(paper, "Months from today", found, ANY)


def _ranges(paper: Paper, title: str, figures: Sequence[Figure], number: str) -> None:
    found: list[tuple[str, Range]] = [(figure.label, figure.found) for figure in figures if figure.found]
    if found:
        rows = [within(label, one) for label, one in found]
        _bars(paper, RANGE_HEADS, rows, title, number, None, ranges_in_words(title, found))


def _bars(
    paper: Paper, heads: Sequence[str], rows: Sequence[Row], title: str, number: str, most: float | None, words: str
) -> None:
    from exports.word.chart import COLOURS, bars, put  # brings the library for Excel, which other papers do not need

    size = (WIDE, ROOM + EACH * len(rows))
    drawn = bars(heads, rows, COLOURS[: len(heads) - 1], title, number, most, TITLE / size[1])
    paper.drawing(lambda doc, place: put(doc, place, drawn, size, words))
