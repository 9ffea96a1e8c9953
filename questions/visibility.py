"""Which questions a firm is asked: pure rules over the profile and the answers so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from domain.asked.bank import Bank, Question
from domain.asked.condition import Condition
from domain.case import Answer
from domain.memoised import memoised
from domain.profile import Profile

State = Literal["asked", "hidden", "pending", "not_known"]
"""asked: show it. hidden: a condition fails. pending: a condition rests on something not known or not answered yet.
not_known: a condition rests on a question answered "I don't know"."""

_STRONGEST_FIRST: Final[tuple[State, ...]] = ("hidden", "not_known", "pending")


@dataclass(frozen=True, slots=True)
class _Parent:
    id: str
    any: frozenset[str]
    unknown: frozenset[str]
    known: frozenset[str]


_Wanted = tuple[str, frozenset[str]]
"""A profile field, and the words of which one has to be there."""


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    fields: tuple[_Wanted, ...]
    parents: tuple[_Parent, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    asked: dict[str, State]
    rules: tuple[_Rule, ...]
    wanted: frozenset[_Wanted]


def visible(bank: Bank, profile: Profile, answers: Mapping[str, Answer]) -> Mapping[str, State]:
    """The state of every question, by id. All conditions must hold; a question never outlives the one it follows."""
    plan = _plan(bank)
    states, facts = plan.asked.copy(), _facts(plan, profile)
    for rule in plan.rules:
        states[rule.id] = _state(rule, facts, answers, states)
    return states


def out_of_scope(bank: Bank, profile: Profile) -> frozenset[str]:
    """Questions that are hidden because of what the firm is: a profile condition fails, here or at one it follows.

    These are about things the firm does not do, so they are never "not met", whatever was answered before.
    """
    plan, out = _plan(bank), set[str]()
    facts = _facts(plan, profile)
    for rule in plan.rules:
        failed = any(facts[wanted] == "hidden" for wanted in rule.fields)
        if failed or any(parent.id in out for parent in rule.parents):
            out.add(rule.id)
    return frozenset(out)


@memoised
def hangs_on(bank: Bank) -> tuple[str, ...]:
    """The profile fields on which it hangs what is asked and how it counts: those of conditions, and the roles."""
    named = (name for rule in _plan(bank).rules for name, _ in rule.fields)
    return tuple(dict.fromkeys(("ai_roles", *named)))


def values(profile: Profile, name: str) -> tuple[str, ...] | None:
    """A profile field as the words a condition can name; None when not known. Roles are the roles in force, and a
    firm in the EU is in its market."""
    value = getattr(profile, {"ai_roles": "roles", "eu_market": "in_eu_market"}.get(name, name), None)
    if value is None:
        return None
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return tuple(value) if isinstance(value, tuple) else (str(value),)


def _state(
    rule: _Rule, facts: Mapping[_Wanted, State], answers: Mapping[str, Answer], states: Mapping[str, State]
) -> State:
    found = [facts[wanted] for wanted in rule.fields]
    found += [_follows(parent, answers.get(parent.id), states[parent.id]) for parent in rule.parents]
    return next((state for state in _STRONGEST_FIRST if state in found), "asked")


def _facts(plan: _Plan, profile: Profile) -> Mapping[_Wanted, State]:
    """What the firm is makes of each condition, worked out once however many questions have it."""
    return {wanted: _field(values(profile, wanted[0]), wanted[1]) for wanted in plan.wanted}


def _field(has: tuple[str, ...] | None, wanted: frozenset[str]) -> State:
    if has is None:
        return "pending"
    return "hidden" if wanted.isdisjoint(has) else "asked"


def _follows(parent: _Parent, answer: Answer | None, state: State) -> State:
    if state != "asked":
        return state
    if answer is None or answer.choice not in parent.known:
        return "pending"
    if answer.choice in parent.any:
        return "asked"
    return "not_known" if answer.choice in parent.unknown else "hidden"


@memoised
def _plan(bank: Bank) -> _Plan:
    """The rules of a bank in an order where parents come first."""
    rules = tuple(_rule(bank, q) for q in in_order(bank) if q.visible_when)
    wanted = frozenset(wanted for rule in rules for wanted in rule.fields)
    return _Plan({q.id: "asked" for q in bank.questions}, rules, wanted)


def in_order(bank: Bank) -> tuple[Question, ...]:
    """Questions with every parent before its followers, else in bank order. Questions on a cycle are left out."""
    placed: dict[str, Question] = {}
    waiting = list(bank.questions)
    while waiting:
        ready = [q for q in waiting if all(parent in placed for parent in parents(q))]
        if not ready:
            break
        placed |= {q.id: q for q in ready}
        waiting = [q for q in waiting if q.id not in placed]
    return tuple(placed.values())


def parents(question: Question) -> tuple[str, ...]:
    """The ids of the questions this one follows."""
    return tuple(c.question for c in question.visible_when if c.question is not None)


def _rule(bank: Bank, question: Question) -> _Rule:
    return _Rule(
        question.id,
        tuple((c.profile, frozenset(c.any)) for c in question.visible_when if c.profile is not None),
        tuple(_parent(bank, c) for c in question.visible_when if c.question is not None),
    )


def _parent(bank: Bank, condition: Condition) -> _Parent:
    asked = bank.question[condition.question or ""]
    unknown = frozenset(c.id for c in asked.choices if c.kind == "unknown")
    return _Parent(asked.id, frozenset(condition.any), unknown, frozenset(asked.by_choice))
