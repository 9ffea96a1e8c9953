"""What must hold for every firm, tried on random ones."""

import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from domain.case import Answer, Case
from domain.profile import Profile
from domain.results.report import Range, Report
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.need.verdict import decide
from scoring.need.worth import Scales
from scoring.numbers.rates import rates
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases, profiles

BANK, PARAMETERS = load_bank(), load_parameters()
SCALES = Scales(rates(PARAMETERS, DAY))
WITH_AI = {
    "ai_roles": st.sampled_from([("user",), ("provider", "developer")]),
    "certificates": st.sampled_from([(), ("iso27001",)]),
}
TOLD = WITH_AI | {"consultant_support": st.sampled_from(["none", "coach", "guided", "done_for_you"])}
"""With a fact that nobody has told, low and high cover what each value of it would give, beyond the swings."""
MONEY = ("fees", "other_costs", "surveillance_per_year", "recertification", "three_year", "this_year")
LEFT_OUT = {"reasons": False, "next_questions": False, "roads": False}
WHOLE = dict.fromkeys(LEFT_OUT, True)
random_firms = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def report(case: Case, **more: Any) -> Report:
    """The report, without what no range of `ranges` hangs on unless it is asked for."""
    return evaluate(BANK, PARAMETERS, case, DAY, **LEFT_OUT | more)


def changed(case: Case, **update: Any) -> Case:
    return case.model_copy(update={"profile": case.profile.model_copy(update=update)})


def ranges(found: Report) -> Iterator[tuple[str, Any]]:
    for name in (*MONEY, "audit_days", "internal_hours", "months", "recommended_spend_now", "readiness"):
        if (value := getattr(found, name)) is not None:
            yield name, value
    for group in (found.sections, found.areas, found.requirements, found.nist_ai_rmf, found.nist_ai_rmf_summary):
        for item in group:
            yield str(getattr(item, "id", getattr(item, "ref", ""))), item
    for action in found.plan.actions:
        yield action.id, action.hours


@random_firms
@given(cases(BANK))
def test_every_range_is_in_order_and_no_figure_is_negative(case: Case) -> None:
    found = report(case)

    wrong = [n for n, r in ranges(found) if not (0 <= r.low <= r.likely <= r.high and math.isfinite(r.high))]

    assert wrong == []


@random_firms
@given(cases(BANK))
def test_percentages_stay_within_a_hundred(case: Case) -> None:
    found = report(case)

    assert [n for n, r in ranges(found) if r.unit == "%" and r.high > 100] == []


@random_firms
@given(cases(BANK))
def test_all_seventy_requirements_and_all_38_controls_are_there(case: Case) -> None:
    found = report(case)

    assert len(found.requirements) == 70
    assert len(found.soa) in (38, 0)
    assert (len(found.soa) == 0) == (found.need.verdict == "no_need")


@random_firms
@given(cases(BANK))
def test_without_ai_or_with_a_certificate_first_costs_are_null_and_a_notice_says_why(case: Case) -> None:
    found = report(case)
    ids = {n.id for n in found.notices}

    if found.need.verdict == "no_need":
        assert found.readiness is None
        assert "no_ai" in ids
    if found.need.verdict == "maintain":
        assert found.this_year is not None
        assert "certified" in ids
    if found.need.verdict in ("no_need", "maintain"):
        assert (found.fees, found.months, found.three_year) == (None, None, None)


@random_firms
@given(cases(BANK), st.randoms(use_true_random=False))
def test_answers_never_move_the_verdict(case: Case, seed: Any) -> None:
    answers = {q.id: Answer(choice=seed.choice(q.choices).id) for q in BANK.questions}

    one, other = report(case).need, report(case.model_copy(update={"answers": answers})).need
    assert (one.verdict, one.confidence, one.worth) == (other.verdict, other.confidence, other.worth)


