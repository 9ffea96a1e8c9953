"""How far each question and each requirement is met, as ranges 0-100 (rules 2 and 10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from domain.asked.bank import Bank, Choice, Question, Requirement
from domain.case import Answer, Case, Judgement, Proof
from domain.memoised import memoised
from domain.profile import AiRole
from questions.visibility import State, out_of_scope, visible
from scoring.numbers.level import Level, capped, unanswered, weighted_mean
from scoring.numbers.rates import Rates
from scoring.readiness.question_level import question_level

PROPOSED = "proposed as not applicable: unknown until a person accepts or rejects it"
UNCHOSEN: tuple[None, Proof] = (None, "said")
MEAN = "mean of its questions; what has happened is never above what exists"
STRENGTH: tuple[Proof, ...] = ("said", "written", "record")


@dataclass(frozen=True, slots=True)
class Attainment:
    """Levels by question id (None: left out) and by requirement ref, with the weight each requirement carries.

    `choices` holds what counts as answered, by question id: None where nothing is, or where it is not asked.
    A weight of 0 means out of the sum: a control a person accepted as not applicable. `proposed` holds controls
    that look irrelevant for the firm's roles or that an answer proposes to leave out, until a person decides.
    `standing` is the firm's own level: what an open question (`guessed`) counts as in the likely figures of the whole;
    `at_standing` and `filled` are questions and requirements with the open ones there.
    """

    states: Mapping[str, State]
    choices: Mapping[str, Choice | None]
    questions: Mapping[str, Level | None]
    requirements: Mapping[str, Level]
    weights: Mapping[str, float]
    proposed: frozenset[str]
    not_yet: frozenset[str]
    standing: float
    guessed: frozenset[str]
    at_standing: Mapping[str, Level | None]
    filled: Mapping[str, Level]


def chosen(question: Question, answer: Answer | None) -> tuple[Choice | None, Proof]:
    """The choice and the proof that count; None when unanswered or the choice is unknown to the bank.

    A proof that the choice itself rules out counts as the strongest it allows.
    """
    choice = question.by_choice.get(answer.choice) if answer else None
    if answer is None or choice is None:
        return UNCHOSEN
    strongest = choice.strongest
    if strongest == "record" or answer.proof == strongest:
        return choice, answer.proof
    return choice, min(answer.proof, strongest, key=STRENGTH.index)


def attainment(bank: Bank, rates: Rates, case: Case) -> Attainment:
    """Levels of every question and requirement for this case, going by its answers."""
    states = visible(bank, case.profile, case.answers)
    caps: dict[Proof, float] = {proof: rates.likely(f"readiness.proof_{proof}") for proof in STRENGTH}
    elsewhere = out_of_scope(bank, case.profile)
    picked = {q.id: chosen(q, case.answers.get(q.id)) if states[q.id] == "asked" else UNCHOSEN for q in bank.questions}
    choices = {name: choice for name, (choice, _) in picked.items()}
    baseless = frozenset(q.id for q in bank.questions if _baseless(choices[q.id], choices, states))
    not_yet = frozenset(
        name for name, choice in choices.items() if choice and choice.kind == "not_yet" and name not in baseless
    )
    levels: dict[str, Level | None] = {}
    for q in bank.questions:
        choice, proof = picked[q.id]
        levels[q.id] = (
            None if q.id in elsewhere else question_level(q, states[q.id], choice, proof, caps, q.id in baseless)
        )
    _rest(bank, levels)
    roles, judged = case.profile.roles, case.judgements
    unjudged = {r.ref: weight(r, roles, None, rates) for r in bank.requirements}
    decided = {ref: weight(bank.requirement[ref], roles, by, rates) for ref, by in judged.items() if ref in unjudged}
    weights = unjudged | decided
    proposed = frozenset(r.ref for r in bank.requirements if r.ref not in judged and _proposed(bank, r, roles, choices))
    standing = _standing(bank, rates, unjudged, levels)
    guessed = frozenset(
        name for name, level in levels.items() if level and level.likely is None and name not in not_yet
    )
    at_standing = {q.id: _guess(q, levels, standing) if q.id in guessed else levels[q.id] for q in bank.questions}
    requirements = _requirement_levels(bank, levels, judged, proposed)
    filled = _requirement_levels(bank, at_standing, judged, proposed, guessed) if guessed else requirements
    return Attainment(
        states, choices, levels, requirements, weights, proposed, not_yet, standing, guessed, at_standing, filled
    )


def _requirement_levels(
    bank: Bank,
    levels: Mapping[str, Level | None],
    judged: Mapping[str, Judgement],
    proposed: Collection[str],
    guessed: Collection[str] = (),
) -> dict[str, Level]:
    return {
        r.ref: requirement_level(r, bank.asked_by[r.ref], levels, judged.get(r.ref), r.ref in proposed, guessed)
        for r in bank.requirements
    }


def _rest(bank: Bank, levels: dict[str, Level | None]) -> None:
    """What has happened never counts more than what exists, across requirements too; an open question caps nothing."""
    for q in bank.questions:
        for name in q.rests_on:
            level, cap = levels[q.id], levels[name]
            if level is not None and cap is not None and cap.known:
                levels[q.id] = capped(level, cap)


def _standing(bank: Bank, rates: Rates, weights: Mapping[str, float], levels: Mapping[str, Level | None]) -> float:
    """The firm's own level: the mean of what is known of it, pulled towards the prior while that is little (rules 10).

    "I don't know" counts as 0, and so does what it or a "no" hides: else a better answer that opens more questions
    could lower it. Open, not applicable and not yet possible ones do not count. Each answer weighs as much as the
    heaviest requirement it serves: `weights` are those before any decision of a person.
    """
    pull, prior = rates.likely("readiness.prior_weight"), rates.likely("readiness.prior")
    counted = weight_ = total = 0.0
    for q in bank.questions:
        level = levels[q.id]
        if not q.requirements or level is None or level.likely is None:
            continue
        w = max([weights[ref] for ref in q.requirements])
        counted, weight_, total = counted + 1, weight_ + w, total + w * level.likely
    mean = total / weight_ if weight_ else 0.0
    counted = counted if weight_ else 0.0
    return (pull * prior + counted * mean) / (pull + counted)


def _guess(question: Question, levels: Mapping[str, Level | None], standing: float) -> Level | None:
    """An open question at the firm's own level, but not above what it rests on, of which nobody may know."""
    level = levels[question.id]
    if level is None:
        return None
    grounds = [cap.likely for name in question.rests_on if (cap := levels[name]) and cap.likely is not None]
    likely = min([max(standing, level.low), level.high, *grounds])
    return Level(level.low, likely, level.high, level.label, level.rule, level.inputs)


