"""What if: everything moves at once, and the firm itself stays as it was."""

from datetime import date

from domain.bank import Bank
from domain.case import Case
from domain.parameters import Parameters
from domain.profile import Profile
from domain.report import Report
from scoring import WhatIf, evaluate, in_time, sweep, what_if
from scoring.alternatives import alternatives
from tests.scoring.conftest import DAY

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


def test_fewer_systems_than_sensitive_ones_leaves_no_more_sensitive_than_systems() -> None:
    assert WhatIf(ai_systems=2).applied(FIRM).sensitive_systems == 2


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
    plain = [a.id for a in alternatives(Profile(ai_roles=("user",), ai_systems=1))]
    audited = [a.id for a in alternatives(Profile(ai_roles=("user",), ai_systems=1, other_assurance=("soc2_type2",)))]

    assert plain[0] == "answer_pack"
    assert {"soc2", "iso27001"} <= set(plain)
    assert {"soc2", "iso27001"}.isdisjoint(audited)


def test_alternatives_of_a_sector_or_country_appear_only_there() -> None:
    british = {a.id for a in alternatives(Profile(country="GB", ai_roles=("user",), ai_systems=1))}
    health = {a.id for a in alternatives(Profile(sector="healthcare", ai_roles=("user",), ai_systems=1))}

    assert "uk_aime" in british - health
    assert "hitrust" in health - british


def test_without_ai_there_is_nothing_to_offer_instead() -> None:
    assert alternatives(Profile(ai_roles=(), ai_systems=0)) == ()
