"""Odd cases of an independent re-implementation: each from its own file, with what is right in `odd/right.yaml`."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.case import Case
from domain.files.casefile import read_case
from domain.results.report import Range, Report
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.scoring.test_cases import at

ODD = Path(__file__).with_name("odd")
RIGHT: list[dict[str, Any]] = yaml.safe_load((ODD / "right.yaml").read_text(encoding="utf-8"))
FIGURES = ("audit_days", "fees", "other_costs", "three_year", "surveillance_per_year", "recertification", "this_year",
           "internal_hours", "months", "recommended_spend_now")  # fmt: skip


def case_of(name: str) -> Case:
    return read_case((ODD / f"{name}.json").read_bytes())


@cache
def report(name: str, **told: Any) -> Report:
    case = case_of(name)
    case = case.model_copy(update={"profile": case.profile.model_copy(update=told)})
    day = case.as_of or date(2026, 11, 30)
    return evaluate(load_bank(), load_parameters(), case, day, reasons=False, next_questions=False)


def ranges(found: Report) -> dict[str, Range]:
    return {name: one for name in FIGURES if (one := getattr(found, name)) is not None}


def not_covered(unknown: Report, known: Report) -> list[str]:
    wide = ranges(unknown)
    return [n for n, one in ranges(known).items() if not (wide[n].low <= one.low and one.high <= wide[n].high)]


def test_every_odd_case_says_what_is_right() -> None:
    assert sorted(one["case"] for one in RIGHT) == sorted(path.stem for path in ODD.glob("*.json"))


@pytest.mark.parametrize("right", RIGHT, ids=lambda right: str(right["case"]))
def test_what_is_right_in_an_odd_case(right: dict[str, Any]) -> None:
    found = report(right["case"])

    assert {path: at(found, path, wanted) for path, wanted in right["expect"].items()} == right["expect"]


@pytest.mark.parametrize("name", sorted(path.stem for path in ODD.glob("*.json")))
def test_no_end_of_an_odd_case_lies_beyond_its_likely_value(name: str) -> None:
    assert [n for n, one in ranges(report(name)).items() if not 0 <= one.low <= one.likely <= one.high] == []


def test_certificates_nobody_told_of_cover_holding_none_and_holding_each() -> None:
    unknown = report("null_certificates_do_not_widen")

    for held in ((), ("iso13485",), ("iso27001",), ("iso9001",)):
        assert (held, not_covered(unknown, report("null_certificates_do_not_widen", certificates=held))) == (held, [])


def test_an_unknown_age_covers_both_knowns() -> None:
    assert not_covered(report("certified_unknown_age"), report("certified_12_months")) == []
    assert not_covered(report("certified_unknown_age"), report("certified_30_months")) == []
    narrow = report("null_certificate_age_narrower_than_30_months")
    assert not_covered(narrow, report("certificate_age_30_for_comparison")) == []


@pytest.mark.parametrize("system", [False, True])
def test_a_system_and_points_nobody_told_of_cover_what_is_told(system: bool) -> None:
    name = "null_new_system_does_not_widen"
    told = report(name, new_ai_system_outside_scope=system, open_minor_nonconformities=3)

    assert not_covered(report(name), told) == []


def test_help_that_is_not_decided_covers_guided_help() -> None:
    found = not_covered(report("null_support_narrower_than_guided"), report("null_support_guided_for_comparison"))

    assert found == []


@pytest.mark.parametrize(
    ("before", "after", "figures"),
    [
        ("end_better_answer_months_low_after", "end_better_answer_months_low_before", ("months",)),
        ("end_more_headcount_fees_low_before", "end_more_headcount_fees_low_after", ("fees", "audit_days")),
        (
            "end_more_sensitive_systems_audit_days_high_before",
            "end_more_sensitive_systems_audit_days_high_after",
            ("audit_days", "fees", "internal_hours"),
        ),
    ],
)
def test_more_of_it_moves_no_end_the_wrong_way(before: str, after: str, figures: tuple[str, ...]) -> None:
    less, more = ranges(report(before)), ranges(report(after))

    for name in figures:
        assert less[name].low <= more[name].low
        assert less[name].likely <= more[name].likely
        assert less[name].high <= more[name].high


def test_without_iso_27001_months_are_longer_at_the_likely_and_the_high_end() -> None:
    held, none = report("end_without_iso27001_months_low_before"), report("end_without_iso27001_months_low_after")
    assert held.months is not None
    assert none.months is not None

    assert held.months.likely < none.months.likely
    assert held.months.high < none.months.high


@pytest.mark.parametrize("name", ["hours_per_week_1", "months_low_impossible"])
def test_months_never_begin_before_the_certifier_has_a_date(name: str) -> None:
    months = report(name).months
    assert months is not None

    assert months.low >= 2.5  # two months for the certifier, half a month from stage 1 to stage 2


def test_each_answer_moves_the_likely_value_a_little() -> None:
    likely = {
        name: readiness.likely
        for name in ("nothing_answered", "one_best_answer", "one_dont_know", "one_no_answer", "quick_check_best")
        if (readiness := report(name).readiness) is not None
    }

    assert 0 < likely["one_no_answer"] == likely["one_dont_know"] < likely["nothing_answered"]
    assert likely["nothing_answered"] < likely["one_best_answer"] < 40
    assert likely["one_best_answer"] < likely["quick_check_best"] < 95
    hours = report("quick_check_best").internal_hours
    assert hours is not None
    assert hours.likely > 0


def test_what_does_not_apply_is_proposed_to_be_left_out_for_a_provider_too() -> None:
    for name in ("na_beside_unanswered", "na_beside_best", "na_in_a_full_case"):
        assert any(line.applicable is None for line in report(name).soa), name


def test_what_counts_is_what_was_verified() -> None:
    policy = next(r for r in report("verified_is_ignored").requirements if r.ref == "iso42001:5.2")

    assert policy.likely == 0


def test_staff_know_no_policy_better_than_it_exists() -> None:
    found = {r.ref: r for r in report("policy_known_without_policy").requirements}

    assert found["iso42001:7.3"].likely is None or found["iso42001:7.3"].likely <= (found["iso42001:5.2"].likely or 0)


def test_the_order_of_ticks_makes_no_difference_to_the_statement() -> None:
    first, second = report("soa_roles_order_1"), report("soa_roles_order_2")

    assert [line.justification for line in first.soa] == [line.justification for line in second.soa]


def test_what_is_shown_as_95_conforms() -> None:
    found = report("shown_95_but_partial").requirements

    assert [r.ref for r in found if r.finding == "partial" and r.likely is not None and round(r.likely, 2) >= 95] == []
