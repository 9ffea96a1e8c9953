"""What a guided session came to, gathered when it ends: the page to sign is made from this, and it never changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from domain.asked.bank import Question
from domain.case import Answer
from domain.session import AgendaLine, ChangedAnswer, SessionSummary
from domain.vocabulary import PROOF, SHOWN
from exports.said_and_seen import worded
from questions import migrate, migrate_case
from storage import SavedSession
from ui.adviser import parking_lot
from ui.adviser.two_scores import both
from ui.session.engine import bank, parameters
from ui.session.work import Work


def gather(current: Work, held: SavedSession, agenda: tuple[AgendaLine, ...], ended: datetime) -> SessionSummary:
    """The summary as of now, from what the database holds. Raises StorageUnavailable or NotFound."""
    from scoring import evaluate

    assert held.began is not None
    store = current.store
    parking_lot.read(current)
    case = migrate_case(store.case(current.token, actor=current.actor, as_of=current.as_of), bank())
    before, _ = migrate(store.sessions.answers_before(current.token, held.began, actor=current.actor), bank())
    return SessionSummary(
        firm=case.profile.organisation or "our business",
        led_by=held.led_by or "",
        present=held.present or "",
        began=held.began.astimezone(),
        ended=ended.astimezone(),
        agenda=agenda,
        answers=changed(before, case.answers),
        scores=both(evaluate(bank(), parameters(), case, current.as_of, reasons=False, roads=False)),
        points=tuple(parked.point for parked in parking_lot.waiting(current.points.saved).values()),
    )


def changed(before: Mapping[str, Answer], now: Mapping[str, Answer]) -> tuple[ChangedAnswer, ...]:
    """Every question whose answer, or what was verified of it, is not what it was, in the order of the bank."""
    return tuple(
        _changed(question, then.said, after)
        for question in bank().questions
        if (then := _told(before, question)) != (after := _told(now, question))
    )


class _Told(NamedTuple):
    said: str
    verified: str
    seen: str
    by: str


def _changed(question: Question, before: str, after: _Told) -> ChangedAnswer:
    clauses = tuple(bank().requirement[ref].number for ref in question.requirements)
    return ChangedAnswer(
        question=question.text, before=before, now=after.said, verified=after.verified, seen=after.seen, by=after.by,
        clauses=clauses,
    )  # fmt: skip


def _told(answers: Mapping[str, Answer], question: Question) -> _Told:
    """What was said and what was verified, in words, with the note of what was seen and by whom."""
    answer = answers.get(question.id)
    if answer is None:
        return _Told("", "", "", "")
    said, seen = "" if answer.unsaid else worded(question, answer.choice, PROOF[answer.proof]), answer.verified
    if seen is None:
        return _Told(said, "", "", "")
    return _Told(said, worded(question, seen.choice, SHOWN[seen.proof]), seen.note or "", seen.by or "")
