"""The form on the Downloads page: taken away, opened again, and nothing kept before it has been seen."""

from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from questions import load_bank
from storage import StorageUnavailable, Store
from tests.exports.forms import filled, form_of, read
from tests.pages.conftest import example, open_page, words
from ui.ask.bulk_import import take_in
from ui.session.draft import Draft
from ui.session.work import Work

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PERSON = load_bank().question["charge.person"]
BEST, WORSE = PERSON.choices[0], PERSON.choices[1]


def shop(**answers: str) -> Case:
    """A sample firm with these choices, "_" in place of "." in the ids."""
    given = {name.replace("_", ".", 1): Answer(choice=choice) for name, choice in answers.items()}
    return example("shop-with-chat-tools").model_copy(update={"answers": given})


def uploaded(app: AppTest, data: bytes) -> AppTest:
    return app.file_uploader(key="filled_form").set_value(("form.xlsx", data, EXCEL)).run()


def opened(token: str, data: bytes) -> AppTest:
    app = uploaded(open_page("downloads", token), data)
    assert not app.exception
    return app


def kept(store: Store, token: str, name: str = PERSON.id) -> Answer | None:
    found = store.load(token, actor="me").answers.get(name)
    return found.answer if found else None


def test_the_form_is_made_after_the_page_is_gone_and_holds_the_answers_so_far(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: dict[str, dict[str, Any]] = {}
    draw = st.download_button
    monkeypatch.setattr(st, "download_button", lambda label, **given: offered.update({given["key"]: given})
                        or draw(label, **given))  # fmt: skip

    open_page("downloads", saved(shop(charge_person=BEST.id)))

    assert offered["offline_form"]["file_name"] == "harbour-candles-questions.xlsx"
    assert read(offered["offline_form"]["data"]()).answers == {PERSON.id: Answer(choice=BEST.id)}


def test_new_answers_are_shown_and_nothing_is_kept_before_the_button_is_pressed(
    saved: Callable[[Case], str], store: Store
) -> None:
    case, token = shop(), saved(shop())
    cells = {"Your answer": BEST.text, "What backs it up": "It is written down", "Note": "in the *blue* folder"}
    app = opened(token, filled(form_of(case), {PERSON.id: cells}))

    assert "1 new, 0 changed, 0 the same" in words(app)
    assert r"note: in the \*blue\* folder" in words(app)
    assert kept(store, token) is None

    app.button(key="filled_form_keep").click().run()

    found = kept(store, token)
    assert found is not None
    assert (found.choice, found.proof, found.note) == (BEST.id, "written", "in the *blue* folder")
    assert "1 answer kept" in words(app)
    assert "0 new, 0 changed, 1 the same" in words(app)


def test_a_changed_answer_shows_what_was_there_before_and_the_history_keeps_it(
    saved: Callable[[Case], str], store: Store
) -> None:
    case = shop(charge_person=WORSE.id)
    token = saved(case)
    app = opened(token, filled(form_of(case), {PERSON.id: {"Your answer": BEST.text}}))

    assert "0 new, 1 changed, 0 the same" in words(app)
    app.button(key="filled_form_keep").click().run()

    assert [event.choice for event in store.history(token, PERSON.id, actor="me")] == [WORSE.id, BEST.id]


def test_an_answer_given_here_after_the_form_was_made_is_not_undone_by_the_old_one_in_the_form(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(shop(charge_person=BEST.id))
    app = opened(token, form_of(shop(charge_person=WORSE.id)))

    assert "Changed only here since the form was made, and left as is: 1 answer." in words(app)
    assert not [b for b in app.button if b.key == "filled_form_keep"]
    assert kept(store, token) == Answer(choice=BEST.id)


@pytest.mark.parametrize(("which", "stays"), [("Keep what is here", "unknown"), ("Take the form's", BEST.id)])
def test_an_answer_changed_in_both_places_is_decided_by_the_person(
    which: str, stays: str, saved: Callable[[Case], str], store: Store
) -> None:
    data = filled(form_of(shop(charge_person=WORSE.id)), {PERSON.id: {"Your answer": BEST.text}})
    token = saved(shop(charge_person="unknown"))
    app = opened(token, data)
    assert "1 changed in both places" in words(app)

    app.radio(key=f"filled_form_{PERSON.id}").set_value(which).run()
    for button in (b for b in app.button if b.key == "filled_form_keep"):
        button.click().run()

    found = kept(store, token)
    assert found is not None
    assert found.choice == stays


def test_rows_that_were_not_taken_are_listed_with_what_is_wrong(saved: Callable[[Case], str]) -> None:
    app = opened(saved(shop()), filled(form_of(shop()), {PERSON.id: {"Your answer": "*maybe*"}}))

    assert "0 new, 0 changed, 0 the same" in words(app)
    assert r"“\*maybe\*” is not one of the answers" in words(app)


def test_a_file_that_is_no_form_gets_a_sentence_and_changes_nothing(saved: Callable[[Case], str]) -> None:
    app = opened(saved(shop()), b"not a workbook")

    assert "not an Excel file" in app.error[0].value
    assert "What is open now is unchanged." in app.error[0].value


def test_the_form_of_another_firm_is_pointed_out(saved: Callable[[Case], str]) -> None:
    app = opened(saved(shop()), form_of(example("legal-research-startup")))

    assert "made for Paragraf, and Harbour Candles is open now" in app.warning[0].value


def test_an_answer_that_another_window_gives_meanwhile_is_not_overwritten(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(shop())
    app = opened(token, filled(form_of(shop()), {PERSON.id: {"Your answer": BEST.text}}))
    store.save_answer(token, PERSON.id, WORSE.id, "said", None, expected_revision=0, actor="me")

    app.button(key="filled_form_keep").click().run()

    found = kept(store, token)
    assert found is not None
    assert found.choice == WORSE.id
    assert "Another window answered these while you looked" in words(app)


def test_while_the_database_cannot_be_reached_every_answer_waits_and_is_kept_later(
    saved: Callable[[Case], str], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = Work(store, saved(shop()), "me")
    drafts = {q.id: Draft("unknown") for q in load_bank().questions[:3]}

    def away(*_: object, **__: object) -> int:
        raise StorageUnavailable("The database is away.")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(store, "save_answer", away)
        assert take_in(current, drafts) == 0
        assert current.said.unsaved == drafts
    current.retry()

    assert {
        name: answer.answer.choice for name, answer in store.load(current.token, actor="me").answers.items()
    } == dict.fromkeys(drafts, "unknown")
