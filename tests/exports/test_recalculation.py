"""LibreOffice opens the files, works every formula out again and finds the value that stands beside it."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from exports.workbook.rounding import above, below, xlround
from tests.exports.workbooks import opened, workbook

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""
PROGRAM = shutil.which("libreoffice") or shutil.which("soffice")


def converted(path: Path, ending: str, work: Path) -> Path:
    """The file as LibreOffice writes it after working out everything again."""
    if PROGRAM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing: on the build machine this test may not be skipped")
        pytest.skip("LibreOffice is not installed")
    profile, out = work / "profile", work / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    command = [PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", ending]
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, timeout=180, capture_output=True)
    return out / f"{path.stem}.{ending}"


def number(value: object) -> object:
    """Dates as spreadsheets count them; an empty text as nothing."""
    if isinstance(value, dt.datetime):
        return (value - dt.datetime(1899, 12, 30)).days
    return value or 0 if not isinstance(value, str) else value


@pytest.mark.office
@pytest.mark.parametrize("verdict", ["watch", "prepare", "certify_now", "maintain"])
def test_a_forced_recalculation_gives_every_value_again_to_the_last_digit(verdict: str, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(workbook(verdict))
    formulas, before = opened(workbook(verdict)), opened(workbook(verdict), values=True)
    after = opened(converted(path, "xlsx", tmp_path).read_bytes(), values=True)

    different = [
        (sheet.title, cell.coordinate, before[sheet.title][cell.coordinate].value, new)
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
        and number(before[sheet.title][cell.coordinate].value)
        != number(new := after[sheet.title][cell.coordinate].value)
    ]

    assert after.sheetnames == before.sheetnames
    assert different == []


@pytest.mark.office
def test_the_dates_checks_and_counts_follow_what_a_person_types(tmp_path: Path) -> None:
    book = opened(workbook("certify_now"))
    plan = book["Action plan"]
    heads = {cell.value: cell.column for cell in plan[5]}
    plan.cell(6, heads["Status"]).value = "Done"
    plan["C3"], plan["F3"] = dt.datetime(2027, 1, 4), dt.datetime(2030, 1, 1)
    book.save(tmp_path / "changed.xlsx")

    after = opened(converted(tmp_path / "changed.xlsx", "xlsx", tmp_path).read_bytes(), values=True)

    open_actions = plan.max_row - 5
    checks = [after["Action plan"].cell(r, heads["Check"]).value for r in range(6, 6 + open_actions)]
    summary = [c.value for row in after["Summary"].iter_rows() for c in row]
    assert after["Action plan"].cell(6, heads["Start"]).value == dt.datetime(2027, 1, 4)
    assert checks == ["Done", *["Overdue"] * (open_actions - 1)]
    assert f"1 of {open_actions}" in summary
    assert open_actions - 1 in summary


@pytest.mark.office
@pytest.mark.parametrize("verdict", ["no_need", "watch", "certify_now", "maintain"])
def test_read_me_and_summary_print_on_one_page_each(verdict: str, tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "report.xlsx"
    path.write_bytes(workbook(verdict))

    pdf = converted(path, "pdf", tmp_path)
    pages = subprocess.run([reader, "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split(
        "\f"
    )

    footers = [page.strip().splitlines()[-1] for page in pages if page.strip()]
    assert sum("Summary" in footer for footer in footers) == 1
    assert sum("Read me" in footer for footer in footers) == 1


def test_halves_round_away_from_zero_as_in_a_spreadsheet() -> None:
    assert [xlround(v) for v in (0.5, 1.5, 2.5, -0.5)] == [1, 2, 3, -1]
    assert xlround(1.005, 2) == 1.01


def test_low_and_high_follow_from_the_swings_and_never_fall_below_nothing() -> None:
    assert (below(100, [30, 40]), above(100, [30, 40])) == (50, 150)
    assert below(10, [30]) == 0
