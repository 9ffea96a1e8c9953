"""What is ticked off or put off in the Action plan: hours, milestones and checks follow, and a level is asked for."""

import datetime as dt
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from domain.case import ActionNote
from exports.formats import write
from exports.workbook.making.formulas import typed
from questions import load_bank
from tests.exports.firms import firm, reported, viewed
from tests.exports.recalculation import recalculated
from tests.exports.sheets import cell, column, head, named_cell
from tests.exports.workbooks import opened, read, workbook

FIRM, FIRST = "certify_now", 6
HOURS = ("Hours at least", "Hours likely", "Hours at most")
STARTED_LATER = 35
MILESTONES = {"Stage 1 audit, likely": "earliest_stage_1", "Stage 2 audit, likely": "earliest_stage_2",
              "Certificate, likely": "earliest_certificate"}  # fmt: skip


def action() -> tuple[int, str, str]:
    """The open action with most hours of those that close something: its row, its id and what it closes."""
    book = read(FIRM, values=True)
    plan, closes = book["Action plan"], dict(column(book, "Hours by action", "Closes", "Id"))
    found = []
    for row in range(FIRST, plan.max_row + 1):
        id_ = str(plan.cell(row, head(plan, "Id")).value)
        if closes.get(id_):
            found.append((float(plan.cell(row, head(plan, "Hours likely")).value), row, id_, str(closes[id_])))  # type: ignore[arg-type]
    return max(found)[1:]


def ticked(data: bytes) -> openpyxl.Workbook:
    """The workbook with that action ticked off."""
    book = opened(data)
    plan = book["Action plan"]
    plan.cell(action()[0], head(plan, "Status")).value = "Done"
    return book


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, openpyxl.Workbook]:
    """What a person does with the plan, worked out anew in one run of LibreOffice."""
    view = viewed(FIRM)
    done, levelled, moved = (ticked(workbook(FIRM)) for _ in range(3))
    for ref in action()[2].split(", "):
        cell(levelled, "Gap register", ref, "Level now").value = 100
    named_cell(moved, typed("plan_start")).value = dt.datetime.combine(
        view.as_of + timedelta(days=STARTED_LATER), dt.time()
    )
    alone = ticked(write("plan", ".xlsx", view.report, view.case, view.bank))
    light = opened(workbook("watch"))
    sheet = light["30-90-day plan"]
    sheet.cell(FIRST, head(sheet, "Status", 5)).value = "Done"
    books = {"done": done, "levelled": levelled, "moved": moved, "alone": alone, "light": light}
    return recalculated(books, tmp_path_factory.mktemp("plan"))


def shown(book: openpyxl.Workbook, title: str) -> object:
    plan = book["Action plan"]
    return plan.cell(action()[0], head(plan, title)).value


@pytest.mark.office
@pytest.mark.parametrize("kind", ["alone", "done"])
def test_an_action_that_is_done_has_no_hours_left(kind: str, after: Mapping[str, openpyxl.Workbook]) -> None:
    assert [shown(after[kind], title) for title in HOURS] == [0, 0, 0]
    assert shown(after[kind], "Check") == "Done"


@pytest.mark.office
def test_a_light_step_that_is_done_has_no_hours_left(after: Mapping[str, openpyxl.Workbook]) -> None:
    sheet = after["light"]["30-90-day plan"]
    hours = [sheet.cell(row, head(sheet, "Hours likely", 5)).value for row in (FIRST, FIRST + 1)]
    assert hours[0] == 0
    assert hours[1]


@pytest.mark.office
def test_the_hours_of_the_firm_fall_by_those_of_an_action_that_is_done(after: Mapping[str, openpyxl.Workbook]) -> None:
    before = read(FIRM, values=True)
    own = dict(column(before, "Hours by action", "Hours", "Id"))[action()[1]]
    exact = {name: sum(float(str(h)) for _, h in column(book, "Hours by action", "Hours", "Id"))
             for name, book in (("before", before), ("done", after["done"]))}  # fmt: skip

    assert own
    assert exact["before"] - exact["done"] == own
    for end in ("_low", "", "_high"):
        hours = f"fig_internal_hours{end}"
        assert named_cell(after["done"], hours).value < named_cell(before, hours).value
    assert dict(column(after["done"], "Hours by action", "State", "Id"))[action()[1]] == "Marked done since"


@pytest.mark.office
def test_what_is_done_asks_for_its_level_until_one_is_chosen(after: Mapping[str, openpyxl.Workbook]) -> None:
    assert shown(after["done"], "Level now") == f"Choose one for {action()[2]}"
    assert shown(after["levelled"], "Level now") == "–"
    assert shown(read(FIRM, values=True), "Level now") == "–"


@pytest.mark.office
def test_milestones_move_with_the_start_of_the_plan_to_working_days(after: Mapping[str, openpyxl.Workbook]) -> None:
    rows = {r[0].value: r[2].value for r in after["moved"]["Cost and effort"].iter_rows()}
    plan = viewed(FIRM).report.plan
    checked = 0
    for label, field in MILESTONES.items():
        was = getattr(plan, field)
        if was:
            checked += 1
            day = rows[label].date()
            assert 0 <= (day - was - timedelta(days=STARTED_LATER)).days <= 5
            assert day.weekday() not in plan.weekend
            assert day not in plan.holidays
    assert checked
    texts = [str(r[0].value) for r in after["moved"]["Cost and effort"].iter_rows()]
    assert any(text.startswith("You moved the start of the plan") for text in texts) == bool(
        viewed(FIRM).report.deadlines
    )


@pytest.mark.office
def test_the_overdue_tile_says_on_which_day_it_looked(tmp_path: Path) -> None:
    book = opened(workbook(FIRM))
    named_cell(book, typed("check_date")).value = dt.datetime(2027, 3, 1)
    summary = recalculated({"later": book}, tmp_path)["later"]["Summary"]
    assert "On 1 Mar 2027" in [c.value for row in summary.iter_rows() for c in row]


def test_what_was_done_before_the_export_has_no_hours_in_the_plan_and_counts_until_its_level_is_chosen() -> None:
    row, id_, closes = action()
    case = firm(FIRM).model_copy(update={"action_notes": {id_: ActionNote(status="done")}})
    book = opened(write("report", ".xlsx", reported(case), case, load_bank()), values=True)

    assert [shown(book, title) for title in HOURS] == [0, 0, 0]
    assert shown(book, "Level now") == f"Choose one for {closes}"
    assert named_cell(book, "fig_internal_hours").value == reported(case).internal_hours.likely  # type: ignore[union-attr]
    assert row >= FIRST
