"""States and verdicts as a glyph and a word; the colour only repeats them."""

from collections.abc import Mapping
from html import escape
from typing import Final, Literal

from domain.results.report import Verdict
from domain.vocabulary import VERDICT
from ui.show.look.icon import icon

State = Literal["notyet", "half", "mostly", "inplace", "unknown"]
WORDS: Final[Mapping[State, str]] = {
    "notyet": "Not yet",
    "half": "Half way",
    "mostly": "Mostly there",
    "inplace": "In place",
    "unknown": "Not known yet",
}
_STATES: Final[Mapping[str, State]] = {
    **{words.casefold(): state for state, words in WORDS.items()},
    "started": "notyet",
    "not started": "notyet",
}


def state(word: str) -> State:
    """The state of a readiness word, in whatever case. Raises KeyError for another word."""
    return _STATES[word.casefold()]


def chip(kind: State, words: str = "") -> str:
    """How far something is."""
    return _chip(kind, kind, words or WORDS[kind])


def verdict(found: Verdict, words: str = "") -> str:
    """What we advise."""
    return _chip(found.replace("_", "-"), found, words or VERDICT[found])


def _chip(colour: str, glyph: str, words: str) -> str:
    return f'<span class="r42-chip r42-c-{colour} r42-drawn">{icon(glyph)}{escape(words)}</span>'
