"""A customer's question and the topic of ours most like it: TF-IDF and cosine over words that mean the same.

English only. A library (scikit-learn) gives the same figures for a hundred times the size: docs/quality.md.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from pathlib import Path

import yaml

from domain.buyer import BuyerQuestion, Match
from scoring.plain_signs import fold

FILE = Path(__file__).with_name("matching.yaml")
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """`weight`: how telling a word is, for every word known; `texts`: topic id (None: not ours) and its weights.

    `phrasings`: the topic of each way of asking that we wrote down, its words in the singular.
    """

    weight: Weights
    texts: tuple[tuple[str | None, Weights], ...]
    phrasings: Mapping[str, str]


def match(asked: Sequence[str], topics: Sequence[BuyerQuestion]) -> tuple[Match, ...]:
    """For each question the topic most like it, in the order asked; None ("not known") below the threshold.

    `confidence` is the likeness of the nearest topic, 0 (no word in common) to 100 (the same words).
    """
    known = _known(tuple(topics))
    return tuple(_nearest(question, known) for question in asked)


def threshold() -> float:
    """The least likeness that counts as a match."""
    return _words().threshold


def _nearest(question: str, known: Likeness) -> Match:
    as_written = known.phrasings.get(_plain(fold(question).text))
    if as_written:
        return Match(asked=question, topic=as_written, confidence=100)
    own = _weighed(_words().read(question), known.weight)
    likeness = [(_cosine(own, weights), topic) for topic, weights in known.texts]
    score, topic = max(likeness, key=lambda found: found[0], default=(0.0, None))
    ours = max((score for score, topic in likeness if topic), default=0.0)
    confidence = round(100 * ours, 1)
    return Match(asked=question, topic=topic if 100 * score >= threshold() else None, confidence=confidence)


@cache
def _known(topics: tuple[BuyerQuestion, ...]) -> Likeness:
    words = _words()
    written = {t.id: (t.text, *t.other_words) for t in topics}
    texts: list[tuple[str | None, list[str]]] = [
        (topic, words.read(". ".join(said))) for topic, said in written.items()
    ]
    texts += [(None, words.read(text)) for text in words.elsewhere]
    count = Counter(word for _, text in texts for word in set(text))
    weight = {word: log((1 + len(texts)) / (1 + n)) + 1 for word, n in count.items()}
    phrasings = {_plain(fold(text).text): topic for topic, said in written.items() for text in said}
    return Likeness(weight, tuple((topic, _weighed(text, weight)) for topic, text in texts), phrasings)


def _weighed(text: Iterable[str], weight: Weights) -> Weights:
    """Each word of a text with its weight; together of length 1."""
    unknown = _words().unknown * max(weight.values(), default=1.0)
    found = {word: (1 + log(n)) * weight.get(word, unknown) for word, n in Counter(text).items()}
    length = sqrt(sum(w * w for w in found.values())) or 1.0
    return {word: w / length for word, w in found.items()}


def _cosine(one: Weights, other: Weights) -> float:
    return sum(w * other.get(word, 0.0) for word, w in one.items())


@dataclass(frozen=True, slots=True)
class Words:
    """The file of words. `read` gives the telling words of a text, each group of words as the thing it means."""

    threshold: float
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

    return Words(data["threshold"], data["unknown_word"], tuple(data["elsewhere"]), read)


def _plain(text: str) -> str:
    """Lower-case words in the singular, with one blank between them."""
    return " ".join(_singular(word) for word in re.findall(r"[^\W_]+(?:/[^\W_]+)*", text.lower()))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
