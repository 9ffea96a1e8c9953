"""What the browser holds until it is confirmed: compared with what is stored, saved once, and over nothing unseen."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.case import Case
from questions import load_bank
from storage import Store
from tests.pages.conftest import example
from ui.frame.hand import DELETED, UNREAD, deliver
from ui.session.entry import Reply, read
from ui.session.work import Work

ASKED = next(q for q in load_bank().questions if not q.visible_when and q.section == "charge")
FIRST, SECOND, THIRD, *_ = (choice.id for choice in ASKED.choices)


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


@pytest.fixture
def work(store: Store, token: str) -> Work:
    return Work(store, token, "me")


def picked(choice: str | None, **more: object) -> dict[str, Any]:
    return {"choice": choice, "proof": "said", "note": None, "where": None, "dated": None} | more


def hand(work: Work | None, token: str, value: object, taken: dict[Any, int] | None = None, **more: object) -> Reply:
    """One entry, as the browser sends it, and the reply to it."""
    entry = {"kind": "said", "key": ASKED.id, "token": token, "value": value, "over": 0, "seq": 1} | more
    [reply] = deliver(work, read({"entries": [entry]}), {} if taken is None else taken)
    return reply


def events(store: Store, token: str) -> list[str | None]:
    return [event.choice for event in store.history(token, ASKED.id, actor="me")]


def test_what_comes_twice_is_saved_once(work: Work, token: str, store: Store) -> None:
    taken: dict[Any, int] = {}
    first, again = (hand(work, token, picked(FIRST), taken) for _ in range(2))
    assert (first.state, again.state, first.rev, again.rev) == ("saved", "saved", 1, 1)
    assert events(store, token) == [FIRST]


def test_a_new_session_is_not_told_what_was_saved_before_and_saves_nothing_again(token: str, store: Store) -> None:
    hand(Work(store, token, "me"), token, picked(FIRST))
    assert hand(Work(store, token, "me"), token, picked(FIRST)).state == "saved"
    assert events(store, token) == [FIRST]


def test_a_second_click_after_the_reply_to_the_first_was_lost_is_no_dispute(token: str, store: Store) -> None:
    hand(Work(store, token, "me"), token, picked(FIRST))
    later = hand(Work(store, token, "me"), token, picked(SECOND), was=[picked(FIRST)], seq=2)
    assert later.state == "saved"
    assert events(store, token) == [FIRST, SECOND]


def test_what_another_window_saved_meanwhile_is_not_written_over_by_a_session_that_read_it_already(
    token: str, store: Store
) -> None:
    store.save_answer(token, ASKED.id, THIRD, expected_revision=0, actor="bea")
    work = Work(store, token, "me")
    assert hand(work, token, picked(FIRST)).state == "conflict"
    assert events(store, token) == [THIRD]
    settled = hand(work, token, {"kind": "said", "ours": True}, kind="settle", seq=2)
    assert settled.state == "saved"
    assert events(store, token) == [THIRD, FIRST]


def test_a_choice_that_is_no_longer_offered_clears_nothing_and_is_never_called_saved(
    work: Work, token: str, store: Store
) -> None:
    hand(work, token, picked(FIRST))
    reply = hand(work, token, picked("gone"), over=1, seq=2)
    assert (reply.state, reply.why) == ("failed", UNREAD)
    assert events(store, token) == [FIRST]


@pytest.mark.parametrize("value", [None, 3, "x", [], {"choice": 7}])
def test_what_is_no_answer_is_never_called_saved(value: object, work: Work, token: str, store: Store) -> None:
    assert hand(work, token, value).state == "failed"
    assert events(store, token) == []


@pytest.mark.parametrize("typed", [None, 3, {"entries": 3}, {"entries": [3, {}, {"kind": "other"}]}])
def test_what_is_no_entry_is_left_alone(typed: object) -> None:
    assert read(typed) == []


def test_what_is_held_for_one_firm_is_saved_there_while_another_one_is_open(
    work: Work, saved: Callable[[Case], str], token: str, store: Store
) -> None:
    other = saved(example("medical-device-software"))
    assert hand(work, other, picked(FIRST)).state == "saved"
    assert (events(store, other), events(store, token)) == ([FIRST], [])
    assert hand(None, "nobody", picked(FIRST)).why == DELETED


def test_an_answer_is_cut_to_what_is_kept_and_says_so(work: Work, token: str) -> None:
    reply = hand(work, token, picked(FIRST, note="a" * 2003))
    assert (reply.state, work.said.stored(ASKED.id).note) == ("long", "a" * 2000)
    assert reply.why.startswith("Too long by 3 characters")
    assert work.too_long
