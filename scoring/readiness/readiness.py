"""Readiness: overall, by section and by area, with status, coverage and confidence (rules 2)."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from domain.asked.bank import Bank, Question, Requirement
from domain.case import Case
from domain.memoised import memoised
from domain.results.report import Confidence, Finding, QuestionState, Readiness, RequirementResult, Scored, Status
from questions.visibility import State
from scoring.numbers.ledger import Ledger
from scoring.numbers.level import Level, weighted_mean
from scoring.numbers.rates import Rates
from scoring.numbers.spread import HUNDREDTH, rounded
from scoring.readiness.attainment import Attainment

WEIGHTED = "weighted mean over its requirements; unknown ones are left out of likely"
FILLED = "weighted mean over its requirements; in likely, open questions stand at the firm's own level"


def overall(bank: Bank, met: Attainment) -> Level:
    """The weighted mean over all requirements in the sum; likely with open questions at the firm's own level."""
    shown, filled = (
        weighted_mean(((met.weights[r.ref], levels[r.ref]) for r in bank.requirements), "Readiness", FILLED)
        for levels in (met.requirements, met.filled)
    )
    return shown if shown.likely is None else replace(shown, likely=filled.likely)


def as_shown(whole: Level) -> Level:
    """Readiness as the report shows it: money, hours and status start from that, so that anyone can check them."""
    likely = None if whole.likely is None else rounded(whole.likely, HUNDREDTH)
    return replace(whole, low=rounded(whole.low, HUNDREDTH), likely=likely, high=rounded(whole.high, HUNDREDTH))


def likely_or_prior(level: Level, rates: Rates) -> float:
    """The likely value, or the prior (a labelled guess) while nothing is known."""
    return rates.likely("readiness.prior") if level.likely is None else level.likely


def readiness(
    bank: Bank,
    rates: Rates,
    case: Case,
    met: Attainment,
    whole: Level,
    majors: tuple[str, ...],
    unanswered: tuple[str, ...],
    states: tuple[QuestionState, ...],
    covered: Container[str],
    ledger: Ledger,
) -> Readiness:
    """The figure of `whole`, as shown. `majors` hold the status at not ready, `unanswered` ones below ready.

    `covered`: the requirements of which something is known.
    """
    asked = [s for s in states if s.visible]
    likely, coverage = likely_or_prior(whole, rates), _coverage(met, bank.requirements, covered)
    return Readiness(
        low=whole.low,
        likely=likely,
        high=whole.high,
        because=ledger.level(whole),
        status=_status(rates, likely, coverage, majors, unanswered),
        answered=sum(s.answered for s in asked),
        asked=len(asked),
        coverage=coverage,
        confidence=_confidence(rates, whole),
        likely_is_guess=whole.likely is None,
        sections=sections(bank, rates, met, ledger),
        areas=areas(bank, rates, met, ledger),
    )


def sections(bank: Bank, rates: Rates, met: Attainment, ledger: Ledger) -> tuple[Scored, ...]:
    """One range for each section of the questionnaire that has a question in the sum."""
    found = []
    for section in bank.sections:
        parts = [
            (max([met.weights[ref] for ref in q.requirements], default=0), level)
            for q in bank.questions_in[section.id]
            if (level := met.questions[q.id]) is not None
        ]
        if any(w > 0 for w, _ in parts):
            found.append(
                scored(section.id, section.title, weighted_mean(parts, section.title, WEIGHTED), rates, ledger)
            )
    return tuple(found)


def areas(bank: Bank, rates: Rates, met: Attainment, ledger: Ledger) -> tuple[Scored, ...]:
    """One range for each clause heading and Annex A group with a requirement in the sum."""
    found = []
    for area in bank.areas:
        parts = [(met.weights[r.ref], met.requirements[r.ref]) for r in bank.requirements_in[area.id]]
        if any(w > 0 for w, _ in parts):
            found.append(scored(area.id, area.title, weighted_mean(parts, area.title, WEIGHTED), rates, ledger))
    return tuple(found)


def requirement_results(bank: Bank, rates: Rates, met: Attainment, ledger: Ledger) -> tuple[RequirementResult, ...]:
    """All requirements in the order of the standard."""
    return tuple(
        RequirementResult(
            ref=r.ref,
            title=r.title,
            low=rounded(level.low, HUNDREDTH),
            likely=rounded(min(likely_or_prior(level, rates), level.high), HUNDREDTH),
            high=rounded(level.high, HUNDREDTH),
            finding=finding(rates, level, met.weights[r.ref]),
            because=ledger.level(level),
        )
        for r in bank.requirements
        for level in (met.requirements[r.ref],)
    )


