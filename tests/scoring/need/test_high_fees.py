"""Fees above the usual band of a small firm. No firm reaches it with today's figures, so the band is lowered here."""

import json

import pytest

from domain.asked.bank import Bank
from domain.files.casefile import read_case
from domain.parameters import Parameters, Triple
from scoring import evaluate
from tests.scoring.conftest import DAY

FIRM = {"country": "US", "headcount": 20, "ai_headcount": 20, "ai_roles": ["user"], "ai_systems": 2}


@pytest.mark.parametrize(
    ("support", "widest"), [("done_for_you", "Consultant"), ("none", "Audit days at the day rate")]
)
def test_high_fees_say_what_drives_them_most(support: str, widest: str, bank: Bank, parameters: Parameters) -> None:
    case = read_case(json.dumps({"profile": {**FIRM, "consultant_support": support}}))

    found = evaluate(bank, _high_above(parameters, 10_000), case, DAY)

    assert [n.message for n in found.notices if n.id == "high"] == [
        f"Fees above USD 10,000 are rare for a small firm. What drives it most: {widest}."
    ]


def test_usual_fees_are_not_called_high(bank: Bank, parameters: Parameters) -> None:
    found = evaluate(bank, parameters, read_case(json.dumps({"profile": FIRM})), DAY)

    assert "high" not in {n.id for n in found.notices}


def _high_above(parameters: Parameters, amount: float) -> Parameters:
    limit = parameters.by_id["cost.high_above"]
    lowered = limit.model_copy(update={"values": {DAY: Triple(low=amount, likely=amount, high=amount)}})
    return parameters.model_copy(update={"by_id": {**parameters.by_id, limit.id: lowered}})
