"""The plan of a firm with no open action: it says so, and what to do instead."""

from typing import Final

from domain.vocabulary import DISCLAIMER, VERDICT
from exports.text import short_name
from exports.workbook.making.book import Book
from exports.workbook.making.style import HEADING, NAVY, NOTE, PLAIN

NAME: Final = "Nothing open"
WIDTH: Final = 96


def write(book: Book) -> None:
    """One A4 page."""
    page, need = book.page(NAME, NAVY), book.view.report.need
    page.title("No action is open", f"{short_name(book.view.firm)} · {VERDICT[need.verdict]}")
    page.widths(WIDTH)
    page.put(4, 1, need.headline, PLAIN.but(bold=True))
    page.put(6, 1, "What to do next", HEADING)
    lines = [f"{i}.  {step}" for i, step in enumerate(need.next_steps, 1)]
    for row, text in enumerate([*lines, "", DISCLAIMER], 7):
        page.put(row, 1, text, NOTE if text == DISCLAIMER else PLAIN)
        page.height(row, (text, WIDTH), size=10)
    page.height(4, (need.headline, WIDTH), size=10)
