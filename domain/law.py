"""What a law or a standard is likely to ask of a firm: dated notes about the firm as a whole, never legal advice."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from domain.asked.condition import Condition
from domain.base import Few, Frozen, Table
from domain.other_schemes import Pointer
from domain.parameters import Source

LawKind = Literal["likely", "duty", "help"]
"""likely: what very probably holds for a firm like this one. duty: what holds for everyone there. help: a guide."""


class LawNote(Frozen):
    """One thing for this firm to know, as it stood on `as_of`. `stale`: it was to be looked at again before today.

    `applies`: the day from which it holds, None where no day matters; `says` names it as past or to come.
    """

    id: str
    kind: LawKind
    law: str
    title: str
    article: str
    says: str
    applies: date | None
    as_of: date
    stale: bool
    sources: Few[Source]


class LookedAt(Frozen):
    """When something was looked at and by when to look again; past that it is still told, and called stale."""

    as_of: date
    review_by: date


class LawDate(Frozen):
    """A day on which a part of a law starts, and which part."""

    day: date
    what: str


class LawEntry(LookedAt):
    """A note as its file holds it.

    `says` may name `{article}`, `{day}`, `{apply}` ("apply from", later "have applied since") and `{applies}`. `starts`
    and `sources` are names of dates and sources of the same file. Told to a firm for which every condition of `when`
    is known to hold and none of `unless`.
    """

    id: str
    kind: LawKind
    title: str
    says: str
    article: str = ""
    starts: str | None = None
    when: Annotated[Few[Condition], Field(min_length=1)]
    unless: Few[Condition] = ()
    sources: Annotated[Few[str], Field(min_length=1)]


class Pointers(LookedAt):
    """Where a law and a framework ask for related work; refs are numbers of `framework`."""

    framework: str
    says: Few[str]
    articles: Few[Pointer]
    not_covered: str


class Law(Frozen):
    """One file: a law, its dates, its sources and what to tell whom."""

    title: str
    sources: Table[str, Source]
    dates: Table[str, LawDate] = {}
    notes: Few[LawEntry] = ()
    pointers: Pointers | None = None
