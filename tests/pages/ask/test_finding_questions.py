"""Search, jumps and the time that is left."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import escape

import pytest

from domain.case import Answer, Case
from domain.profile import Profile
from questions import load_bank
from questions.visibility import visible
from tests.pages.cards import mounted
from tests.pages.conftest import example, open_page, words
from ui.ask.finder import find, following
from ui.ask.pace import BREAK, FIRST_GUESS, seconds_each, takes, time_left

BANK = load_bank()
ALL = {question.id for question in BANK.questions}
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def labels(app: object) -> list[str]:
    return [str(link.proto.label) for link in app.get("page_link")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", ["9.2.1", "A.5.2", "a.5.2", "iso42001:9.2.1"])
def test_a_requirement_number_finds_the_questions_about_it_first(number: str) -> None:
    about = [
        q
        for q in BANK.questions
        if any(number.casefold() in (r.casefold(), r.split(":")[1].casefold()) for r in q.requirements)
    ]
    assert about
    assert find(BANK, ALL, number)[: len(about)] == about


def test_a_clause_finds_all_below_it_and_no_other_with_the_same_digits() -> None:
    found = find(BANK, ALL, "5")
    leading = [q for q in found if any(r.split(":")[1].split(".")[0] == "5" for r in q.requirements)]
    assert found[: len(leading)] == leading
    assert len(leading) > 1


def test_every_question_is_found_by_its_own_words_and_its_id() -> None:
    for question in BANK.questions:
        assert question in find(BANK, ALL, question.text.upper())
        assert find(BANK, ALL, question.id) == [question]


def test_what_is_not_asked_of_the_firm_is_not_found() -> None:
    assert find(BANK, ALL - {BANK.questions[0].id}, BANK.questions[0].id) == []
    assert find(BANK, ALL, "   ") == []


def test_the_next_open_question_goes_round_and_never_names_the_one_on_screen() -> None:
    order = ["a", "b", "c", "d"]
    assert following(order, "b", {"a", "d"}) == "d"
    assert following(order, "d", {"a", "d"}) == "a"
    assert following(order, "d", {"d"}) is None
    assert following(order, None, {"c"}) == "c"


def test_time_left_follows_the_persons_own_pace_and_forgets_breaks() -> None:
    steady = [NOON + timedelta(seconds=12 * n) for n in range(7)]
    assert seconds_each(steady) == 12
    assert seconds_each([*steady, NOON + timedelta(hours=3)]) == 12
    assert seconds_each([NOON + timedelta(hours=n) for n in range(8)]) == BREAK


def test_answers_without_a_time_of_their_own_tell_nothing_about_pace() -> None:
    no_zone = [(NOON + timedelta(seconds=5 * n)).replace(tzinfo=None) for n in range(9)]
    for times in ([None] * 9, [NOON] * 9, no_zone, [NOON, NOON + timedelta(seconds=5)]):
        assert seconds_each(times) == FIRST_GUESS


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, ""), (1, "about a minute left"), (17, "about 9 minutes left"), (23, "about 10 minutes left"),
     (50, "about 25 minutes left"),
     (120, "about 1 hour left"), (180, "about 1.5 hours left")],
)  # fmt: skip
def test_time_left_is_said_no_finer_than_it_is_known(count: int, said: str) -> None:
    assert time_left(count, 30) == said


def test_searching_on_the_overview_leads_to_the_question_itself(saved: Callable[[Case], str]) -> None:
    app = open_page("questions", saved(example("shop-with-chat-tools")))
    next(field for field in app.text_input if field.key == "find_text").input("9.2.2").run()
    found = next(q for q in BANK.questions if "iso42001:9.2.2" in q.requirements)
    link = next(link for link in app.get("page_link") if f"q={found.id}" in str(link.proto))
    assert link.proto.page == "questions-checking"
    next(field for field in app.text_input if field.key == "find_text").input("xyzzy").run()
    assert "No question asked of you has these words." in words(app)


def test_the_rail_names_every_part_and_the_jumps_count_what_is_open(saved: Callable[[Case], str]) -> None:
    first, second, *_ = (q for q in BANK.questions if not q.visible_when)
    case = example("shop-with-chat-tools").model_copy(
        update={"answers": {first.id: Answer(choice=first.choices[0].id), second.id: Answer(choice="unknown")}}
    )
    app = open_page("questions-charge", saved(case))
    rail = next(element.proto.body for element in app.get("html") if 'class="r42-rail"' in element.proto.body)
    assert all(f">{escape(section.title)} (" in rail for section in BANK.sections)
    assert rail.count('aria-current="page"') == 1
    shown = labels(app)
    assert "Next unsure (1)" in shown
    assert any(label.startswith("Next unanswered (") for label in shown)


def test_the_question_that_tells_most_opens_where_it_is_asked(saved: Callable[[Case], str]) -> None:
    app = open_page("questions", saved(example("medical-device-software")))
    next(button for button in app.button if button.key == "best").click().run()
    assert not app.exception
    asked = app.query_params["q"]
    assert (asked if isinstance(asked, str) else asked[0]) in ALL
    assert app.title[0].value in {section.title for section in BANK.sections}


def test_on_the_quick_check_the_jumps_count_the_same_questions_as_the_progress_above_them(
    saved: Callable[[Case], str],
) -> None:
    app = open_page("quick-check-1", saved(example("shop-with-chat-tools")))
    progress = mounted(app, "now")["progress"]["text"]
    asked = progress.split(" of ")[1].split(" ")[0]

    assert progress.startswith("0 of ")
    assert f"Next unanswered ({asked})" in labels(app)


def test_the_first_page_and_the_questions_say_the_same_number_of_minutes(saved: Callable[[Case], str]) -> None:
    first, overview = words(open_page("start")), words(open_page("questions", saved(example("shop-with-chat-tools"))))
    states = visible(BANK, Profile(), {})  # what follows an answer is asked once that is given
    quick = sum(question.quick and states[question.id] == "asked" for question in BANK.questions)

    assert takes(quick) in first
    assert f"{quick} questions, about {takes(quick)}" in overview
    assert f"up to {takes(len(BANK.questions))}" in first
