"""A customer's list filled in: what they asked stays text, our own notes stay out unless asked for."""

import io
from collections.abc import Callable, Sequence
from datetime import date

import docx
import openpyxl
import pytest

from domain.buyer import BuyerAnswer
from exports.customer_list import BY_HAND, FOR_US, Line, write_document, write_workbook
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.test_typed_text import KEPT

ANSWER = BuyerAnswer(
    id="logs",
    group="Safe",
    question="Is it logged?",
    answer="We keep what the AI did for 90 days.",
    strength="written",
    gap="Nobody looks at the log yet.",
    ready_by=date(2027, 1, 15),
)


def sheet(lines: Sequence[Line], notes: bool = False) -> list[list[object]]:
    """The values of the only sheet."""
    case = firm("watch")
    data = write_workbook(lines, reported(case), case, load_bank(), notes)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert len(book.sheetnames) == 1
    return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def document(lines: Sequence[Line], notes: bool = False) -> str:
    """Every word of the Word file."""
    case = firm("watch")
    paper = docx.Document(io.BytesIO(write_document(lines, reported(case), case, load_bank(), notes)))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in paper.paragraphs), *cells])


def test_each_question_stands_beside_our_answer_and_what_is_behind_it_in_their_order_with_their_numbers() -> None:
    rows = sheet([Line("Is it logged?", ANSWER), Line("What is your VAT?", None), Line("Logs?", ANSWER, "AI-03")])

    assert rows[5][:4] == [1, "Is it logged?", ANSWER.answer, "A document"]
    assert rows[6][:4] == [2, "What is your VAT?", BY_HAND, "Not known yet"]
    assert rows[7][:2] == ["AI-03", "Logs?"]


@pytest.mark.parametrize("written", [sheet, document])
def test_what_is_missing_stays_at_home_unless_it_is_asked_for(written: Callable[..., object]) -> None:
    without, with_it = (str(written([Line("Is it logged?", ANSWER)], notes)) for notes in (False, True))

    assert "Nobody looks" not in without
    assert "Nobody looks at the log yet." in with_it
    assert "15 Jan 2027" in with_it
    assert FOR_US in with_it or "For your own eyes" in with_it


@pytest.mark.parametrize("text", KEPT)
def test_what_the_customer_typed_is_text_in_the_file_and_never_a_formula(text: str) -> None:
    case = firm("watch")
    book = openpyxl.load_workbook(io.BytesIO(write_workbook([Line(text, None)], reported(case), case, load_bank())))
    cell = book.worksheets[0]["B6"]

    assert cell.data_type in ("s", "inlineStr")
    assert cell.value == text
    assert text.strip() in document([Line(text, None)])


def test_the_same_list_gives_the_same_bytes() -> None:
    case = firm("watch")
    for write in (write_workbook, write_document):
        first, second = (write([Line("Is it logged?", ANSWER)], reported(case), case, load_bank()) for _ in range(2))
        assert first == second
