"""Answers: history only grows, and nobody overwrites what they have not seen."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from domain.case import Evidence
from storage import ME, UNSAID, NotFound, Stale, StorageUnavailable, Store
from storage.opening.database import address, engine_for, write
from storage.tables import answer_event

POLICY = "leadership.ai_policy"


def test_a_saved_answer_is_there_after_the_program_starts_again(store: Store, token: str, url: str) -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    store.save_answer(token, POLICY, "approved", "written", "minutes", expected_revision=0, actor="ana", at=noon)
    store.close()

    held = Store.open(url).load(token, actor="ana").answers[POLICY]

    assert (held.answer.choice, held.answer.proof, held.answer.note) == ("approved", "written", "minutes")
    assert (held.answer.who, held.answer.at, held.revision_said) == ("ana", noon, 1)


def test_changing_an_answer_keeps_every_earlier_one(store: Store, token: str) -> None:
    for seen, choice in enumerate(["none", "draft", "approved"]):
        store.save_answer(token, POLICY, choice, expected_revision=seen, actor="ana")

    lines = store.history(token, POLICY, actor="ana")

    assert [(line.revision, line.choice, line.actor) for line in lines] == [
        (1, "none", "ana"),
        (2, "draft", "ana"),
        (3, "approved", "ana"),
    ]


def test_of_two_windows_the_stale_one_is_refused_and_both_answers_are_kept(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "draft", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, "approved", note="signed", expected_revision=1, actor="ana")

    with pytest.raises(Stale) as refused:
        store.save_answer(token, POLICY, "none", expected_revision=1, actor="ben")

    current = refused.value.current
    assert current is not None
    assert (current.value.choice, current.value.note, current.revision) == ("approved", "signed", 2)
    store.save_answer(token, POLICY, "none", expected_revision=current.revision, actor="ben")
    assert [line.choice for line in store.history(token, POLICY, actor="ben")] == ["draft", "approved", "none"]


def test_a_window_from_the_future_is_refused_too(store: Store, token: str) -> None:
    with pytest.raises(Stale) as refused:
        store.save_answer(token, POLICY, "approved", expected_revision=7, actor="ana")

    assert refused.value.current is None


def test_the_same_answer_from_a_window_that_is_behind_counts_as_saved(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")

    assert store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ben") == 1
    assert len(store.history(token, POLICY, actor="ana")) == 1


def test_clearing_an_answer_takes_it_away_but_not_out_of_the_history(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, None, expected_revision=1, actor="ana")

    assert store.load(token, actor="ana").answers == {}
    assert [line.choice for line in store.history(token, POLICY, actor="ana")] == ["approved", None]


def test_a_cleared_answer_can_be_given_again_by_a_window_that_sees_none(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, None, expected_revision=1, actor="ana")

    assert store.save_answer(token, POLICY, "draft", expected_revision=0, actor="ana") == 3


def test_a_window_that_still_shows_a_cleared_answer_is_told_it_is_gone(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, None, expected_revision=1, actor="ana")

    with pytest.raises(Stale) as refused:
        store.save_answer(token, POLICY, "draft", expected_revision=1, actor="ben")

    assert refused.value.current is None


def test_what_a_consultant_saw_stands_beside_what_the_client_said(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, "draft", "written", expected_revision=0, layer="verified", actor="cora")

    held = store.load(token, actor="ana").answers[POLICY]

    assert (held.answer.choice, held.revision_said, held.revision_verified) == ("approved", 1, 1)
    assert held.answer.verified is not None
    assert (held.answer.verified.choice, held.answer.verified.by) == ("draft", "cora")


def test_where_only_the_consultant_answered_the_client_has_said_nothing_known(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "draft", expected_revision=0, layer="verified", actor="cora")

    held = store.load(token, actor="cora").answers[POLICY]

    assert (held.answer.choice, held.revision_said, held.revision_verified) == (UNSAID, 0, 1)


def test_the_database_itself_refuses_a_second_winner_of_one_revision(store: Store, token: str, url: str) -> None:
    store.save_answer(token, POLICY, "approved", expected_revision=0, actor="ana")
    saved = datetime(2026, 11, 23, tzinfo=UTC)
    twin = {"assessment_id": 1, "question_id": POLICY, "layer": "said", "revision": 1, "choice": "none"}
    row = twin | {"proof": "said", "actor": "ben", "saved": saved}
    engine = engine_for(address(url), wait=1)

    with pytest.raises(StorageUnavailable) as refused:
        write(engine, lambda c: c.execute(insert(answer_event).values(**row)))

    assert isinstance(refused.value.__cause__, IntegrityError)
    engine.dispose()


def test_an_answer_to_an_assessment_that_is_not_here_is_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        store.save_answer("no-such-token", POLICY, "approved", expected_revision=0, actor="ana")


DRIVE = Evidence(where="Shared drive, AI", dated=date(2026, 3, 2))


def test_where_it_is_and_when_it_is_from_is_kept_and_stays_in_the_history(store: Store, token: str, url: str) -> None:
    store.save_answer(token, POLICY, "approved", "written", evidence=(DRIVE,), expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, "approved", "written", expected_revision=1, actor="ana")
    store.save_answer(token, POLICY, "approved", "written", evidence=(DRIVE,), expected_revision=2, actor="ana")
    store.close()

    there = Store.open(url)

    assert there.load(token, actor="ana").answers[POLICY].answer.evidence == (DRIVE,)
    assert there.case(token, actor="ana").answers[POLICY].evidence == (DRIVE,)
    assert [case.answers[POLICY].evidence for _, case in there.cases([token], actor="ana")] == [(DRIVE,)]


def test_a_window_that_is_behind_does_not_lose_a_place_another_one_named(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "approved", "written", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, "approved", "written", evidence=(DRIVE,), expected_revision=1, actor="ana")

    with pytest.raises(Stale):
        store.save_answer(token, POLICY, "approved", "written", expected_revision=1, actor="ben")


def test_what_the_one_person_of_a_computer_saw_is_seen_by_whoever_led_the_session(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "draft", "written", expected_revision=0, layer="verified", actor=ME)

    seen = store.load(token, actor=ME).answers[POLICY].answer.verified

    assert seen is not None
    assert seen.by == "the person who led the session"
