"""A client's own window shows the question at hand and the client's answer, and nothing that is not meant for it."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from domain.case import Answer, Case
from domain.profile import Profile
from domain.vocabulary import PROOF
from questions import load_bank
from storage import PRIVATE_NOTE, Store
from tests.pages.cards import mounted
from tests.pages.conftest import PATIENCE, ROUTER, open_page, words

QUESTION = "inventory.list"
ASKED = load_bank().question[QUESTION]
BEST, *_, WORST = (choice for choice in ASKED.choices if choice.kind == "answer")
ENDED = "This view has ended"


@pytest.fixture
def token(store: Store) -> str:
    """A client with an answer, something verified beside it, and a private note."""
    store.save_setting("advises", True, actor="me")
    profile = Profile(organisation="Elm", headcount=30, ai_headcount=12, ai_roles=("user",), ai_systems=3)
    case = Case(profile=profile, answers={QUESTION: Answer(choice=BEST.id, proof="record", note="shared folder")})
    made = store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)
    seen = {"expected_revision": 0, "layer": "verified", "actor": "me"}
    store.save_answer(made, QUESTION, WORST.id, "said", "out of date", **seen)
    store.save(PRIVATE_NOTE, made, QUESTION, "Ben hesitated.", expected_revision=0, actor="me")
    return made


def window(view: str, path: str = "client-view") -> AppTest:
    app = AppTest.from_file(str(ROUTER), default_timeout=PATIENCE)
    app.query_params["v"] = view
    app._page_hash = calc_hash(path)
    return app.run()


def looked_at(app: AppTest) -> tuple[list[str], str | None]:
    """The choices in the window, and the one that is marked as taken."""
    [question] = mounted(app, "words")["questions"].values()
    taken = mounted(app, "now")["cards"][0]["value"]["choice"]
    return [choice["text"] for choice in question["choices"]], taken


def test_the_window_shows_question_choices_and_the_clients_own_answer(store: Store, token: str) -> None:
    view = store.client_views.open(token, actor="me")
    assert "The first question will appear here" in words(window(view))
    store.client_views.show(token, QUESTION, actor="me")
    read = words(window(view))
    assert ASKED.text in read
    assert f"{PROOF['record']} · Note: shared folder" in read
    assert looked_at(window(view)) == ([choice.text for choice in ASKED.choices], BEST.id)


def test_the_window_shows_no_note_of_the_consultant_nothing_verified_no_score_and_no_menu(
    store: Store, token: str
) -> None:
    view = store.client_views.open(token, actor="me")
    store.client_views.show(token, QUESTION, actor="me")
    app = window(view)
    read = words(app) + "".join(str(one.proto.json) for one in app.get("bidi_component"))
    assert token not in read
    for secret in ("hesitated", "out of date", ASKED.facilitator[:30], ASKED.evidence[0][:20], "verified", "%"):
        assert secret not in read
    assert not app.sidebar
    assert not app.button
    assert not app.radio
    assert "a" not in app.query_params


@pytest.mark.parametrize("path", ["", "guided-session", "where-we-stand"])
def test_no_other_page_opens_under_the_token_of_a_view(store: Store, token: str, path: str) -> None:
    view = store.client_views.open(token, actor="me")
    store.client_views.show(token, QUESTION, actor="me")
    app = window(view, path)
    assert looked_at(app)[1] == BEST.id
    assert not app.button


def test_a_view_that_was_taken_back_shows_nothing_any_more(store: Store, token: str) -> None:
    view = store.client_views.open(token, actor="me")
    store.client_views.revoke(token, actor="me")
    read = words(window(view))
    assert ENDED in read
    assert ASKED.text not in read


def test_nobody_guesses_their_way_in_and_half_an_address_says_so(token: str) -> None:
    assert ENDED in words(window(token))
    assert ENDED in words(window(""))
    assert "not whole" in words(open_page("client-view"))


def test_the_view_follows_the_consultant_from_question_to_question_until_it_is_ended(store: Store, token: str) -> None:
    app = open_page("guided-session", token, QUESTION)
    app.button(key="view_open").click().run()
    view = store.client_views.of(token, actor="me")
    assert view is not None
    assert view.question_id == QUESTION
    app.button(key="next").click().run()
    assert looked_at(window(view.token))[1] != BEST.id
    assert load_bank().questions[1].text in words(window(view.token))

    app.button(key="view_revoke").click().run()
    assert ENDED in words(window(view.token))


def test_of_two_people_who_lead_the_view_follows_whoever_moved_last(store: Store, token: str) -> None:
    view = store.client_views.open(token, actor="me")
    stays = open_page("guided-session", token, QUESTION)
    moves = open_page("guided-session", token, QUESTION)
    moves.button(key="next").click().run()
    stays.run()
    shown = store.client_views.seen(view).question_id
    assert shown == load_bank().questions[1].id


def test_a_colleague_who_loads_the_page_anew_does_not_turn_the_view(store: Store, token: str) -> None:
    leads = open_page("guided-session", token, QUESTION)
    leads.button(key="view_open").click().run()
    leads.button(key="next").click().run()
    view = store.client_views.of(token, actor="me")
    assert view is not None
    following = load_bank().questions[1].id

    colleague = open_page("guided-session", token, QUESTION)
    assert store.client_views.seen(view.token).question_id == following
    colleague.button(key="view_here").click().run()
    assert store.client_views.seen(view.token).question_id == QUESTION


def test_one_who_leads_and_loads_the_page_anew_goes_on_leading_with_the_next_step(store: Store, token: str) -> None:
    view = store.client_views.open(token, actor="me")
    store.client_views.show(token, QUESTION, actor="me")
    again = open_page("guided-session", token, QUESTION)
    again.button(key="next").click().run()

    assert store.client_views.seen(view).question_id == load_bank().questions[1].id


def test_the_window_ends_with_the_session(store: Store, token: str) -> None:
    store.sessions.begin(token, "Ana", "Mira", actor="me")
    app = open_page("guided-session", token, QUESTION)
    app.button(key="view_open").click().run()
    view = store.client_views.of(token, actor="me")
    assert view is not None
    app.button(key="end_session").click().run()

    assert ENDED in words(window(view.token))
    assert app.button(key="view_open").label == "Make a client's window"
