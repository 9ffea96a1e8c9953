"""The sheets nobody sees: what the drop-downs offer, and the marks that bring the answers home."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.vocabulary import PROOF
from exports.form import layout, marks
from exports.form.asked import Line
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.page import Page
from exports.workbook.making.style import GREY

PROOF_LIST: Final = "list_proof"


def list_name(line: Line) -> str:
    """The name of the list of a question's choices."""
    return f"answers_{line.number}"


def lock(page: Page) -> None:
    """Help against slips, not security: no password, and rows and columns may still be sized."""
    protection = page.sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = False


def write_lists(book: Book, asked: Sequence[Line]) -> None:
    """Question id, choice id and words of each answer: what the drop-downs offer."""
    page = book.page(layout.LISTS, GREY)
    page.widths(24, 16, 90)
    row = _list(book, page, 1, PROOF_LIST, [("", proof, words) for proof, words in PROOF.items()])
    for line in asked:
        choices = [(line.question.id, choice.id, choice.text) for choice in line.question.choices]
        row = _list(book, page, row, list_name(line), choices)
    page.sheet.sheet_state = "hidden"
    lock(page)


def _list(book: Book, page: Page, row: int, name: str, words: Sequence[tuple[str, str, str]]) -> int:
    for offset, entry in enumerate(words):
        for column, text in enumerate(entry, 1):
            page.put(row + offset, column, text or None)
    book.name(name, f"'{layout.LISTS}'!$C${row}:$C${row + len(words) - 1}")
    return row + len(words)


def write_marks(book: Book, asked: Sequence[Line], rows: Mapping[str, int], form: str) -> None:
    """What the file is, and for each question the wording and the answer it was made with."""
    page = book.page(layout.META, GREY)
    head: tuple[tuple[Value, ...], ...] = (
        ("form", layout.FORM), ("layout", layout.LAYOUT), ("id", form), ("bank", book.view.bank.version),
        ("firm", book.view.firm), ("made", book.view.as_of.isoformat()),
    )  # fmt: skip
    questions: list[tuple[Value, ...]] = [
        ("question", line.question.id, marks.wording(line.question), marks.given(line.answer), rows[line.question.id])
        for line in asked
    ]
    for row, entry in enumerate((*head, *questions), 1):
        for column, value in enumerate(entry, 1):
            page.put(row, column, value or None)
    page.sheet.sheet_state = "veryHidden"
    lock(page)
