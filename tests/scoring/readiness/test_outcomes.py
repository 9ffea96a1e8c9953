"""The second framework: what is not asked of a firm is never met, and never makes a function whole."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings

from domain.asked.bank import Question
from domain.case import Answer, Case
from domain.profile import AiRole, Profile
from domain.results.report import Report
from questions import load_bank
from questions.checks.coverage import reached
from scoring import evaluate, load_parameters
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK = load_bank()
(GUIDE,) = BANK.beside
EVERY_ROLE: tuple[AiRole, ...] = ("user", "provider", "developer")
ROLES = [roles for size in (1, 2, 3) for roles in combinations(EVERY_ROLE, size)]


def best(question: Question) -> str:
    """The choice worth most."""
    return max((c.attainment, c.id) for c in question.choices if c.attainment is not None)[1]


@cache
def at_its_best(roles: tuple[AiRole, ...]) -> Report:
    """A firm with these roles that answers each question best, each with a record."""
    answers = {q.id: Answer(choice=best(q), proof="record") for q in BANK.questions}
    case = Case(profile=Profile(ai_roles=roles, ai_systems=2, ai_headcount=5), answers=answers)
    return evaluate(BANK, load_parameters(), case, DAY)


@pytest.mark.parametrize("roles", ROLES, ids=" and ".join)
def test_an_outcome_is_not_asked_where_no_question_to_such_a_firm_leads_to_it(roles: tuple[AiRole, ...]) -> None:
    unasked = {outcome.id for outcome in at_its_best(roles).nist_ai_rmf if not outcome.asked}

    assert unasked == {o.number for o in GUIDE.outcomes if o.ref not in reached(BANK, GUIDE, roles)}


@pytest.mark.parametrize("roles", ROLES, ids=" and ".join)
def test_best_answers_make_a_function_whole_only_where_all_of_it_is_asked(roles: tuple[AiRole, ...]) -> None:
    report = at_its_best(roles)

    for part in report.nist_ai_rmf_summary:
        inside = [outcome for outcome in report.nist_ai_rmf if outcome.function == part.id]
        asked = sum(outcome.asked for outcome in inside)
        assert part.likely == part.high == round(100 * asked / len(inside), 2), part.id


def test_a_firm_that_only_uses_ai_is_never_shown_a_whole_framework() -> None:
    report = at_its_best(("user",))

    assert any(not outcome.asked for outcome in report.nist_ai_rmf)
    assert any(part.high < 100 for part in report.nist_ai_rmf_summary)


@settings(max_examples=40, deadline=None)
@given(cases(BANK))
def test_what_is_not_asked_has_no_figure_no_work_and_takes_its_share_from_the_function(case: Case) -> None:
    report = evaluate(BANK, load_parameters(), case, DAY, reasons=False, next_questions=False, roads=False)

    for outcome in report.nist_ai_rmf:
        if not outcome.asked:
            assert (outcome.low, outcome.likely, outcome.high, outcome.known, outcome.actions) == (0, 0, 0, False, ())
    for part in report.nist_ai_rmf_summary:
        if any(not outcome.asked for outcome in report.nist_ai_rmf if outcome.function == part.id):
            assert part.likely <= part.high < 100


@pytest.mark.parametrize("roles", ROLES, ids=" and ".join)
def test_the_light_road_promises_no_outcome_that_is_not_asked(roles: tuple[AiRole, ...]) -> None:
    report = at_its_best(roles)
    asked = {outcome.id for outcome in report.nist_ai_rmf if outcome.asked}

    assert report.roads
    assert set(report.roads.outcomes) <= asked
