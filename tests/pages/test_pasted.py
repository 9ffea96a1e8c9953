"""A customer's list on the page: matched, put right by hand, and taken away with nothing lost on the way."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Case
from tests.pages.conftest import example, words

LIST = (
    "1. Do you keep logs of prompts and outputs?\n2. What is your VAT number?\n=1+1 and is there a human in the loop?"
)


def the_panel() -> None:
    """The panel alone, or another page when the address says so."""
    import streamlit as st

    from domain.buyer import BuyerAnswer, BuyerPack
    from questions import load_buyer_topics
    from ui.engine import bank
    from ui.pasted import panel
    from ui.session import opened, restore

    restore()
    current = opened()
    answers = tuple(
        BuyerAnswer(id=t.id, group=t.group, question=t.text, answer=f"About {t.id} we say this.", strength="written")
        for t in load_buyer_topics(bank())
    )
    no_ai = current.profile.has_no_ai
    pack = BuyerPack(
        firm="A firm", as_of=current.as_of, certified=False, statement="", answers=() if no_ai else answers, findings=()
    )
    if st.query_params.get("page") != "other":
        panel(pack)


@pytest.fixture
def app(saved: Callable[[Case], str]) -> AppTest:
    return opened_with(saved(example("shop-with-chat-tools")))


def opened_with(token: str) -> AppTest:
    app = AppTest.from_function(the_panel, default_timeout=20)
    app.query_params["a"] = token
    return app.run()


def pasted(app: AppTest, text: str) -> AppTest:
    return app.text_area(key="asked_text").set_value(text).run()


def choice(app: AppTest, place: int):
    return next(box for box in app.selectbox if box.key.startswith(f"asked_{place}_"))


def test_each_question_of_a_pasted_list_stands_with_the_answer_it_is_like_and_how_sure_that_is(app: AppTest) -> None:
    pasted(app, LIST)

    assert not app.exception
    assert [choice(app, i).value for i in range(3)] == ["logs", "", "person_in_charge"]
    text = words(app)
    assert "About logs we say this" in text.replace("\\", "")
    assert "Quite sure (likeness" in text
    assert "Nothing of ours is like it enough (likeness" in text
    assert "3 questions, 2 matched" in text


def test_nothing_is_asked_or_offered_before_there_is_a_list(app: AppTest) -> None:
    assert not app.selectbox
    assert not app.get("download_button")
    assert "nothing is sent to anyone" in words(app)


def test_a_list_without_a_question_gets_a_sentence_and_keeps_what_was_typed(app: AppTest) -> None:
    pasted(app, "GOVERNANCE:")

    assert "no question" in app.error[0].value
    assert app.text_area(key="asked_text").value == "GOVERNANCE:"


def test_a_match_put_right_by_hand_stays_when_the_person_comes_back_from_another_page(app: AppTest) -> None:
    pasted(app, LIST)
    choice(app, 1).select("certificates").run()
    assert "Chosen by you" in words(app)

    app.query_params["page"] = "other"
    app.run()
    assert not app.text_area
    app.query_params["page"] = "list"
    app.run()

    assert app.text_area(key="asked_text").value == LIST
    assert choice(app, 1).value == "certificates"
    assert "3 questions, 3 matched" in words(app)


def test_a_match_can_be_set_aside_as_not_known(app: AppTest) -> None:
    pasted(app, LIST)
    choice(app, 0).select("").run()

    assert "3 questions, 1 matched" in words(app)


def test_another_assessment_in_the_same_tab_never_sees_the_list(app: AppTest, saved: Callable[[Case], str]) -> None:
    pasted(app, LIST)
    app.query_params["a"] = saved(example("legal-research-startup"))
    app.query_params["page"] = "other"
    app.run()
    app.query_params["page"] = "list"
    app.run()

    assert app.text_area(key="asked_text").value == ""


def test_a_long_list_is_shown_ten_at_a_time(app: AppTest) -> None:
    pasted(app, "\n".join(f"Do you log prompts of kind {i}?" for i in range(23)))

    assert len([box for box in app.selectbox if box.key.startswith("asked_") and box.key != "asked_page"]) == 10
    app.selectbox(key="asked_page").select(2).run()
    assert "**21. Do you log prompts of kind 20?**" in [m.value for m in app.markdown]


def test_a_firm_without_ai_is_told_that_its_statement_answers_the_whole_list(saved: Callable[[Case], str]) -> None:
    app = opened_with(saved(example("joinery-without-ai")))

    assert "answers the whole list" in app.info[0].value
    assert not app.text_area


def test_markdown_and_html_in_a_customers_question_stay_letters(app: AppTest) -> None:
    pasted(app, "Is **this** <b>bold</b> and $x$ a [link](http://example.com)?")

    shown = next(m.value for m in app.markdown if m.value.startswith("**1. "))
    assert r"\*\*this\*\*" in shown
    assert r"\[link\]" in shown


EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(*questions: str) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for question in ("Question", *questions):
        book.worksheets[0].append([question])
    book.save(out)
    return out.getvalue()


def test_the_questions_of_an_excel_file_go_into_the_box_and_can_be_changed_there(app: AppTest) -> None:
    data = workbook("Do you log prompts?", "is there a human in the loop")
    app.file_uploader(key="asked_file").set_value(("list.xlsx", data, EXCEL)).run()

    assert app.text_area(key="asked_text").value == "Do you log prompts?\n\nis there a human in the loop"
    assert [choice(app, i).value for i in range(2)] == ["logs", "person_in_charge"]

    pasted(app, "Do you log prompts?")
    assert "1 question, 1 matched" in words(app)


def test_a_file_that_cannot_be_read_gets_a_sentence_and_the_pasted_list_stays(app: AppTest) -> None:
    pasted(app, LIST)
    app.file_uploader(key="asked_file").set_value(("list.xlsx", b"not a workbook", EXCEL)).run()

    assert "not an Excel file" in app.error[0].value
    assert app.text_area(key="asked_text").value == LIST
