"""An assessment can be deleted on its own, comes back as it was, and is really gone once it is erased."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.case import Case
from domain.parking import OpenPoint
from domain.profile import Profile
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import ACTION_NOTE, ActionNote, Gone, NotFound, Store

DAY = date(2026, 11, 23)


def tokens(store: Store) -> list[str]:
    return [row.token for row in store.assessments(actor="ana")]


def test_a_deleted_assessment_is_out_of_sight_everywhere_and_comes_back_as_it_was(store: Store, token: str) -> None:
    store.save_answer(token, "q", "x", expected_revision=0, actor="ana")
    store.save(ACTION_NOTE, token, "list_ai", ActionNote(due=DAY), expected_revision=0, actor="ana")
    report = evaluate(load_bank(), load_parameters(), Case(), DAY)
    frozen = store.snapshots.freeze(token, "First talk", Case(), report, actor="ana")
    view = store.client_views.open(token, actor="ana")
    before, client = store.load(token, actor="ana"), store.load(token, actor="ana").client_id
    whole = store.desk.whole(client, actor="ana")

    store.deleted.delete(token, actor="ana")

    assert (tokens(store), store.desk.assessments(client, actor="ana")) == ([], ())
    assert store.desk.whole(client, actor="ana").assessments == ()
    assert [(row.token, row.assessments) for row in store.desk.clients(actor="ana")] == [(None, 0)]
    assert (store.summaries.dues(actor="ana"), store.snapshots.of_client(client, actor="ana")) == ((), ())
    for call in (store.load, store.case, store.reassess):
        with pytest.raises(NotFound):
            call(token, actor="ana")
    for gone in (lambda: store.client_views.seen(view), lambda: store.snapshots.load(frozen, actor="ana")):
        with pytest.raises(NotFound):
            gone()
    with pytest.raises(NotFound):
        dict(store.cases([token], actor="ana"))
    with pytest.raises(Gone):
        store.save_answer(token, "q", "y", expected_revision=1, actor="ana")

    assert [row.token for row in store.deleted.all(actor="ana")] == [token]
    store.deleted.restore(token, actor="ana")
    assert (store.load(token, actor="ana"), store.deleted.all(actor="ana")) == (before, ())
    assert store.desk.whole(client, actor="ana") == whole


def test_deleting_one_assessment_of_a_client_leaves_the_client_and_its_others(store: Store, token: str) -> None:
    newer = store.reassess(token, actor="ana")
    client = store.load(token, actor="ana").client_id
    store.parking.park(client, OpenPoint(text="Who signs?"), actor="ana")

    store.deleted.delete(token, actor="ana")
    assert store.deleted.purge(token, actor="ana") == 1

    assert (tokens(store), len(store.parking.points(client, actor="ana"))) == ([newer], 1)


def test_an_erased_assessment_takes_a_client_left_without_any_along(store: Store, token: str) -> None:
    store.deleted.delete(token, actor="ana")
    yesterday = datetime.now(UTC) - timedelta(days=1)

    assert store.deleted.purge(before=yesterday, actor="ana") == 0
    assert store.deleted.purge(actor="ana") == 1
    assert (store.desk.clients(actor="ana"), store.deleted.all(actor="ana")) == ((), ())


def test_what_is_not_deleted_is_neither_erased_nor_brought_back(store: Store, token: str) -> None:
    assert store.deleted.purge(token, actor="ana") == 0
    with pytest.raises(NotFound):
        store.deleted.restore(token, actor="ana")
    assert tokens(store) == [token]


def test_a_sample_is_in_none_of_the_lists_of_ones_own_firms(store: Store) -> None:
    client = store.create_client("Harbour Candles", actor="ana", sample=True)
    case = Case(profile=Profile(organisation="Harbour Candles"))
    sample = store.create_assessment(client, actor="ana", case=case)
    store.save(ACTION_NOTE, sample, "list_ai", ActionNote(due=DAY), expected_revision=0, actor="ana")
    store.parking.park(client, OpenPoint(text="Who signs?", due=DAY), actor="ana")

    assert (tokens(store), store.desk.clients(actor="ana")) == ([], ())
    assert (store.summaries.dues(actor="ana"), store.parking.due(actor="ana")) == ((), ())
    assert [row.token for row in store.assessments(actor="ana", samples=True)] == [sample]
    assert store.load(sample, actor="ana").sample
