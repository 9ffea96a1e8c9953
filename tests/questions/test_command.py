"""`python -m questions`: what other programs and reviewers read."""

import json
import sys
from pathlib import Path

import pytest

from questions import load_bank
from questions.__main__ import main
from questions.checks.reading import measure
from tests.questions.toy_bank import TOY, changed, copied


def test_the_bank_is_printed_as_json_in_its_public_shape(capsys: pytest.CaptureFixture[str]) -> None:
    code = main([])
    bank = json.loads(capsys.readouterr().out)
    question = bank["questions"][0]

    assert code == 0
    assert bank["version"] == load_bank().version
    assert bank["sections"][0].keys() >= {"id", "title"}
    assert question.keys() >= {"id", "section", "text", "help", "why", "requirements", "nist_ai_rmf", "visible_when",
                               "evidence", "facilitator", "choices"}  # fmt: skip
    assert question["choices"][0].keys() >= {"id", "text", "attainment"}
    assert question["choices"][-1]["attainment"] is None
    assert len(bank["requirements"]) == 70
    assert bank["requirements"][0].keys() >= {"ref", "kind", "title"}
    assert {name for asked in bank["questions"] for name in asked["nist_ai_rmf"]} == {o["id"] for o in bank["outcomes"]}
    assert len(bank["outcomes"]) == 72
    assert all(ref.startswith("iso42001:") for asked in bank["questions"] for ref in asked["requirements"])


def test_the_check_of_a_sound_bank_says_what_it_covers(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--check"], TOY)
    said = capsys.readouterr()

    assert (code, said.err) == (0, "")
    assert "Covered: 1 of 1 controls, 1 of 1 clauses, 1 of 1 Toy ideas outcomes. 2 actions." in said.out
    assert "Longest path, user: 2 questions, 1 of 1 Toy ideas outcomes" in said.out
    assert "Quick check: 1 questions" in said.out


def test_the_check_of_a_broken_bank_prints_every_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bank = copied(tmp_path)
    changed(bank, "bank/shop.yaml", "help: Any test will do.", "help: Any AIMS will do.")
    changed(bank, "actions/work.yaml", "phase: operate", "phase: someday")
    code = main(["--check"], bank)
    said = capsys.readouterr()

    assert (code, said.out) == (1, "")
    assert "toy/bank/shop.yaml:42: question shop.build: 'AIMS' is an auditor's word" in said.err
    assert "toy/actions/work.yaml:12: action test_it: 'phase' should be one of" in said.err


def test_a_broken_bank_is_not_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bank = copied(tmp_path)
    changed(bank, "bank/shop.yaml", '"outcomes:DO 1"', '"outcomes:DO 9"')
    code = main([], bank)
    said = capsys.readouterr()

    assert (code, said.out) == (1, "")
    assert said.err == "toy/bank/shop.yaml:11: question shop.list: the outcome 'outcomes:DO 9' does not exist\n"


@pytest.mark.parametrize("arguments", [["--chek"], ["--check", "more"], ["bank"]])
def test_an_unknown_argument_is_answered_with_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(arguments)
    said = capsys.readouterr()

    assert (code, said.out) == (2, "")
    assert f"'{' '.join(arguments)}' is not understood; expected nothing" in said.err


def test_without_the_reading_tool_the_check_says_that_grades_were_not_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    measure.cache_clear()
    code = main(["--check"], TOY)
    measure.cache_clear()

    assert code == 0
    assert "not measured: textstat is not installed" in capsys.readouterr().out
