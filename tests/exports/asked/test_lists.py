"""Customers' lists as files: what is asked, what is left out and why, as a person reading the file would say."""

import json
from pathlib import Path

import pytest
import yaml

from exports.__main__ import main

HERE = Path(__file__).parents[1] / "lists"
RIGHT = yaml.safe_load((HERE / "right.yaml").read_text(encoding="utf-8"))


def asked(name: str, capsys: pytest.CaptureFixture[str]) -> dict:
    """What the command prints of a list."""
    assert main(["asked", str(HERE / name)]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", RIGHT)
def test_a_customers_list_is_read_as_a_person_reads_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found, right = asked(name, capsys), RIGHT[name]
    chosen = [q for part in found["parts"] if part["chosen"] for q in part["questions"]]
    left_out = {left["text"] for part in found["parts"] for left in part["left_out"]}

    assert len(chosen) == right["count"]
    if "questions" in right:
        assert [[q["number"], q["text"]] for q in chosen] == right["questions"]
    assert [part["name"] for part in found["parts"] if part["chosen"]] == right.get(
        "parts", [found["parts"][0]["name"]]
    )
    assert set(right.get("left_out", [])) <= left_out
    for place, beside in right.get("with", {}).items():
        assert beside in chosen[place]["with"]
    for notice in right.get("notices", []):
        assert notice in found["notices"]


def test_every_list_that_was_collected_is_tried() -> None:
    assert {path.name for path in HERE.iterdir()} - {"right.yaml"} == set(RIGHT)


def test_every_question_says_where_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    (_, sheet) = asked("01-intro-sheet-explains-the-columns.xlsx", capsys)["parts"]

    assert sheet["questions"][0] == {
        "number": "AI-01", "text": "Do you use our data to train a model?", "where": "AI check!B2", "with": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("list.pdf", b"%PDF", "expected a name that ends in .xlsx, .docx, .csv or .txt"),
        ("list.xlsx", b"x", "not an Excel file"),
        ("list.docx", b"x", "not a Word file"),
        ("list.csv", b"", "empty"),
        ("list.txt", b"DATA:\n", "no question"),
        ("list.csv", b"PK\0\0\1\2", "not a text file"),
        ("none.xlsx", None, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_nothing_is_printed(
    name: str, data: bytes | None, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)

    assert main(["asked", str(tmp_path / name)]) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert said.out == ""
