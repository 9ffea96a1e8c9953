"""The questions that would narrow readiness most, found by trying each answer (rules: next best questions)."""

from domain.asked.bank import Bank, Question
from domain.case import Case, Proof
from domain.results.report import NextQuestion
from scoring.numbers.level import Level
from scoring.numbers.rates import Rates
from scoring.readiness.attainment import Attainment, requirement_level
from scoring.readiness.question_level import question_level

HOW_MANY = 5


def next_best_questions(bank: Bank, rates: Rates, case: Case, met: Attainment) -> tuple[NextQuestion, ...]:
    """Up to five asked questions that are unanswered or unsure, with how many points the range would narrow by.

    Every answer but "I don't know" is tried, with something written to show for it; the mean counts. Ties keep the
    order of the bank.
    """
    whole = sum(met.weights.values())
    if not whole:
        return ()
    tried = [(narrowing(bank, rates, case, met, q) / whole, q) for q in bank.questions if _is_open(q, met)]
    best = sorted((t for t in tried if t[0] > 0), key=lambda t: -t[0])[:HOW_MANY]
    return tuple(NextQuestion(id=q.id, text=q.text, narrows=round(points, 2)) for points, q in best)


def narrowing(bank: Bank, rates: Rates, case: Case, met: Attainment, question: Question) -> float:
    """Mean fall in summed requirement width x weight over the question's informative answers."""
    refs = question.requirements
    before = sum(met.weights[r] * _width(met.requirements[r]) for r in refs)
    choices = [c for c in question.choices if c.attainment is not None]
    caps: dict[Proof, float] = {"written": rates.likely("readiness.proof_written")}
    after = 0.0
    for choice in choices:
        level = question_level(question, "asked", choice, "written", caps)
        levels = {**met.questions, question.id: level}
        for r in refs:
            found = requirement_level(
                bank.requirement[r], bank.asked_by[r], levels, case.judgements.get(r), r in met.proposed
            )
            after += met.weights[r] * _width(found)
    return before - after / len(choices)


def _is_open(question: Question, met: Attainment) -> bool:
    """Asked, and nothing that narrows is known: unanswered, or "I don't know"."""
    level = met.questions[question.id]
    return met.states[question.id] == "asked" and level is not None and level.high - level.low >= 100


def _width(level: Level) -> float:
    return level.high - level.low
