"""The Statement of Applicability in Excel and Word: whole lines, and "OK" only once somebody accepted one by name."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import openpyxl
import pytest

from domain.case import ActionNote, Answer, Case, Judgement
from exports.controls import owner_of, signature
from exports.formats import write
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported
from tests.exports.recalculation import recalculated
from tests.exports.sheets import cell, column

SHEET = "Statement of Applicability"
SIGNED = Judgement(
    applicable=True, justification="Our board wants it.", by="Ana", at=datetime(2026, 11, 20, 9, tzinfo=UTC)
)
UNSIGNED = Judgement(applicable=True, justification="Our board wants it.")


def decided() -> Case:
    """A firm with one line accepted by name, one decided by nobody in particular, and an owner named."""
    notes = {load_bank().closed_by["iso42001:A.2.2"][0].id: ActionNote(owner="Tom")}
    judgements = {"iso42001:A.2.2": SIGNED, "iso42001:A.2.3": UNSIGNED}
    return firm("certify_now").model_copy(update={"judgements": judgements, "action_notes": notes})


def book(case: Case) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", reported(case), case, load_bank())))


def values(found: openpyxl.Workbook) -> dict[str, object]:
    """The word under Check by control, as the file keeps it."""
    return {str(ref): value for ref, value in column(found, SHEET, "Check", "Control")}


def test_only_the_line_that_somebody_accepted_by_name_is_ok() -> None:
    case = decided()
    data = write("report", ".xlsx", reported(case), case, load_bank())
    shown = values(openpyxl.load_workbook(io.BytesIO(data), data_only=True))

    assert [ref for ref, word in shown.items() if word == "OK"] == ["A.2.2"]
    assert shown["A.2.3"] == "Please accept"
    found = book(case)
    at = cell(found, SHEET, "A.2.2", "Accepted on").value
    assert isinstance(at, datetime)
    assert (cell(found, SHEET, "A.2.2", "Accepted by").value, at.date()) == ("Ana", date(2026, 11, 20))
    assert cell(found, SHEET, "A.2.2", "Owner").value == "Tom"


def test_every_line_in_excel_says_why_how_whose_with_what_behind_it_and_who_keeps_it() -> None:
    case = decided()
    found = book(case)
    for line in reported(case).soa:
        ref = line.ref.removeprefix("iso42001:")
        for title, text in {
            "Reason": line.justification,
            "How it is done": line.how,
            "Where the evidence is": line.evidence,
            "Owner": owner_of(line),
        }.items():
            assert (cell(found, SHEET, ref, title).value or "") == text
            assert cell(found, SHEET, ref, title).alignment.wrap_text


def test_no_row_is_higher_than_excel_can_show_and_the_sheet_prints_one_page_wide() -> None:
    page = book(firm("certify_now", 1))[SHEET]

    assert max(page.row_dimensions[row].height or 0 for row in range(5, 43)) < 409
    assert (page.page_setup.fitToWidth or 1, page.page_setup.orientation) == (1, "landscape")


@pytest.mark.office
def test_a_line_becomes_ok_when_a_name_and_a_day_are_typed_and_not_before(tmp_path: Path) -> None:
    typed = {
        "A.2.3": {"Accepted by": "Ben", "Accepted on": date(2026, 12, 1)},
        "A.2.4": {"Accepted by": "Ben"},
        "A.3.2": {"Accepted on": date(2026, 12, 1)},
        "A.3.3": {"Accepted by": " ", "Accepted on": date(2026, 12, 1)},
        "A.4.2": {"Accepted by": "Ben", "Accepted on": date(2026, 12, 1), "Reason": None},
        "A.4.3": {"Accepted by": "Ben", "Accepted on": date(2026, 12, 1), "Applies": "Not decided"},
        "A.4.4": {"Accepted by": "Ben", "Accepted on": date(2026, 12, 1), "Applies": "No"},
    }
    found = book(decided())
    for ref, given in typed.items():
        for title, value in given.items():
            cell(found, SHEET, ref, title).value = value

    shown = values(recalculated({"typed": found}, tmp_path)["typed"])

    assert {ref: shown[ref] for ref in typed} == {
        "A.2.3": "OK",
        "A.2.4": "Please accept",
        "A.3.2": "Please accept",
        "A.3.3": "Please accept",
        "A.4.2": "Reason missing",
        "A.4.3": "Please decide",
        "A.4.4": "OK",
    }


@pytest.mark.parametrize("verdict", [verdict for verdict in FIRM if verdict != "no_need"])
def test_the_word_statement_holds_every_line_and_says_what_waits_for_a_person(verdict: str) -> None:
    case = firm(verdict)
    found = words(case)
    report = reported(case)

    assert {line.justification for line in report.soa} <= set(found)
    assert {owner_of(line) for line in report.soa} <= set(found)
    assert all(any(line.how in text for text in found) for line in report.soa)
    assert "38 of 38 lines wait for a person to accept them." in found


def test_the_word_statement_names_who_accepted_a_line_and_when() -> None:
    case = decided()
    [line] = [line for line in reported(case).soa if line.accepted]

    assert signature(line) == "Ana, 20 Nov 2026"
    assert signature(line) in words(case)


def words(case: Case) -> list[str]:
    """Every paragraph and every cell of the Word statement."""
    found = docx.Document(io.BytesIO(write("applicability", ".docx", reported(case), case, load_bank())))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return [p.text for p in found.paragraphs] + cells


def test_a_line_accepted_before_its_answer_changed_asks_again_in_excel_and_in_word() -> None:
    case = decided()
    later = Answer(choice="gaps", at=datetime(2026, 11, 21, tzinfo=UTC))
    case = case.model_copy(update={"answers": case.answers | {"rules.ai_policy": later}})
    says = "Not any more: the answer changed since Ana accepted it on 20 Nov 2026"
    data = write("report", ".xlsx", reported(case), case, load_bank())

    assert values(openpyxl.load_workbook(io.BytesIO(data), data_only=True))["A.2.2"] == "Please accept"
    assert cell(book(case), SHEET, "A.2.2", "Accepted on").value == says
    assert says in words(case)
    assert "38 of 38 lines wait for a person to accept them." in words(case)
