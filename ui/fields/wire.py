"""What the browser sends of a card, as the value it means, and the other way round."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.asked.bank import Question
from domain.case import Evidence, Judgement, PassedOn
from domain.vocabulary import PROOF
from ui.fields import accepted_by, text_box, where_it_is
from ui.session.cell import Cell
from ui.session.draft import NO_ANSWER, Draft
from ui.session.engine import bank
from ui.session.entry import Entry
from ui.session.layers import Answers, Seen
from ui.session.work import Work
from ui.show.words import plural


@dataclass(frozen=True)
class Kept:
    """Where an entry is kept: one value under some keys of a cell. `long`: what is said of a text that does not fit."""

    cell: Cell[Any]
    keys: tuple[str, ...]
    value: Any = None
    was: tuple[Any, ...] = ()
    same: Callable[[Any, Any], bool] = lambda one, other: one == other
    long: str = ""


def kept(work: Work, entry: Entry) -> Kept | None:
    """The value that an entry means and where it belongs. None where it is none that a card sends."""
    question = bank().question.get(entry.key)
    read = _READ.get(entry.cell)
    if question is None or read is None:
        return None
    if entry.kind == "settle":
        return read(work, question, None, ())
    if entry.kind in ("said", "seen") and not isinstance(entry.value, Mapping):
        return None
    return read(work, question, entry.value, entry.was)


def sent(draft: Draft) -> dict[str, Any]:
    """A draft as the browser holds it."""
    first = draft.evidence[0] if draft.evidence else Evidence()
    dated = first.dated.isoformat() if first.dated else None
    return {
        "choice": draft.choice,
        "proof": draft.proof,
        "note": draft.note,
        "where": first.where,
        "dated": dated,
    }


def drafted(question: Question, given: Mapping[str, Any], before: Draft, *, seen: bool = False) -> Draft | None:
    """What is `given`, over what was there `before`, as much as is kept.

    None where this question offers no such choice (any more): that must not be taken for an answer that was cleared.
    """
    if given.get("choice") is None:
        return NO_ANSWER
    choice = question.by_choice.get(str(given["choice"]))
    if choice is None:
        return None
    proof = given.get("proof") if choice.attainment and given.get("proof") in PROOF else "said"
    note = text_box.fits(_text(given, "note"), longest(before.note)) or None
    evidence = before.evidence
    if proof != "said" and not seen:
        where = text_box.fits(_text(given, "where"), where_it_is.LONGEST) or None
        evidence = where_it_is.placed(evidence, (Evidence(where=where, dated=_day(_text(given, "dated"))),))
    return Draft(choice.id, proof, note, evidence)  # type: ignore[arg-type]


def longest(note: str | None) -> int:
    """A longer note that came with a file stays whole."""
    return max(text_box.NOTE, len(note or ""))


def _text(given: Mapping[str, Any], name: str) -> str:
    return str(given.get(name) or "")


def _day(text: str) -> date | None:
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if where_it_is.FIRST_DAY <= day <= where_it_is.LAST_DAY:
            return day
    return None


def _answer(layer: Answers, question: Question, value: object, was: tuple[Any, ...]) -> Kept | None:
    """`value` None: it is settled which of two versions is right."""
    before, seen = layer.shown(question.id), isinstance(layer, Seen)
    if value is None:
        return Kept(layer, (question.id,))
    meant, *earlier = [drafted(question, one, before, seen=seen) for one in (value, *was) if isinstance(one, Mapping)]
    if meant is None:
        return None
    note = _text(value, "note").strip() if isinstance(value, Mapping) else ""
    return Kept(layer, (question.id,), meant, tuple(earlier), long=_too_long(note, longest(before.note)))


def _too_long(text: str, most: int) -> str:
    if len(text) <= most:
        return ""
    over = plural(len(text) - most, "character")
    return f"Too long by {over}: only the first {most:,} fit. Shorten it, or copy the rest from the box."


def _said(work: Work, question: Question, value: object, was: tuple[Any, ...]) -> Kept | None:
    return _answer(work.said, question, value, was)


def _seen(work: Work, question: Question, value: object, was: tuple[Any, ...]) -> Kept | None:
    return _answer(work.seen, question, value, was)


def _passed(work: Work, question: Question, value: object, was: tuple[Any, ...]) -> Kept:
    return Kept(work.passed, (question.id,), _person(value), tuple(map(_person, was)))


def _person(value: object) -> PassedOn | None:
    who = text_box.fits(str(value or ""), text_box.NAME)
    return PassedOn(who=who) if who else None


def _judged(work: Work, question: Question, value: object, was: tuple[Any, ...]) -> Kept | None:
    if not question.requirements:
        return None
    return Kept(work.judged, question.requirements, _judgement(value), tuple(map(_judgement, was)), _decides_the_same)


def _judgement(value: object) -> Judgement | None:
    if not isinstance(value, Mapping):
        return None
    reason = text_box.fits(_text(value, "reason"), text_box.NOTE)
    name = text_box.fits(_text(value, "name"), text_box.NAME)
    return accepted_by.signed(applicable=False, attainment=None, reason=reason, name=name) if reason else None


def _decides_the_same(one: Judgement | None, other: Judgement | None) -> bool:
    """Two decisions that differ only in when they were made are one."""
    if one is None or other is None:
        return one is other
    return (one.applicable, one.justification, one.by) == (other.applicable, other.justification, other.by)


_READ: dict[str, Callable[[Work, Question, object, tuple[Any, ...]], Kept | None]] = {
    "said": _said,
    "seen": _seen,
    "passed": _passed,
    "judged": _judged,
}
