"""How fast scoring is, beside a plain weighted mean over the same answers in the same run.

Goals: all figures without reasons 5 ms, a full report 150 ms, next best questions 500 ms, 200 what-ifs 1 s, 10,000
stored assessments 60 s on one core.
"""

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.case import Answer, Case
from domain.profile import Profile
from questions import load_bank
from scoring import WhatIf, evaluate, figures_alone, load_parameters, summary, sweep
from scoring.numbers.rates import rates
from scoring.readiness.attainment import attainment
from scoring.readiness.next_questions import next_best_questions
from storage import Store

BANK, PARAMETERS, DAY = load_bank(), load_parameters(), date(2026, 11, 23)
FIRM = Profile(
    country="US", headcount=40, ai_headcount=20, ai_roles=("developer", "provider"), ai_systems=6, sites=2,
    ai_is_differentiator=True,
)  # fmt: skip


def case(seed: int = 1) -> Case:
    chance = random.Random(seed)
    answers = {q.id: Answer(choice=chance.choice(q.choices).id, proof="written") for q in BANK.questions}
    return Case(profile=FIRM, answers=answers)


def plain_weighted_mean(found: Case) -> float:
    total = weight = 0.0
    for q in BANK.questions:
        attained = q.by_choice[found.answers[q.id].choice].attainment or 0.0
        total += attained * len(q.requirements)
        weight += len(q.requirements)
    return total / weight


def test_the_floor_a_plain_weighted_mean(benchmark: Any) -> None:
    benchmark(plain_weighted_mean, case())


def test_all_figures_without_reasons_and_words(benchmark: Any) -> None:
    benchmark(figures_alone, BANK, PARAMETERS, case(), DAY)


def test_a_report_without_reasons(benchmark: Any) -> None:
    benchmark(evaluate, BANK, PARAMETERS, case(), DAY, reasons=False, next_questions=False, roads=False)


def test_what_a_portfolio_keeps_of_a_report(benchmark: Any) -> None:
    benchmark(summary, BANK, PARAMETERS, case(), DAY)


def test_a_full_report_with_every_reason(benchmark: Any) -> None:
    benchmark(evaluate, BANK, PARAMETERS, case(), DAY)


@pytest.mark.parametrize("answered", ["nothing", "all"])
def test_next_best_questions(benchmark: Any, answered: str) -> None:
    found = case() if answered == "all" else Case(profile=FIRM)
    known = rates(PARAMETERS, DAY)
    benchmark(next_best_questions, BANK, known, found, attainment(BANK, known, found))


def test_a_sweep_of_200_what_ifs(benchmark: Any) -> None:
    changes = [WhatIf(ai_headcount=1 + n, hours_per_week=5 + n % 20) for n in range(200)]
    benchmark.pedantic(sweep, (BANK, PARAMETERS, case(), DAY, changes), rounds=3)


def test_stored_assessments_read_and_scored(benchmark: Any, tmp_path: Path) -> None:
    """All figures, as above, for one tenth of the goal of 10,000: multiply by ten."""
    store, tokens = stored(tmp_path, 1000)

    def score_all() -> None:
        for _, found in store.cases(tokens, actor="benchmark"):
            figures_alone(BANK, PARAMETERS, found, DAY)

    benchmark.pedantic(score_all, rounds=1)


def test_stored_assessments_read_for_a_portfolio(benchmark: Any, tmp_path: Path) -> None:
    """What the portfolio keeps of each, on the same scale."""
    store, tokens = stored(tmp_path, 1000)
    benchmark.pedantic(
        lambda: [summary(BANK, PARAMETERS, found, DAY) for _, found in store.cases(tokens, actor="benchmark")], rounds=1
    )


def test_stored_assessments_read_alone(benchmark: Any, tmp_path: Path) -> None:
    """The share of reading in the one before, on the same scale."""
    store, tokens = stored(tmp_path, 1000)
    benchmark.pedantic(lambda: list(store.cases(tokens, actor="benchmark")), rounds=3)


def stored(folder: Path, many: int) -> tuple[Store, list[str]]:
    store = Store.open(f"sqlite:///{folder / 'many.sqlite3'}")
    client = store.create_client("Many", actor="benchmark")
    return store, [store.create_assessment(client, actor="benchmark", case=case(seed)) for seed in range(many)]
