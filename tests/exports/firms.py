"""Firms to export: one for each verdict, with answers enough that every sheet has something to show."""

from functools import cache
from pathlib import Path

from domain.case import Answer, Case
from domain.files.casefile import read_case
from domain.results.report import Report
from exports.view import View
from questions import load_bank
from scoring import evaluate, load_parameters

ROOT = Path(__file__).parents[2]
FIRM = {
    "no_need": "joinery-without-ai",
    "watch": "shop-with-chat-tools",
    "prepare": "legal-research-startup",
    "certify_now": "medical-device-software",
    "maintain": "certified-going-into-recertification",
}


@cache
def firm(verdict: str, every: int = 2) -> Case:
    """A sample firm with every n-th question answered, each by another of its choices; 0 answers nothing."""
    case = read_case((ROOT / "tests" / "firms" / f"{FIRM[verdict]}.json").read_bytes())
    answers = {
        question.id: Answer(choice=question.choices[i % len(question.choices)].id, proof="written", note=f"Note {i}")
        for i, question in enumerate(load_bank().questions)
        if every and i % every == 0
    }
    return case.model_copy(update={"answers": answers, "judgements": {}})


def everything_in_place(verdict: str) -> Case:
    """The firm with the best choice of every question, each with a record to show."""
    best = {
        question.id: max((c.attainment, c.id) for c in question.choices if c.attainment is not None)[1]
        for question in load_bank().questions
    }
    answers = {i: Answer(choice=choice, proof="record") for i, choice in best.items()}
    return firm(verdict, 0).model_copy(update={"answers": answers})


def reported(case: Case) -> Report:
    """The report of a case on its own day."""
    assert case.as_of is not None
    return evaluate(load_bank(), load_parameters(), case, case.as_of, workings=True)


def viewed(verdict: str, every: int = 2) -> View:
    """The view of a sample firm, as every export gets it."""
    case = firm(verdict, every)
    return View(reported(case), case, load_bank())
