"""What a person typed stays text in every file: no formula, no broken file, no lost words."""

import csv
import io
from functools import cache

import docx
import pytest
from openpyxl.cell.cell import Cell

from domain.case import Answer
from exports.formats import write
from exports.text import CELL_LIMIT, clean, for_cell, for_csv, for_header
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.workbooks import of, opened, parts

KEPT = [
    "=1+1", "+1", "-1", "@SUM(1)", "'quoted", "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.com","x")',
    "{=1}", "#REF!", "#N/A", "R&D <b>\"Ltd\"</b>", "مرحبا שלום", "😀 👩‍👩‍👧", "1e5", "0012", "TRUE", "2026-11-23",
    "é à ü 中文", "two\nlines", "\t=1",
]  # fmt: skip


@cache
def notes() -> dict[str, Cell]:
    """The Answers cell that holds each note, in a firm that wrote one beside each of its first answers."""
    asked = [question.id for question in load_bank().questions]
    written = dict(zip(asked, KEPT, strict=False))
    answers = {question: Answer(choice="unknown", note=text) for question, text in written.items()}
    sheet = opened(of(firm("certify_now", 0).model_copy(update={"answers": answers})))["Answers"]
    heads = {cell.value: cell.column for cell in sheet[4]}
    places = {str(sheet.cell(r, 1).value): r for r in range(5, sheet.max_row + 1)}
    return {text: sheet.cell(places[question], heads["Note"]) for question, text in written.items()}


@pytest.mark.parametrize("text", KEPT)
def test_a_note_is_kept_as_text_to_the_letter(text: str) -> None:
    cell = notes()[text]

    assert cell.data_type in ("s", "inlineStr")
    assert cell.value == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "'quoted"])
def test_a_leading_sign_carries_the_mark_that_keeps_it_text_when_edited(text: str) -> None:
    assert notes()[text].quotePrefix


def test_signs_that_no_file_can_hold_are_left_out_and_the_rest_stays() -> None:
    assert clean("a\x0bb\x00c\ud800d\u202ee") == "abcde"
    assert clean("one\r\ntwo\rthree") == "one\ntwo\nthree"
    assert clean("\ud83d\ude00") == "😀"


def test_a_text_longer_than_a_cell_is_cut_at_its_limit_without_splitting_a_character() -> None:
    assert len(for_cell("x" * 40_000)) == CELL_LIMIT
    assert len(for_cell("😀" * 20_000)) == CELL_LIMIT // 2


def test_an_escape_that_readers_decode_is_written_so_that_they_read_it_back() -> None:
    assert for_cell("a_x000D_b") == "a_x005F_x000D_b"


def test_an_ampersand_in_the_firms_name_is_no_footer_code() -> None:
    assert for_header("R&D Ltd") == "R&&D Ltd"
    case = firm("watch")
    named = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": "R&D Ltd"})})

    footers = [p for p in parts(of(named), r"sheet\d+\.xml").values() if "R&amp;&amp;D Ltd" in p]

    assert len(footers) == len(opened(of(named)).sheetnames)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_csv_text_that_a_spreadsheet_would_run_gets_an_apostrophe(sign: str) -> None:
    assert for_csv(f"{sign}1+1").startswith("'")
    assert for_csv("plain") == "plain"


@pytest.mark.parametrize("name", ["=1+1", "R&D <Ltd>", "مرحبا", "😀", "a\x0bb", "x" * 200])
@pytest.mark.parametrize("verdict", ["no_need", "watch", "certify_now"])
def test_any_name_of_a_firm_gives_word_and_calendar_files_that_open(name: str, verdict: str) -> None:
    case = firm(verdict)
    named = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": name})})
    report = reported(named)

    document = docx.Document(io.BytesIO(write("report", ".docx", report, named, load_bank())))
    calendar = write("plan", ".ics", report, named, load_bank()).decode()

    assert clean(name) in document.paragraphs[0].text
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")


def test_the_plan_as_csv_reads_back_row_by_row_with_its_accents_marked() -> None:
    case = firm("certify_now")
    report = reported(case)
    data = write("plan", ".csv", report, case, load_bank())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    assert data.startswith(b"\xef\xbb\xbf")
    assert [row["Id"] for row in rows] == [action.id for action in report.plan.actions]
    assert [row["Start"] for row in rows] == [action.start.isoformat() for action in report.plan.actions]
