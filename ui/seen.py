"""The second layer of answers: what a consultant saw, beside what the client says. The card draws either layer."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from domain.case import Answer, Verified
from storage import UNSAID, SavedAnswer, StaleAnswer, StorageUnavailable, Store
from ui.draft import Conflict, Draft


class Opened(Protocol):
    """What the layer needs to know of the open assessment."""

    store: Store
    token: str
    actor: str
    trouble: str | None
    answers: dict[str, Answer]
    revisions: dict[str, int]
    seen_revisions: dict[str, int]

    def forget(self) -> None:
        """What was worked out holds no longer."""


class Seen:
    """What the consultant verified in one open assessment, and whatever of it could not be saved yet."""

    def __init__(self, work: Opened) -> None:
        self.work = work
        self.unsaved: dict[str, Draft] = {}
        self.conflicts: dict[str, Conflict] = {}
        self.redraw: set[str] = set()

    @property
    def token(self) -> str:
        """Its widgets stand beside those of the client's layer."""
        return f"{self.work.token}_seen"

    def draft(self, qid: str) -> Draft | None:
        """What the card of this question shows: what is waiting to be saved, else what is stored."""
        if qid in self.conflicts:
            return self.conflicts[qid].ours
        return self.unsaved.get(qid) or self.stored(qid)

    def stored(self, qid: str) -> Draft | None:
        """What was verified, as the database holds it."""
        answer = self.work.answers.get(qid)
        return _draft(answer.verified) if answer else None

    def answer(self, qid: str, draft: Draft) -> bool:
        """Commit what was seen. True once the database holds it; otherwise it stays on screen and is tried again."""
        work = self.work
        try:
            revision = work.store.save_answer(
                work.token,
                qid,
                draft.choice,
                draft.proof,
                draft.note,
                expected_revision=work.seen_revisions.get(qid, 0),
                layer="verified",
                actor=work.actor,
            )
        except StaleAnswer as stale:
            self._clash(qid, draft, stale.current)
            return False
        except StorageUnavailable as problem:
            self.unsaved[qid], work.trouble = draft, problem.sentence
            return False
        self._keep(qid, draft, revision)
        return True

    def _keep(self, qid: str, draft: Draft, revision: int) -> None:
        work, verified = self.work, None
        self.unsaved.pop(qid, None)
        work.trouble = None
        work.forget()
        if draft.choice is not None:
            said = {"choice": draft.choice, "proof": draft.proof, "note": draft.note}
            verified = Verified.model_validate(said | {"by": work.actor, "at": datetime.now(UTC)})
        answer = work.answers.get(qid, Answer(choice=UNSAID)).model_copy(update={"verified": verified})
        work.answers[qid] = answer
        work.seen_revisions[qid] = revision
        if verified is None and not work.revisions.get(qid):
            del work.answers[qid]

    def _clash(self, qid: str, draft: Draft, current: SavedAnswer | None) -> None:
        self.unsaved.pop(qid, None)
        theirs = (_draft(current.answer.verified) if current else None) or Draft(None)
        revision = current.revision_verified if current else 0
        if theirs == draft:
            self._keep(qid, draft, revision)
        else:
            self.conflicts[qid] = Conflict(draft, theirs, revision)

    def change_mind(self, qid: str, draft: Draft) -> None:
        """While a conflict waits, the person picked something else on screen."""
        self.conflicts[qid] = replace(self.conflicts[qid], ours=draft)

    def settle(self, qid: str, *, ours: bool) -> None:
        """End a conflict with the version the person picked."""
        conflict = self.conflicts.pop(qid)
        self._keep(qid, conflict.theirs, conflict.revision)
        self.redraw.add(qid)
        if ours:
            self.answer(qid, conflict.ours)

    def clear(self, qid: str) -> None:
        """Take back what was verified; the history keeps it."""
        self.redraw.add(qid)
        self.answer(qid, Draft(None))

    def retry(self) -> None:
        """Try again to save whatever the database refused before."""
        for qid, draft in list(self.unsaved.items()):
            if not self.answer(qid, draft) and qid in self.unsaved:
                return


def _draft(verified: Verified | None) -> Draft | None:
    return Draft(verified.choice, verified.proof, verified.note) if verified else None
