"""CONTRIBUTING's recipe "A number", followed in a copy of the project: one file of figures and one line of code."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest

from exports.workbook.making.rounding import xlround
from tests.exports.recalculation import recalculated
from tests.exports.sheets import named_cell
from tests.exports.workbooks import opened

ROOT: Final = Path(__file__).parents[1]
PARTS: Final = ("domain", "questions", "scoring", "exports")
FIRMS: Final = ("medical-device-software", "legal-research-startup", "shop-with-chat-tools")
NEW: Final = "cost.legal_review"
LABEL: Final = "A lawyer's look at customer contracts"
FEE: Final = "A translator for the audit"
FILE: Final = """id: cost.{name}
label: "{label}"
unit: "USD"
values: {{2026-11-23: {{low: {low}, likely: {likely}, high: {high}}}}}
basis: expert_judgement
confidence: low
sources:
- {{title: "Ready42 planning estimate", published: 2026-11-23}}
review_by: 2027-11-30
"""
AFTER: Final = '        priced(rates, "cost.training", unit, TRAINING),\n'
LINE: Final = '        priced(rates, "cost.legal_review", unit),\n'
FEES: Final = "unit, audit, travel, administration, "
PER_DAY: Final = f'branch("{FEE}", unit, FOR_DAYS, days, priced(rates, "cost.translator", unit), id="translator")'
MORE_FEES: Final = f"{FEES}{PER_DAY}, "
TRIPLES: Final = {"added": (500, 1700, 4100), "changed": (800, 2600, 9900)}
MADE: Final = """
import json, sys
from pathlib import Path
from domain.files.casefile import read_case
from exports.workbook.report import write_report
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.method import method_text

