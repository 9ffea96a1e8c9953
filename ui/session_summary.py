"""What a guided session came to, gathered when it ends: the page to sign is made from this, and it never changes."""

from collections.abc import Mapping
from datetime import datetime

from domain.case import Answer, Proof, Verified
from domain.session import AgendaLine, ChangedAnswer, SessionSummary
from questions import migrate, migrate_case
from storage import SavedSession
from ui.engine import bank
from ui.parking_lot import points
from ui.two_scores import both
from ui.words import PROOF, SHOWN
from ui.work import Work


def gather(current: Work, held: SavedSession, agenda: tuple[AgendaLine, ...], ended: datetime) -> SessionSummary:
    """The summary as of now, from what the database holds. Raises StorageUnavailable or NotFound."""
    assert held.began is not None
    store = current.store
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
        scores=both(case),
        points=tuple(row.point for row in points(current) if row.deleted_at is None and not row.point.settled),
    )


def changed(before: Mapping[str, Answer], now: Mapping[str, Answer]) -> tuple[ChangedAnswer, ...]:
    """Every question whose answer, or what was verified of it, is not what it was, in the order of the bank."""
    return tuple(
        ChangedAnswer(question=question.text, before=then[0], now=after[0], verified=after[1])
        for question in bank().questions
        if (then := _told(before, question.id)) != (after := _told(now, question.id))
    )


def _told(answers: Mapping[str, Answer], qid: str) -> tuple[str, str]:
    """What was said and what was verified, in words."""
    answer = answers.get(qid)
    if answer is None:
        return "", ""
    said = "" if answer.unsaid else _words(qid, answer)
    return said, _words(qid, answer.verified, SHOWN) if answer.verified else ""


def _words(qid: str, answer: Answer | Verified, proof: Mapping[Proof, str] = PROOF) -> str:
    choice = bank().question[qid].by_choice.get(answer.choice)
    text = choice.text if choice else answer.choice
    return f"{text} ({proof[answer.proof].lower()})" if choice and choice.attainment else text