@random_firms
@given(cases(BANK, **WITH_AI), st.sampled_from([q.id for q in BANK.questions]))
def test_a_better_answer_never_raises_gap_hours_or_fees_and_never_moves_audit_days(case: Case, question: str) -> None:
    scale = sorted((c for c in BANK.question[question].choices if c.kind == "answer"), key=lambda c: c.attainment or 0)
    worse, better = (
        report(case.model_copy(update={"answers": {**case.answers, question: Answer(choice=c.id, proof="record")}}))
        for c in (scale[0], scale[-1])
    )
    assert worse.readiness
    assert better.readiness

    assert better.readiness.likely >= worse.readiness.likely
    assert better.readiness.low >= worse.readiness.low
    assert _likely(better.internal_hours) <= _likely(worse.internal_hours)
    assert _likely(better.fees) <= _likely(worse.fees)
    assert better.audit_days == worse.audit_days


@random_firms
@given(cases(BANK, **WITH_AI), st.sampled_from([q.id for q in BANK.questions]))
# nobody knows whether there are logs, and nobody said yet whether they are read
@example(Case(profile=Profile(ai_roles=("provider", "developer"))), "running.logs")
def test_i_dont_know_is_never_better_than_no(case: Case, question: str) -> None:
    choices = BANK.question[question].choices
    # the plainest "no" of all, which opens no further question
    no = min((c for c in reversed(choices) if c.kind == "answer"), key=lambda c: c.attainment or 0)
    unknown = next(c for c in choices if c.kind == "unknown")
    denied, unsure = (
        report(case.model_copy(update={"answers": {**case.answers, question: Answer(choice=c.id)}}))
        for c in (no, unknown)
    )
    assume(not denied.contradictions)  # a plain "no" can prove other answers wrong, which "I don't know" can't
    assert denied.readiness
    assert unsure.readiness

    assert unsure.readiness.low == pytest.approx(denied.readiness.low, abs=0.011)
    assert unsure.readiness.likely == pytest.approx(denied.readiness.likely, abs=0.011)
    assert unsure.readiness.high >= denied.readiness.high - 0.011


@random_firms
@given(cases(BANK, ai_roles=("user",), certificates=("iso27001",)))
def test_taking_iso_27001_away_never_lowers_fees_hours_or_months_and_keeps_the_verdict(case: Case) -> None:
    held, without = report(case), report(changed(case, certificates=()))

    assert held.need.verdict == without.need.verdict
    assert _likely(without.fees) >= _likely(held.fees)
    assert _likely(without.internal_hours) >= _likely(held.internal_hours)
    assert _likely(without.months) >= _likely(held.months) - 0.11


@random_firms
@given(
    cases(BANK, **WITH_AI),
    st.sampled_from(["ai_headcount", "sites", "sensitive_systems", "ai_systems", "ai_suppliers"]),
    st.integers(1, 60),
    st.integers(1, 40),
)
def test_more_of_anything_never_lowers_audit_days_or_fees(case: Case, field: str, count: int, more: int) -> None:
    few, many = report(changed(case, **{field: count})), report(changed(case, **{field: count + more}))

    for name, step in (("audit_days", 0.5), ("fees", 1)):
        assert getattr(many, name).likely >= getattr(few, name).likely
        least = getattr(few, name).low  # may fall by a hundredth while likely rises: swings of unknowns grow with it
        assert getattr(many, name).low >= least - max(step, least / 100)


@random_firms
@given(cases(BANK, **WITH_AI), st.sampled_from(["ai_headcount", "consultant_support", "ai_roles", "ai_systems"]))
def test_forgetting_a_fact_never_fails(case: Case, field: str) -> None:
    assert report(changed(case, **{field: None}), **WHOLE).audit_days is not None


@random_firms
@given(cases(BANK, **WITH_AI), st.randoms(use_true_random=False))
def test_the_order_of_answers_and_asks_changes_nothing(case: Case, seed: Any) -> None:
    pairs = list(case.answers.items())
    seed.shuffle(pairs)
    asks = list(case.profile.customer_asks or ())
    seed.shuffle(asks)
    shuffled = changed(case.model_copy(update={"answers": dict(pairs)}), customer_asks=tuple(asks))

    before, after = report(case, roads=True), report(shuffled, roads=True)

    assert (before.fees, before.readiness, before.gaps, before.plan) == (
        after.fees,
        after.readiness,
        after.gaps,
        after.plan,
    )
    unscored = [notice for notice in before.notices if notice.id == "hidden_answer"]
    assert unscored == [notice for notice in after.notices if notice.id == "hidden_answer"]
    assert before.need.verdict == after.need.verdict


