"""Answers for customers as files: the statement first, every answer as it was made, and nothing claimed in silence."""

import html
import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from answers.buyer import buyer_pack, checked
from domain.buyer import BuyerPack
from domain.case import Answer
from exports.__main__ import main
from exports.formats import UnknownEnding, write
from exports.statement import WARNING, blocks, runs
from questions import load_bank, load_buyer_kit
from tests.exports.firms import FIRM, ROOT, firm, reported

ENDINGS = (".docx", ".xlsx")
VERDICTS = tuple(FIRM)


@cache
def pack(verdict: str) -> BuyerPack:
    bank, case = load_bank(), firm(verdict)
    return buyer_pack(bank, load_buyer_kit(bank), reported(case), case)


def words(data: bytes, ending: str) -> list[str]:
    """Every text of a file from top to bottom."""
    if ending == ".docx":
        return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    sheets = load_workbook(io.BytesIO(data)).worksheets
    return [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_file_holds_the_statement_first_and_then_every_question_with_its_answer(verdict: str, ending: str) -> None:
    made = pack(verdict)
    found = words(write("answers", ending, made), ending)
    places = [found.index(answer.question) for answer in made.answers]

    assert found[0] == "AI governance statement"
    assert places == sorted(places)
    assert [found[place + 1] for place in places] == [answer.answer for answer in made.answers]
    assert len(made.answers) == (0 if verdict == "no_need" else 26)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_pack_gives_the_same_bytes(ending: str) -> None:
    assert write("answers", ending, pack("certify_now")) == write("answers", ending, pack("certify_now"))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_claim_that_nothing_backs_stands_on_top_of_the_file_with_what_to_say_instead(ending: str) -> None:
    bold = checked(pack("watch"), "Our AI\nWe are ISO 42001 certified.")
    found = words(write("answers", ending, bold), ending)

    assert found[0] == WARNING
    assert 'The statement: "ISO 42001 certified"' in found[1]
    assert "Say instead, if it is true:" in found[1]
    assert WARNING not in words(write("answers", ending, pack("watch")), ending)


@pytest.mark.parametrize("ending", ENDINGS)
def test_advice_to_a_certified_firm_is_no_warning(ending: str) -> None:
    made = pack("maintain")

    assert made.findings != ()
    assert made.unsupported == ()
    assert WARNING not in words(write("answers", ending, made), ending)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(1)", 'R&D <b>"Ltd"</b>', "مرحبا", "😀", "'quoted"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_person_typed_stays_text(text: str, ending: str) -> None:
    typed = pack("no_need").model_copy(update={"firm": text, "statement": f"{text}\n{text}\n\n- {text}"})
    data = write("answers", ending, typed)

    assert text in words(data, ending)
    if ending == ".xlsx":
        cells = [c for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows() for c in row if c.value]
        assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_emptied_statement_still_gives_a_file(ending: str) -> None:
    assert write("answers", ending, checked(pack("watch"), "  \n\n "))


def everything(data: bytes) -> str:
    """Every part of an Office file as one text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return html.unescape("".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()))


def test_what_is_for_the_firms_own_eyes_is_a_file_of_its_own_and_in_no_part_of_the_files_to_send() -> None:
    made = pack("certify_now")
    gaps = {answer.gap for answer in made.answers if answer.gap}
    notes = docx.Document(io.BytesIO(write("notes", ".docx", made)))
    missing = next(table for table in notes.tables if table.cell(0, 0).text == "Customers ask")
    cells = [cell.text for cell in missing.columns[1].cells]

    assert gaps
    assert all(any(gap in cell for cell in cells) for gap in gaps)
    for ending in ENDINGS:
        sent = everything(write("answers", ending, made))
        assert not [gap for gap in gaps if gap in sent]
        assert not [point for point in made.before_you_rely if point.message in sent]
        assert "before you send the rest" not in sent


def test_the_reply_to_a_customer_is_a_file_of_its_own_with_what_is_there_and_what_is_not() -> None:
    made = pack("watch")
    found = words(write("reply", ".docx", made), ".docx")

    assert found[0] == "How we look after AI"
    assert "[Our AI policy: say here whether you enclose it, or when it follows.]" in found
    assert "What we cannot say yet" in found
    assert "This is our own statement. No outside body has audited it." in found
    assert made.reply.count("\n- ") == sum(f"- {line}" in made.reply for line in found)


def test_a_reply_that_claims_too_much_says_so_on_top() -> None:
    bold = checked(pack("watch").model_copy(update={"reply": "Our AI\nWe are ISO 42001 certified."}))
    found = words(write("reply", ".docx", bold), ".docx")

    assert found[0] == WARNING
    assert 'The reply: "ISO 42001 certified"' in found[1]


def test_a_day_for_what_is_open_stands_in_the_files_only_where_a_person_named_it() -> None:
    made = pack("watch")
    named = tuple(a.model_copy(update={"ready_by": date(2027, 3, 1)}) if a.gap else a for a in made.answers)
    promised = made.model_copy(update={"answers": named})

    for ending in ENDINGS:
        assert not [
            line for line in words(write("answers", ending, made), ending) if "promised" in line or "by 1 " in line
        ]
    assert any(
        "We plan to have what is still open by 1 Mar 2027." in w
        for w in words(write("answers", ".docx", promised), ".docx")
    )
    assert "What is open, promised by" in words(write("answers", ".xlsx", promised), ".xlsx")


def test_the_notes_never_say_that_an_answer_which_waits_for_a_contradiction_was_not_given() -> None:
    bank, full = load_bank(), firm("certify_now")
    answers = {"wrong.log": Answer(choice="empty"), "wrong.causes": Answer(choice="checked")}
    case = full.model_copy(update={"answers": answers})
    made = buyer_pack(bank, load_buyer_kit(bank), reported(case), case)
    notes = everything(write("notes", ".docx", made))

    assert [answer for answer in made.answers if "wrong.causes" in answer.to_answer]
    assert "not answered yet" not in notes
    assert "this: still open." in notes


def test_the_notes_say_what_to_send_first_while_the_statement_would_say_little() -> None:
    bank, case = load_bank(), firm("watch", 0)
    made = buyer_pack(bank, load_buyer_kit(bank), reported(case), case)
    notes = words(write("notes", ".docx", made), ".docx")

    assert made.send_first
    assert "Send these first, and no statement yet" in notes
    assert [line for file in made.send_first for line in notes if file.why in line]
    assert "Send these first, and no statement yet" not in words(write("answers", ".docx", made), ".docx")


def test_the_command_writes_the_reply_of_a_case(tmp_path: Path) -> None:
    out = tmp_path / "reply.docx"

    assert main(["reply", str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json"), str(out)]) == 0
    assert words(out.read_bytes(), ".docx")[0] == "How we look after AI"


def test_where_nothing_is_missing_the_notes_say_so() -> None:
    notes = words(write("notes", ".docx", pack("no_need")), ".docx")

    assert "Nothing is missing in your answers for customers." in notes


def test_the_command_writes_the_notes_apart_from_the_answers(tmp_path: Path) -> None:
    out = tmp_path / "notes.docx"

    assert main(["notes", str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json"), str(out)]) == 0
    assert any("do not send this file" in line for line in words(out.read_bytes(), ".docx"))


def test_a_statement_is_read_block_by_block_however_it_was_edited() -> None:
    found = blocks("Title\nFirm\n\n\n- one\n- two\nplain\n\nAlone\r\n")

    assert [(b.heading, b.lines) for b in found] == [
        ("Title", ("Firm",)),
        ("", ("- one", "- two", "plain")),
        ("", ("Alone",)),
    ]
    assert list(runs(found[1].lines)) == [(True, ("one", "two")), (False, ("plain",))]


def test_another_ending_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownEnding, match=r'answers for customers .* "\.pdf"; expected one of \.docx'):
        write("answers", ".pdf", pack("watch"))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_command_writes_the_answers_of_a_case(ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"answers{ending}"
    case = ROOT / "tests" / "firms" / "shop-with-chat-tools.json"

    assert main(["answers", str(case), str(out)]) == 0
    assert words(out.read_bytes(), ending)[0] == "AI governance statement"


def test_the_command_refuses_an_ending_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "answers.pdf"

    assert main(["answers", str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json"), str(out)]) == 2
    assert "answers for customers cannot be written" in capsys.readouterr().err
    assert not out.exists()
