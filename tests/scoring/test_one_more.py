"""One more person, system or site is never a cliff, and never makes anything less."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case import Answer, Case
from domain.profile import Profile
from domain.results.report import Report
from questions import load_bank
from scoring import evaluate, figures_alone, load_parameters
from scoring.worked.bill import Bill
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
LEFT_OUT = {"reasons": False, "next_questions": False, "roads": False}
PLAIN = {"ai_roles": ("user",), "ai_systems": 3, "sensitive_systems": 1, "ai_suppliers": 2, "sites": 1}
HALF = {q.id: Answer(choice=sorted((c.attainment, c.id) for c in q.choices if c.attainment is not None)[-1][1])
        for q in BANK.questions[::2]}  # fmt: skip
few_firms = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def report(case: Case) -> Report:
    return evaluate(BANK, PARAMETERS, case, DAY, **LEFT_OUT)


def of(answers: dict[str, Answer], **facts: Any) -> Report:
    return report(Case(profile=Profile.model_validate(PLAIN | facts), answers=answers))


def likely(found: Report | Bill, name: str) -> float:
    value: float = getattr(found, name).likely
    return value


@pytest.mark.parametrize("answers", [{}, HALF], ids=["nothing answered", "half answered at best"])
def test_one_more_person_never_moves_hours_by_a_tenth_nor_days_and_fees_by_a_quarter(
    answers: dict[str, Answer],
) -> None:
    def bill(people: int) -> Bill:
        profile = Profile.model_validate(PLAIN | {"ai_headcount": people})
        found = figures_alone(BANK, PARAMETERS, Case(profile=profile, answers=answers), DAY)
        assert found
        return found.bill

    bills = {people: bill(people) for people in range(1, 49)}
    for people in (*range(1, 48), 65, 85, 100, 125, 150, 175, 275):
        one, more = (bills.get(count) or bill(count) for count in (people, people + 1))
        for name, most in (("internal_hours", 0.1), ("audit_days", 0.25), ("fees", 0.25)):
            assert 0 <= likely(more, name) / likely(one, name) - 1 <= most, (people, name)


@few_firms
@given(
    cases(BANK, ai_roles=st.sampled_from([("user",), ("provider", "developer")])),
    st.sampled_from(["ai_headcount", "sites", "sensitive_systems", "ai_systems", "ai_suppliers"]),
    st.integers(1, 60),
    st.integers(1, 40),
)
def test_more_people_systems_and_sites_never_lower_hours(case: Case, field: str, count: int, more: int) -> None:
    few, many = (
        report(case.model_copy(update={"profile": case.profile.model_copy(update={field: n})}))
        for n in (count, count + more)
    )

    assert likely(many, "internal_hours") >= likely(few, "internal_hours")


@few_firms
@given(st.lists(st.sampled_from([q.id for q in BANK.questions]), unique=True, max_size=60), st.integers(0, 30))
def test_more_answers_at_the_firms_own_level_never_raise_hours(asked: list[str], already: int) -> None:
    halves = {}
    for q in BANK.questions:
        levels = {c.attainment: c.id for c in q.choices if c.attainment is not None and not c.breaks}
        if 0.5 in levels:
            halves[q.id] = Answer(choice=levels[0.5])
    known = [name for name in asked if name in halves]
    one = of({name: halves[name] for name in known[:already]})
    more = of({name: halves[name] for name in known})

    assert likely(more, "internal_hours") <= likely(one, "internal_hours")


def test_no_audit_has_a_width_of_nothing() -> None:
    for people in (1, 5, 9, 12, 20, 40, 60, 80, 110, 150, 250, 400, 900):
        days = of({}, ai_headcount=people, legal_frameworks=()).audit_days
        assert days is not None
        assert days.low < days.likely < days.high
