"""A guided session is planned, begun, timed and ended; no minute is counted twice, and a mistaken end is taken back."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import NotFound, SavedSession, Store

TEN = datetime(2026, 11, 25, 10, tzinfo=UTC)


def _after(minutes: float) -> datetime:
    return TEN + timedelta(minutes=minutes)


def _newest(store: Store, token: str) -> SavedSession:
    return store.sessions.all(token, actor="ana")[0]


def _begun(store: Store, token: str) -> None:
    store.sessions.begin(token, "Ana", "Ben, Maria", actor="ana", at=TEN)


def test_time_counts_for_the_part_on_screen_however_many_windows_are_open(store: Store, token: str) -> None:
    _begun(store, token)
    for minutes, section in ((0, "risks"), (5, "risks"), (5, "risks"), (8, "rules"), (10, "rules")):
        store.sessions.tick(token, section, actor="ana", at=_after(minutes))

    used = {section: item.used for section, item in _newest(store, token).agenda.items()}
    assert used == {"risks": 8 * 60, "rules": 2 * 60}


def test_a_long_break_counts_as_half_an_hour_and_a_clock_set_back_as_nothing(store: Store, token: str) -> None:
    _begun(store, token)
    for minutes in (0, 90, 60):
        store.sessions.tick(token, "risks", actor="ana", at=_after(minutes))
    store.sessions.tick(token, "rules", actor="ana", at=_after(60))

    assert _newest(store, token).agenda["risks"].used == 30 * 60


def test_nothing_is_counted_before_a_session_begins_or_after_it_ends(store: Store, token: str) -> None:
    store.sessions.tick(token, "risks", actor="ana", at=_after(-20))
    assert store.sessions.all(token, actor="ana") == ()
    _begun(store, token)
    store.sessions.tick(token, "risks", actor="ana", at=_after(0))
    store.sessions.end(token, "{}", actor="ana", at=_after(4))
    store.sessions.tick(token, "risks", actor="ana", at=_after(20))

    held = _newest(store, token)
    assert (held.began, held.ended, held.summary) == (TEN, _after(4), "{}")
    assert held.agenda["risks"].used == 4 * 60


def test_a_plan_made_before_is_kept_when_the_session_begins_and_time_does_not_touch_it(
    store: Store, token: str
) -> None:
    store.sessions.plan(token, "risks", 25, actor="ana")
    assert _newest(store, token).began is None
    _begun(store, token)
    store.sessions.tick(token, "risks", actor="ana", at=_after(0))
    store.sessions.tick(token, "rules", actor="ana", at=_after(3))
    store.sessions.plan(token, "rules", 10, actor="ana")

    held = _newest(store, token)
    assert (held.led_by, held.present) == ("Ana", "Ben, Maria")
    assert (held.agenda["risks"].planned, held.agenda["risks"].used) == (25, 180)
    assert held.agenda["rules"].planned == 10


def test_beginning_twice_goes_on_with_the_same_session(store: Store, token: str) -> None:
    _begun(store, token)
    store.sessions.begin(token, "Ana Kern", "Ben", actor="ben", at=_after(9))

    [held] = store.sessions.all(token, actor="ana")
    assert (held.led_by, held.began) == ("Ana Kern", TEN)


def test_an_end_by_mistake_is_taken_back_unless_another_session_runs(store: Store, token: str) -> None:
    _begun(store, token)
    store.sessions.end(token, "{}", actor="ana", at=_after(4))
    ended = _newest(store, token)
    with pytest.raises(NotFound, match="ended already"):
        store.sessions.end(token, "{}", actor="ben")

    store.sessions.go_on(token, ended.id, actor="ana")
    again = _newest(store, token)
    assert (again.began, again.ended, again.summary) == (TEN, None, None)
    with pytest.raises(NotFound, match="Another session"):
        store.sessions.go_on(token, ended.id, actor="ana")


def test_the_answers_from_before_a_session_are_still_known_when_it_ends(store: Store, token: str) -> None:
    store.save_answer(token, "q", "no", expected_revision=0, actor="ana")
    store.sessions.begin(token, "Ana", "Ben", actor="ana")
    began = _newest(store, token).began
    assert began is not None
    store.save_answer(token, "q", "yes", expected_revision=1, actor="ana")
    store.save_answer(token, "other", "yes", expected_revision=0, layer="verified", actor="ana")

    before = store.sessions.answers_before(token, began, actor="ana")
    assert {question: answer.choice for question, answer in before.items()} == {"q": "no"}


def test_a_session_does_not_count_as_a_change_to_the_assessment(store: Store, token: str) -> None:
    before = store.load(token, actor="ana").updated
    _begun(store, token)
    store.sessions.tick(token, "risks", actor="ana")
    store.sessions.plan(token, "risks", 25, actor="ana")
    store.sessions.end(token, "{}", actor="ana")
    assert store.load(token, actor="ana").updated == before


def test_a_client_gone_for_good_takes_its_sessions_along(store: Store, token: str) -> None:
    _begun(store, token)
    store.sessions.plan(token, "risks", 25, actor="ana")
    store.desk.delete(store.load(token, actor="ana").client_id, actor="ana")
    with pytest.raises(NotFound):
        store.sessions.tick(token, "risks", actor="ana")
    assert store.desk.purge(actor="ana") == 1