@random_firms
@given(profiles())
def test_each_tipping_point_really_is_one(profile: Any) -> None:
    found = report(Case(profile=profile)).need

    assert [f for f in found.would_change if f.verdict == found.verdict] == []


@random_firms
@given(profiles(certificates=("iso42001",), iso42001_certified_months_ago=st.sampled_from([10.0, 34.0])))
def test_recertification_costs_more_than_surveillance(profile: Any) -> None:
    young, old = (
        report(Case(profile=profile.model_copy(update={"iso42001_certified_months_ago": months})))
        for months in (10.0, 34.0)
    )

    assert decide(profile, SCALES).verdict == "maintain"
    assert _likely(old.this_year) > _likely(young.this_year)


@random_firms
@given(cases(BANK, **WITH_AI))
def test_every_range_has_a_reason_and_every_reason_leads_on_to_reasons(case: Case) -> None:
    found = report(case, **WHOLE)
    ids = set(found.reasons)

    assert [n for n, r in ranges(found) if r.because not in ids] == []
    assert {i for r in found.reasons.values() for i in r.inputs} <= ids


@random_firms
@given(cases(BANK))
def test_reasons_change_no_figure(case: Case) -> None:
    bare, full = report(case), report(case, **WHOLE)

    assert [(n, r.low, r.likely, r.high) for n, r in ranges(bare)] == [
        (n, r.low, r.likely, r.high) for n, r in ranges(full)
    ]


@random_firms
@given(cases(BANK, **WITH_AI))
def test_the_parts_of_the_likely_fee_add_up_to_it(case: Case) -> None:
    found = report(case)

    assert sum(p.amount for p in found.fee_parts) == pytest.approx(_likely(found.fees), abs=0.53)


@random_firms
@given(cases(BANK, **TOLD))
def test_no_total_is_wider_than_its_swings(case: Case) -> None:
    found = report(case)
    for name in ("fees", "other_costs", "three_year", "internal_hours"):
        total, swings = getattr(found, name), getattr(found.drivers, name)
        low = total.likely - math.sqrt(sum(s.fall**2 for s in swings))
        high = total.likely + math.sqrt(sum(s.rise**2 for s in swings))

        assert total.low >= max(0, low) - 0.51  # cut where all drivers at once would not reach it
        assert total.high <= high + 0.51


@random_firms
@given(cases(BANK, **WITH_AI))
def test_no_action_starts_before_what_it_depends_on_is_finished(case: Case) -> None:
    found = report(case).plan
    finish = {a.id: a.finish for a in found.actions}

    assert [a.id for a in found.actions for d in a.depends_on if d in finish and a.start < finish[d]] == []


@pytest.mark.parametrize(("people", "low", "high"), [(5, 150, 450), (30, 250, 700), (80, 400, 900)])
@pytest.mark.parametrize("roles", [("user",), ("provider", "developer")])
def test_a_firm_with_nothing_in_place_lands_in_the_published_bands_of_hours(
    people: int, low: int, high: int, roles: tuple[str, ...]
) -> None:
    nothing = {
        q.id: Answer(choice=min((c for c in q.choices if c.attainment is not None), key=lambda c: c.attainment or 0).id)
        for q in BANK.questions
    }
    profile = {"ai_roles": roles, "ai_systems": 2, "ai_headcount": people}
    found = report(Case.model_validate({"profile": profile, "answers": nothing}))

    assert low <= _likely(found.internal_hours) <= high
    assert found.months
    assert 8 <= found.months.likely <= 14


@pytest.mark.parametrize("day", [DAY])
def test_parameters_are_resolved_once_for_a_day(day: Any) -> None:
    assert rates(PARAMETERS, day) is rates(PARAMETERS, day)


def _likely(found: Range | None) -> float:
    assert found is not None
    return found.likely
