"""The assessment open in one browser tab: a copy of what the database holds, and whatever could not be saved yet."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

from domain.case import Answer, Case, Judgement, PassedOn
from domain.profile import Profile
from domain.report import Need, Report
from storage import (
    Place,
    SavedAnswer,
    StaleAnswer,
    StaleJudgement,
    StalePassedOn,
    StaleProfile,
    StorageUnavailable,
    Store,
)
from ui.draft import Conflict, Draft, Unread
from ui.engine import bank, parameters
from ui.notes import Notes
from ui.older import under_todays_ids
from ui.private import Private
from ui.seen import Seen
from ui.trial import Trial


class Work:
    """One open assessment. Everything shown comes from here; everything saved goes through here."""

    def __init__(self, store: Store, token: str, actor: str) -> None:
        self.store, self.token, self.actor = store, token, actor
        self.trouble: str | None = None
        self.unsaved: dict[str, Draft] = {}
        self.unsaved_profile: Profile | None = None
        self.conflicts: dict[str, Conflict] = {}
        self.disputed: dict[str, object] = {}
        self.turns: Counter[str] = Counter()
        self.unread: dict[str, Unread] = {}
        self.too_long = False  # on this run a box holds more than is kept
        self.redraw: set[str] = set()
        self.trial, self.seen = Trial(), Seen(self)
        self.answers: dict[str, Answer] = {}
        self.notes, self.private = Notes(store, token, actor), Private(store, token, actor)
        self.reload()

    def reload(self) -> None:
        """Read everything again. Raises NotFound or StorageUnavailable."""
        saved = self.store.load(self.token, actor=self.actor)
        self.profile, self.profile_revision = saved.profile, saved.profile_revision
        today = under_todays_ids(saved)
        self.carried, self.passed_on = set(today.carried), dict(today.passed_on)
        before, self.answers = self.answers, dict(today.answers)
        changed = {qid for qid in before if before[qid] != self.answers.get(qid)}
        self.redraw |= changed
        self.seen.redraw |= changed
        self.revisions = {qid: row.revision_said for qid, row in saved.answers.items()}
        self.seen_revisions = {qid: row.revision_verified for qid, row in saved.answers.items()}
        self.judgements = {ref: row.judgement for ref, row in saved.judgements.items()}
        self.passed_on_revisions = {qid: row.revision for qid, row in saved.passed_on.items()}
        self.judgement_revisions = {ref: row.revision for ref, row in saved.judgements.items()}
        self.where = saved.place or Place()
        self.notes.take(saved.action_notes)
        self.dated, self.client_id, self.sample = saved.as_of, saved.client_id, saved.sample
        self.forget()

    def go_to(self, store: Store, token: str) -> None:
        """Go on where this assessment is now; what waits to be saved goes on waiting. Raises as `reload`."""
        self.store, self.token, self.trouble = store, token, None
        self.notes.go_to(store, token)
        self.private.go_to(store, token)
        self.reload()
        self.unsaved = {qid: draft for qid, draft in self.unsaved.items() if draft != self.stored(qid)}

    def forget(self) -> None:
        """What was worked out holds no longer: something it follows from has changed."""
        self._report: Report | None = None
        self._need: Need | None = None

    # Answers ---------------------------------------------------------------------------------------------------

    def draft(self, qid: str) -> Draft | None:
        """What the card of this question shows: what is waiting to be saved, else what is stored."""
        if qid in self.conflicts:
            return self.conflicts[qid].ours
        return self.unsaved.get(qid) or self.stored(qid)

    def stored(self, qid: str) -> Draft | None:
        """The answer as the database holds it, under today's ids."""
        answer = self.answers.get(qid)
        said = answer and (self.revisions.get(qid) or (qid in self.carried and not answer.unsaid))
        return Draft.of(answer) if answer and said else None

    def answer(self, qid: str, draft: Draft) -> bool:
        """Commit an answer. True once the database holds it; otherwise it stays on screen and is tried again."""
        at = datetime.now(UTC)
        try:
            revision = self.store.save_answer(
                self.token,
                qid,
                draft.choice,
                draft.proof,
                draft.note,
                draft.evidence,
                expected_revision=self.revisions.get(qid, 0),
                actor=self.actor,
                at=at,
            )
        except StaleAnswer as stale:
            self._clash(qid, draft, stale.current)
            return False
        except StorageUnavailable as problem:
            self.unsaved[qid], self.trouble = draft, problem.sentence
            return False
        self._keep(qid, draft, revision, at)
        return True

    def _keep(self, qid: str, draft: Draft, revision: int, at: datetime | None = None) -> None:
        self.unsaved.pop(qid, None)
        self.carried.discard(qid)
        self.trouble, self._report = None, None
        old = self.answers.get(qid)
        if draft.choice is not None:
            self.answers[qid] = draft.stated(at, old.verified if old else None)
            self.revisions[qid] = revision
        elif old and old.verified:
            self.reload()
        else:
            self.answers.pop(qid, None)
            self.revisions.pop(qid, None)

    def _clash(self, qid: str, draft: Draft, current: SavedAnswer | None) -> None:
        self.unsaved.pop(qid, None)
        revision = current.revision_said if current else 0
        said = current.answer if current and revision else None
        theirs = Draft.of(said) if said else Draft(None)
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
        """Take an answer back; the history keeps it."""
        self.redraw.add(qid)
        self.answer(qid, Draft(None))

    def retry(self) -> None:
        """Try again to save whatever the database refused before."""
        self.seen.retry()
        for qid, draft in list(self.unsaved.items()):
            if not self.answer(qid, draft) and qid in self.unsaved:
                return
        if self.unsaved_profile is not None:
            self.save_profile(self.unsaved_profile)
        self.notes.retry()
        self.private.retry()

    @property
    def waiting(self) -> int:
        """How many changes are shown but not yet in the database."""
        answers = len(self.unsaved) + len(self.seen.unsaved)
        notes = len(self.notes.unsaved) + len(self.private.unsaved)
        return answers + notes + (self.unsaved_profile is not None)

    # Profile ---------------------------------------------------------------------------------------------------

    @property
    def shown_profile(self) -> Profile:
        """The profile the form shows."""
        return self.unsaved_profile or self.profile

    def save_profile(self, profile: Profile) -> bool:
        """Commit the profile. True once the database holds it; facts of ours over a newer version are disputed."""
        ours = {name: value for name, value in profile if value != getattr(self.profile, name)}
        try:
            seen = self.profile_revision
            revision = self.store.save_profile(self.token, profile, expected_revision=seen, actor=self.actor)
        except StaleProfile:
            self._dispute(self.disputed | ours)
            return False
        except StorageUnavailable as problem:
            self.unsaved_profile, self.trouble = profile, problem.sentence
            return False
        self.profile, self.profile_revision = profile, revision
        self.unsaved_profile, self.trouble = None, None
        self.disputed = {name: value for name, value in self.disputed.items() if name not in ours}
        self.forget()
        return True

    def _dispute(self, ours: dict[str, object]) -> None:
        """Show what the other window saved; keep our own facts beside it until the person decides."""
        self.reload()
        self.unsaved_profile = None
        self.disputed = {name: value for name, value in ours.items() if value != getattr(self.profile, name)}
        self.turns.update(Profile.model_fields.keys())

    def settle_profile(self, *, ours: bool) -> None:
        """End the dispute about facts with the version the person picked."""
        facts, self.disputed = self.disputed, {}
        self.turns.update(facts.keys())
        if ours:
            self.save_profile(self.profile.model_copy(update=facts))

    # Judgements and questions passed on --------------------------------------------------------------------------

    def judge(self, ref: str, judgement: Judgement | None) -> bool:
        """Commit or withdraw a person's decision about one control."""
        try:
            revision = self.store.save_judgement(
                self.token,
                ref,
                judgement,
                expected_revision=self.judgement_revisions.get(ref, 0),
                actor=self.actor,
            )
        except StaleJudgement as stale:
            self.reload()
            self.trouble = str(stale)
            return False
        except StorageUnavailable as problem:
            self.trouble = problem.sentence
            return False
        self.judgement_revisions[ref] = revision
        self.judgements.pop(ref, None)
        if judgement is not None:
            self.judgements[ref] = judgement
        self._report = None
        return True

    def pass_on(self, qid: str, who: str | None) -> bool:
        """Commit who should answer a question instead; None takes it back."""
        seen = self.passed_on_revisions.get(qid, 0)
        try:
            revision = self.store.pass_on(self.token, qid, who, expected_revision=seen, actor=self.actor)
        except StalePassedOn as stale:
            self.reload()
            self.trouble = str(stale)
            return False
        except StorageUnavailable as problem:
            self.trouble = problem.sentence
            return False
        self.passed_on_revisions[qid] = revision
        self.passed_on.pop(qid, None)
        if who:
            self.passed_on[qid] = PassedOn(who=who)
        return True

    # What follows ----------------------------------------------------------------------------------------------

    @property
    def as_of(self) -> date:
        """The day everything is counted from: the date of the case file this came from, else today."""
        return self.dated or date.today()

    def case(self) -> Case:
        """The case as this tab shows it."""
        return Case(
            as_of=self.as_of,
            profile=self.profile,
            answers=self.answers,
            judgements=self.judgements,
            passed_on=self.passed_on,
            action_notes=self.notes.stored,
            carried=tuple(sorted(self.carried)),
        )

    def report(self) -> Report:
        """The report with its reasons, computed once for each change."""
        from scoring import evaluate

        if self._report is None or self._report.as_of != self.as_of:
            self._report = evaluate(bank(), parameters(), self.case(), self.as_of)
            self._need = self._report.need
        return self._report

    def need(self) -> Need:
        """The verdict alone: answers never move it, so it is kept while the profile stays as it is."""
        from scoring import evaluate

        if self._need is None:
            case, on = self.case(), self.as_of
            self._need = evaluate(bank(), parameters(), case, on, reasons=False, next_questions=False, roads=False).need
        return self._need
