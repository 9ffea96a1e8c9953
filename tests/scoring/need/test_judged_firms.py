"""Firms a fair expert has judged: verdict, how sure, and what must and must not be said."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.asked.bank import Bank
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.results.report import Report
from questions import migrate_case
from scoring import evaluate
from tests.scoring.test_cases import pairs, text_at

HERE = Path(__file__).with_name("judged")
FIRMS: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "firms.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=FIRMS)
def judged(request: pytest.FixtureRequest, bank: Bank, parameters: Parameters) -> tuple[dict[str, Any], Report]:
    case = migrate_case(read_case((HERE / f"{request.param}.json").read_text(encoding="utf-8")), bank)
    assert case.as_of is not None
    return FIRMS[request.param], evaluate(bank, parameters, case, case.as_of, reasons=False, next_questions=False)


def test_the_verdict_is_the_experts_and_no_surer(judged: tuple[dict[str, Any], Report]) -> None:
    wanted, report = judged
    assert report.need.verdict == wanted["verdict"]
    assert report.need.confidence in wanted["confidence"]
    assert report.need.certificate == wanted.get("certificate")


def test_what_the_expert_would_say_is_said_and_nothing_the_expert_would_not(
    judged: tuple[dict[str, Any], Report],
) -> None:
    wanted, report = judged
    unsaid = [words for path, words in pairs(wanted.get("says")) if words not in text_at(report, path)]
    said = [words for path, words in pairs(wanted.get("never_says")) if words in text_at(report, path)]
    assert (unsaid, said) == ([], [])
    assert report.need.next_steps[0].startswith(wanted.get("first_step", ""))


def test_the_likely_months_are_in_the_experts_band_and_each_date_stands_as_the_expert_says(
    judged: tuple[dict[str, Any], Report],
) -> None:
    wanted, report = judged
    if "months" in wanted:
        least, most = wanted["months"]
        assert report.months
        assert least <= report.months.likely <= most
    stand = {d.customer: d.standing for d in report.deadlines}
    assert {name: stand[name] for name in wanted.get("deadlines", {})} == wanted.get("deadlines", {})
    assert all(0 <= d.chance <= 1 for d in report.deadlines)


def test_only_ways_that_fit_the_market_and_the_demand_are_offered(judged: tuple[dict[str, Any], Report]) -> None:
    wanted, report = judged
    offered = {way.id for way in report.need.alternatives}
    assert offered & set(wanted.get("never_offers", ())) == set()
    assert bool(offered) is not wanted.get("offers_nothing", False)


def test_the_sales_at_stake_are_those_of_customers_who_press(judged: tuple[dict[str, Any], Report]) -> None:
    wanted, report = judged
    stake = report.need.revenue_at_stake
    if "stake" in wanted:
        assert [stake.amount, stake.currency] == wanted["stake"]
    elif wanted["verdict"] == "watch":
        assert stake.amount == 0


def test_practice_without_evidence_is_a_potential_major_whatever_the_average(
    judged: tuple[dict[str, Any], Report],
) -> None:
    wanted, report = judged
    majors = [gap.ref for gap in report.gaps if gap.severity == "potential_major"]
    assert len(majors) >= wanted.get("potential_majors_at_least", 0)
