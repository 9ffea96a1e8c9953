"""The two charts of the Scorecard: how serious the gaps are, and how far each function of a guide is."""

from dataclasses import replace
from itertools import islice

from domain.results.report import Result
from domain.vocabulary import FINDING, SEVERITY
from exports.frameworks import beside, in_words
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.charts import LIKELY
from exports.workbook.making.page import Page
from exports.workbook.parts.pictures import RANGE, RANGE_COLOURS, Bar, Picture, draw, ranged
from exports.workbook.sheets import workings
from exports.workbook.sheets.gap_register import TABLE as GAPS


def in_pictures(book: Book, page: Page, row: int, last: int) -> None:
    """How serious the gaps are, and the functions of the first guide beside, if there is one."""
    page.heading(row, "The same in pictures", last)
    draw(book, page, f"A{row + 1}", _serious(book.view), 11.4, 5.6)
    guides = ((told.tab, found) for _, told, found in beside(book.view.bank, book.view.report) if found.outcomes)
    for tab, found in islice(guides, 1):
        draw(book, page, f"H{row + 1}", _functions(tab, found), 11.4, 5.6)
    for at in range(row + 1, row + 11):
        page.heights[at] = 17


def _serious(view: View) -> Picture:
    """How many gaps of each kind; it follows a changed level."""
    found = {word: sum(gap.severity == severity for gap in view.report.gaps) for severity, word in SEVERITY.items()}
    unknown = sum(result.finding == "not_assessed" for result in view.report.requirements)
    bars = [
        Bar(word, (count,), ("=" + workings.while_known(f'COUNTIFS({GAPS}[How serious],"{word}")'),))
        for word, count in found.items()
    ]
    word = FINDING["not_assessed"]
    bars.append(Bar(word, (unknown,), ("=" + workings.while_known(f'COUNTIFS({GAPS}[Finding],"{word}")'),)))
    says = "Requirements: " + "; ".join(f"{bar.label} {bar.parts[0]:.0f}" for bar in bars) + "."
    return Picture("Gaps by how serious they are", says, ("Requirements",), (LIKELY,), bars)


def _functions(tab: str, result: Result) -> Picture:
    """Each function of a guide as a range, as of the export."""
    says = "Percent, as of this export: " + "; ".join(in_words(part) for part in result.areas) + "."
    bars = [replace(ranged(part), label=part.title) for part in result.areas]
    return Picture(f"{tab}: at least, likely and at most, %", says, RANGE, RANGE_COLOURS, bars, most=100)
