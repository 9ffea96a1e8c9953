"""What scoring tests share: our bank and figures, and a short way from a profile to a report."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from domain.asked.bank import Bank
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.results.report import Report
from questions import load_bank
from scoring import evaluate, load_parameters

DAY = date(2026, 11, 23)
Evaluated = Callable[..., Report]


@pytest.fixture(scope="session")
def bank() -> Bank:
    return load_bank()


@pytest.fixture(scope="session")
def parameters() -> Parameters:
    return load_parameters()


@pytest.fixture(scope="session")
def report_of(bank: Bank, parameters: Parameters) -> Evaluated:
    """A report from plain profile, answers and judgements, read as a case file would be."""

    def make(
        profile: dict[str, Any],
        answers: dict[str, Any] | None = None,
        judgements: dict[str, Any] | None = None,
        as_of: date = DAY,
        reasons: bool = False,
        next_questions: bool = False,
        in_bank: Bank | None = None,
    ) -> Report:
        text = json.dumps({"profile": profile, "answers": answers or {}, "judgements": judgements or {}})
        case = read_case(text)
        return evaluate(in_bank or bank, parameters, case, as_of, reasons=reasons, next_questions=next_questions)

    return make
