"""What we ask: a question, its choices, and what each of them says of the firm."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from domain.asked.condition import Condition
from domain.asked.framework import Attainment
from domain.base import Few, Frozen
from domain.case import Proof

ChoiceKind = Literal["answer", "unknown", "elsewhere", "not_applicable", "not_yet"]
"""answer: an observable fact. unknown: "I don't know". elsewhere: a supplier or parent does it, and something must
show it. not_applicable: proposes to leave an Annex A control out; counts as unknown until a person accepts that.
not_yet: it could not happen so far; neither credit nor gap while what the choice needs is there, else as "no"."""
WhenHidden = Literal["not_met", "not_applicable"]
Aspect = Literal["exists", "happened"]
Shows = Literal["controls", "documents"]
"""A list to see beside a question: every control, or what clauses ask to have in writing."""


class Choice(Frozen):
    """One observable fact a person can pick. `attainment` is 0-1, None while nothing is known.

    `breaks`: with it, what an auditor must see does not exist. `strongest`: the best proof that fits the choice.
    `needs`: what has to be there for the choice to hold; where an answer says otherwise, it counts as a "no".
    """

    id: str
    text: str
    attainment: Attainment | None
    kind: ChoiceKind = "answer"
    gap: str | None = None
    asks: str | None = None
    reason: str | None = None
    facts: Few[str] = ()
    breaks: bool = False
    strongest: Proof = "record"
    needs: Few[Condition] = ()


class Question(Frozen):
    """One thing a person can see in their business. `rests_on`: questions about what has to exist first.

    `refs`: all that it asks about, in every framework. `requirements`: those of the framework that the bank is about.
    `shows`: a list that nobody can answer without, shown beside it.
    """

    id: str
    section: str
    text: str
    help: str
    why: str
    refs: Few[str]
    requirements: Few[str] = ()
    choices: Few[Choice]
    visible_when: Few[Condition] = ()
    when_hidden: WhenHidden = "not_met"
    aspect: Aspect | None = None
    rests_on: Few[str] = ()
    shows: Shows | None = None
    quick: bool = False
    evidence: Few[str] = ()
    example: str = ""
    facilitator: str = ""
    actions: Few[str] = ()
    reading_note: str | None = None

    @cached_property
    def by_choice(self) -> Mapping[str, Choice]:
        """Choices by id."""
        return {choice.id: choice for choice in self.choices}

    @cached_property
    def can_break(self) -> bool:
        """True when one of its choices says that what an auditor must see does not exist."""
        return any(choice.breaks for choice in self.choices)

    @cached_property
    def unsure(self) -> Choice | None:
        """The choice "I don't know"."""
        return next((choice for choice in self.choices if choice.kind == "unknown"), None)


class Section(Frozen):
    """A part of the questionnaire, named as an owner thinks."""

    id: str
    title: str
    intro: str
