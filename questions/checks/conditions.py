"""When a question is asked: conditions that name real things, can hold, and never flatter."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from domain.asked.condition import Condition
from domain.profile import Profile
from questions.draft import Draft
from questions.faults import Fault
from questions.visibility import in_order, parents


def well_formed(draft: Draft) -> Iterator[Fault]:
    """A condition names one profile field or one question, and only values that it can have."""
    for q in draft.bank.questions:
        for position, condition in enumerate(q.visible_when):
            for says in faults_of(draft, condition):
                yield draft.fault("question", q.id, "visible_when", position, says=f"condition {position + 1}: {says}")


def faults_of(draft: Draft, condition: Condition) -> Iterator[str]:
    """What is wrong with one condition, wherever it stands."""
    if (condition.profile is None) == (condition.question is None):
        yield "expected either 'profile' or 'question', not both and not neither"
    if not condition.any:
        yield "'any' is empty; expected one or more values"
    if condition.profile is not None:
        yield from _field_faults(condition.profile, condition.any)
    if condition.question is not None:
        yield from _parent_faults(draft, condition.question, condition.any)


def _field_faults(name: str, wanted: tuple[str, ...]) -> Iterator[str]:
    if name not in Profile.model_fields:
        yield f"the profile has no field '{name}'"
        return
    possible = allowed(name)
    if not possible:
        yield f"the profile field '{name}' holds free text or figures and cannot be used in a condition"
        return
    for value in wanted:
        if value not in possible:
            yield f"the profile field '{name}' can never be '{value}'; expected any of {', '.join(possible)}"


def _parent_faults(draft: Draft, name: str, wanted: tuple[str, ...]) -> Iterator[str]:
    if not draft.known("question", name):
        yield f"the question '{name}' does not exist"
    parent = draft.bank.question.get(name)
    for value in wanted if parent else ():
        if parent and value not in parent.by_choice:
            yield f"the question '{name}' has no choice '{value}'; expected any of {', '.join(parent.by_choice)}"


@cache
def allowed(name: str) -> tuple[str, ...]:
    """The words a profile field can be compared with; empty for text and figures."""
    return tuple(_words(Profile.model_fields[name].annotation))


def _words(annotation: Any) -> Iterator[str]:
    if annotation is bool:
        yield from ("true", "false")
    for argument in get_args(annotation):
        if isinstance(argument, str):
            yield argument
        else:
            yield from _words(argument)


def cycles(draft: Draft) -> Iterator[Fault]:
    """No question waits, directly or not, for an answer to itself."""
    asked = draft.bank.question
    for q in draft.bank.questions:
        way = [q.id]
        seen: set[str] = set()
        while way:
            following = [p for p in parents(asked[way.pop()]) if p in asked]
            if q.id in following:
                yield draft.fault("question", q.id, "visible_when", says="it can never be asked: it follows itself")
                break
            way += [p for p in following if p not in seen]
            seen.update(following)


def unreachable(draft: Draft) -> Iterator[Fault]:
    """Some firm with some answers is asked each question: its conditions, and those it inherits, can hold together."""
    inherited: dict[str, tuple[Condition, ...]] = {}
    for q in in_order(draft.bank):
        inherited[q.id] = q.visible_when + tuple(c for p in parents(q) for c in inherited[p])
        for subject, left in values_left(inherited[q.id]).items():
            if not left:
                says = f"it can never be asked: its conditions on '{subject}' exclude each other"
                yield draft.fault("question", q.id, "visible_when", says=says)


def values_left(conditions: tuple[Condition, ...]) -> Mapping[str, frozenset[str]]:
    """Per question or single-valued profile field, the values that satisfy every condition on it."""
    left: dict[str, frozenset[str]] = {}
    for condition in conditions:
        subject = condition.question or condition.profile or ""
        if not condition.any or (condition.question is None and _holds_many(subject)):
            continue
        wanted = frozenset(condition.any)
        left[subject] = left.get(subject, wanted) & wanted
    return left


def _holds_many(name: str) -> bool:
    field = Profile.model_fields.get(name)
    return field is None or "tuple" in str(field.annotation)


def counted_fairly(draft: Draft) -> Iterator[Fault]:
    """Hiding never flatters: a follow-up counts as not met; only what a firm does not do at all is left out.

    A follow-up that is also limited to some firms says not_met: for the others it is out of scope either way.
    """
    for q in draft.bank.questions:
        wanted = "not_met" if parents(q) else "not_applicable"
        if q.visible_when and q.when_hidden != wanted:
            because = "of an earlier answer" if parents(q) else "of what the firm is"
            says = f"it may be hidden because {because}; expected when_hidden: {wanted}"
            yield draft.fault("question", q.id, "when_hidden", says=says)
