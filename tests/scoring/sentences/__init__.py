"""Sentences written for measuring: what firms claim, and what customers ask."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scoring.claims import check

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


def report() -> None:
    """Print precision and recall for each part of the sentences, and overall."""
    parts = dict.fromkeys(s["part"] for s in claim_sentences())
    for part in (*parts, "overall"):
        chosen = [s for s in claim_sentences() if part in (s["part"], "overall")]
        right, wrong, missed = found_and_missed(chosen)
        share = f"precision {right / (right + wrong):.0%}, recall {right / (right + missed):.0%}"
        print(f"{part}: {len(chosen)} sentences, {right} found, {wrong} wrong, {missed} missed; {share}")
