"""A customer's list on the page: matched, put right by hand, and taken away with nothing lost on the way."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from answers.matching import how_often
from domain.case import Case
from tests.pages.conftest import PATIENCE, example, words

LIST = "\n".join(
    (
        "1. Do you keep logs of prompts and outputs?",
        "2. What do you charge for delivery?",
        "=1+1 and is there a human in the loop?",
    )
)


def the_panel() -> None:
    """The panel alone, or another page when the address says so."""
    import streamlit as st

    from domain.buyer import BuyerAnswer, BuyerPack
    from questions import load_buyer_topics
    from ui.session.engine import bank
    from ui.session.opened import opened, restore
    from ui.take.pasted import panel

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
    app = AppTest.from_function(the_panel, default_timeout=PATIENCE)
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


def opened_file(app: AppTest, data: bytes, name: str = "list.xlsx") -> AppTest:
    return app.file_uploader(key="asked_file").set_value((name, data, EXCEL)).run()


def test_a_file_stays_open_until_it_is_set_aside_and_the_pasted_list_comes_back(app: AppTest) -> None:
    pasted(app, LIST)
    opened_file(app, workbook("Do you log prompts?", "is there a human in the loop"))

    assert [choice(app, i).value for i in range(2)] == ["logs", "person_in_charge"]
    app.query_params["page"] = "other"
    app.run()
    app.query_params["page"] = "list"
    app.run()
    assert "2 questions, 2 matched" in words(app)

    app.button(key="asked_close").click().run()
    assert app.text_area(key="asked_text").value == LIST
    assert "3 questions, 2 matched" in words(app)


def sheets(**found: list[list[object]]) -> bytes:
    """A workbook with these rows on its sheets."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in found.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)
    return out.getvalue()


TWO_SHEETS = sheets(
    Network=[["No", "Question", "Answer"], [1, "Do you have a firewall?"], [2, "Who patches the servers?"]],
    AI=[["Ref", "Question", "Why"], ["AI-1", "Do you log prompts?", "Is this what we want to know?"], ["B", "Data"]],
)


def test_every_sheet_is_named_with_its_count_and_the_person_chooses(app: AppTest) -> None:
    opened_file(app, TWO_SHEETS)

    assert {box.label: box.value for box in app.checkbox if "question" in box.label} == {
        "Network: 2 questions": False, "AI: 1 question": True,
    }  # fmt: skip
    assert "**AI-1. Do you log prompts?**" in [m.value.replace("\\", "") for m in app.markdown]
    assert "- Data (heading)" in words(app)

    next(box for box in app.checkbox if box.label == "Network: 2 questions").check().run()
    assert "3 questions" in words(app)


def test_the_person_chooses_the_column_of_the_questions(app: AppTest) -> None:
    opened_file(app, TWO_SHEETS)
    next(box for box in app.selectbox if box.label == "Questions stand in").select(3).run()

    assert not app.exception
    assert any("Is this what we want to know" in m.value for m in app.markdown)


def test_what_their_own_workbook_gets_and_what_stays_is_told_before_it_is_taken(app: AppTest) -> None:
    opened_file(
        app, sheets(AI=[["Question", "Answer"], ["Do you log prompts?"], ["Is it fair to all?", "We said no."]])
    )

    assert "1 of 2 questions get our words in their file" in words(app)
    assert "the cell already holds something" in words(app)
    next(box for box in app.checkbox if "Also replace" in box.label).check().run()
    assert "2 of 2 questions get our words in their file" in words(app)


def test_how_often_a_match_is_right_is_told_as_it_was_measured(app: AppTest) -> None:
    pasted(app, LIST)

    assert how_often() in words(app)


def test_all_450_questions_of_a_long_file_are_there(app: AppTest) -> None:
    opened_file(app, workbook(*(f"Question {i}: {'please describe it in your own words, ' * 20}?" for i in range(450))))

    assert "450 questions" in words(app)


def test_more_questions_than_are_answered_at_once_are_one_sentence_with_both_numbers(app: AppTest) -> None:
    opened_file(app, workbook(*(f"Who looks after part {i} of it?" for i in range(1_001))))

    assert app.error[0].value == "This holds 1001 questions; at most 1000 can be answered at once: leave out some."
    assert not app.get("download_button")


def test_a_file_that_cannot_be_read_gets_a_sentence_and_the_pasted_list_stays(app: AppTest) -> None:
    pasted(app, LIST)
    app.file_uploader(key="asked_file").set_value(("list.xlsx", b"not a workbook", EXCEL)).run()

    assert "not an Excel file" in app.error[0].value
    assert app.text_area(key="asked_text").value == LIST
