"""Pairs of claims that cannot both be true: real things, and claims that some firm could make side by side."""

import re
from collections.abc import Iterator
from typing import Final

from domain.asked.condition import Condition
from domain.asked.contradiction import Claim
from domain.profile import Profile
from questions.checks.conditions import faults_of, values_left
from questions.draft import Draft
from questions.faults import Fault
from questions.visibility import parents

_FILLER: Final = re.compile(r"\{(\w+)\}")


def well_formed(draft: Draft) -> Iterator[Fault]:
    """Both claims name real questions and choices or facts about the firm, and the sentence fills in real facts."""
    for pair in draft.bank.contradictions.pairs:
        for key, side in zip(("claim", "not_with"), pair.sides, strict=False):
            for says in _claim_faults(draft, side):
                yield draft.fault("contradiction", pair.id, key, says=f"{key}: {says}")
        if (pair.not_with is None) != (pair.claim.above is not None):
            yield draft.fault("contradiction", pair.id, says="expected 'not_with', or a claim with 'above' alone")
        for name in _FILLER.findall(pair.says):
            if name not in Profile.model_fields:
                yield draft.fault("contradiction", pair.id, "says", says=f"the profile has no field '{name}'")


def _claim_faults(draft: Draft, claim: Claim) -> Iterator[str]:
    if claim.above is not None:
        yield from (f"'{n}' is no count of the profile" for n in (claim.profile, claim.above) if not _is_count(n))
        if claim.any or claim.question:
            yield "'above' compares two counts of the profile and goes with 'profile' alone"
    elif claim.profile and _is_count(claim.profile):
        yield from (f"'{value}' is no number in quotes" for value in claim.any if not value.isdecimal())
    else:
        yield from faults_of(draft, claim)
        asked = draft.bank.question.get(claim.question or "")
        unsure = asked.unsure if asked else None
        if unsure and unsure.id in claim.any:
            yield f"'{unsure.id}' claims nothing, so nothing contradicts it"


def _is_count(name: str | None) -> bool:
    field = Profile.model_fields.get(name or "")
    return field is not None and "int" in str(field.annotation)


def possible(draft: Draft) -> Iterator[Fault]:
    """Some firm is asked both questions and can give both answers: no answer of the pair hides the other."""
    for pair in draft.bank.contradictions.pairs:
        asked = [side.question for side in pair.sides if side.question]
        if all(name in draft.bank.question for name in asked):
            together = (*pair.sides, *(condition for name in asked for condition in _inherited(draft, name)))
            for subject, values in values_left(together).items():
                if not values:
                    says = f"nobody can make both claims: their conditions on '{subject}' exclude each other"
                    yield draft.fault("contradiction", pair.id, says=says)


def _inherited(draft: Draft, name: str) -> Iterator[Condition]:
    """Every condition under which a question is asked, with those of the questions it follows."""
    waiting, seen = [name], set[str]()
    while waiting:
        question = draft.bank.question.get(waiting.pop())
        if question and question.id not in seen:
            seen.add(question.id)
            yield from question.visible_when
            waiting += parents(question)


def agreeing(draft: Draft) -> Iterator[Fault]:
    """What agrees with "doesn't apply to us" is a choice that there is."""
    rule = draft.bank.contradictions.left_out
    for name, choices in rule.agrees.items() if rule else ():
        question = draft.bank.question.get(name)
        for choice in choices:
            if question is None or choice not in question.by_choice:
                says = f"contradictions: 'agrees' names choice '{choice}' of '{name}', which does not exist"
                yield draft.whole(says=says)
