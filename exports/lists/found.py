"""What is found in a customer's list: its parts (sheets, tables, text), what they ask, what was left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Why = Literal[
    "heading", "hidden row", "company fact", "instruction", "greeting", "signature", "page line", "option",
    "not a question",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to answer. `number`: the customer's own, "" for none. `beside`: guidance, choices or the main question.

    `row`: its row in the sheet, 0 in a text.
    """

    number: str
    text: str
    where: str
    beside: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that gets no answer."""

    text: str
    where: str
    why: Why


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column (from 1) holds what; None: no such column. `words` takes what does not fit a drop-down `answer`."""

    question: int
    number: int | None = None
    sub: int | None = None
    beside: tuple[int, ...] = ()
    answer: int | None = None
    words: int | None = None
    head: int = 0
    """The row of the headings, 0 for none."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet, a table or a text. `chosen`: to be answered unless the person says otherwise.

    `columns` is None for a text and where nothing asks; `named`: the columns that hold text, by number.
    """

    name: str
    chosen: bool
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    columns: Columns | None = None
    named: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A whole list. `notices`: what a person should know about how it was read."""

    parts: tuple[Part, ...]
    notices: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Of the chosen parts, in their order."""
        return tuple(question for part in self.parts if part.chosen for question in part.questions)


def as_json(asked: Asked) -> dict[str, Any]:
    """The list as `python -m exports asked` prints it."""
    return {
        "parts": [
            {
                "name": part.name,
                "chosen": part.chosen,
                "questions": [
                    {"number": q.number, "text": q.text, "where": q.where, "with": q.beside} for q in part.questions
                ],
                "left_out": [{"text": left.text, "where": left.where, "why": left.why} for left in part.left_out],
            }
            for part in asked.parts
        ],
        "notices": list(asked.notices),
    }
