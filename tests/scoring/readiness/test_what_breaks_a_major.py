"""Read as a lead auditor reads: which single answer means that there is nothing to see for a clause."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from domain.asked.bank import Bank
from domain.case import Answer, Case
from domain.profile import AiRole, Profile
from domain.results.report import Report
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.scoring.conftest import DAY

BANK = load_bank()
BY_CLAUSE: dict[str, list[str]] = {
    entry["clause"]: entry["answers"]
    for entry in yaml.safe_load((Path(__file__).parent / "breaks.yaml").read_text(encoding="utf-8"))
}
BROKEN = [(clause, *answer.split()) for clause, answers in BY_CLAUSE.items() for answer in answers]
LESS_THAN_A_MAJOR = ["checking.audit_done old_report", "checking.review old_notes", "checking.audit_plan behind"]


@cache
def best(bank: Bank = BANK) -> dict[str, Answer]:
    """The best answer to every question, each with a record."""
    top = {q.id: max(q.choices, key=lambda c: (c.attainment or 0) * (not c.needs)).id for q in bank.questions}
    return {question: Answer(choice=choice, proof="record") for question, choice in top.items()}


def report(roles: tuple[AiRole, ...] = ("user", "provider", "developer"), **changed: str) -> Report:
    """Of the best firm, but for answers such as `wrong__log="none"`."""
    answers = best() | {name.replace("__", "."): Answer(choice=c, proof="record") for name, c in changed.items()}
    profile = Profile(country="US", headcount=20, ai_headcount=20, ai_roles=roles, ai_systems=2)
    return evaluate(BANK, load_parameters(), Case(profile=profile, answers=answers), DAY, reasons=False, roads=False)


def severities(found: Report) -> dict[str, str]:
    return {gap.ref.split(":")[1]: gap.severity for gap in found.gaps}


def test_the_firm_that_answers_everything_best_has_no_gap_an_auditor_could_call_major() -> None:
    found = report()

    assert found.readiness is not None
    assert found.readiness.status == "ready_for_stage_1"
    assert "potential_major" not in severities(found).values()


@pytest.mark.parametrize(("clause", "question", "choice"), BROKEN, ids=[" ".join(b[1:]) for b in BROKEN])
def test_one_such_answer_alone_is_a_potential_major_and_holds_the_status(
    clause: str, question: str, choice: str
) -> None:
    found = report(**{question.replace(".", "__"): choice})

    assert found.readiness is not None
    assert severities(found)[clause] == "potential_major"
    assert found.readiness.status == "not_ready"


@pytest.mark.parametrize("answer", LESS_THAN_A_MAJOR)
def test_what_is_there_but_old_or_late_is_no_major(answer: str) -> None:
    question, choice = answer.split()
    found = report(**{question.replace(".", "__"): choice})

    assert "potential_major" not in severities(found).values()
    assert severities(found)


def test_each_clause_that_an_auditor_may_call_major_has_an_answer_that_breaks_it() -> None:
    majors = {r.number for r in BANK.requirements if r.if_absent == "major"}

    assert set(BY_CLAUSE) == majors
    assert all(BY_CLAUSE.values())


def test_no_answer_breaks_a_clause_that_is_not_listed_here() -> None:
    assert {f"{q.id} {c.id}" for q in BANK.questions for c in q.choices if c.breaks} == {
        answer for answers in BY_CLAUSE.values() for answer in answers
    }


def nothing_at_all() -> Iterator[str]:
    """Answers to whether something major exists that are worth nothing and yet break nothing."""
    majors = {r.ref for r in BANK.requirements if r.if_absent == "major"}
    for q in BANK.questions:
        if q.aspect == "exists" and majors & set(q.requirements):
            yield from (f"{q.id} {c.id}" for c in q.choices if c.attainment == 0 and not c.breaks)


def test_an_answer_that_says_nothing_exists_for_a_major_clause_always_breaks_it() -> None:
    assert list(nothing_at_all()) == []
