"""LibreOffice opens the files, works every formula out again and finds the value that stands beside it."""

import datetime as dt
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from exports.workbook.making.formulas import typed
from exports.workbook.making.rounding import xlround
from tests.exports.firms import firm
from tests.exports.recalculation import converted, number, recalculated
from tests.exports.sheets import named_cell
from tests.exports.workbook.trials import untold
from tests.exports.workbooks import of, opened, read, workbook
from tests.outside import program, widths_of

LIVE = ("watch", "prepare", "certify_now", "maintain")
UNTOLD = ("certify_now", "maintain")
PRINTED = ("no_need", "watch", "certify_now", "maintain")


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, openpyxl.Workbook]:
    """The report of each verdict, and of firms that leave facts untold, worked out anew in one run of LibreOffice."""
    books = {verdict: workbook(verdict) for verdict in LIVE}
    books |= {f"{verdict}, untold": of(untold(firm(verdict))) for verdict in UNTOLD}
    return recalculated(books, tmp_path_factory.mktemp("again"))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """The text of each printed page of each report, printed in one run of LibreOffice."""
    widths_of("Arial", "Calibri")
    work = tmp_path_factory.mktemp("printed")
    paths = [work / f"{verdict}.xlsx" for verdict in PRINTED]
    for path in paths:
        path.write_bytes(workbook(path.stem))
    command = [program("pdftotext"), "-layout"]
    return {
        pdf.stem: subprocess.run([*command, pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")
        for pdf in converted(paths, "pdf", work)
    }


@pytest.mark.office
@pytest.mark.parametrize("verdict", LIVE)
def test_a_forced_recalculation_gives_every_value_again_to_the_last_digit(
    verdict: str, again: Mapping[str, openpyxl.Workbook]
) -> None:
    assert read(verdict).sheetnames == again[verdict].sheetnames
    assert different(read(verdict), read(verdict, values=True), again[verdict]) == []


@pytest.mark.office
@pytest.mark.parametrize("verdict", UNTOLD)
def test_the_ends_over_whatever_nobody_has_told_are_formulas_too(
    verdict: str, again: Mapping[str, openpyxl.Workbook]
) -> None:
    data = of(untold(firm(verdict)))

    assert different(opened(data), opened(data, values=True), again[f"{verdict}, untold"]) == []


def different(formulas: openpyxl.Workbook, before: openpyxl.Workbook, after: openpyxl.Workbook) -> list[object]:
    """Cells whose formula comes to something else than the value beside it."""
    return [
        (sheet.title, cell.coordinate, before[sheet.title][cell.coordinate].value, new)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
        and number(before[sheet.title][cell.coordinate].value)
        != number(new := after[sheet.title][cell.coordinate].value)
    ]


@pytest.mark.office
def test_the_dates_checks_and_counts_follow_what_a_person_types(tmp_path: Path) -> None:
    book = opened(workbook("certify_now"))
    plan = book["Action plan"]
    heads = {cell.value: cell.column for cell in plan[5]}
    plan.cell(6, heads["Status"]).value = "Done"
    named_cell(book, typed("plan_start")).value = dt.datetime(2027, 1, 4)
    named_cell(book, typed("check_date")).value = dt.datetime(2030, 1, 1)
    book.save(tmp_path / "changed.xlsx")

    after = opened(converted([tmp_path / "changed.xlsx"], "xlsx", tmp_path)[0].read_bytes(), values=True)

    open_actions = plan.max_row - 5
    checks = [after["Action plan"].cell(r, heads["Check"]).value for r in range(6, 6 + open_actions)]
    summary = [c.value for row in after["Summary"].iter_rows() for c in row]
    assert after["Action plan"].cell(6, heads["Start"]).value == dt.datetime(2027, 1, 4)
    assert checks == ["Done", *["Overdue"] * (open_actions - 1)]
    assert f"1 of {open_actions}" in summary
    assert open_actions - 1 in summary


@pytest.mark.office
@pytest.mark.parametrize("verdict", PRINTED)
def test_the_summary_prints_on_one_page_and_the_cover_has_one_for_itself(
    verdict: str, printed: Mapping[str, list[str]]
) -> None:
    pages = [page for page in printed[verdict] if page.strip()]
    assert sum("Summary" in page.strip().splitlines()[-1] for page in pages) == 1
    assert ["Signature" in page for page in pages].index(True) == 0
    assert "How to use it" not in pages[0]


@pytest.mark.office
@pytest.mark.parametrize("verdict", PRINTED)
def test_no_sheet_prints_a_last_page_of_a_few_rows(verdict: str, printed: Mapping[str, list[str]]) -> None:
    lines: dict[str, list[int]] = {}
    for page in printed[verdict]:
        if found := [line for line in page.splitlines() if line.strip()]:
            sheet = re.split(r"\s{2,}", found[-1].strip())[-2]
            lines.setdefault(sheet, []).append(len(found))

    assert len(lines) > 1
    assert {sheet: count for sheet, count in lines.items() if count[-1] * 5 < max(count)} == {}


def test_halves_round_away_from_zero_as_in_a_spreadsheet() -> None:
    assert [xlround(v) for v in (0.5, 1.5, 2.5, -0.5)] == [1, 2, 3, -1]
    assert xlround(1.005, 2) == 1.01
