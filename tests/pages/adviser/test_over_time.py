"""Frozen moments on the page, and why readiness moved between them."""

import io

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from exports.formats import write
from questions import load_bank
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


def reopened(store: Store, token: str) -> AppTest:
    """The page with the only frozen moment unfolded."""
    [row] = store.snapshots.of_client(store.load(token, actor="me").client_id, actor="me")
    app = open_page("over-time", token)
    app.session_state[f"moment_{row.id}"] = True
    return app.run()


def files(app: AppTest) -> list[str]:
    return [button.label for button in app.get("download_button") if str(button.key).startswith("frozen")]


def test_an_opened_moment_shows_all_its_own_figures_whatever_was_answered_since(store: Store, token: str) -> None:
    frozen(store, token)
    before = tables(reopened(store, token))
    for question in ("inventory.list", "charge.person"):
        revision = int(question == "inventory.list")
        store.save_answer(token, question, best(question), "record", expected_revision=revision, actor="me")

    after = tables(reopened(store, token))

    assert {"Part of the standard", "Figure", "Requirement", "Action"} <= before.keys()
    assert before == after


def tables(app: AppTest) -> dict[str, str]:
    """Each table of the frozen report in words, by what its first column is called."""
    found = {str(table.value.columns[0]): table.value.to_csv() for table in app.get("table")}
    return {name: text for name, text in found.items() if name not in ("", "Moment")}


def test_every_file_of_an_opened_moment_is_there_while_it_can_be_made_as_it_was(store: Store, token: str) -> None:
    frozen(store, token)

    wanted = ["Report (Word)", "Plan (Word)", "Report (Excel)", "Report as data (.json)", "Answers of then (.json)"]
    assert files(reopened(store, token)) == wanted


def test_an_excel_report_that_would_come_out_otherwise_today_is_not_offered_and_the_page_says_why(
    store: Store, token: str
) -> None:
    from sqlalchemy import text

    frozen(store, token)
    with store._engine.begin() as connection:
        connection.execute(
            text('UPDATE snapshot SET report = replace(report, \'"bank_version":"\', \'"bank_version":"9\')')
        )

    app = reopened(store, token)

    assert "Report (Excel)" not in files(app)
    assert "Report (Word)" in files(app)
    assert "cannot be made again" in words(app)


def test_the_word_file_of_a_moment_holds_the_readiness_of_then(store: Store, token: str) -> None:
    from domain.results.report import read_report

    frozen(store, token)
    [row] = store.snapshots.of_client(store.load(token, actor="me").client_id, actor="me")
    kept = store.snapshots.load(row.id, actor="me")
    then = read_report(kept.report)
    assert then.readiness is not None
    then = then.model_copy(update={"readiness": then.readiness.model_copy(update={"likely": 61.0, "high": 99.0})})

    text = "\n".join(
        p.text for p in Document(io.BytesIO(write("report", ".docx", then, kept.case, load_bank()))).paragraphs
    )

    assert "61 %" in text


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
