"""What one firm can truthfully say: for each question of the bank, the sentence its own answer allows, or silence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from answers.by_role import by_role
from domain.asked.bank import Bank, Choice, Question
from domain.buyer import BuyerKit, Strength
from domain.case import Case, Proof
from domain.results.report import PlannedAction, Report
from questions.visibility import State, out_of_scope, visible
from scoring.readiness.attainment import chosen


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, the answer it comes from and what stands behind it. Not a word more than the answer says."""

    question: Question
    choice: Choice
    proof: Proof
    sentence: str

    @property
    def strength(self) -> Strength:
        """The proof given; "nothing" where the answer says that it is not there."""
        return "nothing" if self.choice.attainment == 0 else self.proof


@dataclass(frozen=True)
class Speaker:
    """One firm's answers as sentences, and its open actions with dates."""

    bank: Bank
    kit: BuyerKit
    report: Report
    case: Case

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return visible(self.bank, self.case.profile, self.case.answers)

    @cached_property
    def _not_ours(self) -> frozenset[str]:
        return out_of_scope(self.bank, self.case.profile)

    def concerned(self, names: Sequence[str]) -> tuple[str, ...]:
        """The questions among these that say something about this firm: not those about what it does not do, nor
        those that an earlier answer already ruled out."""
        return tuple(n for n in names if n not in self._not_ours and self._states[n] != "hidden")

    def not_ours(self, names: Sequence[str]) -> bool:
        """True when all of these are about building or selling AI, and the firm does neither."""
        return self._not_ours.issuperset(names)

    def claim(self, name: str) -> Claim | None:
        """What the firm can say to this question; None while it is not asked, not answered or answered "don't know"."""
        question = self.bank.question[name]
        choice, proof = chosen(question, self.case.answers.get(name))
        sentence = self.kit.says.get(name, {}).get(choice.id) if choice else None
        if self._states[name] != "asked" or choice is None or choice.kind == "unknown" or sentence is None:
            return None
        return Claim(question, choice, proof, self.as_we_do(sentence))

    def as_we_do(self, text: str) -> str:
        """A sentence of ours with no more of "use", "build" and "offer" than this firm does."""
        return by_role(text, self.case.profile.roles)

    def claims(self, names: Sequence[str]) -> tuple[Claim, ...]:
        """What the firm can say to these questions, in their order."""
        return tuple(claim for name in names if (claim := self.claim(name)) is not None)

    def falls_short(self, claim: Claim) -> bool:
        """True when something is missing: less than the whole, or a control left out that nobody accepted so far."""
        if claim.choice.kind != "not_applicable":
            return claim.choice.attainment != 1
        judged = (self.case.judgements.get(ref) for ref in claim.question.requirements)
        return not all(judgement and judgement.applicable is False for judgement in judged)

    def promised(self, topic: str) -> date | None:
        """The day that a person promised for this topic, unless it has passed."""
        day = self.case.profile.promised(topic)
        return day if day is not None and day >= self.report.as_of else None

    @cached_property
    def planned(self) -> Mapping[str, date]:
        """When each open action should be done: by the 30/90-day plan where that is the firm's plan, else by the whole.

        A firm that does not need the certificate has planned only the light programme.
        """
        actions = {a.id: a for a in self.report.plan.actions}
        if self.report.need.verdict != "watch":
            return {name: action.finish for name, action in actions.items()}
        return {name: self._light_day(actions[name]) for name in self.report.plan.light if name in actions}

    def _light_day(self, action: PlannedAction) -> date:
        return self.report.as_of + timedelta(days=action.light_days or 90)

    def closing(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """The planned actions that close what falls short in these claims, the first to be done first."""
        found = {name for claim in claims if self.falls_short(claim) for name in self._actions(claim)}
        return tuple(sorted(found, key=lambda name: (self.planned[name], name)))

    def _actions(self, claim: Claim) -> Iterator[str]:
        return (name for name in claim.question.actions if name in self.planned)

    @cached_property
    def begun(self) -> frozenset[str]:
        """Actions of which something is there already, by any answer: nobody is told to do those as if from nothing."""
        return frozenset(name for q in self.bank.questions if self._is_there(q) for name in q.actions)

    def _is_there(self, question: Question) -> bool:
        choice, _ = chosen(question, self.case.answers.get(question.id))
        there = choice is not None and (choice.kind == "not_yet" or bool(choice.attainment))
        return there and self._states[question.id] == "asked"

    def called(self, action: str) -> str:
        """What to call a piece of work: as in the plan, by what it is to finish where part of that is there already."""
        return self._titles.get(action, self.bank.action[action].title)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {action.id: action.title for action in self.report.plan.actions}
