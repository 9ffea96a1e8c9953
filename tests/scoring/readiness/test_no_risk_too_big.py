"""A firm whose owner signed that no risk is too big has carried out all there was to carry out."""

import pytest

from tests.scoring.conftest import Evaluated

NOTHING_TO_DO = {"risks.judged": "every", "risks.plan": "none_too_big", "risks.carried_out": "nothing_due"}


def carried_out(report_of: Evaluated, proof: str, checked: str) -> tuple[float, float]:
    """Low and likely of clause 8.3."""
    chosen = NOTHING_TO_DO | {"risks.checked_worked": checked}
    answers = {id: {"choice": choice, "proof": proof} for id, choice in chosen.items()}
    found = next(r for r in report_of({"ai_roles": ["user"]}, answers).requirements if r.ref == "iso42001:8.3")
    return found.low, found.likely


def test_a_signed_record_and_current_scores_meet_the_clause(report_of: Evaluated) -> None:
    assert carried_out(report_of, "record", "still_small") == (100, 100)


@pytest.mark.parametrize("proof", ["said", "written"])
def test_without_a_record_it_is_not_sure(report_of: Evaluated, proof: str) -> None:
    low, likely = carried_out(report_of, proof, "still_small")
    assert low < likely == 100


def test_a_firm_that_never_looked_again_does_not_meet_it(report_of: Evaluated) -> None:
    assert carried_out(report_of, "record", "none")[1] == 50


@pytest.mark.parametrize("judged", ["part", "few", "supplier", "none"])
def test_nobody_can_say_that_no_risk_is_too_big_before_each_ai_was_judged(report_of: Evaluated, judged: str) -> None:
    answers = NOTHING_TO_DO | {"risks.judged": judged, "risks.checked_worked": "still_small"}
    found = report_of({"ai_roles": ["user"]}, {id: {"choice": c, "proof": "record"} for id, c in answers.items()})
    levels = {r.ref: r.likely for r in found.requirements}

    assert levels["iso42001:8.3"] == 0
    assert levels["iso42001:6.1.3"] == 0
