"""What customers ask about AI, how this firm can answer, and what it must not claim."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from domain.base import Frozen

Strength = Literal["not_known", "nothing", "said", "written", "record"]
"""What stands behind an answer: nothing known, not in place, our word, a document, a record."""


Sentences = Mapping[str, Mapping[str, str]]
"""What a firm can say to a customer: by question id and choice id, one sentence in the first person plural."""


class BuyerQuestion(Frozen):
    """A topic customers ask about, in our own words. `asks`: bank questions that answer it, most telling first.

    `other_words`: how customers write it. `add`: what only the firm can fill in, since no question asks it.
    """

    id: str
    group: str
    text: str
    other_words: tuple[str, ...] = ()
    asks: tuple[str, ...]
    requirements: tuple[str, ...]
    common: bool = False
    add: str | None = None


class BuyerAnswer(Frozen):
    """An answer made from this firm's own answers: never more than they say."""

    id: str
    group: str
    question: str
    answer: str
    strength: Strength
    gap: str | None = None
    actions: tuple[str, ...] = ()
    ready_by: date | None = None
    from_questions: tuple[str, ...] = ()


class ClaimFinding(Frozen):
    """A phrase an unaudited firm can't use: start and end in the text, why, and what to say instead."""

    start: int
    end: int
    phrase: str
    kind: str
    reason: str
    instead: str


class Match(Frozen):
    """A customer's question and the topic most like it; `topic` None means "not known". `confidence` is 0-100."""

    asked: str
    topic: str | None
    confidence: float
