"""Other ways: what to ask five prospects before a certificate is paid for, what else may answer, and laws to know of."""

from collections.abc import Sequence
from typing import Final

from domain.results.report import Alternative, LawNote
from exports.law import OPENING, TO_KNOW, looked_at
from exports.prospects import ASK_WHICH, HEADING, OTHERS, WHAT_IT_CHANGES, mail, worth_asking
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.page import Page
from exports.workbook.making.style import BODY, DATE, HEADER, NAVY, NOTE, PALE, PLAIN, YOURS, Look
from exports.workbook.making.style import HEADING as HEADING_LOOK

NAME: Final = "Other ways"
BEFORE: Final = ("Before you pay for a certificate", "Find out what customers would accept. Yellow cells are yours.")
WIDTHS: Final = (22, 13, 23, 23, 26)
REPLIES: Final = (
    "Prospect",
    "Asked on",
    "Needs an outside check, from when",
    "What else would do",
    "Would it change the sale",
)
MANY: Final = 5
Spans = Sequence[tuple[int, int]]
SPANS: Final = ((1, 2), (3, 4), (5, 5))  # columns that a route, what it gives and when it fits take
LAW_SPANS: Final = ((1, 1), (2, 4), (5, 5))  # columns of a note's title, its text, and when it was looked at
_LETTER: Final = PLAIN.but(size=10, fill=PALE, border="box", indent=1)


def needed(view: View) -> bool:
    """True where there is something to ask or another way to go."""
    need = view.report.need
    return bool(need.alternatives or need.letter or view.report.law or worth_asking(need, view.case.profile))


def write(book: Book) -> None:
    """As many A4 pages as it takes to stay legible."""
    page = book.page(NAME, NAVY)
    view, row = book.view, 4
    asking = worth_asking(view.report.need, view.case.profile)
    page.title(*(BEFORE if asking or view.report.need.letter or view.report.need.alternatives else (TO_KNOW, OPENING)))
    page.widths(*WIDTHS)
    if asking:
        row = _prospects(page, row, mail(view.report.organisation))
    if letter := view.report.need.letter:
        _heading(page, row, letter.title)
        _wide(page, row + 1, letter.text, _LETTER, pad=14)
        row += 3
    if view.report.need.alternatives:
        row = _others(page, row, view.report.need.alternatives)
    if view.report.law:
        _law(page, row, view.report.law)


def _heading(page: Page, row: int, text: str) -> None:
    for column in range(1, len(WIDTHS) + 1):
        page.put(row, column, text if column == 1 else None, HEADING_LOOK)
    page.heights[row] = 22


def _wide(page: Page, row: int, text: str, look: Look, pad: float = 6) -> None:
    page.put(row, 1, text, look)
    page.merge(row, 1, row, len(WIDTHS), look)
    page.height(row, (text, sum(WIDTHS)), size=look.size, pad=pad)


def _prospects(page: Page, row: int, letter: str) -> int:
    """The text to send in one cell, so that it can be copied, and room for what five prospects say."""
    _heading(page, row, HEADING)
    _wide(page, row + 1, letter, _LETTER, pad=14)
    _wide(page, row + 2, WHAT_IT_CHANGES, NOTE)
    _cells(page, row + 3, REPLIES, HEADER)
    page.height(row + 3, *zip(REPLIES, WIDTHS, strict=True), least=30)
    for at in range(row + 4, row + 4 + MANY):
        _cells(page, at, (None,) * len(WIDTHS), YOURS)
        page.put(at, 2, None, YOURS.but(number=DATE))
        page.heights[at] = 24
    return row + 5 + MANY


def _cells(page: Page, row: int, values: Sequence[Value], look: Look) -> None:
    for column, value in enumerate(values, 1):
        page.put(row, column, value, look)


def _others(page: Page, row: int, ways: Sequence[Alternative]) -> int:
    _heading(page, row, OTHERS)
    _wide(page, row + 1, ASK_WHICH, NOTE)
    _row(page, row + 2, ("Way", "What it gives", "When it fits"), (HEADER,) * 3)
    for at, way in enumerate(ways, row + 3):
        _row(page, at, (way.route, way.gives, way.when), (BODY.but(bold=True), BODY, BODY))
    return row + 4 + len(ways)


def _law(page: Page, row: int, notes: Sequence[LawNote]) -> None:
    _heading(page, row, TO_KNOW)
    _wide(page, row + 1, OPENING, NOTE)
    _row(page, row + 2, ("About", "What is likely", "Looked at, source"), (HEADER,) * 3, LAW_SPANS)
    for at, note in enumerate(notes, row + 3):
        _row(page, at, (note.title, note.says, looked_at(note)), (BODY.but(bold=True), BODY, BODY), LAW_SPANS)


def _row(page: Page, row: int, texts: Sequence[str], looks: Sequence[Look], spans: Spans = SPANS) -> None:
    for text, look, (first, last) in zip(texts, looks, spans, strict=True):
        page.put(row, first, text, look)
        page.merge(row, first, row, last, look)
    page.height(row, *((t, page.width_of(*span)) for t, span in zip(texts, spans, strict=True)), least=20)