def finding(rates: Rates, level: Level, weight: float) -> Finding:
    """What the likely level means; not_applicable when a person accepted the exclusion."""
    if weight == 0:
        return "not_applicable"
    if level.likely is None:
        return "not_assessed"
    # what a reader sees decides, or 95.00 would stand beside "partial", and 80 of at most 80 beside "conforming"
    shown = rounded(min(level.likely, level.high), HUNDREDTH)
    if shown >= rates.likely("readiness.conforming"):
        return "conforming"
    return "partial" if shown > 0 else "not_conforming"


def question_states(bank: Bank, case: Case, met: Attainment) -> tuple[QuestionState, ...]:
    """For each question whether it is asked of this firm and answered."""
    found, given, states = [], case.answers, met.states
    for q, told in _told(bank):
        answer = given.get(q.id)
        choice = q.by_choice.get(answer.choice) if answer else None
        found.append(told[states[q.id], choice is not None, choice is None or choice.attainment is None])
    return tuple(found)


@memoised
def _told(bank: Bank) -> tuple[tuple[Question, Mapping[tuple[State, bool, bool], QuestionState]], ...]:
    """Each question with what can be said of it."""
    return tuple((q, _states(q)) for q in bank.questions)


@memoised
def _states(question: Question) -> Mapping[tuple[State, bool, bool], QuestionState]:
    """What can be said of a question, by its state, whether it is answered and whether nothing is known by it."""
    return {
        (state, answered, unknown): QuestionState(
            id=question.id,
            section=question.section,
            visible=state == "asked",
            pending=state == "pending",
            answered=state == "asked" and answered,
            unsure=state == "asked" and answered and unknown,
        )
        for state in get_args(State)
        for answered in (False, True)
        for unknown in (False, True)
    }


def scored(id_: str, title: str, level: Level, rates: Rates, ledger: Ledger) -> Scored:
    """The public range of one part."""
    return Scored(
        id=id_,
        title=title,
        low=rounded(level.low, HUNDREDTH),
        likely=rounded(min(likely_or_prior(level, rates), level.high), HUNDREDTH),
        high=rounded(level.high, HUNDREDTH),
        because=ledger.level(level),
        known=level.known,
    )


def _status(
    rates: Rates, likely: float, coverage: float, majors: tuple[str, ...], unanswered: tuple[str, ...]
) -> Status:
    if majors or coverage * 100 < rates.likely("readiness.nearly_coverage"):
        return "not_ready"
    if likely >= rates.likely("readiness.ready") and not unanswered:
        return "ready_for_stage_1"
    return "nearly" if likely >= rates.likely("readiness.nearly") else "not_ready"


def _coverage(met: Attainment, requirements: Sequence[Requirement], covered: Container[str]) -> float:
    """Share (0-1) of requirement weight with at least one known answer, or a judgement of how far it is met."""
    in_sum = [r.ref for r in requirements if met.weights[r.ref] > 0]
    whole = sum([met.weights[ref] for ref in in_sum])
    known = sum([met.weights[ref] for ref in in_sum if ref in covered])
    return round(known / whole, 4) if whole else 0.0


def area_coverage(bank: Bank, met: Attainment, covered: Container[str]) -> dict[str, float]:
    """The same share by clause heading and Annex A group."""
    return {area.id: _coverage(met, bank.requirements_in[area.id], covered) for area in bank.areas}


def is_covered(bank: Bank, case: Case, met: Attainment, ref: str) -> bool:
    """True when somebody said something about it that can be known: not "I don't know", not "doesn't apply"."""
    judgement = case.judgements.get(ref)
    if judgement is not None and judgement.attainment is not None:
        return True
    for q in bank.asked_by[ref]:
        choice = met.choices[q.id]
        if choice is not None and (choice.attainment is not None or q.id in met.not_yet):
            return True
    return False


def _confidence(rates: Rates, level: Level) -> Confidence:
    width = level.high - level.low
    if width <= rates.likely("readiness.confident_within"):
        return "high"
    return "medium" if width <= rates.likely("readiness.fairly_confident_within") else "low"
