"""What if: everything moves at once, and the firm itself stays as it was."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.asked.bank import Bank
from domain.case import Answer, Case
from domain.parameters import Parameters
from domain.profile import CustomerAsk, Profile
from domain.results.report import Report
from scoring import WhatIf, evaluate, first_deadline, in_time, sweep, target, what_if
from scoring.need.alternatives import alternatives
from scoring.worked.notices import month_notices
from tests.scoring.conftest import DAY
from tests.scoring.strategies import profiles

few_firms = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FIRM = Profile(
    country="US", headcount=40, ai_headcount=20, ai_roles=("developer", "provider"), ai_systems=6, sensitive_systems=4,
    sites=2, consultant_support="guided", hours_per_week=10, ai_is_differentiator=True,
)  # fmt: skip


def likely(report: Report) -> tuple[float, float, float, float]:
    assert report.fees
    assert report.internal_hours
    assert report.months
    assert report.audit_days
    return report.fees.likely, report.internal_hours.likely, report.months.likely, report.audit_days.likely


def test_a_smaller_scope_lowers_fees_hours_months_and_days_at_once(bank: Bank, parameters: Parameters) -> None:
    case = Case(profile=FIRM)
    now = likely(evaluate(bank, parameters, case, DAY))

    smaller = likely(what_if(bank, parameters, case, DAY, WhatIf(ai_systems=2, ai_headcount=9, sites=1)))

    assert all(after < before for before, after in zip(now, smaller, strict=True))


def test_holding_iso_27001_can_be_tried_and_taken_back() -> None:
    held = WhatIf(iso27001=True).applied(FIRM)

    assert held.certificates == ("iso27001",)
    assert WhatIf(iso27001=False).applied(held).certificates == ()


def test_more_hours_a_week_bring_the_certificate_forward_and_change_no_fee(bank: Bank, parameters: Parameters) -> None:
    case = Case(profile=FIRM)
    changes = [WhatIf(hours_per_week=h) for h in (5, 10, 20, 40)]

    found = sweep(bank, parameters, case, DAY, changes)

    months = [likely(r)[2] for r in found]
    assert months == sorted(months, reverse=True)
    assert months[0] > months[-1]
    assert len({likely(r)[0] for r in found}) == 1


def test_a_sweep_says_of_each_change_what_it_says_of_that_change_alone(bank: Bank, parameters: Parameters) -> None:
    """Also where a change decides what may be asked: with no role named, a count of systems rules questions out."""
    answers = {q.id: Answer(choice=q.choices[0].id, proof="record") for q in bank.questions[::2]}
    case = Case(profile=Profile(country="US", headcount=20, ai_roles=()), answers=answers)
    changes = [
        WhatIf(ai_systems=2), WhatIf(ai_systems=0), WhatIf(ai_systems=None), WhatIf(ai_systems=9, iso27001=True),
        WhatIf(hours_per_week=2), WhatIf(consultant_support="coach", ai_systems=1),
    ]  # fmt: skip

    found = sweep(bank, parameters, case, DAY, changes)

    assert found == tuple(alone(bank, parameters, case, change) for change in changes)
    assert len({report.questions for report in found}) == 2


def alone(bank: Bank, parameters: Parameters, case: Case, change: WhatIf) -> Report:
    changed = case.model_copy(update={"profile": change.applied(case.profile)})
    return evaluate(bank, parameters, changed, DAY, reasons=False, next_questions=False, roads=False)


def test_a_target_date_is_met_or_missed_by_the_likely_plan(bank: Bank, parameters: Parameters) -> None:
    report = evaluate(bank, parameters, Case(profile=FIRM), DAY)

    assert in_time(report, date(2030, 1, 1)) is True
    assert in_time(report, date(2026, 12, 1)) is False


def test_no_certificate_lies_at_the_end_of_a_plan_without_ai(bank: Bank, parameters: Parameters) -> None:
    report = evaluate(bank, parameters, Case(profile=Profile(ai_roles=(), ai_systems=0)), DAY)

    assert in_time(report, date(2030, 1, 1)) is None


def test_hours_by_role_add_up_to_all_hours(bank: Bank, parameters: Parameters) -> None:
    report = evaluate(bank, parameters, Case(profile=FIRM), DAY)

    assert report.internal_hours
    assert abs(sum(r.hours.likely for r in report.hours_by_role) - report.internal_hours.likely) <= len(
        report.hours_by_role
    )


def test_alternatives_start_with_answers_and_leave_out_what_is_held() -> None:
    plain = offered()
    audited = offered(other_assurance=("soc2_type2",))

    assert plain[0] == "answer_pack"
    assert {"soc2", "iso27001"} <= set(plain)
    assert {"soc2", "iso27001"}.isdisjoint(audited)


def test_alternatives_of_a_sector_appear_only_in_the_market_that_knows_them() -> None:
    american, german = (offered(country=country, sector="healthcare") for country in ("US", "DE"))
    assert {"hitrust", "hitrust_ai_risk"} <= set(american)
    assert {"hitrust", "hitrust_ai_risk"}.isdisjoint(german)
    assert "hitrust" not in offered(country="US", sector="healthcare", other_assurance=("hitrust",))
    assert "cmmc" in offered(country="US", sector="defence")
    assert "cmmc" not in offered(country="US", sector="defence", other_assurance=("cmmc",))
    assert "cmmc" not in offered(country="GB", sector="defence")


def test_what_goes_with_ai_on_offer_is_not_shown_to_a_firm_that_only_uses_it() -> None:
    assert {"csa_star", "aiuc1"} <= set(offered(ai_roles=("provider",)))
    assert {"csa_star", "aiuc1", "csa_star_2"}.isdisjoint(offered())
    pressed = (CustomerAsk(strength="mandatory"),)
    assert "csa_star_2" in offered(ai_roles=("provider",), customer_asks=pressed)
    assert "csa_star_2" not in offered(ai_roles=("provider",))


@pytest.mark.parametrize("asks", [None, (), (CustomerAsk(strength="none"),)])
def test_nothing_is_offered_in_place_of_what_nobody_asks_for(asks: tuple[CustomerAsk, ...] | None) -> None:
    assert offered(customer_asks=asks) == []


def test_every_alternative_says_who_says_so_and_as_of_which_day() -> None:
    asked = (CustomerAsk(strength="mandatory"),)
    every = alternatives(Profile(ai_roles=("provider",), ai_systems=1, customer_asks=asked))
    assert every
    assert [way.id for way in every if not (way.source and way.as_of)] == []


def offered(**facts: Any) -> list[str]:
    """What is offered to a firm that uses AI and that one customer asked, with these facts changed."""
    asked = {"ai_roles": ("user",), "ai_systems": 1, "customer_asks": (CustomerAsk(strength="asked"),)}
    return [a.id for a in alternatives(Profile(**{**asked, **facts}))]


def test_without_ai_there_is_nothing_to_offer_instead() -> None:
    assert alternatives(Profile(ai_roles=(), ai_systems=0)) == ()


CASES = yaml.safe_load(Path(__file__).with_name("what_if_cases.yaml").read_text(encoding="utf-8"))
LISTED = Profile.model_validate(CASES["firm"])


def named(group: str) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in CASES[group]]


@pytest.mark.parametrize("case", named("moves"))
def test_a_tried_fact_moves_these_figures_and_no_others(
    case: dict[str, Any], bank: Bank, parameters: Parameters
) -> None:
    now = evaluate(bank, parameters, Case(profile=LISTED), DAY)

    then = what_if(bank, parameters, Case(profile=LISTED), DAY, WhatIf.model_validate(case["change"]))

    assert {name: moved(getattr(now, name).likely, getattr(then, name).likely) for name in case["expect"]} == case[
        "expect"
    ]


def moved(before: float, after: float) -> str:
    return "same" if before == after else "less" if after < before else "more"


@pytest.mark.parametrize("case", named("applied"))
def test_a_tried_fact_leaves_a_firm_that_fits_together(case: dict[str, Any]) -> None:
    tried = WhatIf.model_validate(case["change"]).applied(LISTED).model_dump(mode="json")

    assert {name: tried[name] for name in case["expect"]} == case["expect"]


@pytest.mark.parametrize("case", named("targets"))
def test_a_wanted_day_stands_like_this_against_the_plan(
    case: dict[str, Any], bank: Bank, parameters: Parameters
) -> None:
    report = evaluate(bank, parameters, Case(profile=LISTED), DAY)
    ends = target(report, DAY)
    if "between" in case:
        first, last = (getattr(ends, name) for name in case["between"])
        wanted = first + (last - first) / 2
    else:
        wanted = DAY + timedelta(days=30 * case["after_months"])

    found = target(report, wanted)

    assert {name: getattr(found, name) for name in case["expect"]} == case["expect"]


@few_firms
@given(profiles())
def test_trying_nothing_leaves_any_firm_as_it_is(profile: Profile) -> None:
    assert WhatIf().applied(profile) == profile


@few_firms
@given(profiles(), st.integers(0, 20), st.integers(0, 20))
def test_a_tried_scope_never_holds_more_sensitive_systems_than_systems(
    profile: Profile, systems: int, sensitive: int
) -> None:
    tried = WhatIf(ai_systems=systems, sensitive_systems=sensitive).applied(profile)

    assert tried.sensitive_systems is not None
    assert tried.sensitive_systems <= systems


@few_firms
@given(profiles(ai_roles=("provider",)), st.integers(-60, 1500), st.integers(0, 400))
def test_a_later_day_never_stands_worse(
    bank: Bank, parameters: Parameters, profile: Profile, day: int, on: int
) -> None:
    order = ("no_plan", "passed", "unlikely", "tight", "in_time")
    report = evaluate(bank, parameters, Case(profile=profile), DAY, reasons=False, next_questions=False)

    sooner, later = (target(report, DAY + timedelta(days=d)).standing for d in (day, day + on))

    assert order.index(later) >= order.index(sooner)


def test_the_first_date_of_a_customer_who_takes_nothing_else_is_the_date_to_meet() -> None:
    asks = (
        CustomerAsk(strength="mandatory", deadline_months=12),
        CustomerAsk(strength="mandatory", deadline_months=3, alternative_accepted=True),
        CustomerAsk(strength="scored", deadline_months=1),
    )

    assert first_deadline(Profile(customer_asks=asks), DAY) == date(2027, 11, 23)
    assert first_deadline(Profile(), DAY) is None


def test_months_that_cannot_fall_below_likely_say_why(bank: Bank, parameters: Parameters) -> None:
    found = evaluate(bank, parameters, Case(profile=FIRM), DAY)
    assert found.months
    tied = found.months.model_copy(update={"low": found.months.likely})

    assert [n.id for n in month_notices(tied)] == ["months_floor"]
    assert "months_floor" not in {n.id for n in found.notices}
    assert found.months.low < found.months.likely


def test_nothing_is_offered_instead_of_a_certificate_that_is_held() -> None:
    assert alternatives(Profile(ai_roles=("user",), ai_systems=1, certificates=("iso42001",))) == ()