def requirement_level(
    requirement: Requirement,
    asked: tuple[Question, ...],
    levels: Mapping[str, Level | None],
    judgement: Judgement | None,
    proposed: bool,
    guessed: Collection[str] = (),
) -> Level:
    """The level of one requirement from its questions, or from a person's judgement.

    `guessed`: open questions whose level stands in for an answer; an open "does it exist" caps nothing.
    """
    label = _called(requirement)
    if judgement is not None and judgement.attainment is not None:
        given = judgement.attainment * 100
        return Level(given, given, given, label, f"judged by a person: {judgement.justification}")
    if proposed:
        return unanswered(label, PROPOSED)
    parts = [(q, level) for q in asked if (level := levels[q.id]) is not None]
    exists = [(1.0, level) for q, level in parts if q.aspect == "exists" and q.id not in guessed]
    if exists and len(exists) < len(parts):
        cap = weighted_mean(exists, label, "does it exist")
        return weighted_mean(
            [(1.0, capped(level, cap) if q.aspect == "happened" else level) for q, level in parts], label, MEAN
        )
    return weighted_mean([(1.0, level) for _, level in parts], label, "mean of its questions")


@memoised
def _called(requirement: Requirement) -> str:
    return f"{requirement.number} {requirement.title}"


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


def broken(question: Question, choice: Choice | None) -> bool:
    """True when what an auditor must see is not there, or nobody could say that it is.

    "I don't know" is never better than "no", so it breaks where a "no" would.
    """
    return choice is not None and (choice.breaks or (choice.kind == "unknown" and question.can_break))


def _baseless(choice: Choice | None, choices: Mapping[str, Choice | None], states: Mapping[str, State]) -> bool:
    """True when something that the choice needs is answered otherwise, or ruled out; what is open is no such answer."""
    if choice is None or not choice.needs:
        return False
    return any(
        need.question is not None and _denied(choices[need.question], states[need.question], need.any)
        for need in choice.needs
    )


def _denied(ground: Choice | None, state: State, wanted: Collection[str]) -> bool:
    return ground.id not in wanted if ground is not None else state in ("hidden", "not_known")


def _proposed(
    bank: Bank,
    requirement: Requirement,
    roles: tuple[AiRole, ...] | None,
    choices: Mapping[str, Choice | None],
) -> bool:
    """True when a control looks irrelevant by role, or an answer about it says "doesn't apply to us"."""
    if requirement.relevance is None:
        return False
    if relevance(requirement, roles) == 0:
        return True
    found = (choices[q.id] for q in bank.asked_by[requirement.ref])
    return any(choice is not None and choice.kind == "not_applicable" for choice in found)
