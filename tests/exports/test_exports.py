"""Every export of every sample firm: written, the same twice, and safe to open."""

import io
import os
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from domain.case import Answer, Case
from domain.files.casefile import read_case
from exports.formats import EXPORTS, OF_REPORT, Kind, UnknownEnding, write, writer
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.exports.workbooks import parts

ROOT = Path(__file__).parents[2]
FIRMS = sorted((ROOT / "tests" / "firms").glob("*.json"))
DAY = date(2026, 11, 23)
PAYLOADS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    '=HYPERLINK("http://x")',
    "a\x0bb",
    "R&D",
    "مرحبا",
    "😀",
    "x" * 40_000,
]


def written(case: Case, kind: Kind, ending: str) -> bytes:
    bank = load_bank()
    report = evaluate(bank, load_parameters(), case, case.as_of or DAY, workings=True)
    return write(kind, ending, report, case, bank)


@pytest.mark.parametrize("path", FIRMS, ids=lambda p: p.stem)
@pytest.mark.parametrize(("kind", "ending"), [(k, e) for k in OF_REPORT for e in EXPORTS[k].formats])
def test_every_format_is_written_and_the_same_input_gives_the_same_bytes(path: Path, kind: Kind, ending: str) -> None:
    case = read_case(path.read_bytes())

    first, second = written(case, kind, ending), written(case, kind, ending)

    assert len(first) > 100
    assert first == second


@pytest.mark.parametrize("text", PAYLOADS)
def test_what_a_user_typed_never_becomes_a_formula(text: str) -> None:
    case = read_case((ROOT / "tests" / "firms" / "shop-with-chat-tools.json").read_bytes())
    short = text[:200].replace("\x0b", " ")
    answers = {"charge.person": Answer(choice="none", note=text[:32_768])}
    profile = case.profile.model_copy(update={"organisation": short})
    changed = case.model_copy(update={"profile": profile, "answers": answers})

    assert _formulas(changed) == _formulas_of_plain_words() > 100


@cache
def _formulas_of_plain_words() -> int:
    """As many as there are where nobody typed anything odd."""
    case = read_case((ROOT / "tests" / "firms" / "shop-with-chat-tools.json").read_bytes())
    return _formulas(case.model_copy(update={"answers": {"charge.person": Answer(choice="none", note="x")}}))


def test_a_firm_without_ai_gets_two_useful_sheets() -> None:
    data = written(read_case((ROOT / "tests" / "firms" / "joinery-without-ai.json").read_bytes()), "report", ".xlsx")

    visible = [s.title for s in openpyxl.load_workbook(io.BytesIO(data)) if s.sheet_state == "visible"]

    assert len(visible) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["form", "x.json", "x.ods"], "ends in .xlsx"),
        (["read", "x.xlsx"], "expected a filled form"),
        (["report", "no-such.json", "out.xlsx"], "cannot be read"),
        (["report", "no-such.json", "out.odt"], "expected one of"),
        (["compare", os.devnull, os.devnull, "out.xlsx"], f"{os.devnull}: "),
        ([], "usage"),
    ],
)
def test_a_command_that_cannot_be_followed_says_why_and_writes_nothing(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "exports", *arguments],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def _formulas(case: Case) -> int:
    """How many cells of its workbook are formulas."""
    sheets = parts(written(case, "report", ".xlsx"), r"worksheets/sheet\d+\.xml").values()
    return sum(len(re.findall("<f[ >]", sheet)) for sheet in sheets)


@pytest.mark.parametrize(("kind", "ending"), [(k, ending) for k, one in EXPORTS.items() for ending in one.formats])
def test_whatever_the_table_of_exports_lists_has_something_that_writes_it(kind: Kind, ending: str) -> None:
    assert callable(writer(kind, ending))
    with pytest.raises(UnknownEnding, match=r'"\.pdf"; expected one of \.'):
        writer(kind, ".pdf")
