"""Other ways: what to ask five prospects before a certificate is paid for, what else may answer, and laws to know of."""

from collections.abc import Sequence
from typing import Final

from domain.results.report import Alternative, LawNote
from exports.law import OPENING, TO_KNOW, looked_at
from exports.prospects import ASK_WHICH, HEADING, OTHERS, WHAT_IT_CHANGES, mail, worth_asking
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.kinds import DAY_IF_ANY
from exports.workbook.making.page import Page
from exports.workbook.making.printing import keep_headings
from exports.workbook.making.style import BODY, DATE, HEADER, NAVY, NOTE, PALE, PLAIN, YOURS, Look

NAME: Final = "Other ways"
BEFORE: Final = ("Before you pay for a certificate", "Find out what customers would accept. Yellow cells are yours.")
WIDTHS: Final = (38, 12, 12, 12, 10, 27, 27)
COLUMNS: Final = len(WIDTHS)
REPLIES: Final = (
    "Prospect",
    "Asked on",
    "Needs an outside check, from when",
    "What else would do",
    "Would it change the sale",
)
MANY: Final = 5
Spans = Sequence[tuple[int, int]]
SPANS: Final = ((1, 1), (2, 5), (6, 7))  # columns that a route, what it gives and when it fits take
LAW_SPANS: Final = ((1, 1), (2, 5), (6, 7))  # columns of a note's title, its text, and when it was looked at
REPLY_SPANS: Final = ((1, 1), (2, 2), (3, 5), (6, 6), (7, 7))
_LETTER: Final = PLAIN.but(size=10, fill=PALE, border="box", indent=1)


def needed(view: View) -> bool:
    """True where there is something to ask or another way to go."""
    need = view.report.need
    return bool(need.alternatives or need.letter or view.report.law or worth_asking(need, view.case.profile))


def write(book: Book) -> None:
    """As many A4 pages as it takes to stay legible."""
    page = book.page(NAME, NAVY)
    page.title(*_about(book.view))
    page.widths(*WIDTHS)
    ways(book, page, 4)
    keep_headings(page, page.headings, blocks=page.sections)


def _about(view: View) -> tuple[str, str]:
    need = view.report.need
    return BEFORE if worth_asking(need, view.case.profile) or need.letter or need.alternatives else (TO_KNOW, OPENING)


def ways(book: Book, page: Page, row: int) -> None:
    """What to ask, what else may answer, and laws, on any sheet with these widths."""
    view, need = book.view, book.view.report.need
    if worth_asking(need, view.case.profile):
        sheet = page.sheet.title
        book.checked_days(sheet, f"'{sheet}'!$B${row + 4}:$B${row + 3 + MANY}", REPLIES[1])
        row = _prospects(page, row, mail(need, view.case.profile))
    if need.letter:
        page.heading(row, need.letter.title, COLUMNS)
        _wide(page, row + 1, need.letter.text, _LETTER, pad=14)
        row += 3
    if need.alternatives:
        row = _others(page, row, need.alternatives)
    if view.report.law:
        _law(page, row, view.report.law)


def _wide(page: Page, row: int, text: str, look: Look, pad: float = 6) -> None:
    page.put(row, 1, text, look)
    page.merge(row, 1, row, COLUMNS, look)
    page.height(row, (text, sum(WIDTHS)), size=look.size, pad=pad)


def _prospects(page: Page, row: int, letter: str) -> int:
    """The text to send in one cell, so that it can be copied, and room for what five prospects say."""
    page.heading(row, HEADING, COLUMNS)
    _wide(page, row + 1, letter, _LETTER, pad=14)
    _wide(page, row + 2, WHAT_IT_CHANGES, NOTE)
    many = len(REPLIES)
    _row(page, row + 3, REPLIES, (HEADER,) * many, REPLY_SPANS)
    for at in range(row + 4, row + 4 + MANY):
        _row(page, at, ("",) * many, (YOURS, YOURS.but(number=DATE), *[YOURS] * (many - 2)), REPLY_SPANS)
        page.accept(f"B{at}", DAY_IF_ANY)
        page.heights[at] = 24
    return row + 5 + MANY


def _others(page: Page, row: int, ways: Sequence[Alternative]) -> int:
    page.heading(row, OTHERS, COLUMNS)
    _wide(page, row + 1, ASK_WHICH, NOTE)
    _row(page, row + 2, ("Way", "What it gives", "When it fits"), (HEADER,) * 3)
    for at, way in enumerate(ways, row + 3):
        _row(page, at, (way.route, way.gives, way.when), (BODY.but(bold=True), BODY, BODY))
    return row + 4 + len(ways)


def _law(page: Page, row: int, notes: Sequence[LawNote]) -> None:
    page.heading(row, TO_KNOW, COLUMNS)
    _wide(page, row + 1, OPENING, NOTE)
    _row(page, row + 2, ("About", "What is likely", "Looked at, source"), (HEADER,) * 3, LAW_SPANS)
    for at, note in enumerate(notes, row + 3):
        _row(page, at, (note.title, note.says, looked_at(note)), (BODY.but(bold=True), BODY, BODY), LAW_SPANS)


def _row(page: Page, row: int, texts: Sequence[str], looks: Sequence[Look], spans: Spans = SPANS) -> None:
    for text, look, (first, last) in zip(texts, looks, spans, strict=True):
        page.put(row, first, text or None, look)
        page.merge(row, first, row, last, look)
    page.height(row, *((t, page.width_of(*span)) for t, span in zip(texts, spans, strict=True)), least=20)
