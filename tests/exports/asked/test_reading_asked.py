"""A customer's list, pasted or as an Excel file, becomes questions; a bad file becomes one sentence."""

import io
import zipfile
from collections.abc import Sequence
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from exports.lists import CannotRead, check_number, read_list, read_text
from exports.lists.choose import MOST
from exports.lists.lines import LONGEST


def asked_in(text: str) -> list[str]:
    """What a pasted list asks."""
    return [question.text for question in read_text(text).questions]


def read_workbook(data: bytes) -> list[str]:
    """What a workbook asks."""
    return [question.text for question in read_list("list.xlsx", data).questions]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Do you log prompts?\nWho owns the AI policy?", ["Do you log prompts?", "Who owns the AI policy?"]),
        ("1. Do you use AI?\n2) Describe it.\n(c) Who owns it?", ["Do you use AI?", "Describe it.", "Who owns it?"]),
        ("4.2 Do you log?\nQ5: Are you certified?\nQuestion 6. Why?", ["Do you log?", "Are you certified?", "Why?"]),
        ("• Do you log?\n- Which model?\n☐ Where is it?", ["Do you log?", "Which model?", "Where is it?"]),
        ("Is there a person? Can they stop it?", ["Is there a person?", "Can they stop it?"]),
        ("Do you log? Please describe.", ["Do you log? Please describe."]),
        ("Where is our data\n   stored, and for how long?", ["Where is our data stored, and for how long?"]),
        ("7\tDo you log prompts?\tYes / No\n8\tDescribe your tests\t", ["Do you log prompts?", "Describe your tests"]),
        ("2025 was the year we met; why?", ["2025 was the year we met; why?"]),
        ("\r\nDo you log?\r\n\r\n12.\r\n-\r\n", ["Do you log?"]),
    ],
)
def test_a_pasted_list_is_taken_apart_as_a_person_would(text: str, questions: Sequence[str]) -> None:
    assert asked_in(text) == questions


def test_headings_are_left_out_and_named_so_that_nothing_is_lost_in_silence() -> None:
    (part,) = read_text(
        "SECTION A: DATA\nWhere is our data?\nGovernance:\nWho is in charge?\nPart 2 Safety\nIs it safe?"
    ).parts

    assert [q.text for q in part.questions] == ["Where is our data?", "Who is in charge?", "Is it safe?"]
    assert [left.text for left in part.left_out] == ["SECTION A: DATA", "Governance:", "Part 2 Safety"]
    assert {left.why for left in part.left_out} == {"heading"}


@pytest.mark.parametrize("text", ["", " \n\t\n", "12.\n- \n???", "GOVERNANCE:"])
def test_a_text_without_a_question_says_so(text: str) -> None:
    with pytest.raises(CannotRead, match="no question"):
        read_text(text)


def test_far_too_many_questions_are_refused_with_both_numbers() -> None:
    with pytest.raises(CannotRead, match=f"{MOST + 1} questions; at most {MOST}"):
        check_number(len(asked_in("Do you log?\n" * (MOST + 1))))


def test_a_question_as_long_as_a_book_is_cut() -> None:
    (question,) = asked_in("why " * 5_000)

    assert len(question) == LONGEST


@settings(deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_pasted_gives_questions_with_a_letter_in_them_or_a_refusal(text: str) -> None:
    with suppress(CannotRead):
        assert all(any(sign.isalpha() for sign in question) for question in asked_in(text))


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """An Excel file with these rows on its sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_column_under_the_heading_question_is_read_and_not_the_ids_or_the_answers_beside_it() -> None:
    rows = [
        ["Supplier check 2026"],
        ["Question ID", "Area", "Question", "Your answer: please describe"],
        ["AI-1", "Data", "Is our data used for training?", None],
        ["AI-2", "Data", "Retention of prompts", "Please state"],
    ]

    assert read_workbook(workbook(rows)) == ["Is our data used for training?", "Retention of prompts"]


def test_without_a_heading_the_column_that_asks_most_is_read() -> None:
    rows = [[1, "Data", "Where is it?"], [2, "People", "Describe the training."], [3, "Who signs?", "Is it logged?"]]

    assert read_workbook(workbook(rows)) == ["Where is it?", "Describe the training.", "Is it logged?"]


def test_a_cover_sheet_without_questions_and_a_hidden_sheet_are_passed_over() -> None:
    book = Workbook()
    cover = book.worksheets[0]
    cover.append(["Welcome"])
    hidden = book.create_sheet("lists")
    hidden.append(["Question"])
    hidden.append(["Is this hidden?"])
    hidden.sheet_state = "hidden"
    book.create_sheet("real").append(["Is this asked?"])

    assert read_workbook(saved(book)) == ["Is this asked?"]


def test_a_formula_is_never_run_nor_taken_for_a_question() -> None:
    rows = [["Question"], ['=HYPERLINK("http://example.com","Is it?")'], ["Is it logged?"]]

    assert read_workbook(workbook(rows)) == ["Is it logged?"]


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


OLD = bytes.fromhex("d0cf11e0a1b11ae1")
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + (
    b'<worksheet><sheetData><row><c t="str"><v>&a;?</v></c></row></sheetData></worksheet>'
)


def hostile() -> bytes:
    """A workbook whose sheet declares an entity."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([["Is it?"]]))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, ENTITY if name.startswith("xl/worksheets/sheet") else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not an Excel file"),
        (b"Do you log?\n", "not an Excel file"),
        (zipped(word__document=b"<x/>"), "not an Excel file"),
        (zipped(xl__workbook=b"<x/>"), "not an Excel file"),
        (hostile(), "declares texts of its own"),
        (OLD + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        (OLD + b"\0" * 600, "old Excel file"),
        (b"x" * 5_000_001, "too big"),
        (zipped(xl__workbook=b"\0" * 100_000_001), "unpacks to far more"),
        (workbook([[1, 2], [3, 4]]), "no question"),
        (workbook([]), "no question"),
        (workbook([["Section A"], ["Part B"]]), "no question"),
    ],
    ids=[
        "empty",
        "text",
        "word",
        "no parts",
        "entity",
        "password",
        "old",
        "big",
        "bomb",
        "figures",
        "blank",
        "headings",
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(CannotRead, match=says) as found:
        read_workbook(data)
    assert str(found.value).endswith(".")
