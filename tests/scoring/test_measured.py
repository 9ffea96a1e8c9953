"""Figures alone and the full report come from one model: for any firm they agree to the digit."""

from typing import Any

from hypothesis import HealthCheck, given, settings

from domain.case import Case
from domain.results.report import Report
from questions import load_bank
from scoring import Measured, evaluate, figures_alone, load_parameters, readiness_alone, summary
from tests.scoring.conftest import DAY
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
BILL = (
    "audit_days", "fees", "fee_parts", "quoted", "other_costs", "surveillance_per_year", "recertification",
    "three_year", "this_year", "internal_hours", "hours_by_role", "months", "dates", "deadlines", "drivers",
    "recommended_spend_now",
)  # fmt: skip


def told(found: Report) -> dict[str, Any]:
    """The figures of a report by their names."""
    names = ("requirements", "gaps", "gap_band", "results", *BILL)
    return {"verdict": found.need.verdict, "readiness": found.readiness} | {
        name: getattr(found, name) for name in names
    }


def alone(found: Measured) -> dict[str, Any]:
    """The same of figures without a report."""
    names = ("verdict", "readiness", "requirements", "gaps", "gap_band", "results")
    return {name: getattr(found, name) for name in names} | {name: getattr(found.bill, name) for name in BILL}


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(BANK))
def test_figures_alone_and_what_a_portfolio_keeps_are_those_of_the_report(case: Case) -> None:
    report = evaluate(BANK, PARAMETERS, case, DAY, reasons=False, next_questions=False, roads=False)
    found, kept, ready = (
        figures_alone(BANK, PARAMETERS, case, DAY),
        summary(BANK, PARAMETERS, case, DAY),
        report.readiness,
    )

    assert (found is None) is (ready is None)
    if found is not None:
        full, bare = told(report), alone(found)
        assert [name for name in full if full[name] != bare[name]] == []
    assert (readiness_alone(BANK, PARAMETERS, case, DAY) == ready) is True
    assert (kept.verdict, kept.gaps) == (report.need.verdict, {gap.ref: gap.severity for gap in report.gaps})
    assert (kept.low, kept.high) == ((ready.low, ready.high) if ready else (None, None))
    if ready and not ready.likely_is_guess:
        assert (kept.likely, kept.status) == (ready.likely, ready.status)
        assert [level.area for level in kept.levels] == [area.id for area in report.areas]
