"""The fixed waits of a plan: what a certificate waits for when nobody can work any faster."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.files.casefile import read_case
from questions import load_bank
from scoring import evaluate, load_parameters

EXAMPLES = Path(__file__).resolve().parents[2] / "tests" / "firms"
DAY = date(2026, 11, 25)


@pytest.mark.parametrize("hours", [2, 10, 200])
@pytest.mark.parametrize("firm", ["medical-device-software", "legal-research-startup", "shop-with-chat-tools"])
def test_the_certificate_comes_at_the_end_of_the_waits_it_hangs_on(firm: str, hours: float) -> None:
    case = read_case((EXAMPLES / f"{firm}.json").read_text(encoding="utf-8"))
    case = case.model_copy(update={"profile": case.profile.model_copy(update={"hours_per_week": hours})})
    plan = evaluate(load_bank(), load_parameters(), case, DAY).plan

    assert max(wait.finish for wait in plan.waits if wait.holds) == plan.earliest_certificate
    by_id = {wait.id: wait for wait in plan.waits}
    assert by_id["between"].start == plan.earliest_stage_1
    assert timedelta(days=80) < by_id["records"].finish - by_id["records"].start < timedelta(days=100)


def test_a_firm_with_the_certificate_waits_for_none() -> None:
    case = read_case((EXAMPLES / "certified-going-into-recertification.json").read_text(encoding="utf-8"))
    assert evaluate(load_bank(), load_parameters(), case, DAY).plan.waits == ()
