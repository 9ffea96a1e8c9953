"""A bank as read from its folder, before anyone has said that it is sound: values, and where each was written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from domain.asked.bank import Bank
from questions.faults import Fault, Place
from questions.shapes import Limits, Retired, Words
from questions.source import Source, Steps

Kind = Literal[
    "section",
    "question",
    "action",
    "area",
    "requirement",
    "outcome",
    "retired",
    "topic",
    "part",
    "road",
    "document",
    "framework",
    "mapping",
    "contradiction",
]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a thing was written."""

    source: Source
    steps: Steps

    def at(self, *steps: str | int) -> Place:
        """The place of a value inside it."""
        return self.source.at(*self.steps, *steps)


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything in a bank's folder. `origins` also knows the ids of things that were too broken to keep."""

    bank: Bank
    limits: Limits
    words: Words
    retired: tuple[Retired, ...]
    origins: Mapping[tuple[Kind, str], Origin]
    contents: Source
    words_source: Source

    def known(self, kind: Kind, id: str) -> bool:
        """True when a thing of this kind and id was written, sound or not."""
        return (kind, id) in self.origins

    def fault(self, kind: Kind, id: str, *steps: str | int, says: str) -> Fault:
        """A fault at a value inside a thing; the sentence starts with the thing's kind and id."""
        return Fault(self.origins[kind, id].at(*steps), f"{kind} {id}: {says}")

    def whole(self, *steps: str | int, says: str) -> Fault:
        """A fault of the bank as a whole, at a value of bank.yaml."""
        return Fault(self.contents.at(*steps), f"bank: {says}")
