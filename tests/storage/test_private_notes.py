"""What a consultant notes and parks: nothing overwritten unseen, and nothing of it in a case file."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.files.casefile import write_case
from domain.parking import OpenPoint
from storage import OPEN_POINT, PRIVATE_NOTE, NotFound, Parked, Stale, Store

POLICY = "leadership.ai_policy"
POINT = OpenPoint(text="Who signs?", owner="Maria", due=date(2026, 12, 1), about="Is there a policy?")


@pytest.fixture
def client(store: Store, token: str) -> str:
    return store.load(token, actor="ana").client_id


def test_a_private_note_is_kept_by_revision_and_the_window_behind_is_refused(store: Store, token: str) -> None:
    assert store.save(PRIVATE_NOTE, token, POLICY, "The owner hesitated.", expected_revision=0, actor="ana") == 1
    with pytest.raises(Stale) as refused:
        store.save(PRIVATE_NOTE, token, POLICY, "Ask again.", expected_revision=0, actor="ben")

    assert refused.value.current is not None
    assert refused.value.current.value == "The owner hesitated."
    assert store.save(PRIVATE_NOTE, token, POLICY, "Ask again.", expected_revision=1, actor="ben") == 2
    assert store.private_notes(token, actor="ana")[POLICY].value == "Ask again."


def test_neither_a_private_note_nor_a_parked_point_is_in_a_case_file(store: Store, token: str, client: str) -> None:
    store.save(PRIVATE_NOTE, token, POLICY, "hesitated", expected_revision=0, actor="ana")
    store.parking.park(client, OpenPoint(text="parked"), actor="ana")
    written = write_case(store.case(token, actor="ana"))
    assert "hesitated" not in written
    assert "parked" not in written


def test_a_parked_point_keeps_owner_and_date_and_is_settled_later(store: Store, client: str) -> None:
    number = store.parking.park(client, POINT, actor="ana")
    [held] = store.parking.points(client, actor="ana")
    assert (held.id, held.point, held.revision) == (number, POINT, 1)

    settled = POINT.model_copy(update={"settled": True})
    assert store.save(OPEN_POINT, client, str(number), Parked(point=settled), expected_revision=1, actor="ben") == 2
    with pytest.raises(Stale) as refused:
        store.save(OPEN_POINT, client, str(number), Parked(point=POINT), expected_revision=1, actor="ana")
    assert refused.value.current.value.point == settled


def test_a_deleted_point_comes_back_whole_and_is_really_gone_later(store: Store, client: str) -> None:
    number = store.parking.park(client, POINT, actor="ana")
    gone = Parked(point=POINT, deleted_at=datetime.now(UTC))
    store.save(OPEN_POINT, client, str(number), gone, expected_revision=1, actor="ana")
    [held] = store.parking.points(client, actor="ana")
    assert held.deleted_at is not None

    store.save(OPEN_POINT, client, str(number), Parked(point=POINT), expected_revision=2, actor="ana")
    [held] = store.parking.points(client, actor="ana")
    assert (held.point, held.deleted_at) == (POINT, None)

    store.save(OPEN_POINT, client, str(number), gone, expected_revision=3, actor="ana")
    assert store.parking.purge(client, before=datetime.now(UTC) - timedelta(days=1), actor="ana") == 0
    assert store.parking.purge(client, before=datetime.now(UTC) + timedelta(days=1), actor="ana") == 1
    assert store.parking.points(client, actor="ana") == ()


def test_open_points_stay_with_the_client_when_it_is_assessed_again(store: Store, token: str, client: str) -> None:
    store.parking.park(client, POINT, actor="ana")
    again = store.load(store.reassess(token, actor="ana"), actor="ana")
    assert [held.point for held in store.parking.points(again.client_id, actor="ana")] == [POINT]


def test_a_point_of_another_client_cannot_be_changed(store: Store, client: str) -> None:
    number = store.parking.park(client, POINT, actor="ana")
    other = store.create_client("Elm", actor="ana")
    with pytest.raises(Stale) as refused:
        store.save(OPEN_POINT, other, str(number), Parked(point=POINT), expected_revision=1, actor="ana")
    assert refused.value.current is None


def test_a_client_gone_for_good_takes_notes_and_points_along(store: Store, token: str, client: str) -> None:
    store.save(PRIVATE_NOTE, token, POLICY, "hesitated", expected_revision=0, actor="ana")
    store.parking.park(client, POINT, actor="ana")
    store.desk.delete(client, actor="ana")
    assert store.parking.points(client, actor="ana") == ()
    with pytest.raises(NotFound):
        store.private_notes(token, actor="ana")
    with pytest.raises(NotFound):
        store.parking.park(client, POINT, actor="ana")
    assert store.desk.purge(actor="ana") == 1
