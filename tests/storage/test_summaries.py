"""The cache behind a portfolio: it never outlives what it was made from, and may be thrown away."""

from datetime import UTC, date, datetime

import pytest

from domain.parking import OpenPoint
from storage import ACTION_NOTE, OPEN_POINT, ActionNote, Parked, Store

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def keep(store: Store, token: str, text: str = "worked out", versions: str = "1 1") -> None:
    """As a page keeps it: with the instant of the last change it was made from."""
    store.summaries.keep(versions, {token: (store.load(token, actor="ana").updated, text)}, actor="ana")


def test_what_was_kept_comes_back_until_the_assessment_changes(store: Store, token: str) -> None:
    keep(store, token)
    assert store.summaries.fresh("1 1", actor="ana") == {token: "worked out"}

    store.save_answer(token, "inventory.list", "none", expected_revision=0, actor="ana")
    assert store.summaries.fresh("1 1", actor="ana") == {}

    keep(store, token, "again")
    assert store.summaries.fresh("1 1", actor="ana") == {token: "again"}


def test_one_made_from_an_older_state_never_counts(store: Store, token: str) -> None:
    store.summaries.keep("1 1", {token: (NEW_YEAR, "too late")}, actor="ana")

    assert store.summaries.fresh("1 1", actor="ana") == {}


def test_another_bank_or_other_figures_make_all_of_it_old(store: Store, token: str) -> None:
    keep(store, token)

    assert store.summaries.fresh("2 1", actor="ana") == {}


def test_it_may_be_thrown_away_and_goes_with_a_client_that_is_erased(store: Store, token: str) -> None:
    keep(store, token)
    store.summaries.forget(actor="ana")
    assert store.summaries.fresh("1 1", actor="ana") == {}

    keep(store, token)
    client = store.load(token, actor="ana").client_id
    store.desk.delete(client, actor="ana")
    store.desk.purge(client, actor="ana")
    assert store.summaries.fresh("1 1", actor="ana") == {}


def test_a_client_erased_meanwhile_is_no_trouble(store: Store, token: str) -> None:
    store.summaries.keep("1 1", {"gone": (NEW_YEAR, "x")}, actor="ana")

    assert store.summaries.fresh("1 1", actor="ana") == {}


@pytest.mark.parametrize("status", ["open", "started", "waiting"])
def test_open_actions_with_a_day_fall_due_the_earliest_first(store: Store, token: str, status: str) -> None:
    notes = {
        "b": ActionNote(due=date(2026, 12, 1), status="open", owner="Mira"),
        "a": ActionNote.model_validate({"due": date(2026, 11, 1), "status": status}),
        "done": ActionNote(due=date(2026, 11, 1), status="done"),
        "dropped": ActionNote(due=date(2026, 11, 1), status="dropped"),
        "undated": ActionNote(owner="Mira"),
    }
    for action, note in notes.items():
        store.save(ACTION_NOTE, token, action, note, expected_revision=0, actor="ana")

    assert [(due.action, due.owner) for due in store.summaries.dues(actor="ana")] == [("a", None), ("b", "Mira")]


def test_open_points_with_a_day_fall_due_until_they_are_settled_or_deleted(store: Store, token: str) -> None:
    client, parking = store.load(token, actor="ana").client_id, store.parking
    day = date(2026, 12, 1)
    parking.park(client, OpenPoint(text="No day"), actor="ana")
    parking.park(client, OpenPoint(text="Settled", due=day, settled=True), actor="ana")
    gone = parking.park(client, OpenPoint(text="Deleted", due=day), actor="ana")
    away = Parked(point=OpenPoint(text="Deleted", due=day), deleted_at=datetime.now(UTC))
    store.save(OPEN_POINT, client, str(gone), away, expected_revision=1, actor="ana")
    parking.park(client, OpenPoint(text="Who signs?", owner="Mira", due=day), actor="ana")

    [due] = parking.due(actor="ana")
    assert (due.client_id, due.text, due.owner, due.due) == (client, "Who signs?", "Mira", day)

    store.desk.archive(client, actor="ana")
    assert parking.due(actor="ana") == ()


def test_nothing_falls_due_at_a_client_put_away_or_deleted(store: Store, token: str) -> None:
    store.save(ACTION_NOTE, token, "a", ActionNote(due=date(2026, 11, 1)), expected_revision=0, actor="ana")
    client = store.load(token, actor="ana").client_id

    store.desk.archive(client, actor="ana")
    assert store.summaries.dues(actor="ana") == ()

    store.desk.archive(client, False, actor="ana")
    store.desk.delete(client, actor="ana")
    assert store.summaries.dues(actor="ana") == ()