bank, parameters, out = load_bank(), load_parameters(), Path(sys.argv[1])
(out / "method.md").write_text(method_text(parameters), encoding="utf-8")
for path in sys.argv[2:]:
    case = read_case(Path(path).read_bytes())
    report = evaluate(bank, parameters, case, case.as_of, workings=True)
    (out / Path(path).with_suffix(".json").name).write_text(report.model_dump_json(), encoding="utf-8")
    (out / Path(path).with_suffix(".xlsx").name).write_bytes(write_report(report, case, bank))
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the copy makes of three firms: before the recipe, with it, and with another price."""
    work = tmp_path_factory.mktemp("recipe")
    for part in PARTS:
        shutil.copytree(ROOT / part, work / "copy" / part, ignore=shutil.ignore_patterns("__pycache__"))
    _make(work, "before")
    _add_line(work, AFTER, AFTER + LINE)
    for name, triple in TRIPLES.items():
        _add_figure(work, "legal_review", LABEL, *triple)
        _make(work, name)
    _add_line(work, FEES, MORE_FEES)
    _add_figure(work, "translator", FEE, 300, 900, 1600)
    _make(work, "fee")
    return work


def _add_line(work: Path, here: str, becomes: str) -> None:
    code = work / "copy" / "scoring" / "costs" / "cost.py"
    text = code.read_text(encoding="utf-8")
    assert text.count(here) == 1
    code.write_text(text.replace(here, becomes), encoding="utf-8")


def _add_figure(work: Path, name: str, label: str, low: int, likely: int, high: int) -> None:
    path = work / "copy" / "scoring" / "parameters" / "cost" / f"{name}.yaml"
    path.write_text(FILE.format(name=name, label=label, low=low, likely=likely, high=high), encoding="utf-8")


def _make(work: Path, name: str) -> None:
    (work / name).mkdir()
    firms = [str(ROOT / "tests" / "firms" / f"{firm}.json") for firm in FIRMS]
    command = [sys.executable, "-c", MADE, str(work / name), *firms]
    subprocess.run(command, cwd=work / "copy", check=True)  # which comes first on the path


def report(made: Path, name: str, firm: str) -> dict[str, Any]:
    """A report as written by the copy."""
    found: dict[str, Any] = json.loads((made / name / f"{firm}.json").read_text(encoding="utf-8"))
    return found


def leaves(found: dict[str, Any], reason: str) -> list[dict[str, Any]]:
    """The reasons at the ends of a reason."""
    own = found["reasons"][reason]
    return [leaf for one in own["inputs"] for leaf in leaves(found, one)] if own["inputs"] else [own]


def moved(found: dict[str, Any], figure: str) -> dict[str, tuple[float, float]]:
    """The bars of the tornado of a figure."""
    return {swing["id"]: (swing["fall"], swing["rise"]) for swing in found["drivers"][figure]}


@pytest.mark.parametrize("firm", FIRMS)
def test_a_new_purchase_is_in_the_figure_its_reason_and_its_tornado(made: Path, firm: str) -> None:
    before, after = report(made, "before", firm), report(made, "added", firm)
    [leaf] = [one for one in leaves(after, after["other_costs"]["because"]) if one["label"] == LABEL]

    for figure in ("other_costs", "three_year"):
        assert after[figure]["likely"] == before[figure]["likely"] + leaf["value"]
        assert moved(after, figure).keys() - moved(before, figure).keys() == {NEW}
    assert after["fees"]["likely"] == before["fees"]["likely"]
    assert any("planning estimate" in source for source in leaf["sources"])
    if after["currency"] == "USD":
        assert moved(after, "other_costs")[NEW] == (1200, 2400)


def test_the_method_tells_the_new_price_and_what_it_is_part_of(made: Path) -> None:
    text = (made / "added" / "method.md").read_text(encoding="utf-8")

    assert f"| {LABEL} | 500 - 1700 - 4100 | USD |" in text
    [line] = [line for line in text.splitlines() if line.startswith("- Other purchases in the first year: sum (")]
    assert LABEL in line


@pytest.mark.parametrize("firm", FIRMS)
def test_the_workbook_offers_the_new_price_among_what_else_is_bought(made: Path, firm: str) -> None:
    book = opened((made / "added" / f"{firm}.xlsx").read_bytes())
    sheet = book["Assumptions"]
    at = named_cell(book, "as_cost_legal_review").row
    above = [sheet.cell(row, 1) for row in range(1, at)]

    assert sheet.cell(at, 1).value == LABEL
    assert [cell.value for cell in above if sheet.cell(cell.row, 5).value is None and cell.value][
        -1
    ] == "What else is bought"
    assert LABEL in [cell.value for cell in book["What moves it"]["A"]]


@pytest.mark.parametrize("firm", FIRMS)
def test_a_new_fee_is_a_part_of_the_likely_fee_on_the_page_and_in_the_workbook(made: Path, firm: str) -> None:
    before, after = report(made, "changed", firm), report(made, "fee", firm)
    parts = {part["label"]: part["amount"] for part in after["fee_parts"]}
    book = opened((made / "fee" / f"{firm}.xlsx").read_bytes())
    sheet = next(book[name] for name in ("Cost and effort", "If you ever certify") if name in book.sheetnames)
    shown = {row[0]: row[2] for row in sheet.iter_rows(values_only=True)}

    assert parts.keys() - {part["label"] for part in before["fee_parts"]} == {FEE}
    assert after["fees"]["likely"] == xlround(sum(parts.values()))
    assert "'Drivers'!$" in shown[FEE]
    assert moved(after, "fees").keys() - moved(before, "fees").keys() == {"cost.translator"}


@pytest.mark.office
def test_the_recalculated_workbook_says_what_the_report_says_also_of_another_price(made: Path, tmp_path: Path) -> None:
    books: dict[str, openpyxl.Workbook] = {}
    for firm in FIRMS:
        books[f"fee-{firm}"] = opened((made / "fee" / f"{firm}.xlsx").read_bytes())
        books[f"added-{firm}"] = opened((made / "added" / f"{firm}.xlsx").read_bytes())
        books[f"changed-{firm}"] = opened((made / "added" / f"{firm}.xlsx").read_bytes())
        other = opened((made / "changed" / f"{firm}.xlsx").read_bytes())
        for end in ("_low", "", "_high"):
            name = f"typed_as_cost_legal_review{end}"
            named_cell(books[f"changed-{firm}"], name).value = named_cell(other, name).value

    for name, book in recalculated(books, tmp_path).items():
        kind, _, firm = name.partition("-")
        wanted = report(made, kind, firm)
        figures = [field for field, value in wanted.items() if f"fig_{field}" in book.defined_names and value]
        assert "other_costs" in figures
        for field in figures:
            for end in ("low", "likely", "high"):
                cell = f"fig_{field}" if end == "likely" else f"fig_{field}_{end}"
                assert (name, field, end, named_cell(book, cell).value) == (name, field, end, wanted[field][end])
