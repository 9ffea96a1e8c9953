"""`python -m exports`: writes all of a file or nothing."""

import json
from pathlib import Path

import pytest

from exports.__main__ import main, replace
from scoring.__main__ import main as score
from tests.exports.firms import ROOT

SHOP = str(ROOT / "tests" / "firms" / "shop-with-chat-tools.json")


@pytest.mark.parametrize("out", ["a.xlsx", "a.docx", "a.json", "A.XLSX"])
def test_a_report_is_written_in_the_format_its_ending_names(out: str, tmp_path: Path) -> None:
    assert main(["report", SHOP, str(tmp_path / out)]) == 0
    assert [p.name for p in tmp_path.iterdir()] == [out]


def test_the_json_report_is_what_scoring_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", SHOP, str(tmp_path / "a.json")])
    score([SHOP])

    assert (tmp_path / "a.json").read_text(encoding="utf-8") == capsys.readouterr().out


def test_the_command_writes_the_advised_plan_and_the_certification_plan_apart(tmp_path: Path) -> None:
    for command, name in (("plan", "a.csv"), ("plan", "a.semicolons.csv"), ("certification", "b.csv")):
        assert main([command, SHOP, str(tmp_path / name)]) == 0

    light, parted, whole = ((tmp_path / name).read_text("utf-8") for name in ("a.csv", "a.semicolons.csv", "b.csv"))
    assert "30/90-day plan" in light
    assert "Certification plan" not in light
    assert "Certification plan" in whole
    assert "30/90-day plan" not in whole
    assert parted.startswith("\ufeffNo;Id;")


def test_an_unknown_ending_is_answered_with_those_that_exist(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", SHOP, str(tmp_path / "a.pdf")]) == 2
    assert ".xlsx, .docx, .ics, .csv" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_broken_case_leaves_the_old_file_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, out = tmp_path / "case.json", tmp_path / "a.xlsx"
    case.write_text('{"schema": 1, "profile": {"headcount": -1, "country": "ZZ"}}', encoding="utf-8")
    out.write_bytes(b"old")

    assert main(["report", str(case), str(out)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 2
    assert out.read_bytes() == b"old"


def test_a_folder_that_does_not_exist_is_named_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", SHOP, str(tmp_path / "no" / "a.xlsx")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_write_that_fails_half_way_leaves_no_file_behind(tmp_path: Path) -> None:
    folder = tmp_path / "a.xlsx"
    folder.mkdir()

    with pytest.raises(OSError, match="folder"):
        replace(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def firm(folder: Path, name: str, **case: object) -> str:
    """A case file of a firm that uses AI."""
    whole = {"schema": 1, "profile": {"ai_roles": ["user"], "ai_systems": 2}, **case}
    (folder / name).write_text(json.dumps(whole), encoding="utf-8")
    return str(folder / name)


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_two_case_files_are_compared_in_the_format_that_the_ending_names(ending: str, tmp_path: Path) -> None:
    old = firm(tmp_path, "spring.json", as_of="2026-04-01", answers={"inventory.list": {"choice": "none"}})
    new = firm(
        tmp_path, "autumn.json", as_of="2026-11-23", answers={"inventory.list": {"choice": "kept", "proof": "record"}}
    )

    assert main(["compare", old, new, str(tmp_path / f"out{ending}")]) == 0
    assert (tmp_path / f"out{ending}").stat().st_size > 5_000


def test_files_the_wrong_way_round_or_without_ai_are_refused_in_a_sentence_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = firm(tmp_path, "old.json", as_of="2026-04-01"), firm(tmp_path, "new.json", as_of="2026-11-23")
    none = firm(tmp_path, "none.json", as_of="2026-11-24", profile={"ai_roles": [], "ai_systems": 0})
    out = tmp_path / "out.docx"

    assert main(["compare", new, old, str(out)]) == 2
    assert "expected the earlier one first" in capsys.readouterr().err
    assert main(["compare", old, none, str(out)]) == 2
    assert "no AI" in capsys.readouterr().err
    assert main(["compare", old, str(out)]) == 2
    assert "compare OLD.json NEW.json OUT" in capsys.readouterr().err
    assert not out.exists()


def looked_at(folder: Path) -> str:
    """A case file in which a consultant saw less than the client said."""
    seen = {"choice": "none", "proof": "said", "by": "Ana"}
    answers = {"inventory.list": {"choice": "full", "proof": "record", "verified": seen}}
    case = {"schema": 2, "profile": {"ai_roles": ["user"], "ai_systems": 2}, "answers": answers}
    (folder / "case.json").write_text(json.dumps(case), encoding="utf-8")
    return str(folder / "case.json")


def test_the_report_names_the_layer_it_goes_by(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    for layer in ("counted", "said", "verified"):
        assert score([looked_at(tmp_path), "--no-reasons", "--layer", layer]) == 0
        found[layer] = json.loads(capsys.readouterr().out)
    assert score([looked_at(tmp_path), "--no-reasons"]) == 0

    assert json.loads(capsys.readouterr().out) == found["counted"]
    assert {name: report["layer"] for name, report in found.items()} == {name: name for name in found}
    assert {name: report["schema"] for name, report in found.items()} == dict.fromkeys(found, 2)
    assert found["said"]["readiness"]["likely"] > found["counted"]["readiness"]["likely"]
    assert found["verified"]["readiness"]["likely"] == found["counted"]["readiness"]["likely"]


@pytest.mark.parametrize("asked", [["--layer", "dreamt"], ["--layer"]])
def test_a_layer_that_does_not_exist_is_answered_in_a_sentence(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert score([SHOP, *asked]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "said" in told.err
    assert "verified" in told.err
