"""What a person noted about an action stands in every file of the plan, in their words, and never runs."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest

from domain.case import ActionNote, Case
from exports.figures import day
from exports.formats import Kind, write
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.plain.test_calendar import events
from tests.exports.recalculation import converted
from tests.exports.workbooks import opened

BANK = load_bank()
OWNER, WORDS = "+Ana of the shop", "=1+1, asked twice\nsee the folder"
LATE = "Overdue"


def noted(verdict: str = "certify_now") -> tuple[Case, str]:
    """A firm that noted who does its second action, by when, how far it is and why; the id of that action."""
    case = firm(verdict)
    action = reported(case).plan.actions[1]
    note = ActionNote(owner=OWNER, due=action.finish + timedelta(days=60), status="waiting", note=WORDS)
    return case.model_copy(update={"action_notes": {action.id: note}}), action.id


def plan(case: Case, ending: str) -> bytes:
    return write("plan", ending, reported(case), case, BANK)


def rows(data: bytes) -> dict[str, dict[str, object]]:
    """The row of each action on the sheet, by heading."""
    sheet = opened(data, values=True)["Action plan"]
    heads = {cell.value: cell.column for cell in sheet[5] if isinstance(cell.value, str)}
    found = ({name: sheet.cell(r, column).value for name, column in heads.items()} for r in range(6, sheet.max_row + 1))
    return {str(line["Id"]): line for line in found}


def row(data: bytes, action: str) -> dict[str, object]:
    """The row of one action."""
    return rows(data)[action]


@pytest.mark.parametrize("verdict", ["watch", "certify_now", "maintain"])
@pytest.mark.parametrize("kind", ["plan", "report"])
def test_the_sheet_shows_owner_day_state_and_note_as_the_person_set_them(verdict: str, kind: Kind) -> None:
    case, action = noted(verdict)
    found = row(write(kind, ".xlsx", reported(case), case, BANK), action)
    due = case.action_notes[action].due
    assert due is not None
    assert (found["Owner"], found["Status"], found["Evidence and notes"]) == (OWNER, "Waiting", WORDS)
    assert found["Due"].date() == due  # type: ignore[attr-defined]


@pytest.mark.office
def test_the_sheet_gives_the_same_days_checks_and_counts_when_it_is_worked_out_anew(tmp_path: Path) -> None:
    case, _ = noted()
    actions = reported(case).plan.actions
    assert case.as_of is not None
    gone = case.as_of - timedelta(days=40)
    notes = {actions[0].id: ActionNote(due=gone), actions[3].id: ActionNote(status="done", due=gone)}
    case = case.model_copy(update={"action_notes": {**case.action_notes, **notes}})
    path = tmp_path / "report.xlsx"
    path.write_bytes(write("report", ".xlsx", reported(case), case, BANK))
    after = converted([path], "xlsx", tmp_path)[0].read_bytes()
    before, now = rows(path.read_bytes()), rows(after)
    for each in actions:
        for name in ("Start", "Due", "Check"):
            assert before[each.id][name] == now[each.id][name]
    assert now[actions[0].id]["Check"] == LATE
    assert f"1 of {len(actions)}" in {cell.value for line in opened(after, values=True)["Summary"] for cell in line}


def test_a_day_before_the_planned_start_moves_the_start_and_never_ends_an_action_before_it_begins() -> None:
    case, action = noted()
    early = ActionNote(due=case.as_of)
    case = case.model_copy(update={"action_notes": {action: early}})
    found = row(plan(case, ".xlsx"), action)
    assert found["Start"] == found["Due"]
    assert found["Takes days"] == 0


def test_the_word_plan_names_the_owner_the_day_the_state_and_the_note() -> None:
    case, _ = noted()
    document = docx.Document(io.BytesIO(plan(case, ".docx")))
    line = next(r for t in document.tables for r in t.rows if r.cells[2].text == OWNER)
    assert line.cells[6].text == "Waiting"
    assert f"Note: {WORDS}" in [p.text for p in document.paragraphs]


def test_the_light_programme_of_a_firm_that_need_not_certify_names_them_in_word_and_excel() -> None:
    case = firm("watch")
    step, other = reported(case).plan.light_stages[0].steps[:2]
    note = ActionNote(owner=OWNER, due=date(2027, 1, 15), status="waiting", note=WORDS)
    case = case.model_copy(update={"action_notes": {step.id: note}})

    lines = [p.text for p in docx.Document(io.BytesIO(plan(case, ".docx"))).paragraphs]
    assert f"{step.title} (due 15 Jan 2027, {OWNER}, Waiting)" in lines
    assert f"{other.title} (due {day(other.finish)})" in lines

    sheet = opened(write("report", ".xlsx", reported(case), case, BANK), values=True)["30-90-day plan"]
    heads = {cell.value: cell.column for cell in sheet[5]}
    first = {name: sheet.cell(6, heads[name]).value for name in ("What to do", "Owner", "Status", "Your notes")}
    assert tuple(first.values()) == (step.title, OWNER, "Waiting", WORDS)


def test_a_firm_without_ai_gets_its_plan_whatever_was_noted_before() -> None:
    case = firm("no_need")
    noted_before = case.model_copy(update={"action_notes": {"write_ai_policy": ActionNote(owner=OWNER)}})
    for ending in (".docx", ".csv", ".ics"):
        assert plan(noted_before, ending) == plan(case, ending)


def test_the_csv_carries_them_and_no_spreadsheet_runs_them() -> None:
    case, action = noted()
    lines = csv.DictReader(io.StringIO(plan(case, ".csv").decode("utf-8-sig"), newline=""))
    found = next(line for line in lines if line["Id"] == action)
    due = case.action_notes[action].due
    assert (found["Owner"], found["Status"], found["Note"]) == (f"'{OWNER}", "Waiting", f"'{WORDS}")
    assert due is not None
    assert found["Due"] == due.isoformat()


def test_the_calendar_ends_the_event_on_the_persons_day_and_says_the_rest_in_words() -> None:
    case, action = noted()
    title = next(each.title for each in reported(case).plan.actions if each.id == action)
    found = next(e for e in events(plan(case, ".ics")) if e["SUMMARY"].startswith(title))
    due = case.action_notes[action].due
    assert due is not None
    assert found["DTEND;VALUE=DATE"] == f"{due + timedelta(1):%Y%m%d}"
    assert f"owner: {OWNER}" in found["DESCRIPTION"]
    assert "Waiting." in found["DESCRIPTION"]
    assert "see the folder" in found["DESCRIPTION"]


def test_a_day_far_away_does_not_stretch_the_calendar_on_the_sheet_beyond_a_year() -> None:
    case, action = noted()
    far = case.model_copy(update={"action_notes": {action: ActionNote(due=date(2199, 12, 31))}})
    last = max(a.finish for a in reported(case).plan.actions)
    sheet = opened(plan(far, ".xlsx"), values=True)["Action plan"]
    days = [cell.value for cell in sheet[5] if hasattr(cell.value, "date")]
    assert max(days).date() <= last + timedelta(days=365)


def test_the_light_programme_in_the_word_report_names_the_owner_the_day_and_the_state() -> None:
    case = firm("watch")
    step, other = reported(case).plan.light_stages[0].steps[:2]
    note = ActionNote(owner="Ana", due=date(2027, 2, 1), status="waiting")
    case = case.model_copy(update={"action_notes": {step.id: note}})
    table = next(
        t for t in docx.Document(io.BytesIO(write("report", ".docx", reported(case), case, BANK))).tables
        if t.rows[0].cells[2].text == "Owner"
    )  # fmt: skip
    found = {row.cells[1].text: (row.cells[0].text, row.cells[2].text) for row in table.rows}
    assert found[f"{step.title} (Waiting)"] == ("1 Feb 2027", "Ana")
    assert found[other.title][0] == str(other.light_days)
