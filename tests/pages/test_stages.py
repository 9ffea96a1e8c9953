"""The menu: one road in four stages, with what is behind a person ticked and a bead where they are."""

from collections.abc import Callable

import pytest

from domain.case import Answer, Case
from questions import load_bank
from storage import Store
from tests.pages.conftest import example, open_page
from ui.frame import menu, stages
from ui.server.sidebar import Stage, drawn
from ui.session.database import ADVISES
from ui.session.work import Work

Saved = Callable[[Case], str]
FIRMS = {"shop-with-chat-tools": "my-plan", "medical-device-software": "action-plan"}


def found(case: Case, here: str, saved: Saved, store: Store) -> dict[str, Stage]:
    return {stage.name: stage for stage in stages.stages(Work(store, saved(case), "me"), here)}


def paths(stage: Stage) -> list[str]:
    return [link.path for link in stage.links]


def test_all_four_stages_are_shown_from_the_first_visit_those_to_come_empty() -> None:
    made = stages.stages(None, "about-you")
    assert [stage.name for stage in made] == ["Find out", "Answer", "Act", "Hand over"]
    assert [paths(stage) for stage in made] == [["about-you", "do-we-need-it"], ["questions"], [], []]
    assert [stage.state for stage in made] == ["now", "", "", ""]


@pytest.mark.parametrize("firm", FIRMS)
def test_every_page_of_a_road_stands_in_the_menu_once_and_in_the_order_of_the_way_on(
    firm: str, saved: Saved, store: Store
) -> None:
    work = Work(store, saved(example(firm)), "me")
    every = [link.path for link in stages.beside(stages.ABOVE, work, "")]
    every += [path for stage in stages.stages(work, "") for path in paths(stage)]
    every += [link.path for link in stages.beside(stages.BELOW, work, "")]
    assert tuple(every) == menu.road(work)


@pytest.mark.parametrize(("firm", "plan"), FIRMS.items())
def test_each_road_acts_on_its_own_plan(firm: str, plan: str, saved: Saved, store: Store) -> None:
    assert plan in paths(found(example(firm), plan, saved, store)["Act"])


def test_an_adviser_has_all_clients_above_and_one_client_in_the_same_stages(saved: Saved, store: Store) -> None:
    store.save_setting(ADVISES, True, actor="me")
    work = Work(store, saved(example("medical-device-software")), "me")
    app = open_page("guided-session", work.token)
    [html] = [str(e.proto.body) for e in app.get("html") if "r42-menu" in str(e.proto.body) and "<nav" in e.proto.body]
    assert html.index("Portfolio") < html.index("r42-firm") < html.index("Guided session") < html.index("Scope of work")


def test_a_stage_is_ticked_when_it_has_given_its_result_and_the_count_says_what_is_left(
    saved: Saved, store: Store
) -> None:
    case = example("medical-device-software")
    quick = [question for question in load_bank().questions if question.quick]
    before = found(case.model_copy(update={"answers": {}}), "where-we-stand", saved, store)
    assert (before["Find out"].state, before["Answer"].state, before["Act"].state) == ("done", "", "now")
    assert before["Answer"].links[-1].left == ""
    answers = {question.id: Answer(choice=question.choices[0].id) for question in quick}
    after = found(case.model_copy(update={"answers": answers}), "where-we-stand", saved, store)
    assert after["Answer"].state == "done"
    assert after["Answer"].links[-1].left.startswith(f"{len(quick)} of ")


def test_a_part_of_the_questions_is_in_the_stage_of_the_questions(saved: Saved, store: Store) -> None:
    made = found(example("medical-device-software"), "questions-charge", saved, store)["Answer"]
    assert made.state == "now"
    assert [link.path for link in made.links if link.here] == ["questions"]


def test_the_name_of_a_firm_in_the_menu_is_text_and_the_page_on_screen_is_told(saved: Saved, store: Store) -> None:
    made = stages.stages(None, "about-you")
    html = drawn((), ("<b>Ann & Co</b>", "1 person"), made, ())
    assert "&lt;b&gt;Ann &amp; Co" in html
    assert html.count('aria-current="page"') == 1
    assert html.count("(you are here)") == 1
