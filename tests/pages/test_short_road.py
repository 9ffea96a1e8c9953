"""The short road: from nothing at all to a policy, a list of tools and a reply, in about ten questions."""

import io
from collections.abc import Callable
from typing import Any

import docx

from domain.case import Case
from questions import load_bank, load_buyer_kit
from storage import Store
from tests.pages.cards import answer, asked
from tests.pages.conftest import example, open_page, words

PAGE = "asked-for-our-policy"
ROAD = load_buyer_kit(load_bank()).road
Saved = Callable[[Case], str]


def paper(given: dict[str, Any]) -> list[str]:
    return [line.text for line in docx.Document(io.BytesIO(given["data"]())).paragraphs]


def test_from_an_empty_database_a_firm_answers_ten_questions_and_takes_three_files(
    store: Store, offered: dict[str, dict[str, Any]]
) -> None:
    app = open_page("")
    app.button(key="short_road_start").click().run()
    assert app.title[0].value == "A customer asked for our AI policy"

    name = next(box for box in app.text_input if str(box.key).endswith("_organisation"))
    name.set_value("Harbour Candles").run()
    next(box for box in app.checkbox if str(box.key).endswith("_user")).check().run()
    assert len(asked(app)) == 10
    for place in range(10):
        question = asked(app)[place]
        answer(app, question, choice=load_bank().question[question].choices[0].id)
    assert not app.exception
    assert "10 of 10 questions answered" in str([bar.text for bar in app.get("progress")])

    row = store.assessments(actor="me", most=2)[0]
    assert len(store.load(row.token, actor="me").answers) == 10
    files = {key: given for key, given in offered.items() if key.startswith("road_") and "note" not in key}
    assert list(files) == ["road_ai_policy", "road_inventory", "road_reply"]
    first = [paper(given) for given in files.values()]
    assert [lines[0] for lines in first] == ["AI policy", "AI system and tool inventory", "How we look after AI"]
    assert all(any("Harbour Candles" in line for line in lines) for lines in first)
    assert app.code[0].value.splitlines()[0] == "How we look after AI"
    assert "Our AI policy, enclosed." in app.code[0].value
    assert "complian" not in app.code[0].value


def test_the_questions_stand_in_the_order_of_the_road_and_those_that_do_not_concern_the_firm_are_left_out(
    saved: Saved,
) -> None:
    assert ROAD is not None
    for firm, hidden in (("shop-with-chat-tools", 2), ("medical-device-software", 0)):
        app = open_page(PAGE, saved(example(firm)))
        assert len(asked(app)) == len(ROAD.asks) - hidden
        assert asked(app) == [name for name in ROAD.asks if name in asked(app)]


def test_a_visitor_who_comes_by_its_address_begins_here() -> None:
    app = open_page(PAGE)

    assert "10 questions, about" in words(app)
    app.button(key="short_road_here").click().run()
    assert [header.value for header in app.header] == ["About you", "Your answers", "What to send"]


def test_a_firm_without_ai_is_asked_nothing_and_its_reply_says_so(saved: Saved) -> None:
    app = open_page(PAGE, saved(example("joinery-without-ai")))

    assert asked(app) == []
    assert "We use no AI in our work" in app.code[0].value


def test_a_firm_whose_statement_would_say_little_is_told_what_to_send_first(
    saved: Saved, offered: dict[str, dict[str, Any]]
) -> None:
    app = open_page("answers-for-customers", saved(example("shop-with-chat-tools")))

    assert "Send these 3 things first" in words(app)
    assert {"first_ai_policy", "first_inventory", "first_reply"} <= set(offered)


def test_a_day_that_a_person_promises_is_kept_and_read_by_customers(saved: Saved, store: Store) -> None:
    from datetime import date

    from domain.case import Answer

    case = example("shop-with-chat-tools").model_copy(update={"answers": {"rules.ai_policy": Answer(choice="draft")}})
    token = saved(case)
    app = open_page("answers-for-customers", token)
    app.session_state["missing_ai_policy"] = True
    app.run()
    box = next(box for box in app.date_input if str(box.key).endswith("_ai_policy"))
    box.set_value(date(2027, 3, 1)).run()

    assert not app.exception
    assert store.load(token, actor="me").profile.promised("ai_policy") == date(2027, 3, 1)
    assert "by 1 March 2027" in app.code[0].value


def test_answers_that_cannot_both_be_true_are_named_before_the_files_are_sent(saved: Saved) -> None:
    from domain.case import Answer

    answers = {"risks.judged": Answer(choice="every"), "inventory.list": Answer(choice="none")}
    case = example("shop-with-chat-tools").model_copy(update={"answers": answers})

    assert [fold.label for fold in open_page(PAGE, saved(case)).expander if "Before you rely on this" in fold.label]
    assert not [fold for fold in open_page(PAGE, saved(example("joinery-without-ai"))).expander if "rely" in fold.label]
