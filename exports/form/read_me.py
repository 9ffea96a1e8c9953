"""The first sheet of the form: what to do, and how to send it back."""

from typing import Final

from domain.vocabulary import DISCLAIMER, MADE_WITH, PROOF
from exports.figures import day
from exports.form.layout import QUESTIONS, READ_ME
from exports.text import short_name
from exports.workbook.making.book import Book
from exports.workbook.making.page import Page
from exports.workbook.making.style import BODY, HEADING, INPUT, INPUT_TEXT, LINK, NAVY, PLAIN

WIDTHS: Final = (28, 74)
STEPS: Final = (
    f"Go to the sheet {QUESTIONS}. Yellow cells are yours: pick an answer from the list in each.",
    "Not sure? Pick “I don't know”: an honest gap helps more than a guess. Leave empty what you have not got to yet.",
    "Say what backs an answer up, and in the note where it is or who knows more. Both may stay empty.",
    "Stop and go on whenever you like; several people can fill in one after the other. Save it as .xlsx.",
    "Change nothing but the yellow cells. The rest is locked, without a password, so that nothing slips by accident.",
)  # fmt: skip
BACK: Final = (
    "Send the saved file back to whoever gave it to you. They open it under Downloads, “Open a filled form”.",
    "Before anything is kept, they see what is new, what changed and what could not be read.",
    "If you answered in the app meanwhile, both versions are shown and you choose. Empty cells change nothing.",
    "This file sends itself nowhere. It holds your answers in plain text: treat it like any business paper.",
)  # fmt: skip


def write(book: Book, form: str) -> None:
    """One A4 page."""
    page = book.page(READ_ME, NAVY)
    page.sheet.page_setup.fitToHeight = 1
    page.title("Questions about how you use AI", f"{short_name(book.view.firm)} · {day(book.view.as_of)} · form {form}")
    page.widths(*WIDTHS)
    page.link(4, 1, "Go to the questions", QUESTIONS, look=LINK.but(size=11, bold=True))
    row = _lines(page, 6, "What to do", [f"{i}.  {text}" for i, text in enumerate(STEPS, 1)])
    row = _lines(page, row, "How to send it back", [f"•  {text}" for text in BACK])
    row = _proof(page, row)
    page.put(row, 1, "Yours to fill in", BODY.but(fill=INPUT, colour=INPUT_TEXT))
    _wide(page, row + 2, f"Made with {MADE_WITH}, question bank {book.view.bank.version}, in our own words.")
    _wide(page, row + 3, DISCLAIMER, bold=True)


def _lines(page: Page, row: int, heading: str, texts: list[str]) -> int:
    _heading(page, row, heading)
    for i, text in enumerate(texts, 1):
        _wide(page, row + i, text)
    return row + len(texts) + 2


def _proof(page: Page, row: int) -> int:
    means = {
        "said": "You know it, and nothing on paper shows it yet.",
        "written": "A document says so: a policy, a list, a contract, an e-mail.",
        "record": "Something shows that it was really done: dated notes, a log, minutes, a signed list.",
    }
    _heading(page, row, "What backs an answer up")
    for i, (proof, words) in enumerate(PROOF.items(), 1):
        page.put(row + i, 1, words, PLAIN.but(bold=True))
        page.put(row + i, 2, means[proof], PLAIN)
    return row + len(PROOF) + 2


def _heading(page: Page, row: int, text: str) -> None:
    page.put(row, 1, text, HEADING)
    page.put(row, 2, None, HEADING)
    page.heights[row] = 20


def _wide(page: Page, row: int, text: str, bold: bool = False) -> None:
    page.put(row, 1, text, PLAIN.but(bold=bold))
    page.merge(row, 1, row, 2)
    page.height(row, (text, sum(WIDTHS)), size=10, pad=3)
