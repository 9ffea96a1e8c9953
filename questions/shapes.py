"""The files of a bank that are not questions, actions or frameworks: its limits, its words, its retired ids."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, field_validator

from domain.asked.contradiction import LeftOutYetDone
from domain.asked.framework import Certified, LeastAsked, Told
from domain.base import Frozen
from domain.profile import AiRole


class Size(Frozen):
    """A count from `least` to `most`, both included."""

    least: int
    most: int


class PathLimit(Frozen):
    """The most questions a firm with exactly these roles may ever be shown."""

    roles: tuple[AiRole, ...]
    most: int


class Limits(Frozen):
    """The sizes a bank promises to keep."""

    sections: Size
    questions: Size
    actions: Size
    elsewhere_at_most: float
    questions_per_major: int
    longest_path: tuple[PathLimit, ...]


class Contents(Frozen):
    """bank.yaml: version, sections and documents in order (each a file in bank/ or documents/), and limits.

    `about`: the framework that the report is about; every other file of frameworks/ stands beside it.
    """

    version: str
    about: str
    sections: tuple[str, ...]
    documents: tuple[str, ...] = ()
    limits: Limits


class ReadingLimits(Frozen):
    """Words in one question, and Flesch-Kincaid grades: of one question and of the median."""

    words: int
    grade: float
    median_grade: float


class Banned(Frozen):
    """A word we do not use, and what to say instead. A star in `word` stands for any ending."""

    word: str
    say: str
    exact: bool = False
    except_in: tuple[str, ...] = ()


class Term(Frozen):
    """A word that must appear, explained in one sentence. `marks` are the spellings to explain where they stand."""

    term: str
    means: str
    marks: tuple[str, ...] | None = None
    except_in: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """`marks`, or the term itself where none are given."""
        return (self.term,) if self.marks is None else self.marks


class Words(Frozen):
    """words.yaml: how we speak. `never_claim` starts words that no starter document may hold."""

    limits: ReadingLimits
    banned: tuple[Banned, ...]
    never_claim: tuple[str, ...] = ()
    glossary: tuple[Term, ...]


class SectionFile(Frozen):
    """A file of bank/: one section and its questions, still as plain values."""

    section: Mapping[str, Any]
    questions: tuple[Any, ...]


class ContradictionFile(Frozen):
    """contradictions.yaml: pairs of claims, still as plain values, and the rule for what is left out and yet done."""

    pairs: tuple[Any, ...] = ()
    left_out: LeftOutYetDone | None = None


class FrameworkFile(Frozen):
    """A file of frameworks/: what a standard or guide asks for, its lines still as plain values."""

    framework: str
    title: str
    version: str
    certified: Certified | None = None
    view: str = ""
    asked_at_least: tuple[LeastAsked, ...] = ()
    told: Told | None = None
    areas: tuple[Any, ...] = ()
    requirements: tuple[Any, ...] = ()
    outcomes: tuple[Any, ...] = ()


class Retired(Frozen):
    """One retired question id. `choices` maps old choice ids to new ones, per target: `{target: {old: new}}`."""

    was: str
    now: tuple[str, ...] = ()
    since: str
    why: str
    choices: Mapping[str, str | Mapping[str, str]] = Field(default_factory=dict)

    @field_validator("now", mode="before")
    @classmethod
    def _as_list(cls, value: Any) -> Any:
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value

    def choice(self, target: str, old: str) -> str:
        """The choice under `target` that means what `old` meant; `old` itself where its id did not change."""
        new = self.choices.get(old, old)
        return new if isinstance(new, str) else new.get(target, old)
