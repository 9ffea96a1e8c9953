"""What the cards of a page show now: what is stored, what waits, and what two windows disagree about."""

from collections.abc import Callable
from typing import Any

from domain.asked.bank import Question
from domain.case import PassedOn
from domain.vocabulary import PROOF, SHOWN
from ui.fields import accepted_by, wire
from ui.session.cell import Cell
from ui.session.draft import Draft
from ui.session.layers import Answers, Seen
from ui.session.work import Work

ANSWERED = "This was answered in another window after you opened it. Which one is right?"
PASSED = "Who answers this question was changed in another window after you opened it. Which one is right?"


def card(current: Work, layer: Answers, question: Question) -> dict[str, Any]:
    """One card. What is empty is left out, since it is sent with every answer."""
    shown, key = layer.shown(question.id), question.id
    found = {
        "id": key,
        "layer": "seen" if isinstance(layer, Seen) else "said",
        "rev": layer.revisions.get(key, 0),
        "value": wire.sent(shown),
        "state": _state(layer, key, shown),
        "why": current.trouble if key in layer.unsaved else None,
        "clash": _clash(layer, key, ANSWERED, lambda draft: _answer(layer, question, draft)),
    }
    if layer is current.said:
        found |= {"asked": _asked(current, key), "out": _left_out(current, question, shown)}
    return {name: value for name, value in found.items() if value is not None}


def _state(layer: Answers, key: str, shown: Draft) -> str:
    if key in layer.conflicts:
        return "conflict"
    if key in layer.unsaved:
        return "failed"
    return "open" if shown.choice is None else "saved"


def _clash(cell: Cell[Any], key: str, sentence: str, told: Callable[[Any], str]) -> dict[str, str] | None:
    """Both versions in words, where two windows disagree."""
    if key not in cell.conflicts:
        return None
    return {"sentence": sentence, "theirs": told(cell.stored(key)), "ours": told(cell.shown(key))}


def _answer(layer: Answers, question: Question, draft: Draft) -> str:
    if draft.choice is None:
        return "no answer"
    words = SHOWN if isinstance(layer, Seen) else PROOF
    choice = question.by_choice.get(draft.choice)
    text = choice.text if choice else draft.choice
    return f"{text} ({words[draft.proof].lower()})" + (f", note: {draft.note}" if draft.note else "")


def _asked(current: Work, key: str) -> dict[str, Any] | None:
    """Who should answer instead."""
    cell = current.passed
    who, rev = cell.shown(key), cell.revisions.get(key, 0)
    clash = _clash(cell, key, PASSED, _person)
    found = {"who": who.who if who else None, "rev": rev, "clash": clash}
    return {name: value for name, value in found.items() if value} or None


def _person(asked: PassedOn | None) -> str:
    return asked.who if asked else "nobody else"


def _left_out(current: Work, question: Question, shown: Draft) -> dict[str, Any] | None:
    """The decision to leave controls out, where the answer proposes it."""
    choice = question.by_choice.get(shown.choice or "")
    if choice is None or choice.kind != "not_applicable" or not question.requirements:
        return None
    cell, first = current.judged, question.requirements[0]
    decided = [made for ref in question.requirements if (made := cell.shown(ref)) and made.applicable is False]
    clashes = (_clash(cell, ref, accepted_by.CLASH, accepted_by.plainly) for ref in question.requirements)
    found = {
        "rev": cell.revisions.get(first, 0),
        "accepted": bool(decided),
        "reason": decided[0].justification if decided else None,
        "name": accepted_by.last(),
        "clash": next((clash for clash in clashes if clash), None),
    }
    return {name: value for name, value in found.items() if value}
