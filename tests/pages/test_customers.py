"""Answers for customers on screen: the statement to change, what it claims too much, and what is missing."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from tests.pages.conftest import example, open_page, words

PAGE = "answers-for-customers"
BOLD = "Our AI\nWe are ISO 42001 certified."
Saved = Callable[[Case], str]


def begun() -> Case:
    answers = {
        "rules.ai_policy": Answer(choice="gaps", proof="written"),
        "charge.person": Answer(choice="reports", proof="record"),
    }
    return example("shop-with-chat-tools").model_copy(update={"answers": answers})


def changed(app: AppTest, text: str) -> AppTest:
    app.text_area(key="statement_text").set_value(text)
    return app.run()


def test_a_firm_reads_its_statement_and_every_answer_with_what_stands_behind_it(saved: Saved) -> None:
    app = open_page(PAGE, saved(begun()))
    text = words(app)

    assert "AI governance statement" in app.text_area(key="statement_text").value
    assert "We have a written AI policy in use; it is not yet signed by our management" in text
    assert any(":blue-badge[◑ A document]" in fold.label for fold in app.get("expander"))
    assert "We do not know yet how we would act when AI goes badly wrong." in text
    assert not app.warning


def test_a_changed_statement_is_checked_and_the_page_says_what_to_say_instead(saved: Saved) -> None:
    app = changed(open_page(PAGE, saved(begun())), BOLD)
    text = words(app)

    assert "1 phrase that you can't back" in app.warning[0].value
    assert "ISO 42001 certified" in text
    assert "Say instead, if it is true:" in text


def test_an_emptied_statement_is_made_anew(saved: Saved) -> None:
    app = changed(changed(open_page(PAGE, saved(begun())), BOLD), "")

    assert app.text_area(key="statement_text").value.startswith("AI governance statement")
    assert not app.warning


def test_words_that_claim_too_much_stand_beside_the_buttons_on_the_downloads_page_too(saved: Saved) -> None:
    app = _visit(changed(open_page(PAGE, saved(begun())), BOLD), "downloads")

    assert any("1 phrase that you can't back" in warning.value for warning in app.warning)


def test_a_changed_statement_is_still_there_when_the_person_comes_back(saved: Saved) -> None:
    app = _visit(_visit(changed(open_page(PAGE, saved(begun())), BOLD), "downloads"), PAGE)

    assert app.text_area(key="statement_text").value == BOLD


def _visit(app: AppTest, path: str) -> AppTest:
    from streamlit.util import calc_hash

    app._page_hash = calc_hash(path)
    return app.run()


def test_a_firm_without_ai_sees_its_statement_alone(saved: Saved) -> None:
    app = open_page(PAGE, saved(example("joinery-without-ai")))

    assert "We use no AI in our work" in app.text_area(key="statement_text").value
    assert any("You use no AI" in info.value for info in app.info)


@pytest.mark.parametrize("firm", ["shop-with-chat-tools", "medical-device-software"])
def test_the_page_is_in_the_menu_of_both_roads(firm: str, saved: Saved) -> None:
    from ui.frame.menu import FULL_ROAD, LIGHT_ROAD

    assert open_page(PAGE, saved(example(firm))).title[0].value == "Answers for customers"
    for road in (LIGHT_ROAD, FULL_ROAD):
        assert road.index("two-roads") < road.index(PAGE) < road.index("downloads")


def test_the_page_takes_a_customers_list_and_a_text_to_check(saved: Callable[[Case], str]) -> None:
    app = open_page("answers-for-customers", saved(example("shop-with-chat-tools")))
    app.text_area(key="asked_text").set_value("Do you keep logs of prompts?").run()
    app.text_area(key="claims_text").set_value("Our AI is bias-free.").run()

    assert not app.exception
    assert "1 question, 1 matched" in words(app)
    assert "**bias-free**" in words(app)
