"""Starter documents in Word: safe to open, short, the same twice, and honest about what they are."""

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import openxml_audit
import pytest

from answers.documents import documents
from domain.asked.document import StarterDocument
from domain.case import ActionNote, Case
from domain.vocabulary import ROLE
from exports import write_cover_note, write_document, write_documents
from exports.__main__ import main
from exports.word.starter import DRAFT, TO_DECIDE
from questions import load_bank
from tests.exports.firms import ROOT, everything_in_place, firm
from tests.outside import program, widths_of

NAMES = [template.id for template in load_bank().documents]
FIRMS = {"shop": firm("watch", 0), "start-up": firm("prepare", 1), "in place": everything_in_place("certify_now")}
SHOP = str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json")


def document(name: str, case: Case) -> StarterDocument:
    assert case.as_of is not None
    return documents(load_bank(), case, case.as_of)[NAMES.index(name)]


def words(data: bytes) -> list[str]:
    """Every paragraph and every table cell."""
    found = docx.Document(io.BytesIO(data))
    return [p.text for p in found.paragraphs] + [c.text for t in found.tables for row in t.rows for c in row.cells]


@pytest.mark.parametrize("case", FIRMS.values(), ids=FIRMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_that_it_is_a_draft_and_all_that_was_filled_in(name: str, case: Case) -> None:
    made = document(name, case)
    found = words(write_document(made))

    assert DRAFT in found
    assert found[0] == made.title
    assert {"Draft 0.1", "23 Nov 2026", ROLE[made.role], "Nobody so far"} <= set(found)
    assert {part.text for part in made.parts if part.text} <= set(found)


@pytest.mark.parametrize("case", FIRMS.values(), ids=FIRMS)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_missing_stands_on_the_cover_note_and_nowhere_in_the_document(name: str, case: Case) -> None:
    made = document(name, case)
    sent, note = words(write_document(made)), words(write_cover_note([made]))

    assert TO_DECIDE not in sent
    assert not set(made.to_decide) & set(sent)
    assert {*made.to_decide, *made.auditor_asks} <= set(note)
    assert f"{made.title}: helps with {', '.join(made.helps_with)}" in note
    assert any("this note is no part of the document" in line for line in note)
    assert {gap.strip("[]") for gap in made.blanks if gap.endswith("?]")} <= set(note)


def test_the_one_who_does_the_work_owns_the_paper() -> None:
    noted = FIRMS["shop"].model_copy(update={"action_notes": {"write_ai_policy": ActionNote(owner="Ada Reed")}})

    assert "Ada Reed" in words(write_document(document("ai_policy", noted)))


@pytest.mark.parametrize("name", NAMES)
def test_word_would_not_offer_to_repair_the_document(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    path.write_bytes(write_document(document(name, FIRMS["start-up"])))

    found = openxml_audit.OpenXmlValidator().validate(path)

    assert found.is_valid
    assert [e for e in found.errors if e.severity is openxml_audit.ValidationSeverity.ERROR] == []


def test_nothing_is_left_to_decide_where_all_is_in_place() -> None:
    case = FIRMS["in place"]

    assert not [line for name in NAMES for line in document(name, case).to_decide]
    assert TO_DECIDE not in words(write_cover_note([document("ai_policy", case)]))


def test_all_documents_come_in_one_zip_and_the_same_twice() -> None:
    case = FIRMS["start-up"]
    assert case.as_of is not None
    made = [documents(load_bank(), case, case.as_of) for _ in range(2)]

    first, second = (write_documents(found) for found in made)

    assert first == second
    names = zipfile.ZipFile(io.BytesIO(first)).namelist()
    assert names[:3] == ["0-cover-note.docx", "1-ai-policy.docx", "2-inventory.docx"]
    assert len(names) == len(NAMES) + 1


def test_a_firm_on_the_light_road_finds_the_papers_for_the_certificate_apart_with_a_cover_note_of_their_own() -> None:
    case = FIRMS["shop"]
    assert case.as_of is not None
    packed = zipfile.ZipFile(io.BytesIO(write_documents(documents(load_bank(), case, case.as_of, "watch"))))
    names = packed.namelist()
    apart = [name for name in names if name.startswith("if-you-ever-certify-")]

    assert names[:2] == ["0-cover-note.docx", "1-ai-policy.docx"]
    assert apart[:2] == ["if-you-ever-certify-0-cover-note.docx", "if-you-ever-certify-1-scope-statement.docx"]
    assert len(apart) == sum(template.road == "certificate" for template in load_bank().documents) + 1
    assert not any("Scope statement" in line for line in words(packed.read("0-cover-note.docx")))


@pytest.mark.parametrize("typed", ["=1+1", "R&D <Ltd>", "مرحبا", "😀", "a\x0bb", "{country}", "x" * 200])
def test_whatever_a_firm_is_called_stays_text(typed: str) -> None:
    case = firm("watch", 0)
    named = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": typed})})

    found = words(write_document(document("ai_policy", named)))

    assert any(typed.replace("\x0b", "") in text for text in found)


def test_the_command_writes_a_zip_or_fills_a_folder(tmp_path: Path) -> None:
    assert main(["documents", SHOP, str(tmp_path / "all.zip")]) == 0
    packed = zipfile.ZipFile(tmp_path / "all.zip")
    folder = tmp_path / "papers"
    folder.mkdir()
    assert main(["documents", SHOP, str(folder)]) == 0

    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {n: packed.read(n) for n in packed.namelist()}


@pytest.mark.parametrize("out", ["all.docx", "no-such-folder"])
def test_the_command_says_where_it_can_write_documents(
    out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["documents", SHOP, str(tmp_path / out)]) == 2
    assert "expected a folder that exists, or a name that ends in .zip" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.office
@pytest.mark.parametrize("case", FIRMS.values(), ids=FIRMS)
def test_each_document_prints_on_one_to_three_pages(case: Case, tmp_path: Path) -> None:
    widths_of("Arial", "Calibri")
    office, reader = program("libreoffice", "soffice"), program("pdftotext")
    for name in NAMES:
        (tmp_path / f"{name}.docx").write_bytes(write_document(document(name, case)))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    papers = [str(path) for path in tmp_path.glob("*.docx")]
    convert = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *papers]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)

    for name in NAMES:
        shown = subprocess.run([reader, str(tmp_path / f"{name}.pdf"), "-"], check=True, capture_output=True)
        assert 1 <= shown.stdout.count(b"\f") <= 3, name
