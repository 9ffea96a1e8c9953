"""A customer's question and the topic of ours most like it: BM25 over words that mean the same, by the library bm25s.

English only, offline. Why this library, and how often it is right: docs/quality.md.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from answers.plain_signs import fold
from domain.buyer import BuyerQuestion, Match

if TYPE_CHECKING:
    from bm25s import BM25

FILE = Path(__file__).with_name("matching.yaml")
_WORD = re.compile(r"[^\W_]+(?:[-'’/][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Measured:
    """How many questions were measured on a day, and how many of them got the right topic, a wrong one, or none."""

    day: date
    questions: int
    right: int
    wrong_topic: int
    left_open: int


@dataclass(frozen=True, slots=True)
class Known:
    """`index` knows one text for each of `topics` (id, or None: not ours); `rarity`: the most a word can score.

    `phrasings`: the topic of each way of asking that we wrote down, its words in the singular.
    """

    index: "BM25"
    topics: tuple[str | None, ...]
    rarity: Mapping[str, float]
    phrasings: Mapping[str, str]


def match(asked: Sequence[str], topics: Sequence[BuyerQuestion]) -> tuple[Match, ...]:
    """For each question the topic most like it, in the order asked; None ("not known") below the threshold.

    `confidence` is the likeness of the nearest topic, 0 (no word in common) to 100 (the same words).
    """
    if not topics:
        return tuple(Match(asked=question, topic=None, confidence=0) for question in asked)
    known = _known(tuple(topics))
    return tuple(_nearest(question, known) for question in asked)


def threshold() -> float:
    """The least likeness that counts as a match."""
    return _words().threshold


def measured() -> Measured:
    """How questions fared that are worded as long questionnaires word them; held out, never used to choose words."""
    return _words().measured


def how_often() -> str:
    """The same as a person reads it."""
    found = measured()
    return (
        f"On {found.questions} questions worded as long questionnaires word them, {found.right} were matched rightly, "
        f"{found.wrong_topic} wrongly, and {found.left_open} were left open though an answer of ours fits"
    )


def _nearest(question: str, known: Known) -> Match:
    as_written = known.phrasings.get(_plain(fold(question).text))
    if as_written:
        return Match(asked=question, topic=as_written, confidence=100)
    if len(_WORD.findall(question)) < _words().fewest:
        return Match(asked=question, topic=None, confidence=0)
    likeness = _likeness(_words().read(question), known)
    score, topic = max(zip(likeness, known.topics, strict=True), key=lambda found: found[0])
    ours = max(score for score, topic in zip(likeness, known.topics, strict=True) if topic)
    return Match(asked=question, topic=topic if score >= threshold() else None, confidence=ours)


def _likeness(said: Sequence[str], known: Known) -> list[float]:
    """0 to 100 for each text: what the words score in it, of the most they could score anywhere."""
    rarest = max(known.rarity.values())
    most = sum(known.rarity.get(word, _words().unknown * rarest) for word in said)
    told = [word for word in said if word in known.rarity]
    if not told:
        return [0.0] * len(known.topics)
    return [round(min(100.0, 100 * float(score) / most), 1) for score in known.index.get_scores(told)]


@cache
def _known(topics: tuple[BuyerQuestion, ...]) -> Known:
    from bm25s import BM25  # brings numpy: only who matches questions waits for it

    words = _words()
    written = {t.id: (t.text, *t.other_words) for t in topics}
    texts = [words.read(". ".join(said)) for said in written.values()] + [words.read(text) for text in words.elsewhere]
    index = BM25(method="lucene")
    index.index(texts, show_progress=False)
    count = Counter(word for text in texts for word in set(text))
    rarity = {word: log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for word, n in count.items()}
    phrasings = {_plain(fold(text).text): topic for topic, said in written.items() for text in said}
    return Known(index, (*written, *(None for _ in words.elsewhere)), rarity, phrasings)


@dataclass(frozen=True, slots=True)
class Words:
    """The file of words. `read` gives the telling words of a text, each group of words as the thing it means."""

    threshold: float
    fewest: int
    measured: Measured
    unknown: float
    elsewhere: tuple[str, ...]
    read: Callable[[str], list[str]]


@cache
def _words() -> Words:
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    filler = frozenset(_plain(data["filler"]).split())
    means = {_plain(phrase): thing for thing, phrases in data["same"].items() for phrase in phrases}
    longest_first = sorted(means, key=len, reverse=True)
    phrase = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    def read(text: str) -> list[str]:
        said = phrase.sub(lambda m: f" ={means[m.group()]} ", _plain(fold(text).text))
        return [word for word in re.findall(r"=?[^\W_]+", said) if word not in filler]

    told = Measured(**data["measured"])
    return Words(data["threshold"], data["fewest_words"], told, data["unknown_word"], tuple(data["elsewhere"]), read)


def _plain(text: str) -> str:
    """Lower-case words in the singular, with one blank between them."""
    return " ".join(_singular(word) for word in re.findall(r"[^\W_]+(?:/[^\W_]+)*", text.lower()))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
