"""Claims of one case that cannot both be true, found by the pairs that the bank lists (rules 10)."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from domain.asked.bank import Bank, Choice, Question
from domain.asked.contradiction import Answered, Claim, Contradiction, LeftOutYetDone, Pair
from domain.case import Case, View
from domain.profile import Profile
from questions.visibility import values, visible
from scoring.readiness.attainment import chosen
from scoring.readiness.layers import verified

_FILLER: Final = re.compile(r"\{(\w+)\}")
LEFT_OUT: Final = "left_out_yet_done"
YOU_SAY: Final = "You say that"
ON_RECORD: Final = "It is on record that"
"""Every sentence of the bank begins with the first; where a consultant verified one of the claims, with the second."""


def contradictions(bank: Bank, case: Case, view: View = "counted") -> tuple[Contradiction, ...]:
    """What contradicts each other among the answers that stand in `case`, which holds those of `view`.

    Only questions that are asked of this firm take part. In the order of the bank's list.
    """
    found = _Found(bank, case, view)
    pairs = bank.contradictions
    left_out = found.left_out(pairs.left_out) if pairs.left_out else ()
    return (*(found.told(pair) for pair in pairs.pairs if found.both(pair)), *left_out)


class _Found:
    """One case, as claims ask for it."""

    def __init__(self, bank: Bank, case: Case, view: View) -> None:
        self._bank, self._case, self._view = bank, case, view
        states = visible(bank, case.profile, case.answers)
        self._choices: Mapping[str, Choice] = {
            q.id: choice
            for q in bank.questions
            if states[q.id] == "asked" and (choice := chosen(q, case.answers.get(q.id))[0]) is not None
        }

    def both(self, pair: Pair) -> bool:
        """True when both claims of a pair are made."""
        return all(self._holds(side) for side in pair.sides)

    def _holds(self, claim: Claim) -> bool:
        if claim.question:
            choice = self._choices.get(claim.question)
            return choice is not None and choice.id in claim.any
        if claim.above:
            return _exceeds(self._case.profile, claim.profile or "", claim.above)
        return not set(values(self._case.profile, claim.profile or "") or ()).isdisjoint(claim.any)

    def told(self, pair: Pair) -> Contradiction:
        """The pair as this firm makes it."""
        facts = dict.fromkeys(name for side in pair.sides for name in (side.profile, side.above) if name)
        asked = [self._bank.question[side.question] for side in pair.sides if side.question]
        says = _FILLER.sub(lambda filler: str(getattr(self._case.profile, filler[1])), pair.says)
        doubted = self._doubted(asked) if pair.claim.question else ()
        return self._made(pair.id, says, asked, doubted, tuple(facts))

    def left_out(self, rule: LeftOutYetDone) -> Iterator[Contradiction]:
        """Each answer "doesn't apply to us" beside each sibling of the same control that says it is done."""
        seen = set[tuple[str, str]]()
        for requirement in self._bank.requirements:
            asked = [q for q in self._bank.asked_by[requirement.ref] if q.id in self._choices]
            for none in (q for q in asked if self._choices[q.id].kind == "not_applicable"):
                for done in (q for q in asked if self._done(q, rule)):
                    if (none.id, done.id) not in seen:
                        seen.add((none.id, done.id))
                        yield self._made(LEFT_OUT, rule.says, [done, none], self._doubted([done]))

    def _done(self, question: Question, rule: LeftOutYetDone) -> bool:
        choice = self._choices[question.id]
        agrees = choice.id in rule.agrees.get(question.id, ())
        return choice.kind == "answer" and bool(choice.attainment) and not agrees

    def _made(
        self, id_: str, says: str, asked: list[Question], doubted: tuple[str, ...], facts: tuple[str, ...] = ()
    ) -> Contradiction:
        seen = any(self._verified(q) for q in asked)
        named = " and ".join(f"“{q.text}” ({q.id}{self._whose(q) if seen else ''})" for q in asked)
        compare = f" See {named}." if asked else ""
        until = f" Until this is settled, {_which(asked, doubted)} counts as “I don't know”." if doubted else ""
        return Contradiction(
            id=id_,
            questions=tuple(Answered(id=q.id, text=q.text, answer=self._choices[q.id].text) for q in asked),
            facts=facts,
            message=f"{says.replace(YOU_SAY, ON_RECORD, 1) if seen else says}{compare}{until}",
            doubted=doubted,
        )

    def _doubted(self, asked: list[Question]) -> tuple[str, ...]:
        """The stronger claim, the first of two that are as strong; nobody doubts what a consultant saw."""
        strongest = max(asked, key=self._strength)
        return () if self._verified(strongest) else (strongest.id,)

    def _verified(self, question: Question) -> bool:
        return verified(self._case.answers[question.id], self._view)

    def _whose(self, question: Question) -> str:
        """Who stands behind an answer: the firm is never told that it says what somebody else saw."""
        seen = self._case.answers[question.id].verified
        if seen is None or not self._verified(question):
            return ", as you say it"
        return f", verified by {seen.by}" if seen.by else ", verified"

    def _strength(self, question: Question) -> float:
        attainment = self._choices[question.id].attainment
        return -1 if attainment is None else attainment


def _which(asked: list[Question], doubted: tuple[str, ...]) -> str:
    if len(asked) == 1:
        return "this answer"
    return "the first answer" if asked[0].id in doubted else "the second answer"


def _exceeds(profile: Profile, name: str, other: str) -> bool:
    more, less = getattr(profile, name), getattr(profile, other)
    return more is not None and less is not None and more > less
