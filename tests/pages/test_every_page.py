"""Every page, empty and full, for every sample firm."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from questions import load_bank
from tests.pages.conftest import EXAMPLES, drawn, example, open_page, words
from ui.frame.menu import titles
from ui.session.parts import parts
from ui.show.words import DISCLAIMER

PAGES = [*titles(), *(part.path for part in parts(load_bank()))]
RESULTS = [
    "my-plan",
    "two-roads",
    "nist-ai-rmf",
    "if-you-ever-certify",
    "where-we-stand",
    "cost-and-time",
    "action-plan",
    "statement-of-applicability",
    "downloads",
    "answers-for-customers",
]
FIRMS = [path.stem for path in EXAMPLES]


def filled(case: Case) -> Case:
    """The case with every question answered: good, poor and unknown in turn."""
    bank = load_bank()
    answers = {
        q.id: Answer(choice=q.choices[place % len(q.choices)].id, proof=("said", "written", "record")[place % 3])
        for place, q in enumerate(bank.questions)
    }
    return case.model_copy(update={"answers": answers})


LEVEL = {"title": 1, "header": 2, "subheader": 3}


def skipped(app: AppTest) -> list[str]:
    """Headings more than one level below the one before: a screen reader's list of headings would have a hole."""
    found = [(LEVEL[element.type], str(element.value)) for element in app.main if element.type in LEVEL]
    return [text for (before, _), (level, text) in pairwise([(0, ""), *found]) if level > before + 1]


@pytest.mark.parametrize("path", PAGES)
def test_a_visitor_with_nothing_open_is_never_shown_an_error(path: str) -> None:
    app = open_page(path)
    assert not app.exception
    assert DISCLAIMER in words(app)
    assert len(app.title) == 1, "a page says what it is, with nothing open too"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_any_answer_is_calm(path: str, saved: Callable[[Case], str]) -> None:
    app = open_page(path, saved(Case()))
    assert not app.exception
    assert not app.error
    assert DISCLAIMER in words(app)
    assert not skipped(app)


@pytest.mark.parametrize("firm", FIRMS)
@pytest.mark.parametrize("path", [*RESULTS, "about-you", "do-we-need-it"])
def test_every_sample_firm_can_read_its_pages_when_all_is_answered(
    firm: str, path: str, saved: Callable[[Case], str]
) -> None:
    app = open_page(path, saved(filled(example(firm))))
    assert not app.exception
    assert not app.error
    assert app.title
    assert not skipped(app)


@pytest.mark.parametrize("firm", FIRMS)
def test_a_firm_that_only_gave_its_facts_can_read_where_it_stands_and_what_it_costs(
    firm: str, saved: Callable[[Case], str]
) -> None:
    token = saved(example(firm))
    for path in RESULTS:
        assert not open_page(path, token).exception


def test_a_firm_without_ai_sees_why_there_is_no_figure_and_never_a_bill(saved: Callable[[Case], str]) -> None:
    for path in ("where-we-stand", "cost-and-time", "if-you-ever-certify"):
        app = open_page(path, saved(example("joinery-without-ai")))
        text = words(app)
        assert any("no AI" in str(info.value) for info in app.info)
        assert "AUD" not in text
        assert "%" not in text
        assert not app.get("plotly_chart")


def test_no_likely_mark_is_drawn_while_nothing_is_answered(saved: Callable[[Case], str]) -> None:
    app = open_page("where-we-stand", saved(example("medical-device-software")))
    assert "Nothing is answered yet" in words(app)
    html = drawn(app)
    assert "Not known yet" in html
    assert "The likely value is not known yet, from 0 to 100" in html
    assert "r42-hatched" in html
    assert "r42-bead" not in html
    assert not app.get("plotly_chart")


def test_the_verdict_page_shows_no_score(saved: Callable[[Case], str]) -> None:
    app = open_page("do-we-need-it", saved(filled(example("legal-research-startup"))))
    assert "%" not in words(app)
    assert not app.get("plotly_chart")


def test_money_is_never_added_to_hours_on_the_page(saved: Callable[[Case], str]) -> None:
    text = words(open_page("cost-and-time", saved(filled(example("medical-device-software")))))
    assert "They are not in any sum of money above" in text
