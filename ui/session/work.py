"""The assessment open in one browser tab: a copy of what the database holds, and whatever could not be saved yet."""

from datetime import date

from domain.acting import Who
from domain.case import Answer, Case, Judgement, PassedOn
from domain.profile import Profile
from domain.results.report import Need, Report
from storage import ACTION_NOTE, JUDGEMENT, PASSED_ON, ActionNote, Held, Place, Saved, Store
from ui.session.cell import Cell
from ui.session.draft import Unread
from ui.session.engine import bank, parameters
from ui.session.facts import ALL, Facts
from ui.session.keeper import Keeper
from ui.session.layers import Answers, Seen
from ui.session.older import under_todays_ids
from ui.session.points import Points
from ui.session.private import Private
from ui.session.trial import Trial


class Work(Keeper):
    """One open assessment. Everything shown comes from here; everything saved goes through one of its cells."""

    def __init__(self, store: Store, token: str, actor: Who) -> None:
        super().__init__(store, token, actor)
        self.names = {token}
        """Every token under which this was open in this tab: the browser may still hold something under an old one."""
        self.unread: dict[str, Unread] = {}
        self.too_long = False  # on this run a box holds more than is kept
        self.trial = Trial()
        self.answers: dict[str, Answer] = {}
        self.said = Answers(self, self.answers, self._moved)
        self.seen = Seen(self, self.answers, self._moved)
        self.facts = Facts(self, self.forget)
        self.judged: Cell[Judgement | None] = Cell(self, JUDGEMENT, None, self._moved)
        self.passed: Cell[PassedOn | None] = Cell(self, PASSED_ON, None)
        self.notes: Cell[ActionNote] = Cell(self, ACTION_NOTE, ActionNote())
        self.private, self.points = Private(self), Points(self)
        self.reload()

    def reload(self) -> None:
        """Read everything again. Raises NotFound or StorageUnavailable."""
        saved = self.store.load(self.token, actor=self.actor)
        self.where = saved.place or Place()
        self.dated, self.client_id, self.sample = saved.as_of, saved.client_id, saved.sample
        self._take_answers(saved)
        self.facts.take({ALL: Held(saved.profile, saved.profile_revision)})
        self.judged.take(saved.judgements)
        self.notes.take(saved.action_notes)
        self.forget()

    def _take_answers(self, saved: Saved) -> None:
        """Answers that an earlier version stored stand under today's ids, where nothing has a revision yet."""
        today, rows, asked = under_todays_ids(saved), saved.answers, saved.passed_on
        self.answers.clear()
        self.answers.update(today.answers)
        self.carried = set(today.carried)
        said = {name: rows[name].revision_said if name in rows else 0 for name in today.answers}
        seen = {name: rows[name].revision_verified if name in rows else 0 for name in today.answers}
        stands = {name for name in self.carried if not self.answers[name].unsaid}
        counts = {name: number for name, number in said.items() if number or name in stands}
        self.said.take({name: Held(today.answers[name], number) for name, number in counts.items()})
        verified = {name: answer.verified for name, answer in today.answers.items() if answer.verified}
        self.seen.take({name: Held(found, seen[name]) for name, found in verified.items()})
        given = {name: Held(who, asked[name].revision if name in asked else 0) for name, who in today.passed_on.items()}
        self.passed.take(given)

    def go_to(self, store: Store, token: str) -> None:
        """Go on where this assessment is now; what waits to be saved goes on waiting. Raises as `reload`."""
        self.store, self.token, self.trouble = store, token, None
        self.names.add(token)
        self.private.read = False
        self.reload()

    def forget(self) -> None:
        """What was worked out holds no longer: something it follows from has changed."""
        self._report: Report | None = None
        self._need: Need | None = None

    def _moved(self) -> None:
        """As `forget`; the verdict stays, since it follows from the facts alone."""
        self._report = None

    # What is saved -----------------------------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """The facts about the firm as the database holds them."""
        return self.facts.stored(ALL)

    def save_profile(self, profile: Profile) -> bool:
        """Commit the facts. True once the database holds them."""
        return self.facts.keep(ALL, profile)

    @property
    def judgements(self) -> dict[str, Judgement]:
        """A person's decisions by ref, without those withdrawn."""
        return {ref: found for ref, found in self.judged.saved.items() if found}

    @property
    def passed_on(self) -> dict[str, PassedOn]:
        """Who is asked instead, by question id."""
        return {name: given for name, given in self.passed.saved.items() if given}

    @property
    def as_of(self) -> date:
        """The day everything is counted from: the date of the case file this came from, else today."""
        return self.dated or date.today()

    def case(self) -> Case:
        """The case as the database holds it."""
        return Case(
            as_of=self.as_of,
            profile=self.profile,
            answers=self.answers,
            judgements=self.judgements,
            passed_on=self.passed_on,
            action_notes=self.notes.saved,
            carried=tuple(sorted(self.carried - {name for name, number in self.said.revisions.items() if number})),
        )

    def as_shown(self) -> Case:
        """The case with everything that waits to be saved or to be decided."""
        shown = {
            "profile": self.facts.shown(ALL),
            "answers": self.seen.with_drafts(self.said.with_drafts(self.answers)),
            "judgements": {ref: found for ref, found in self.judged.all_shown().items() if found},
            "passed_on": {name: given for name, given in self.passed.all_shown().items() if given},
            "action_notes": self.notes.all_shown(),
        }
        return self.case().model_copy(update=shown)

    # What follows ----------------------------------------------------------------------------------------------

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
