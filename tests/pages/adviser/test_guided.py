"""A consultant leads a client through the questions, and keeps what was seen apart from what was said."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from domain.vocabulary import SHOWN
from questions import load_bank
from storage import Store
from tests.pages.cards import answer, choice, mounted, settle, told
from tests.pages.conftest import open_page, words
from ui.frame import menu

DAY = date(2026, 11, 30)
QUESTION = "inventory.list"
ASKED = load_bank().question[QUESTION]
BEST, *_, WORST = (choice.id for choice in ASKED.choices if choice.kind == "answer")


@pytest.fixture
def token(store: Store) -> str:
    """A client of somebody who advises other firms; it claims the best about its list of AI."""
    store.save_setting("advises", True, actor="me")
    profile = Profile(organisation="Elm", headcount=30, ai_headcount=12, ai_roles=("user",), ai_systems=3)
    case = Case(profile=profile, answers={QUESTION: Answer(choice=BEST, proof="record")})
    return store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)


def session(token: str, question: str = QUESTION) -> AppTest:
    return open_page("guided-session", token, question)


def verify(app: AppTest, token: str, choice: str) -> AppTest:
    return answer(app, QUESTION, "seen", choice=choice)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_an_owner_who_works_alone_never_sees_a_guided_session(store: Store, token: str) -> None:
    store.save_setting("advises", False, actor="me")
    assert "guided-session" not in menu.road(None)
    app = session(token)
    assert "for people who advise other firms" in words(app)
    assert mounted(app, "now") == {}


def test_the_note_for_the_facilitator_and_what_to_ask_for_stand_beside_the_question(token: str) -> None:
    read = words(session(token))
    assert ASKED.text in read
    assert ASKED.facilitator[:40] in read
    assert all(shown[:20] in read for shown in ASKED.evidence)


def test_what_the_consultant_saw_is_kept_beside_what_the_client_said(store: Store, token: str) -> None:
    verify(session(token), token, WORST)
    held = store.load(token, actor="me").answers[QUESTION]
    assert held.answer.choice == BEST
    assert held.answer.verified is not None
    assert held.answer.verified.choice == WORST


def test_two_scores_and_their_difference_appear_once_something_is_verified(token: str) -> None:
    app = session(token)
    assert "Nothing yet" in words(app)
    read = words(verify(app, token, WORST))
    assert "points lower" in read
    assert "goes by the 1 question you verified" in read
    assert "What counts" in read


def test_taking_back_what_was_verified_leaves_what_the_client_said(store: Store, token: str) -> None:
    app = verify(session(token), token, WORST)
    answer(app, QUESTION, "seen", choice=None)
    held = store.load(token, actor="me").answers[QUESTION].answer
    assert (held.choice, held.verified) == (BEST, None)
    assert "Nothing yet" in words(app)


def test_two_consultants_who_saw_different_things_both_read_both_and_one_decides(store: Store, token: str) -> None:
    app = session(token)
    store.save_answer(token, QUESTION, BEST, "record", expected_revision=0, layer="verified", actor="Bea")
    verify(app, token, WORST)
    assert "answered in another window" in told(app)

    settle(app, "seen", QUESTION, ours=True)
    verified = store.load(token, actor="me").answers[QUESTION].answer.verified
    assert verified is not None
    assert verified.choice == WORST
    saved = [event.choice for event in store.history(token, QUESTION, actor="me") if event.layer == "verified"]
    assert saved == [BEST, WORST]


def test_the_session_walks_from_question_to_question_and_from_part_to_part(token: str) -> None:
    app = session(token)
    following = load_bank().questions[1]
    press(app, "Next question")
    assert following.text in words(app)

    chosen = next(path for path in app.selectbox[0].options if "AI in charge" in path or "charge" in path.lower())
    app.selectbox[0].select(chosen).run()
    assert app.query_params["q"] != following.id


def test_what_a_colleague_answered_meanwhile_shows_on_moving_there_without_a_reload(store: Store, token: str) -> None:
    app, following = session(token), load_bank().questions[1]
    store.save_answer(token, following.id, following.choices[0].id, expected_revision=0, actor="bea")
    press(app, "Next question")
    assert choice(app, following.id) == following.choices[0].id


def test_moving_on_never_lets_an_undecided_answer_overwrite_one_that_nobody_has_seen(store: Store, token: str) -> None:
    app = session(token)
    store.save_answer(token, QUESTION, WORST, expected_revision=1, actor="bea")
    answer(app, QUESTION, choice=ASKED.choices[1].id)
    press(press(app, "Next question"), "Back")
    assert "answered in another window" in told(app)
    assert store.load(token, actor="me").answers[QUESTION].answer.choice == WORST


def test_what_is_asked_and_the_result_follow_what_was_verified_at_once(store: Store, token: str) -> None:
    scope = "inventory.scope"
    store.save_answer(token, scope, "full", "record", expected_revision=0, actor="me")
    app = session(token, scope)
    before = asked_in_this_part(app)
    assert app.session_state["work"].report().counted.verified == 0

    answer(app, scope, "seen", choice="none")

    assert asked_in_this_part(app) == before - 1
    assert app.session_state["work"].report().counted.verified == 1


def asked_in_this_part(app: AppTest) -> int:
    [found] = {int(number) for number in re.findall(r"question \d+ of (\d+)", words(app))}
    return found


def test_the_verifier_says_what_was_shown_and_is_never_offered_that_somebody_says_so(store: Store, token: str) -> None:
    app = verify(session(token), token, BEST)
    offered = mounted(app, "words")["proofs"]
    assert offered["seen"] == [["written", SHOWN["written"]], ["record", SHOWN["record"]]]
    assert len(offered["said"]) == 3

    answer(app, QUESTION, "seen", proof="record")

    verified = store.case(token, actor="me", as_of=DAY).answers[QUESTION].verified
    assert verified is not None
    assert (verified.choice, verified.proof) == (BEST, "record")
