"""Frozen moments on the page, and why readiness moved between them."""

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from storage import Store
from tests.pages.conftest import open_page, words

FIRM = Profile(organisation="Elm", headcount=9, ai_roles=("user",), ai_systems=2)


@pytest.fixture
def token(store: Store) -> str:
    """A client of a consultant, with one poor answer."""
    store.save_setting("advises", True, actor="me")
    case = Case(profile=FIRM, answers={"inventory.list": Answer(choice="none")})
    return store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)


def frozen(store: Store, token: str, label: str = "First talk") -> AppTest:
    """The page after this moment was frozen on it."""
    app = open_page("over-time", token)
    app.text_input[0].set_value(label)
    return next(button for button in app.button if button.label == "Freeze this moment").click().run()


def best(question: str) -> str:
    from questions import load_bank

    return max(load_bank().question[question].choices, key=lambda choice: choice.attainment or 0).id


def test_an_owner_who_works_alone_never_sees_frozen_moments(store: Store, token: str) -> None:
    store.save_setting("advises", False, actor="me")
    app = open_page("over-time", token)
    assert "for people who advise other firms" in words(app)
    assert not app.text_input


def test_a_moment_is_frozen_by_its_name_and_opens_again_as_it_was(store: Store, token: str) -> None:
    app = frozen(store, token, "First *talk*")
    [row] = store.snapshots.of_client(store.load(token, actor="me").client_id, actor="me")
    assert row.label == "First *talk*"

    app.session_state[f"moment_{row.id}"] = True
    app.run()
    assert "To read, not to change" in words(app)
    assert not app.exception


def test_work_done_since_then_is_told_apart_and_the_parts_stand_in_one_table(store: Store, token: str) -> None:
    frozen(store, token)
    store.save_answer(token, "inventory.list", best("inventory.list"), "record", expected_revision=1, actor="me")

    text = words(open_page("over-time", token))

    assert "Likely readiness went from" in text
    assert "Work done" in text
    assert "stronger proof" in text


def test_moments_of_one_client_are_never_shown_for_another(store: Store, token: str) -> None:
    frozen(store, token, "Only of Elm")
    other = store.create_assessment(store.create_client("Oak", actor="me"), actor="me", case=Case(profile=FIRM))

    assert "Only of Elm" not in words(open_page("over-time", other))


def test_a_frozen_report_that_no_version_here_understands_says_so_and_stays_a_file(store: Store, token: str) -> None:
    from sqlalchemy import text

    frozen(store, token)
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE snapshot SET report = '{\"schema\": 1}'"))

    app = open_page("over-time", token)

    assert "not understood here" in words(app)
    assert not app.exception


def test_a_firm_without_ai_has_nothing_to_compare_and_is_told_why(store: Store, token: str) -> None:
    none = Case(profile=Profile(ai_roles=(), ai_systems=0))
    other = store.create_assessment(store.create_client("Joinery", actor="me"), actor="me", case=none)

    assert "Nothing to compare" in words(frozen(store, other))
