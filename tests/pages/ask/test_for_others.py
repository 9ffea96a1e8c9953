"""Questions for others: marked on the card, gathered by person, gone from the list once answered."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case, PassedOn
from questions import load_bank
from storage import Store
from tests.pages.conftest import example, open_page, words

ASKED, OTHER, *_ = (q for q in load_bank().questions if q.section == "charge" and not q.visible_when)


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


def opened(token: str) -> AppTest:
    """The card with its little form unfolded."""
    app = open_page("questions-charge", token)
    return app.button(key=f"ask_{token}_{ASKED.id}").click().run()


def press(app: AppTest, label: str) -> None:
    next(found for found in app.button if found.label == label).click().run()


def test_a_question_is_put_on_a_persons_list_and_taken_off_again(token: str, store: Store) -> None:
    app = opened(token)
    next(field for field in app.text_input if field.key == f"who_{token}_{ASKED.id}").input("  Maria ")
    press(app, "Put it on the list")
    assert store.load(token, actor="me").passed_on[ASKED.id].value == PassedOn(who="Maria")
    assert "**Maria** · 1 question" in words(open_page("questions", token))
    press(opened(token), "Take it off")
    assert store.load(token, actor="me").passed_on == {}
    assert "Questions for others" not in words(open_page("questions", token))


def test_the_form_folds_again_with_its_button_and_once_a_person_is_on_the_list(token: str) -> None:
    def fields(app: AppTest) -> list[str]:
        return [field.key for field in app.text_input if field.key.startswith("who_")]

    app = opened(token)
    assert fields(app) == [f"who_{token}_{ASKED.id}"]
    app.button(key=f"ask_{token}_{ASKED.id}").click().run()
    assert fields(app) == []
    app.button(key=f"ask_{token}_{ASKED.id}").click().run()
    next(field for field in app.text_input if field.key == f"who_{token}_{ASKED.id}").input("Maria")
    press(app, "Put it on the list")
    assert fields(app) == []
    assert app.button(key=f"ask_{token}_{ASKED.id}").label == "For Maria to answer"


def test_putting_nobody_on_the_list_changes_nothing(token: str, store: Store) -> None:
    press(opened(token), "Put it on the list")
    assert store.load(token, actor="me").passed_on == {}


def test_an_answered_question_leaves_the_list_and_an_unsure_one_stays(saved: Callable[[Case], str]) -> None:
    case = example("shop-with-chat-tools").model_copy(
        update={
            "passed_on": {ASKED.id: PassedOn(who="Maria"), OTHER.id: PassedOn(who="Maria")},
            "answers": {ASKED.id: Answer(choice=ASKED.choices[0].id), OTHER.id: Answer(choice="unknown")},
        }
    )
    app = open_page("questions", saved(case))
    assert "**Maria** · 1 question" in words(app)
    all_answered = case.model_copy(update={"answers": {q.id: Answer(choice=q.choices[0].id) for q in (ASKED, OTHER)}})
    assert "All questions you passed on are answered." in words(open_page("questions", saved(all_answered)))


def test_a_name_with_markup_is_shown_as_typed(saved: Callable[[Case], str]) -> None:
    case = example("shop-with-chat-tools").model_copy(update={"passed_on": {ASKED.id: PassedOn(who="![x](y) *M*")}})
    assert r"**!\[x\](y) \*M\*** · 1 question" in words(open_page("questions", saved(case)))
