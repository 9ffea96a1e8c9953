"""Sentences written for measuring: what firms claim, and what customers ask."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from answers.claims import check
from answers.matching import match
from questions import load_bank, load_buyer_topics

HERE = Path(__file__).parent


@cache
def claim_sentences() -> tuple[dict[str, Any], ...]:
    """Every sentence of claims.yaml."""
    return tuple(yaml.safe_load((HERE / "claims.yaml").read_text(encoding="utf-8")))


def found_and_missed(sentences: Iterable[dict[str, Any]]) -> tuple[int, int, int]:
    """Kinds rightly found, wrongly found and missed, counted once a sentence."""
    right = wrong = missed = 0
    for sentence in sentences:
        found = {f.kind for f in check(sentence["says"], sentence.get("certified", False))}
        wanted = set(sentence["claims"])
        right, wrong, missed = right + len(found & wanted), wrong + len(found - wanted), missed + len(wanted - found)
    return right, wrong, missed


@cache
def customer_questions() -> tuple[dict[str, Any], ...]:
    """Every question of questions.yaml."""
    return tuple(yaml.safe_load((HERE / "questions.yaml").read_text(encoding="utf-8")))


def matched(questions: Sequence[dict[str, Any]]) -> tuple[int, int, int]:
    """Questions matched as expected, matched to a wrong topic, and left "not known" although a topic fits."""
    found = match([q["asked"] for q in questions], load_buyer_topics(load_bank()))
    pairs = [(q["topic"], m.topic) for q, m in zip(questions, found, strict=True)]
    right = sum(wanted == got for wanted, got in pairs)
    false = sum(got is not None and wanted != got for wanted, got in pairs)
    return right, false, len(pairs) - right - false


def report() -> None:
    """Print how claims and questions fare, for each part of the sentences and overall."""
    for part in (*dict.fromkeys(s["part"] for s in claim_sentences()), "overall"):
        chosen = [s for s in claim_sentences() if part in (s["part"], "overall")]
        right, wrong, missed = found_and_missed(chosen)
        share = f"precision {right / (right + wrong):.0%}, recall {right / (right + missed):.0%}"
        print(f"claims, {part}: {len(chosen)} sentences, {right} found, {wrong} wrong, {missed} missed; {share}")
    for part in (*dict.fromkeys(q["part"] for q in customer_questions()), "overall"):
        asked = [q for q in customer_questions() if part in (q["part"], "overall")]
        right, false, unknown = matched(asked)
        share = f"{right / len(asked):.0%}"
        print(
            f"questions, {part}: {len(asked)}, {right} right ({share}), {false} wrong topic, {unknown} left not known"
        )
