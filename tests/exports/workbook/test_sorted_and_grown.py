"""A register that was sorted, or that got a row, gives the same totals and goes on working."""

import random
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.exports.recalculation import recalculated
from tests.exports.sheets import HEADS, head, head_row, named_cell
from tests.exports.workbooks import opened, workbook

SORTED = ("Gap register", "Statement of Applicability", "Action plan", "Hours by action", "Workings")
TOTALS = ("ready_low", "ready_likely", "ready_high", "ready_status", "fig_fees_low", "fig_fees", "fig_fees_high",
          "fig_three_year", "fig_internal_hours_low", "fig_internal_hours", "fig_internal_hours_high")  # fmt: skip


def resort(sheet: Worksheet, width: int) -> None:
    """Put the rows of a register in another order, as sorting does: formulas travel with their row."""
    rows = [
        [sheet.cell(r, c).value for c in range(1, width + 1)] for r in range(head_row(sheet) + 1, sheet.max_row + 1)
    ]
    random.Random(len(rows)).shuffle(rows)
    for r, values in enumerate(rows, head_row(sheet) + 1):
        for c, value in enumerate(values, 1):
            sheet.cell(r, c).value = value


def grow(sheet: Worksheet, typed: dict[str, object]) -> int:
    """Add a row below a register, as typing there does: the table grows and its formulas fill. The new row."""
    table = next(iter(sheet.tables.values()))
    row = sheet.max_row + 1
    table.ref = f"{table.ref.split(':')[0]}:{openpyxl.utils.get_column_letter(len(table.tableColumns))}{row}"
    for place, column in enumerate(table.tableColumns, 1):
        formula = column.calculatedColumnFormula
        sheet.cell(row, place).value = f"={formula.attr_text}" if formula else typed.get(column.name)
    return row


def width(sheet: Worksheet) -> int:
    """How many columns the register has."""
    return len(next(iter(sheet.tables.values())).tableColumns)


@pytest.mark.office
def test_sorted_registers_give_the_same_totals_and_new_rows_keep_working(tmp_path: Path) -> None:
    before = opened(workbook("certify_now"), values=True)
    shuffled, grown = opened(workbook("certify_now")), opened(workbook("certify_now"))
    for name in SORTED:
        resort(shuffled[name], width(shuffled[name]))
    action = {"No": "A-99", "What to do": "Our own", "Status": "Not started", "Starts after days": 7, "Takes days": 3}
    plan_row = grow(grown["Action plan"], action)
    gap_row = grow(grown["Gap register"], {"Ref": "Own-1", "Area": "4 Context"})

    after = recalculated({"shuffled": shuffled, "grown": grown}, tmp_path)

    for book in after.values():
        assert {n: named_cell(book, n).value for n in TOTALS} == {n: named_cell(before, n).value for n in TOTALS}
    plan, gaps = after["grown"]["Action plan"], after["grown"]["Gap register"]
    as_of = named_cell(before, "plan_start").value
    assert (plan.cell(plan_row, head(plan, "Due")).value - as_of).days == 10
    assert plan.cell(plan_row, head(plan, "Check")).value == "On time"
    assert not gaps.cell(gap_row, head(gaps, "Finding")).value
    done = f"0 of {plan_row - HEADS['Action plan']}"
    assert any(c.value == done for row in after["grown"]["Summary"].iter_rows() for c in row)
