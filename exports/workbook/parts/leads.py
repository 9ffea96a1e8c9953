"""What a row of the Gap register leads to: the actions that close it, or the question that nobody has answered yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.asked.bank import Question
from domain.results.report import Gap, RequirementResult
from exports.view import View
from exports.workbook.sheets import action_plan, answers, applicability
from exports.workbook.sheets.action_plan import Line as Planned

DECIDE: Final = "Decide first whether it applies: in the Statement of Applicability."
ANSWER: Final = "Not known yet. Answer: “{}”"
NOTHING_SHOWN: Final = "Not known yet, and nothing is asked about it now."
MOST: Final = 3
"""Actions named in words; the others stand under "Closed by"."""


@dataclass(frozen=True)
class Lead:
    """What is missing, the cell with its question or decision (None: there is none), what to do, and the open actions."""

    missing: str
    to: str | None
    todo: str
    planned: Sequence[Planned]

    @property
    def numbers(self) -> str:
        """`A-01, A-07`: the open actions."""
        return ", ".join(one.number for one in self.planned)

    @property
    def first(self) -> str:
        """The number of the first of them."""
        return self.planned[0].number if self.planned else ""

    @property
    def to_plan(self) -> str | None:
        """The row of the first of them."""
        return f"{action_plan.NAME}!A{action_plan.TOP + int(self.first.split('-')[1])}" if self.first else None

    @property
    def hours(self) -> float | None:
        """What they take, as the plan says; None without any."""
        return sum(_of("Hours likely", one) for one in self.planned) if self.planned else None

    @property
    def due(self) -> date | None:
        """When the last of them is due."""
        return max((one.said.due for one in self.planned), default=None)

    @property
    def owner(self) -> str:
        """Who does the first of them."""
        return self.planned[0].said.owner if self.planned else ""


def _of(title: str, line: Planned) -> float:
    """What the plan shows of an action in this column."""
    value = next(column for column in action_plan.COLUMNS if column.title == title).value(line)
    return float(value) if isinstance(value, int | float) else 0.0


@dataclass(frozen=True)
class Leads:
    """Where each requirement leads, for one report."""

    view: View
    plan: Mapping[str, Planned]
    rows: Mapping[str, int]
    undecided: Mapping[str, int]

    def of(self, result: RequirementResult, gap: Gap | None) -> Lead:
        """The lead of one requirement; an empty one of what is in place or left out."""
        if gap:
            planned = self._open(gap.actions)
            return Lead(gap.statement, self._asked(result.ref), self._words(gap.actions, planned), planned)
        if result.finding != "not_assessed":
            return Lead("", self._asked(result.ref), "", ())
        planned = self._open(tuple(a.id for a in self.view.bank.closed_by[result.ref]))
        todo = self._words((), planned)
        if result.ref in self.undecided:
            return Lead(DECIDE, f"{applicability.NAME}!C{self.undecided[result.ref]}", todo, planned)
        question = self._unanswered(result.ref)
        missing = ANSWER.format(question.text) if question else NOTHING_SHOWN
        return Lead(missing, self._asked(result.ref), todo, planned)

    def _asked(self, ref: str) -> str | None:
        """Where the record has the question about it, open ones first."""
        question = self._unanswered(ref)
        return f"{answers.NAME}!D{self.rows[question.id]}" if question else None

    def _open(self, actions: Sequence[str]) -> Sequence[Planned]:
        """Those that are in the plan, in its order."""
        return [line for id_, line in self.plan.items() if id_ in actions]

    def _words(self, actions: Sequence[str], planned: Sequence[Planned]) -> str:
        """What to do, an action a line, and what shows that the first is done."""
        if not planned:
            return "; ".join(self.view.bank.action[id_].title for id_ in actions[:1])
        lines = [f"{one.number} {one.action.title}" for one in planned[:MOST]]
        done = planned[0].action.done_when
        return "\n".join([*lines, f"Done when: {done}"] if done else lines)

    def _unanswered(self, ref: str) -> Question | None:
        """The question to answer: the first without an answer, else the first at all that the record shows."""
        shown = [q for q in self.view.bank.asked_by[ref] if q.id in self.rows]
        return next((q for q in shown if q.id not in self.view.case.answers), shown[0] if shown else None)


def leads(view: View) -> Leads:
    """Looks everything up once."""
    rows = {line.question.id: row for row, line in enumerate(answers.lines(view), answers.TOP + 1)}
    undecided = {
        line.ref: row for row, line in enumerate(view.report.soa, applicability.TOP + 1) if line.applicable is None
    }
    return Leads(view, {line.action.id: line for line in action_plan.lines(view)}, rows, undecided)
