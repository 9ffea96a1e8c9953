"""A frozen plan beside the plan of today: planned then, planned now, and slipped by how many days."""

import io
from datetime import date, timedelta

import openpyxl
import pytest

from domain.baseline import Baseline, PlannedEnd
from domain.case import ActionNote, Case
from domain.files.casefile import read_case, write_case
from exports import slipped
from tests.exports.firms import firm, reported
from tests.exports.workbooks import of

FROZEN = date(2026, 11, 23)


def with_baseline(case: Case, before: Baseline | None) -> Case:
    return case.model_copy(update={"profile": case.profile.model_copy(update={"baseline": before})})


@pytest.fixture
def case() -> Case:
    found = firm("certify_now", 3)
    return with_baseline(found, slipped.frozen(reported(found), found))


def before(case: Case) -> Baseline:
    found = case.profile.baseline
    assert found is not None
    return found


def test_a_plan_just_frozen_stands_as_planned(case: Case) -> None:
    report = reported(case)

    found = (*slipped.milestones(report, before(case)), *slipped.actions(report, case, before(case)))

    assert {one.said for one in found} == {"As planned"}
    assert [one.what for one in slipped.milestones(report, before(case))] == [label for _, label in slipped.DAYS]


def test_ten_weeks_later_what_is_still_to_do_has_slipped(case: Case) -> None:
    later = reported(case.model_copy(update={"as_of": FROZEN + timedelta(days=70)}))

    [first, *_] = slipped.milestones(later, before(case))
    assert first.days is not None
    assert first.days >= 60
    assert first.said == f"{first.days} days later"


def test_a_day_that_a_person_moves_counts_as_the_planned_one(case: Case) -> None:
    report = reported(case)
    action = report.plan.actions[0]
    moved = case.model_copy(update={"action_notes": {action.id: ActionNote(due=action.finish + timedelta(days=1))}})

    [found] = [one for one in slipped.actions(report, moved, before(case)) if one.what == action.title]

    assert found.said == "1 day later"


def test_an_action_that_is_gone_or_new_is_called_that(case: Case) -> None:
    report = reported(case)
    was = before(case)
    gone = PlannedEnd(action="no_more", title="Something else", day=FROZEN)
    changed = was.model_copy(update={"actions": (*was.actions[1:], gone)})

    said = {one.what: one.said for one in slipped.actions(report, case, changed)}

    assert said["Something else"] == "No longer in the plan"
    assert list(said.values()).count("New since then") == 1


def test_a_case_file_carries_the_frozen_plan_and_no_figure_hangs_on_it(case: Case) -> None:
    again = read_case(write_case(case))
    without = with_baseline(case, None)

    assert again.profile.baseline == case.profile.baseline
    assert (reported(case).fees, reported(case).dates) == (reported(without).fees, reported(without).dates)


def test_the_action_plan_of_the_workbook_shows_the_frozen_days_and_what_slipped(case: Case) -> None:
    was = before(case)
    earlier = tuple(one.model_copy(update={"day": one.day - timedelta(days=12)}) for one in was.actions)
    book = openpyxl.load_workbook(
        io.BytesIO(of(with_baseline(case, was.model_copy(update={"actions": earlier})))), data_only=True
    )

    sheet = book["Action plan"]
    heads = {cell.value: cell.column for cell in sheet[5]}
    rows = range(6, 6 + len(reported(case).plan.actions))
    assert {sheet.cell(row, heads["Slipped, days"]).value for row in rows} == {12}
    assert sheet.cell(6, heads["Due in the frozen plan"]).value.date() == earlier[0].day
    words = [str(cell.value) for row in book["Cost and effort"].iter_rows() for cell in row if cell.value]
    assert "Certificate, compared with the plan of 23 Nov 2026: as planned." in words


def test_a_workbook_of_a_plan_nobody_froze_has_no_such_column() -> None:
    book = openpyxl.load_workbook(io.BytesIO(of(firm("certify_now", 3))))

    assert "Slipped, days" not in [cell.value for cell in book["Action plan"][5]]
