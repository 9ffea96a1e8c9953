"""Which assessment is meant: the app opens the only one, asks among several, and lets an owner delete one."""

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from storage import Store
from tests.pages.conftest import open_page, words

WHICH = "Which one do you want to open?"


def kept(store: Store, name: str | None, answered: int = 0) -> str:
    profile = Profile(organisation=name, headcount=9)
    case = Case(profile=profile, answers={f"q{place}": Answer(choice="x") for place in range(answered)})
    return store.create_assessment(store.create_client(name or "My business", actor="me"), actor="me", case=case)


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def test_the_only_assessment_opens_by_itself(store: Store) -> None:
    token = kept(store, "Elm")

    assert open_page("about-you").query_params["a"] == token


@pytest.mark.parametrize("path", ["", "questions", "about-you"])
def test_among_several_the_person_is_asked_which_by_firm_progress_and_date(store: Store, path: str) -> None:
    kept(store, "Elm", answered=3)
    token = kept(store, None)
    app = open_page(path)
    read = words(app)

    assert WHICH in read
    assert "a" not in app.query_params
    labels = [button.label for button in app.button]
    assert any(label.startswith("Elm · 3 answers · last changed ") for label in labels)
    assert any(label.startswith("Business without a name yet · 0 answers") for label in labels)
    assert "Start a new assessment" in labels
    assert press(app, f"open_{token}").query_params["a"] == token


def test_on_start_the_question_which_one_stands_above_what_a_visitor_reads(store: Store) -> None:
    kept(store, "Elm")
    kept(store, "Oak")
    read = words(open_page(""))

    assert read.index(WHICH) < read.index("What is ISO/IEC 42001?")


def test_two_of_one_name_are_told_apart(store: Store) -> None:
    kept(store, "Elm")
    kept(store, "Elm")
    labels = [button.label.split(" · ")[0] for button in open_page("").button]

    assert [label for label in labels if label.startswith("Elm")] == ["Elm (2)", "Elm (1)"]


def test_many_are_picked_from_a_list(store: Store) -> None:
    tokens = [kept(store, f"Firm {place}") for place in range(6)]
    app = open_page("")
    app.selectbox[0].set_value(tokens[2]).run()

    assert press(app, f"open_{tokens[2]}").query_params["a"] == tokens[2]


def test_one_who_advises_never_lands_in_a_client_that_was_not_asked_for(store: Store) -> None:
    kept(store, "Elm")
    store.save_setting("advises", True, actor="me")
    app = open_page("")

    assert "a" not in app.query_params
    assert app.title[0].value == "Do you need ISO/IEC 42001?"
    assert WHICH in words(app)


def test_an_owner_deletes_an_assessment_and_brings_it_back_whole(store: Store) -> None:
    token, other = kept(store, "Elm", answered=3), kept(store, "Ash")
    before = store.case(token, actor="me")
    app = press(open_page("start", token), f"delete_{token}")

    assert "**Elm** (3 answers) is deleted. It can be brought back until" in words(app)
    assert "a" not in app.query_params
    assert [row.token for row in store.assessments(actor="me")] == [other]
    press(app, f"undo_{token}")
    assert store.case(token, actor="me") == before


def test_what_an_owner_deleted_is_erased_only_after_a_question(store: Store) -> None:
    token = kept(store, "Elm")
    app = press(open_page("start", token), f"delete_{token}")
    assert "Erase **Elm** (0 answers) for good?" in words(app)
    press(app, f"purge_{token}")

    assert store.deleted.all(actor="me") == ()
    assert "Elm" not in words(open_page(""))


def test_the_address_of_a_deleted_assessment_opens_nothing(store: Store) -> None:
    token = kept(store, "Elm")
    store.deleted.delete(token, actor="me")

    assert "not on this computer" in words(open_page("about-you", token))
