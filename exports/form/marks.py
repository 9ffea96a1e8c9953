"""Short marks that tell whether a wording or an answer is still the one a form was made with."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from domain.asked.bank import Question
from domain.case import Answer, Evidence
from exports.text import for_cell, from_cell

LENGTH: Final = 16


def wording(question: Question) -> str:
    """Of the question and its choices: another mark means that an answer could have another meaning."""
    return _mark((question.text, *(part for choice in question.choices for part in (choice.id, choice.text))))


def given(answer: Answer | None) -> str:
    """Of what a form holds of an answer: its choice, proof, note and place; "" for no answer."""
    return _mark((answer.choice, answer.proof, noted(answer.note) or "", *place(answer))) if answer else ""


def place(answer: Answer) -> tuple[str, ...]:
    """Where the first thing that shows an answer is, as a cell gives it back, and its day; empty for neither."""
    first = answer.evidence[0] if answer.evidence else Evidence()
    found = (noted(first.where) or "", first.dated.isoformat() if first.dated else "")
    return found if any(found) else ()


def noted(note: str | None) -> str | None:
    """A note as a cell gives it back; None for nothing but space."""
    return from_cell(for_cell(note or "")).strip() or None


def form_id(parts: Iterable[str]) -> str:
    """`1A2B-3C4D`, the same for the same firm, day, questions and answers."""
    found = _mark(parts).upper()
    return f"{found[:4]}-{found[4:8]}"


def _mark(parts: Iterable[str]) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:LENGTH]
