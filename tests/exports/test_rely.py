"""Before you rely on this, in every file that somebody else may read as fact."""

import io

import docx

from answers.buyer import buyer_pack
from domain.case import Answer, Case
from exports.formats import write
from exports.rely import HEADING, KIND
from exports.workbook.making.page import LONGEST_ROW
from questions import load_bank, load_buyer_kit
from tests.exports.firms import firm, reported
from tests.exports.workbooks import of, opened

CLAIMS = {
    "rules.ai_policy": Answer(choice="signed", proof="written"),
    "checking.documents": Answer(choice="none"),
    "inventory.list": Answer(choice="full", proof="record"),
    "charge.person": Answer(
        choice=next(c.id for c in load_bank().question["charge.person"].choices if c.attainment == 1)
    ),
}


def claiming(verdict: str = "certify_now", answers: dict[str, Answer] | None = None) -> Case:
    return firm(verdict, 0).model_copy(update={"answers": CLAIMS if answers is None else answers})


def word(case: Case) -> list[str]:
    found = docx.Document(io.BytesIO(write("report", ".docx", reported(case), case, load_bank())))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return [p.text for p in found.paragraphs] + cells


def test_the_workbook_says_on_its_first_sheet_every_point_and_the_questions_it_is_about() -> None:
    case = claiming()

    cells = [str(c.value) for row in opened(of(case))["Read me"].iter_rows() for c in row]

    points = reported(case).before_you_rely
    assert [point.kind for point in points] == ["contradiction", "no_place", "word_alone"]
    for point in points:
        assert KIND[point.kind] in cells
        assert any(cell.startswith(point.message) for cell in cells)
    for name in ("inventory.list", "charge.person"):
        assert any(load_bank().question[name].text in cell for cell in cells)
    assert f"{len(points)} points to settle first: on the next page" in cells


def test_the_word_report_says_every_point_once() -> None:
    case = claiming()

    found = word(case)

    assert HEADING in found
    for point in reported(case).before_you_rely:
        assert sum(point.message in text for text in found) == 1
    assert any(load_bank().question["inventory.list"].text in text for text in found)


def test_no_row_of_the_workbook_cuts_off_a_question_of_a_long_point() -> None:
    questions = [question.text for question in load_bank().questions]
    best = {
        question.id: Answer(choice=choice.id, proof="written")
        for question in load_bank().questions
        for choice in question.choices
        if choice.attainment == 1
    }
    sheet = opened(of(claiming(answers=best)))["Read me"]

    told = [(str(cell.value), sheet.row_dimensions[cell.row].height) for row in sheet.iter_rows() for cell in row]
    named = [line for text, _ in told for line in text.split("\n") if line in questions]
    assert len(named) > 40
    assert len(named) == len(set(named))
    for text, height in told:
        if any(line in questions for line in text.split("\n")):
            assert len(text.split("\n")) * 11 < height < LONGEST_ROW


def test_files_of_a_firm_with_nothing_to_settle_do_not_mention_it() -> None:
    case = claiming(answers={"rules.ai_policy": Answer(choice="none")})

    assert HEADING not in word(case)
    assert HEADING not in [c.value for row in opened(of(case))["Read me"].iter_rows() for c in row]


def test_the_notes_beside_answers_for_customers_say_what_to_settle_before_they_are_sent() -> None:
    case = claiming()
    pack = buyer_pack(load_bank(), load_buyer_kit(load_bank()), reported(case), case)

    notes = docx.Document(io.BytesIO(write("notes", ".docx", pack)))

    cells = [cell.text for table in notes.tables for row in table.rows for cell in row.cells]
    assert HEADING in [p.text for p in notes.paragraphs]
    assert {point.message for point in reported(case).before_you_rely} <= set(cells)
