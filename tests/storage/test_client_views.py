"""The client's own view: the question at hand and what the client said, nothing else, until it is taken back."""

import pytest

from storage import NotFound, Store

POLICY = "leadership.ai_policy"


def test_a_view_shows_the_question_at_hand_and_what_the_client_said_never_what_was_verified(
    store: Store, token: str
) -> None:
    view = store.client_views.open(token, actor="ana")
    assert store.client_views.seen(view).question_id is None

    store.save_answer(token, POLICY, "approved", "written", "board, March", expected_revision=0, actor="ana")
    store.save_answer(token, POLICY, "none", expected_revision=0, layer="verified", actor="ana")
    store.client_views.show(token, POLICY, actor="ana")

    seen = store.client_views.seen(view)
    assert seen.question_id == POLICY
    assert seen.answer is not None
    assert (seen.answer.choice, seen.answer.note, seen.answer.verified) == ("approved", "board, March", None)


def test_what_only_the_consultant_verified_shows_as_no_answer(store: Store, token: str) -> None:
    store.save_answer(token, POLICY, "none", expected_revision=0, layer="verified", actor="ana")
    view = store.client_views.open(token, actor="ana")
    store.client_views.show(token, POLICY, actor="ana")
    assert store.client_views.seen(view).answer is None


def test_the_token_of_a_view_opens_nothing_else_and_another_follows_when_it_is_taken_back(
    store: Store, token: str
) -> None:
    view = store.client_views.open(token, actor="ana")
    assert store.client_views.open(token, actor="ben") == view
    with pytest.raises(NotFound):
        store.load(view, actor="ana")
    with pytest.raises(NotFound):
        store.client_views.seen(token)

    store.client_views.revoke(token, actor="ana")
    assert store.client_views.of(token, actor="ana") is None
    with pytest.raises(NotFound):
        store.client_views.seen(view)
    assert store.client_views.open(token, actor="ana") != view


def test_a_view_ends_with_the_session_and_going_on_does_not_bring_it_back(store: Store, token: str) -> None:
    store.sessions.begin(token, "Ana", "Mira", actor="ana")
    view = store.client_views.open(token, actor="ana")
    store.sessions.end(token, "{}", actor="ana")
    with pytest.raises(NotFound):
        store.client_views.seen(view)

    store.sessions.go_on(token, store.sessions.all(token, actor="ana")[0].id, actor="ana")
    assert store.client_views.of(token, actor="ana") is None


def test_the_view_of_a_deleted_client_shows_nothing(store: Store, token: str) -> None:
    view = store.client_views.open(token, actor="ana")
    store.desk.delete(store.load(token, actor="ana").client_id, actor="ana")
    with pytest.raises(NotFound):
        store.client_views.seen(view)
