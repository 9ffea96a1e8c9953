"""From what is missing to its question and its action, and back."""

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from questions import load_bank
from tests.pages.conftest import example, open_page, words


def poor(case: Case) -> Case:
    """The case with the poorest answer to every question."""
    answers = {
        q.id: Answer(choice=min((c for c in q.choices if c.attainment is not None), key=lambda c: c.attainment or 0).id)
        for q in load_bank().questions
    }
    return case.model_copy(update={"answers": answers})


def gaps(app: AppTest) -> list[str]:
    """The headings of the gaps, in the order on screen."""
    return [fold.label for fold in app.get("expander") if "Needs fixing ·" in fold.label or "Could " in fold.label]


def links(app: AppTest) -> list[tuple[str, str]]:
    """Page and query of every link."""
    return [(link.proto.page, link.proto.query_string) for link in app.get("page_link")]


def test_what_could_stop_a_certificate_leads_to_its_first_step_and_its_question(saved: Callable[[Case], str]) -> None:
    app = open_page("where-we-stand", saved(poor(example("medical-device-software"))))

    assert "that could stop a certificate" in words(app)
    assert "Only an auditor can say so for sure" in words(app)
    assert "most often" not in words(app), "nobody has counted"
    assert ("action-plan", True) in [(page, "action=" in query) for page, query in links(app)]
    first = next(link.proto.label for link in app.get("page_link") if link.proto.label.startswith("First step: "))
    assert re.search(r"\(about [\d.]+\xa0hours?\)$", first), "a first step says how long it takes"
    assert any(page.startswith("questions-") and "q=" in query for page, query in links(app))


def test_gaps_can_be_put_in_the_order_of_the_standard(saved: Callable[[Case], str]) -> None:
    app = open_page("where-we-stand", saved(poor(example("medical-device-software"))))
    before = gaps(app)
    app.selectbox(key="gap_order").select("As the standard is built").run()

    assert sorted(gaps(app)) == sorted(before)
    assert gaps(app)[0].endswith("4.1")


def test_a_link_to_an_action_opens_that_action_above_the_plan(saved: Callable[[Case], str]) -> None:
    token = saved(poor(example("medical-device-software")))
    app = open_page("action-plan", token)
    app.query_params["action"] = "write_ai_policy"
    assert "The step you came for" in words(app.run())
