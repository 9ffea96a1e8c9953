"""A framework: a standard, law or guide as the bank holds it, and what frameworks have to do with each other."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from domain.asked.ref import bare
from domain.base import Few, Frozen, Table
from domain.profile import AiRole

Attainment = Annotated[float, Field(ge=0, le=1)]
Kind = Literal["requirements", "outcomes"]
"""requirements: met or not, each with its weight. outcomes: related to the same answers, never met."""


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
    """A clause or Annex A control: id and our own words, never ISO text.

    `if_absent` and `relevance` are its weight: by what an auditor raises without it, or by role (0-3).
    """

    ref: str
    kind: Literal["clause", "control"]
    title: str
    area: str
    if_absent: Literal["major", "minor"] = "minor"
    relevance: Table[str, int] | None = None
    evidence: str = ""
    exclusion_reason: str | None = None
    purpose: Purpose | None = None

    @property
    def number(self) -> str:
        """The bare id, for a small grey label: `5.2`."""
        return bare(self.ref)


class Outcome(Frozen):
    """What a guide hopes for: answers are related to it, and nothing here is ever met."""

    ref: str
    area: str
    title: str

    @property
    def number(self) -> str:
        """The bare id, as people read it."""
        return bare(self.ref)


class Area(Frozen):
    """A part of a framework: a clause heading (4-10), an Annex A group (A.2-A.10), a function of a guide."""

    id: str
    title: str
    kind: Literal["clause", "control", "outcome"]


class LeastAsked(Frozen):
    """At least so many outcomes are asked about where a firm has exactly these roles."""

    roles: Few[AiRole]
    least: int


class Certified(Frozen):
    """Who certifies against it, and how often: `years` a certificate lasts, `visits` months between looks at it."""

    by: str
    years: int
    visits: int


class Told(Frozen):
    """What pages and files say of a framework that stands beside: how they are called and what it is and is not.

    `address`, `page`: of its page, and what that is called. `heading`: over its part of a document, and the words of a
    link to its page. `edition`: beside its version. `tab...`: the name of its sheet, what stands over it, and what the
    list of sheets says of it.
    """

    address: str
    page: str
    heading: str
    about: str
    edition: str = ""
    tab: str
    tab_title: str
    tab_about: str
    tab_says: str


class Framework(Frozen):
    """What it asks for, in areas; every ref starts with its `id`.

    `certified` None: nobody certifies against it, so there is no status. `view`: the fields of a report that its result
    fills besides its own place in `results`; the light road is told by such guides. `told` None: it has no page and no
    sheet of its own.
    """

    id: str
    title: str
    version: str
    areas: Few[Area] = ()
    requirements: Few[Requirement] = ()
    outcomes: Few[Outcome] = ()
    certified: Certified | None = None
    view: str = ""
    asked_at_least: Few[LeastAsked] = ()
    told: Told | None = None

    @property
    def kind(self) -> Kind:
        """Whether its lines are requirements or outcomes."""
        return "outcomes" if self.outcomes else "requirements"

    @cached_property
    def inside(self) -> Mapping[str, tuple[Requirement | Outcome, ...]]:
        """Requirements or outcomes of each area id, in the order of the framework."""
        lines: tuple[Requirement | Outcome, ...] = self.outcomes or self.requirements
        return {area.id: tuple(line for line in lines if line.area == area.id) for area in self.areas}


class Pair(Frozen):
    """A ref of the source and the refs of the target that go with it: related, never equivalent.

    `related`: pairs of a published crosswalk. `also`: pairs of our own judgement.
    """

    ref: str
    related: Few[str] = ()
    also: Few[str] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, the published ones first."""
        return (*self.related, *self.also)


class Crosswalk(Frozen):
    """What `source` (a framework, or a certificate that a firm may hold) has to do with the framework `target`.

    `gives`: share (0-1) of each ref of the target that holding the source already gives. `credit`: where it comes from.
    """

    id: str
    source: str
    target: str
    credit: str = ""
    pairs: Few[Pair] = ()
    gives: Table[str, Attainment] = {}
