"""Reads a filled form back: answers by id, and a list of everything that was not taken as it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from domain.asked.bank import Bank, Question
from domain.case import Answer, Evidence, Proof
from domain.files.told_as import told_as
from domain.vocabulary import PROOF
from exports.form import layout, marks
from exports.form.filled import Filled, Issue
from exports.form.inside import Form, Row, inside
from exports.form.sheets import LIMITS, tables
from exports.reading.faults import CannotRead
from exports.reading.guard import DAMAGED
from exports.reading.opened import read

Migrate = Callable[[Mapping[str, Answer]], tuple[Mapping[str, Answer], Sequence[str]]]
"""Carries answers under retired ids over to today's, with a sentence for each that moved."""
MOST_ISSUES: Final = 200
PROOFS: Final[Mapping[str, Proof]] = {words.casefold(): proof for proof, words in PROOF.items()}


@told_as(CannotRead, DAMAGED)
def read_form(data: bytes, bank: Bank, migrate: Migrate) -> Filled:
    """The answers in a filled form. Raises CannotRead with one sentence for a file that is no form."""
    form = inside(read(data, LIMITS, tables))
    found = _Reading(form, bank)
    for row in form.rows:
        found.take(row)
    found.carry_over(migrate)
    found.miss()
    issues = sorted(found.issues, key=lambda issue: issue.row)
    if len(issues) > MOST_ISSUES:
        left = len(issues) - MOST_ISSUES
        issues = [*issues[:MOST_ISSUES], Issue(issues[MOST_ISSUES].row, f"{left} more rows were not taken over.")]
    given = {name: asked.given for name, asked in form.asked.items()}
    return Filled(form.firm, form.made, found.answers, tuple(issues), given, form.places)


@dataclass
class _Reading:
    form: Form
    bank: Bank
    answers: dict[str, Answer] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    older: dict[str, Answer] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def say(self, row: int, message: str) -> None:
        self.issues.append(Issue(row, message))

    def take(self, row: Row) -> None:
        """One row: an answer, nothing, or an issue."""
        if not row.id:
            self.say(row.number, "This answer stands in a row that has lost its question; it was not taken over.")
        elif row.id in self.seen:
            first = self.seen[row.id]
            self.say(row.number, f"This question stands here a second time (first in row {first}); the first counts.")
        elif row.id not in self.bank.question and row.id not in self.form.choices:
            self.seen[row.id] = row.number
            self.say(row.number, f"The question id “{_short(row.id)}” is not known; its answer was not taken over.")
        else:
            self.seen[row.id] = row.number
            self._answer(row)

    def _answer(self, row: Row) -> None:
        if row.answer.kind == "formula":
            self.say(row.number, "The answer is a formula; pick an answer from the list instead.")
        elif row.answer.kind == "error":
            self.say(row.number, "The answer is an error value; pick an answer from the list instead.")
        elif not row.answer.text:
            self._empty(row)
        else:
            self._chosen(row)

    def _empty(self, row: Row) -> None:
        if row.proof.text or row.note.text:
            self.say(row.number, "There is a note or a proof here but no answer; pick an answer so that it is kept.")
        elif row.id in self.form.asked and self.form.asked[row.id].given:
            self.say(row.number, "The answer was emptied; what is kept stays. To take it back, clear it in the app.")

    def _chosen(self, row: Row) -> None:
        question = self.bank.question.get(row.id)
        same = question is not None and self._worded_alike(question)
        choices = _choices(question) if question and same else self.form.choices.get(row.id, {})
        choice = choices.get(_plain(row.answer.text))
        if choice is None:
            self.say(row.number, f"“{_short(row.answer.text)}” is not one of the answers to choose from.")
            return
        kept = self.answers if same else self.older
        found = self._evidence(row)
        kept[row.id] = Answer(choice=choice, proof=self._proof(row), note=self._note(row, found), evidence=found)

    def _worded_alike(self, question: Question) -> bool:
        asked = self.form.asked.get(question.id)
        return asked is not None and asked.wording == marks.wording(question)

    def _proof(self, row: Row) -> Proof:
        found = PROOFS.get(_plain(row.proof.text)) if row.proof.text else None
        if found is None and (row.proof.text or row.proof.kind != "plain"):
            shown = f"“{_short(row.proof.text)}”" if row.proof.text else "A formula"
            self.say(row.number, f"{shown} is nothing that can back an answer up; “{PROOF['said']}” was taken.")
        return found or "said"

    def _note(self, row: Row, found: tuple[Evidence, ...]) -> str | None:
        if row.note.kind != "plain":
            self.say(row.number, "The note is a formula or an error value; it was left out.")
            return None
        note = row.note.text
        if len(note) > layout.LONGEST_NOTE and not self._as_given(row, note, found):
            more = len(note) - layout.LONGEST_NOTE
            self.say(row.number, f"The note is {more:,} characters too long and was cut at {layout.LONGEST_NOTE:,}.")
            note = note[: layout.LONGEST_NOTE].strip()
        return note or None

    def _evidence(self, row: Row) -> tuple[Evidence, ...]:
        found = Evidence(where=row.where.text[: layout.LONGEST_PLACE] or None, dated=self._dated(row))
        if len(row.where.text) > layout.LONGEST_PLACE:
            self.say(row.number, f"Where it is was cut at {layout.LONGEST_PLACE:,} characters.")
        return () if found == Evidence() else (found,)

    def _dated(self, row: Row) -> date | None:
        if not row.dated.text and row.dated.kind == "plain":
            return None
        try:
            return date.fromisoformat(row.dated.text)
        except ValueError:
            self.say(row.number, f"“{_short(row.dated.text)}” is no date such as 2026-03-02; it was left out.")
            return None

    def _as_given(self, row: Row, note: str, found: tuple[Evidence, ...]) -> bool:
        """True for a long note that nobody touched."""
        asked, question = self.form.asked.get(row.id), self.bank.question.get(row.id)
        choice = _choices(question).get(_plain(row.answer.text)) if question else None
        proof = PROOFS.get(_plain(row.proof.text), "said")
        whole = Answer(choice=choice, proof=proof, note=note, evidence=found) if choice else None
        return bool(asked and whole and marks.given(whole) == asked.given)

    def carry_over(self, migrate: Migrate) -> None:
        """Answers to questions of an older bank, where the bank says what they mean today."""
        moved, said = migrate(self.older)
        first = min((self.seen[old] for old in self.older), default=0)
        for sentence in said:
            self.say(next((self.seen[old] for old in self.older if f"'{old}'" in sentence), first), sentence)
        for name, answer in moved.items():
            if self.older.get(name) == answer:
                self.say(self.seen[name], self._changed(name))
            elif name not in self.answers and name in self.bank.question:
                self.answers[name] = answer

    def _changed(self, name: str) -> str:
        if name in self.bank.question:
            return "The wording of this question changed after the form was made; please answer it again in the app."
        return "This question is no longer asked; its answer was not taken over."

    def miss(self) -> None:
        """Questions whose rows are gone."""
        for name, asked in self.form.asked.items():
            if name not in self.seen:
                self.say(asked.row, f"The row of the question “{_short(name)}” is missing; what is kept stays.")


def _choices(question: Question) -> Mapping[str, str]:
    return {_plain(choice.text): choice.id for choice in question.choices}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
