"""What we ask: questions, actions, frameworks and starter documents, as the checked bank holds them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import Field

from domain.asked.contradiction import Contradictions
from domain.asked.document import OwnerRole as OwnerRole
from domain.asked.document import Template
from domain.asked.framework import Area as Area  # passed on: a bank is read through this module alone
from domain.asked.framework import Attainment as Attainment
from domain.asked.framework import Crosswalk as Crosswalk
from domain.asked.framework import Framework as Framework
from domain.asked.framework import Outcome as Outcome
from domain.asked.framework import Pair as Pair
from domain.asked.framework import Purpose as Purpose
from domain.asked.framework import Requirement as Requirement
from domain.asked.question import Aspect as Aspect
from domain.asked.question import Choice as Choice
from domain.asked.question import ChoiceKind as ChoiceKind
from domain.asked.question import Question as Question
from domain.asked.question import Section as Section
from domain.asked.question import Shows as Shows
from domain.asked.question import WhenHidden as WhenHidden
from domain.asked.ref import of
from domain.base import Few, Frozen, Table
from domain.buyer import Sentences

Phase = Literal["foundations", "risk", "operate", "check"]
GrowsWith = Literal["nothing", "people", "systems", "people_and_systems", "fixed", "stage_1", "stage_2"]
"""`fixed`: the same for every firm; a stage: for each hour of that audit visit and each person who sits in."""
Milestone = Literal["certifier", "stage_1", "stage_1_findings", "stage_2", "findings"]
"""A step on the road to the certificate: contract, first visit, what it found, second visit, what it found."""


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
    """A piece of work that closes gaps: `closes` in the framework that the bank is about, `elsewhere` in others.

    `light_days` puts it in the light programme, in the form of `light` if that is smaller, for firms of `light_from`
    people or more.

    `attending`: hours of each trained person beside `hours` of those who do the work. `each_cycle`: has to happen anew
    for every certificate, however much is in place. `milestone`: which step of certification it is, closing no gap.
    `wait_weeks`: how long it rests after what it depends on, roll-out to people on top. `starts_records`: an auditor
    wants to see months of what it leaves behind.
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
    attending: Hours | None = None
    grows_with: GrowsWith = "nothing"
    each_cycle: bool = False
    milestone: Milestone | None = None
    closes: Few[str]
    elsewhere: Few[str] = ()
    depends_on: Few[str] = ()
    wait_weeks: float = 0
    wait_reason: str | None = None
    starts_records: bool = False
    consultant_helps: bool = False
    light_days: Literal[30, 90] | None = None
    light_from: Annotated[int, Field(ge=1)] = 1
    light: LightVersion | None = None

    def closing_in(self, framework: str) -> "Action":
        """The same action, as it closes requirements of one framework."""
        refs = (*self.closes, *self.elsewhere)
        closes = of(framework, refs)
        elsewhere = tuple(ref for ref in refs if ref not in closes)
        return self.model_copy(update={"closes": closes, "elsewhere": elsewhere})

    @cached_property
    def in_light_form(self) -> "Action":
        """The action as the light programme asks for it."""
        if self.light is None:
            return self
        smaller = self.light.model_dump(include={"title", "steps", "deliverable", "done_when"})
        return self.model_copy(update={**smaller, "hours": self.light.hours, "attending": None, "each_cycle": False})


class Bank(Frozen):
    """The whole question bank: checked, immutable, with lookups by id.

    `about`: the framework that the report is about; requirements and areas are its own. The others stand beside it.
    """

    version: str
    about: str
    sections: Few[Section]
    questions: Few[Question]
    actions: Few[Action]
    frameworks: Table[str, Framework]
    mappings: Few[Crosswalk] = ()
    withdrawn: Table[str, str | None] = {}
    documents: Few[Template] = ()
    contradictions: Contradictions = Contradictions()
    says: Sentences = {}
    """What a firm can say of itself after an answer, where somebody asks it that."""

    def seen_as(self, framework: str) -> "Bank":
        """The same questions and actions, with the requirements of another framework."""
        asked = (q.model_copy(update={"requirements": of(framework, q.refs)}) for q in self.questions)
        done = (a.closing_in(framework) for a in self.actions)
        mine = {name: getattr(self, name) for name in Bank.model_fields}  # a model_copy would keep look-ups of this one
        return Bank.model_construct(**mine | {"about": framework, "questions": tuple(asked), "actions": tuple(done)})

    @cached_property
    def others(self) -> Mapping[str, "Bank"]:
        """The bank seen as each of the frameworks with requirements that stand beside."""
        return {f.id: self.seen_as(f.id) for f in self.beside if f.kind == "requirements"}

    @property
    def framework(self) -> Framework:
        """The framework that the report is about."""
        return self.frameworks[self.about]

    @cached_property
    def beside(self) -> tuple[Framework, ...]:
        """The other frameworks, by id."""
        return tuple(self.frameworks[name] for name in sorted(self.frameworks) if name != self.about)

    @cached_property
    def refs(self) -> frozenset[str]:
        """Every requirement of every framework."""
        return frozenset(r.ref for f in self.frameworks.values() for r in f.requirements)

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """What the framework that the report is about requires."""
        return self.framework.requirements

    @property
    def areas(self) -> tuple[Area, ...]:
        """Its clause headings and groups of controls."""
        return self.framework.areas

    @cached_property
    def gives(self) -> Mapping[str, Mapping[str, float]]:
        """By certificate: the share (0-1) of each requirement that holding it already gives."""
        return {c.source: c.gives for c in self.mappings if c.target == self.about and c.gives}

    def share(self, certificate: str, ref: str) -> float:
        """The share (0-1) of a requirement that holding this certificate already gives."""
        return self.gives.get(certificate, {}).get(ref, 0.0)

    @cached_property
    def pair(self) -> Mapping[str, Pair]:
        """By ref of another framework: the requirements that go with it."""
        found = {pair.ref: pair for c in self.mappings if c.target == self.about for pair in c.pairs}
        return {o.ref: found.get(o.ref, Pair(ref=o.ref)) for f in self.beside for o in f.outcomes}

    def credit(self, framework: Framework) -> str:
        """Where the pairs of another framework with this one come from; "" where there are none."""
        found = (c.credit for c in self.mappings if (c.source, c.target) == (framework.id, self.about))
        return next(found, "")

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
        """Questions that name each ref of any framework."""
        found: dict[str, list[Question]] = {}
        for q in self.questions:
            for ref in q.refs:
                found.setdefault(ref, []).append(q)
        return {ref: tuple(qs) for ref, qs in found.items()}
