"""What we ask: questions, actions, frameworks and starter documents, as the checked bank holds them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import Field

from domain.base import Few, Frozen, Table
from domain.buyer import Sentences
from domain.case import Proof
from domain.condition import Condition
from domain.contradiction import Contradictions
from domain.document import OwnerRole as OwnerRole
from domain.document import Template

Attainment = Annotated[float, Field(ge=0, le=1)]
ChoiceKind = Literal["answer", "unknown", "elsewhere", "not_applicable", "not_yet"]
"""answer: an observable fact. unknown: "I don't know". elsewhere: a supplier or parent does it, and something must
show it. not_applicable: proposes to leave an Annex A control out; counts as unknown until a person accepts that.
not_yet: it could not happen so far; neither credit nor gap while what the choice needs is there, else as "no"."""
WhenHidden = Literal["not_met", "not_applicable"]
Aspect = Literal["exists", "happened"]
Shows = Literal["controls", "documents"]
"""A list to see beside a question: every control, or what clauses ask to have in writing."""
Phase = Literal["foundations", "risk", "operate", "check"]
GrowsWith = Literal["nothing", "people", "systems", "people_and_systems"]


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

    `shows`: a list that nobody can answer without, shown beside it.
    """

    id: str
    section: str
    text: str
    help: str
    why: str
    requirements: Few[str]
    nist_ai_rmf: Few[str] = ()
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


class Purpose(Frozen):
    """What a control is there for, in our own words: `risk` ends "otherwise ...".

    `people`: it is about harm to people. `law` and `customer`: what the law may have a say in, and what a customer who
    asks would look at; "" where neither brings the control in.
    """

    risk: str
    people: bool = False
    law: str = ""
    customer: str = ""


class Requirement(Frozen):
    """A clause or Annex A control: id and our own words, never ISO text."""

    ref: str
    kind: Literal["clause", "control"]
    title: str
    area: str
    if_absent: Literal["major", "minor"] = "minor"
    reuse_if_iso27001: Attainment = 0
    relevance: Table[str, int] | None = None
    evidence: str = ""
    exclusion_reason: str | None = None
    purpose: Purpose | None = None

    @property
    def number(self) -> str:
        """The bare id, for a small grey label: `5.2`."""
        return self.ref.split(":", 1)[1]


class Area(Frozen):
    """A clause heading (4-10) or an Annex A group (A.2-A.10)."""

    id: str
    title: str
    kind: Literal["clause", "control"]


class Outcome(Frozen):
    """One NIST AI RMF outcome and the requirement refs that go with it: related, never equivalent.

    `related`: pairs of the published crosswalk. `also`: pairs of our own judgement.
    """

    id: str
    function: str
    title: str
    related: Few[str]
    also: Few[str] = ()

    @property
    def pairs(self) -> tuple[str, ...]:
        """All of them, the published ones first."""
        return (*self.related, *self.also)


class Hours(Frozen):
    """Working hours of the firm's own people."""

    low: float
    likely: float
    high: float


class LightVersion(Frozen):
    """The smaller form of an action in the light programme.

    `later` says what a certificate makes of its result: extended with what `adds` names, or done anew.
    """

    title: str
    hours: Hours
    steps: Few[str]
    deliverable: str
    done_when: str
    later: Literal["extended", "redone"]
    adds: str


class Action(Frozen):
    """A piece of work that closes gaps.

    `light_days` puts it in the light programme, in the form of `light` if that is smaller, for firms of `light_from`
    people or more.
    """

    id: str
    title: str
    why: str = ""
    steps: Few[str] = ()
    deliverable: str
    done_when: str = ""
    owner_role: OwnerRole
    phase: Phase
    hours: Hours
    grows_with: GrowsWith = "nothing"
    closes: Few[str]
    depends_on: Few[str] = ()
    wait_weeks: float = 0
    wait_reason: str | None = None
    consultant_helps: bool = False
    light_days: Literal[30, 90] | None = None
    light_from: Annotated[int, Field(ge=1)] = 1
    light: LightVersion | None = None

    @cached_property
    def in_light_form(self) -> "Action":
        """The action as the light programme asks for it."""
        if self.light is None:
            return self
        smaller = self.light.model_dump(include={"title", "steps", "deliverable", "done_when"})
        return self.model_copy(update={**smaller, "hours": self.light.hours})


class Bank(Frozen):
    """The whole question bank: checked, immutable, with lookups by id."""

    version: str
    sections: Few[Section]
    questions: Few[Question]
    actions: Few[Action]
    requirements: Few[Requirement]
    areas: Few[Area]
    outcomes: Few[Outcome]
    outcomes_version: str
    withdrawn: Table[str, str | None] = {}
    documents: Few[Template] = ()
    contradictions: Contradictions = Contradictions()
    says: Sentences = {}
    """What a firm can say of itself after an answer, where somebody asks it that."""

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {q.id: q for q in self.questions}

    @cached_property
    def action(self) -> Mapping[str, Action]:
        """Actions by id."""
        return {a.id: a for a in self.actions}

    @cached_property
    def document_for(self) -> Mapping[str, Template]:
        """The starter document of each action id that has one."""
        return {d.action: d for d in self.documents}

    @cached_property
    def requirement(self) -> Mapping[str, Requirement]:
        """Requirements by ref."""
        return {r.ref: r for r in self.requirements}

    @cached_property
    def asked_by(self) -> Mapping[str, tuple[Question, ...]]:
        """Questions that ask about each requirement ref."""
        found: dict[str, list[Question]] = {r.ref: [] for r in self.requirements}
        for q in self.questions:
            for ref in q.requirements:
                found[ref].append(q)
        return {ref: tuple(qs) for ref, qs in found.items()}

    @cached_property
    def closed_by(self) -> Mapping[str, tuple[Action, ...]]:
        """Actions that close each requirement ref, in bank order."""
        found: dict[str, list[Action]] = {r.ref: [] for r in self.requirements}
        for action in self.actions:
            for ref in action.closes:
                found[ref].append(action)
        return {ref: tuple(actions) for ref, actions in found.items()}

    @cached_property
    def actions_by_phase(self) -> tuple[Action, ...]:
        """Actions in the order of phases, then in bank order."""
        return tuple(sorted(self.actions, key=lambda action: get_args(Phase).index(action.phase)))

    @cached_property
    def questions_in(self) -> Mapping[str, tuple[Question, ...]]:
        """Questions of each section id, in bank order."""
        return {s.id: tuple(q for q in self.questions if q.section == s.id) for s in self.sections}

    @cached_property
    def requirements_in(self) -> Mapping[str, tuple[Requirement, ...]]:
        """Requirements of each area id, in the order of the standard."""
        return {a.id: tuple(r for r in self.requirements if r.area == a.id) for a in self.areas}

    @cached_property
    def questions_naming(self) -> Mapping[str, tuple[Question, ...]]:
        """Questions that name each outcome id."""
        return {o.id: tuple(q for q in self.questions if o.id in q.nist_ai_rmf) for o in self.outcomes}
