"""Questions for others: marked on the card, gathered by person, gone from the list once answered."""

from collections.abc import Callable

import pytest

from domain.case import Answer, Case, PassedOn
from questions import load_bank
from storage import Store
from tests.pages.cards import card, send
from tests.pages.conftest import example, open_page, words

ASKED, OTHER, *_ = (q for q in load_bank().questions if q.section == "charge" and not q.visible_when)


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


def test_a_question_is_put_on_a_persons_list_and_taken_off_again(token: str, store: Store) -> None:
    app = open_page("questions-charge", token)
    send(app, "passed", ASKED.id, "  Maria ")
    assert store.load(token, actor="me").passed_on[ASKED.id].value == PassedOn(who="Maria")
    assert card(app, ASKED.id)["asked"]["who"] == "Maria"
    assert "**Maria** · 1 question" in words(open_page("questions", token))
    send(app, "passed", ASKED.id, None, over=card(app, ASKED.id)["asked"]["rev"])
    assert store.load(token, actor="me").passed_on == {}
    assert "Questions for others" not in words(open_page("questions", token))


def test_putting_nobody_on_the_list_changes_nothing(token: str, store: Store) -> None:
    send(open_page("questions-charge", token), "passed", ASKED.id, " ")
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
