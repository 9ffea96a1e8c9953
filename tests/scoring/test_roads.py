"""Two roads: what holds for every firm, and that every figure of theirs can explain itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.base import Frozen
from domain.case import Answer, Case
from domain.profile import Profile
from domain.results.report import LightStage, Range, Report
from domain.results.roads import Roads
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.costs.other_schemes import held
from scoring.law.law import eu_law
from scoring.numbers.rates import rates
from scoring.plan.road_words import road_words
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
RATES = rates(PARAMETERS, DAY)
ON_A_ROAD = {
    "ai_roles": st.sampled_from([("user",), ("provider", "developer")]),
    "certificates": st.sampled_from([(), ("iso27001",)]),
}
random_firms = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
RANK = {"not": 0, "partly": 1, "carried": 2, "left_out": 2}


def report(case: Case, **more: Any) -> Report:
    return evaluate(BANK, PARAMETERS, case, DAY, next_questions=False, **{"reasons": False, **more})


def roads(case: Case) -> Roads:
    found = report(case).roads
    assert found is not None
    return found


def best(case: Case) -> Case:
    """The same firm with everything in place and a record of it."""
    answers = {
        q.id: Answer(choice=max((c.attainment, c.id) for c in q.choices if c.attainment is not None)[1], proof="record")
        for q in BANK.questions
    }
    return case.model_copy(update={"answers": answers})


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_the_light_road_never_costs_or_takes_more_than_the_certificate(case: Case) -> None:
    found = roads(case)
    light, certify = found.light, found.certify

    assert light.money.low <= certify.money.low
    assert light.money.likely <= certify.money.likely
    assert light.money.high <= certify.money.high
    # Hours at the low end are each road's own "one time in ten": many unknowns can take the longer one down to nothing.
    assert light.hours.likely <= certify.hours.likely
    assert light.hours.high <= certify.hours.high


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_light_work_and_what_is_left_add_up_to_the_certificate_and_what_is_lost(case: Case) -> None:
    found = roads(case)

    both = found.light.hours.likely + found.later_hours.likely

    assert both == pytest.approx(found.certify.hours.likely + found.lost_hours.likely, abs=2)


@random_firms
@given(cases(BANK, **ON_A_ROAD), st.sampled_from([q.id for q in BANK.questions]))
def test_what_carries_over_grows_when_an_answer_improves(case: Case, question: str) -> None:
    scale = sorted((c for c in BANK.question[question].choices if c.kind == "answer"), key=lambda c: c.attainment or 0)
    worse, better = (
        roads(case.model_copy(update={"answers": {**case.answers, question: Answer(choice=c.id, proof="record")}}))
        for c in (scale[0], scale[-1])
    )

    touched = BANK.question[question].requirements
    for before, after in zip(worse.carries, better.carries, strict=True):
        if before.ref in touched:
            assert RANK[after.carries] >= RANK[before.carries], before.ref


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_each_of_the_seventy_stands_once_with_a_sentence(case: Case) -> None:
    found = roads(case)

    assert [line.ref for line in found.carries] == [r.ref for r in BANK.requirements]
    assert all(line.says for line in found.carries)


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_every_open_action_is_a_light_step_or_named_as_left_open(case: Case) -> None:
    found = report(case)
    assert found.roads is not None

    steps = {step.action for step in found.roads.switch}
    left = {line.action for line in found.roads.left_open}

    others = {a.id for a in found.plan.actions} - steps - left
    assert steps | left <= {a.id for a in found.plan.actions}
    assert not steps & left
    assert [name for name in others if not (BANK.action[name].milestone or BANK.action[name].each_cycle)] == []


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_the_stages_of_the_light_road_add_up_to_its_hours(case: Case) -> None:
    found = report(case).plan
    assert found.light_hours is not None

    assert sum(stage.hours.likely for stage in found.light_stages) == found.light_hours.likely
    assert [step.id for stage in found.light_stages for step in stage.steps] == list(found.light)


@random_firms
@given(cases(BANK, **ON_A_ROAD))
def test_no_light_step_starts_before_the_light_steps_it_waits_for_are_done(case: Case) -> None:
    steps = {step.id: step for stage in report(case).plan.light_stages for step in stage.steps}

    assert [s.id for s in steps.values() for d in s.depends_on if s.start < steps[d].finish] == []


@pytest.mark.parametrize("asks", [(), ({"strength": "mandatory", "revenue": 90_000},)])
def test_every_figure_of_both_roads_can_explain_itself(asks: tuple[Any, ...]) -> None:
    profile = Profile.model_validate({"ai_roles": ["provider"], "ai_systems": 2, "customer_asks": asks})
    found = report(Case(profile=profile), reasons=True)
    assert found.roads is not None

    figures = [*ranges(found.roads), *(figure for stage in found.plan.light_stages for figure in ranges(stage))]

    assert len(figures) > 30
    assert [f for f in figures if f.because not in found.reasons] == []


def ranges(part: Roads | LightStage) -> Iterator[Range]:
    """Every range inside a model, however deep."""
    waiting: list[Any] = [part]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, Range):
            yield thing
        elif isinstance(thing, tuple):
            waiting += thing
        elif isinstance(thing, Frozen):
            waiting += [value for _, value in thing]


def test_with_everything_in_place_nothing_is_left_on_either_road() -> None:
    profile = Profile(ai_roles=("user", "provider", "developer"), ai_systems=1)
    found = roads(best(Case(profile=profile)))

    assert found.light.hours.likely == 0
    assert {line.carries for line in found.carries} <= {"carried", "left_out"}
    assert found.left_open == ()


def test_internal_audit_management_review_and_statement_of_applicability_stay_open_on_the_light_road() -> None:
    found = roads(Case(profile=Profile(ai_roles=("provider",), ai_systems=1)))

    left = {line.action for line in found.left_open if line.major}

    assert {"write_soa", "run_internal_audit", "hold_management_review"} <= left


@pytest.mark.parametrize("people", [1, 3, 6, 12])
def test_a_small_firm_is_never_given_a_week_of_paper(people: int) -> None:
    profile = Profile(headcount=people, ai_headcount=people, ai_roles=("user",), ai_systems=2)
    plan = report(Case(profile=profile)).plan
    assert plan.light_hours is not None

    assert plan.light_hours.likely <= (10 if people == 1 else 30)
    assert all(stage.per_week.likely <= 4 for stage in plan.light_stages)


def test_a_sweep_leaves_the_roads_out() -> None:
    found = report(Case(profile=Profile(ai_roles=("user",), ai_systems=1)), roads=False)

    assert found.roads is None
    assert found.plan.light_stages == ()
    assert found.plan.light_hours is not None


def test_no_sentence_for_customers_claims_what_a_self_assessment_cannot() -> None:
    light = " ".join(road_words().light.says).lower()

    assert "aligned with" in light
    assert "certified" not in light
    assert "compliant" not in light
    assert "own assessment" in light


def test_every_requirement_another_scheme_or_law_points_to_is_one_of_the_seventy() -> None:
    law = eu_law(Profile(eu_market=True), DAY)
    assert law is not None
    schemes = held(BANK, Profile(), RATES)

    refs = {ref for s in schemes for overlap in s.gives for ref in overlap.refs} | {
        r for s in schemes for r in s.leaves
    }
    refs |= {ref for pointer in law.pointers for ref in pointer.refs}

    assert refs <= set(BANK.requirement)


@pytest.mark.parametrize("scheme", held(BANK, Profile(), RATES), ids=lambda scheme: scheme.id)
def test_no_scheme_both_gives_and_leaves_a_requirement(scheme: Any) -> None:
    given_refs = {ref for overlap in scheme.gives for ref in overlap.refs}

    assert not given_refs & set(scheme.leaves)


def test_no_other_scheme_gives_the_assessment_of_what_ai_does_to_people() -> None:
    for scheme in held(BANK, Profile(), RATES):
        assert {"iso42001:6.1.4", "iso42001:8.4"} <= set(scheme.leaves), scheme.id


def test_a_scheme_the_firm_holds_comes_first() -> None:
    assert held(BANK, Profile(other_assurance=("soc2_type2",)), RATES)[0].id == "soc2"
    assert held(BANK, Profile(certificates=("iso9001",)), RATES)[0].id == "iso9001"


@pytest.mark.parametrize(("market", "applies"), [(True, True), (None, None)])
def test_the_eu_ai_act_is_shown_dated_and_never_as_conformity(market: bool | None, applies: bool | None) -> None:
    law = eu_law(Profile(eu_market=market, ai_roles=("provider",)), DAY)
    assert law is not None

    assert law.applies is applies
    assert law.as_of == date(2026, 11, 30)
    assert not law.stale
    assert any("2 December 2027" in line for line in law.dates)
    assert any("not a harmonised standard" in line for line in law.says)
    assert {"5", "6", "43"} & {pointer.article for pointer in law.pointers} == set()


def test_the_eu_ai_act_is_left_out_where_the_firm_does_not_sell() -> None:
    assert eu_law(Profile(eu_market=False), DAY) is None
