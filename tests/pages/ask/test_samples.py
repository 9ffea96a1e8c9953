"""Sample firms: believable, answered, of today, marked on every page, gone with one click, and in nobody's way."""

from datetime import date
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from questions import load_bank
from questions.visibility import visible
from scoring import evaluate, load_parameters
from storage import Store
from tests.pages.conftest import open_page, words
from ui.frame import sample
from ui.frame.sample import SAMPLES

MARK = "**Sample firm.**"
MANY = ("legal-research-startup", "medical-device-software", "certified-going-into-recertification")
SHOP, JOINERY = "shop-with-chat-tools", "joinery-without-ai"


def looked_at(name: str) -> AppTest:
    return open_page("").button(key=f"sample_{name}").click().run()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_answers_only_what_it_is_asked_with_choices_that_there_are(name: str) -> None:
    bank, case = load_bank(), sample.read(name)
    states = visible(bank, case.profile, case.answers)

    assert [question for question in case.answers if states[question] != "asked"] == []
    for question, answer in case.answers.items():
        assert answer.choice in {choice.id for choice in bank.question[question].choices}
    assert str(case.profile.organisation).endswith(" (sample)")


def test_three_samples_answer_most_questions_one_what_the_quick_check_asks_of_it_and_one_none() -> None:
    bank, shop = load_bank(), sample.read(SHOP)
    states = visible(bank, shop.profile, shop.answers)
    answered = {name: set(sample.read(name).answers) for name in SAMPLES}

    assert all(60 <= len(answered[name]) <= 105 for name in MANY)
    assert answered[SHOP] == {
        question.id for question in bank.questions if question.quick and states[question.id] == "asked"
    }
    assert answered[JOINERY] == set()


@pytest.mark.parametrize("name", MANY)
def test_an_answered_sample_has_notes_proof_of_each_kind_and_something_it_does_not_know(name: str) -> None:
    case = sample.read(name)

    assert sum(1 for answer in case.answers.values() if answer.note) >= 10
    assert {answer.proof for answer in case.answers.values()} == {"said", "written", "record"}
    assert "unknown" in {answer.choice for answer in case.answers.values()}
    assert case.judgements


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2029, 2, 28)])
def test_before_you_rely_on_a_sample_there_are_a_few_things_that_a_real_firm_would_have(name: str, today: date) -> None:
    case = sample.read(name, today)
    report = evaluate(load_bank(), load_parameters(), case, today)
    strong = sum(1 for answer in case.answers.values() if answer.proof != "said")
    points = {point.kind: len(point.questions) for point in report.before_you_rely}

    assert set(points) <= {"no_place", "stale_evidence", "word_alone"}
    assert points.get("no_place", 0) <= strong / 4
    assert all(points.get(kind, 0) <= 5 for kind in ("stale_evidence", "word_alone"))
    if name in MANY:
        assert len(points) >= 2


@pytest.mark.parametrize("name", MANY)
def test_a_sample_keeps_its_papers_in_many_places_from_many_days_and_nothing_is_from_tomorrow(name: str) -> None:
    today = date(2028, 2, 29)
    kept = [item for answer in sample.read(name, today).answers.values() for item in answer.evidence]

    assert all(item.where and item.dated and item.dated <= today for item in kept)
    assert len({item.where for item in kept}) > len(kept) / 2
    assert len({item.dated for item in kept}) > len(kept) / 3


def test_samples_are_not_all_alike() -> None:
    def ready(name: str) -> float:
        report = evaluate(load_bank(), load_parameters(), sample.read(name), date(2026, 11, 23))
        assert report.readiness is not None
        return float(report.readiness.likely or 0)

    found = sorted(ready(name) for name in (SHOP, *MANY))
    assert all(later - sooner > 3 for sooner, later in pairwise(found)), found


def test_a_sample_counts_from_today(store: Store) -> None:
    looked_at(SHOP)
    [row] = store.assessments(actor="me", samples=True)

    opened = store.case(row.token, actor="me")
    found = [item.dated for answer in opened.answers.values() for item in answer.evidence if item.dated]

    assert opened.as_of is None
    assert date.today().toordinal() - max(found).toordinal() == (date(2026, 11, 23) - date(2026, 9, 8)).days


@pytest.mark.parametrize("path", ["start", "about-you", "do-we-need-it", "questions", "where-we-stand", "downloads"])
def test_every_page_of_a_sample_says_that_it_is_one_and_no_page_of_ones_own_firm_does(store: Store, path: str) -> None:
    looked_at(SHOP)
    [row] = store.assessments(actor="me", samples=True)
    own = store.create_assessment(store.create_client("Elm", actor="me"), actor="me")

    assert MARK in words(open_page(path, row.token))
    assert MARK not in words(open_page(path, own))


def test_a_sample_is_gone_for_good_with_one_click(store: Store) -> None:
    app = looked_at(SHOP)
    app.button(key="remove_sample").click().run()

    assert (store.assessments(actor="me", samples=True), store.deleted.all(actor="me")) == ((), ())
    assert app.title[0].value == "Do you need ISO/IEC 42001?"
    assert not app.exception


def test_a_sample_into_which_something_was_typed_can_be_brought_back(store: Store) -> None:
    app = looked_at(SHOP)
    [row] = store.assessments(actor="me", samples=True)
    store.save_answer(row.token, "inventory.list", "full", expected_revision=1, actor="me")
    app.button(key="remove_sample").click().run()

    assert [held.token for held in store.deleted.all(actor="me")] == [row.token]


def test_the_same_sample_opens_again_instead_of_another_copy(store: Store) -> None:
    looked_at(SHOP)
    looked_at(SHOP)

    assert len(store.assessments(actor="me", samples=True)) == 1


def test_samples_neither_open_by_themselves_nor_hide_ones_own_firm(store: Store) -> None:
    looked_at(SHOP)
    assert "a" not in open_page("").query_params
    own = store.create_assessment(store.create_client("Elm", actor="me"), actor="me")

    assert open_page("about-you").query_params["a"] == own
    store.save_setting("advises", True, actor="me")
    assert "(sample)" not in words(open_page("clients"))


def test_ones_own_assessment_begins_from_the_page_of_a_sample(store: Store) -> None:
    app = looked_at(SHOP)
    app.button(key="new_instead_of_sample").click().run()

    assert app.title[0].value == "About you"
    assert MARK not in words(app)
    assert len(store.assessments(actor="me")) == 1
