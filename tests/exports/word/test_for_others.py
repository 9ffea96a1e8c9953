"""Questions for one person: everything they need to answer is in the message, and nothing else."""

import io
from datetime import date
from pathlib import Path

import docx
import openxml_audit
import pytest

from domain.for_others import ForOne
from exports import letter, write_for_others
from questions import load_bank

ASKED = tuple(load_bank().questions[:3])
SHEET = ForOne(who="Maria", firm="Harbour Candles", as_of=date(2026, 11, 25), questions=ASKED)


def word() -> list[str]:
    found = docx.Document(io.BytesIO(write_for_others(SHEET)))
    return [paragraph.text for paragraph in found.paragraphs]


@pytest.mark.parametrize("lines", [letter(SHEET).splitlines(), word()], ids=["text", "Word"])
def test_every_question_comes_with_all_its_choices_to_mark(lines: list[str]) -> None:
    text = "\n".join(" ".join(line.split()) for line in lines)
    for place, question in enumerate(ASKED, 1):
        assert f"{place}. {question.text}" in text
        assert all(f"[ ] {choice.text}" in text for choice in question.choices)
    assert "3 questions" in text
    assert "Maria" in text


def test_the_word_file_is_sound_and_the_same_twice(tmp_path: Path) -> None:
    path = tmp_path / "asked.docx"
    path.write_bytes(write_for_others(SHEET))
    found = openxml_audit.OpenXmlValidator().validate(path)
    assert [e for e in found.errors if e.severity is openxml_audit.ValidationSeverity.ERROR] == []
    assert write_for_others(SHEET) == path.read_bytes()


def test_a_name_with_signs_that_no_file_can_hold_does_no_harm() -> None:
    assert "\x07" not in letter(SHEET.model_copy(update={"who": "Mar\x07ia"}))
    assert write_for_others(SHEET.model_copy(update={"who": "Mar\x07ia"}))
