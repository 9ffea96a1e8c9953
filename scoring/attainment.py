"""How far each question and each requirement is met, as ranges 0-100 (rules 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.bank import Bank, Choice, Question, Requirement
from domain.case import Answer, Case, Judgement, Layer, Proof
from domain.profile import AiRole
from questions.visibility import State, out_of_scope, visible
from scoring.level import Level, capped, unanswered, weighted_mean
from scoring.rates import Rates

HIDDEN_NOT_MET = "not asked, because an earlier answer rules it out: counts as not met"
HIDDEN_UNSURE = 'not asked, because an earlier answer was "I don\'t know": 0, likely 0, up to 100'
UNCHOSEN: tuple[None, Proof] = (None, "said")
MEAN = "mean of its questions; what has happened is never above what exists"


@dataclass(frozen=True, slots=True)
class Attainment:
    """Levels by question id (None: left out) and by requirement ref, with the weight each requirement carries.

    `choices` holds what counts as answered, by question id: None where nothing is, or where it is not asked.
    A weight of 0 means out of the sum: a control a person accepted as not applicable. `proposed` holds controls
    that look irrelevant for the firm's roles or that an answer proposes to leave out, until a person decides.
    """

    states: Mapping[str, State]
    choices: Mapping[str, Choice | None]
    questions: Mapping[str, Level | None]
    requirements: Mapping[str, Level]
    weights: Mapping[str, float]
    proposed: frozenset[str]


def chosen(question: Question, answer: Answer | None, layer: Layer) -> tuple[Choice | None, Proof]:
    """The choice and proof that count in this layer; None when unanswered or the choice is unknown to the bank."""
    if answer is None:
        return UNCHOSEN
    if layer == "verified":
        seen = answer.verified
        return (question.by_choice.get(seen.choice), seen.proof) if seen else UNCHOSEN
    return question.by_choice.get(answer.choice), answer.proof


def attainment(bank: Bank, rates: Rates, case: Case, layer: Layer = "said") -> Attainment:
    """Levels of every question and requirement for this case."""
    states = visible(bank, case.profile, case.answers)
    caps: dict[Proof, float] = {
        "said": rates.likely("readiness.proof_said"),
        "written": rates.likely("readiness.proof_written"),
        "record": rates.likely("readiness.proof_record"),
    }
    roles = case.profile.roles
    elsewhere = out_of_scope(bank, case.profile)
    choices: dict[str, Choice | None] = {}
    levels: dict[str, Level | None] = {}
    for q in bank.questions:
        state = states[q.id]
        choice, proof = chosen(q, case.answers.get(q.id), layer) if state == "asked" else UNCHOSEN
        choices[q.id] = choice
        levels[q.id] = None if q.id in elsewhere else question_level(q, state, choice, proof, caps)
    weights: dict[str, float] = {}
    proposed: set[str] = set()
    requirements: dict[str, Level] = {}
    for requirement in bank.requirements:
        ref = requirement.ref
        judgement = case.judgements.get(ref)
        if judgement is None and _proposed(bank, requirement, roles, case, states):
            proposed.add(ref)
        weights[ref] = weight(requirement, roles, judgement, rates)
        requirements[ref] = requirement_level(requirement, bank.asked_by[ref], levels, judgement, ref in proposed)
    return Attainment(states, choices, levels, requirements, weights, frozenset(proposed))


def question_level(
    question: Question, state: State, choice: Choice | None, proof: Proof, caps: Mapping[Proof, float]
) -> Level | None:
    """The level of one question with `choice`, None if unanswered; None when it is left out of every sum."""
    label = question.text
    if state in ("hidden", "unsure"):
        if question.when_hidden == "not_applicable":
            return None
        return Level(0, 0, 0, label, HIDDEN_NOT_MET) if state == "hidden" else Level(0, 0, 100, label, HIDDEN_UNSURE)
    if choice is None:
        return unanswered(label)
    if choice.attainment is None:
        return Level(0, 0, 100, label, f'answered "{choice.text}": 0, likely 0, up to 100')
    full = choice.attainment * 100
    rule = f'answered "{choice.text}" = {full:g} %; proof "{proof}" counts {caps[proof]:.0%} of it at the low end'
    return Level(full * caps[proof], full, full, label, rule)


def requirement_level(
    requirement: Requirement,
    asked: tuple[Question, ...],
    levels: Mapping[str, Level | None],
    judgement: Judgement | None,
    proposed: bool,
) -> Level:
    """The level of one requirement from its questions, or from a person's judgement."""
    label = f"{requirement.number} {requirement.title}"
    if judgement is not None and judgement.attainment is not None:
        given = judgement.attainment * 100
        return Level(given, given, given, label, f"judged by a person: {judgement.justification}")
    if proposed:
        return unanswered(label, "proposed as not applicable: unknown until a person accepts or rejects it")
    parts = [(q, level) for q in asked if (level := levels[q.id]) is not None]
    exists = [(1.0, level) for q, level in parts if q.aspect == "exists"]
    if exists and len(exists) < len(parts):
        cap = weighted_mean(exists, label, "does it exist")
        return weighted_mean(
            [(1.0, capped(level, cap) if q.aspect == "happened" else level) for q, level in parts], label, MEAN
        )
    return weighted_mean([(1.0, level) for _, level in parts], label, "mean of its questions")


def weight(
    requirement: Requirement, roles: tuple[AiRole, ...] | None, judgement: Judgement | None, rates: Rates
) -> float:
    """Clauses by what an auditor raises when they are missing; controls by relevance for the roles; 0 = excluded."""
    if requirement.relevance is None:
        return rates.likely("readiness.weight_major" if requirement.if_absent == "major" else "readiness.weight_clause")
    if judgement is not None and judgement.applicable is False:
        return 0
    return max(1, relevance(requirement, roles))


def relevance(requirement: Requirement, roles: tuple[AiRole, ...] | None) -> int:
    """Highest relevance (0-3) among the firm's roles; among all roles while they are unknown."""
    by_role = requirement.relevance or {}
    return max((by_role.get(role, 0) for role in roles), default=0) if roles else max(by_role.values(), default=0)


def _proposed(
    bank: Bank, requirement: Requirement, roles: tuple[AiRole, ...] | None, case: Case, states: Mapping[str, State]
) -> bool:
    """True when a control looks irrelevant by role, or every answer given about it says "doesn't apply to us"."""
    if requirement.relevance is None:
        return False
    if relevance(requirement, roles) == 0:
        return True
    asked = [q for q in bank.asked_by[requirement.ref] if states[q.id] == "asked"]
    return bool(asked) and all(_kind(q, case.answers.get(q.id)) == "not_applicable" for q in asked)


def _kind(question: Question, answer: Answer | None) -> str | None:
    choice = question.by_choice.get(answer.choice) if answer else None
    return choice.kind if choice else None
