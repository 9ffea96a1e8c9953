"""Frozen moments: kept exactly, whatever changes afterwards."""

from datetime import date

import pytest

from domain.case import Answer, Case
from domain.results.report import read_report
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import ACTION_NOTE, ActionNote, NotFound, Store

DAY = date(2026, 11, 23)


def test_a_snapshot_keeps_its_report_unchanged_whatever_is_answered_afterwards(store: Store, token: str) -> None:
    done = {"list_ai": ActionNote(status="done")}
    answers = {"inventory.list": Answer(choice="unknown", note="“später”\u2028")}
    case = Case(as_of=DAY, answers=answers, action_notes=done)
    report = evaluate(load_bank(), load_parameters(), case, DAY)
    made = store.snapshots.freeze(token, "Before the spring", case, report, actor="ana")
    store.save_answer(token, "inventory.list", "none", expected_revision=0, actor="ben")
    store.save(ACTION_NOTE, token, "list_ai", ActionNote(status="open"), expected_revision=0, actor="ben")

    kept = store.snapshots.load(made, actor="ana")

    assert kept.case == case
    assert kept.report == report.model_dump_json(by_alias=True)
    assert (kept.row.label, kept.row.actor, kept.row.token) == ("Before the spring", "ana", token)
    assert (kept.row.bank_version, kept.row.parameters_version) == (report.bank_version, report.parameters_version)
    assert report.readiness is not None
    assert (kept.row.low, kept.row.likely, kept.row.high) == (
        report.readiness.low,
        report.readiness.likely,
        report.readiness.high,
    )


def test_a_frozen_report_is_read_back_as_the_report_it_was() -> None:
    report = evaluate(load_bank(), load_parameters(), Case(), DAY)

    again = read_report(report.model_dump_json(by_alias=True))

    assert again == report.model_copy(update={"workings": None})


def test_the_list_goes_over_all_assessments_of_a_client_oldest_first(store: Store, token: str) -> None:
    other = store.create_assessment(store.create_client("Other", actor="ana"), actor="ana")
    second = store.reassess(token, actor="ana")
    report = evaluate(load_bank(), load_parameters(), Case(), DAY)
    for place, label in ((token, "first"), (second, "second"), (other, "not ours")):
        store.snapshots.freeze(place, label, Case(), report, actor="ana")
    client = store.load(token, actor="ana").client_id

    rows = store.snapshots.of_client(client, actor="ana")

    assert [(row.label, row.token) for row in rows] == [("first", token), ("second", second)]


def test_a_snapshot_that_is_removed_is_gone_and_leaves_the_rest(store: Store, token: str) -> None:
    report = evaluate(load_bank(), load_parameters(), Case(), DAY)
    kept, gone = (store.snapshots.freeze(token, name, Case(), report, actor="ana") for name in ("kept", "gone"))
    store.snapshots.remove(gone, actor="ana")

    for call in (store.snapshots.load, store.snapshots.remove):
        with pytest.raises(NotFound):
            call(gone, actor="ana")
    assert store.snapshots.load(kept, actor="ana").row.label == "kept"


def test_the_snapshots_of_a_deleted_client_are_out_of_reach_and_go_with_it(store: Store, token: str) -> None:
    report = evaluate(load_bank(), load_parameters(), Case(), DAY)
    made = store.snapshots.freeze(token, "spring", Case(), report, actor="ana")
    client = store.load(token, actor="ana").client_id
    store.desk.delete(client, actor="ana")
    with pytest.raises(NotFound):
        store.snapshots.load(made, actor="ana")
    with pytest.raises(NotFound):
        store.snapshots.freeze(token, "later", Case(), report, actor="ana")

    store.desk.restore(client, actor="ana")
    assert store.snapshots.load(made, actor="ana").row.label == "spring"

    store.desk.delete(client, actor="ana")
    store.desk.purge(client, actor="ana")
    with pytest.raises(NotFound):
        store.snapshots.load(made, actor="ana")
