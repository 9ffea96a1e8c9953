"""What is known of one control: answers that count to the questions that ask this firm about it, and a judgement."""

from dataclasses import dataclass

from domain.asked.bank import Bank, Choice, Question, Requirement
from domain.case import Answer, Case, Judgement, Proof
from domain.profile import Profile
from scoring.readiness.attainment import Attainment, chosen


@dataclass(frozen=True, slots=True)
class Told:
    """One answer that counts. `sentence`: what the firm can say of itself after it; where none is written, what was
    asked and answered."""

    question: Question
    choice: Choice
    proof: Proof
    answer: Answer
    sentence: str

    @property
    def done(self) -> bool:
        """True where something is there: all of it, part of it, or all that could be there so far."""
        return bool(self.choice.attainment) or self.choice.kind == "not_yet"


@dataclass(frozen=True, slots=True)
class Control:
    """One control and what this firm said of it, in the order of the bank and without what it is not asked.

    `ruled_out`: nothing is asked, since an earlier answer says that it can't be there.
    """

    requirement: Requirement
    profile: Profile
    answers: tuple[Told, ...]
    judgement: Judgement | None
    ruled_out: bool

    @property
    def done(self) -> tuple[Told, ...]:
        """The answers that say that something is there."""
        return tuple(answer for answer in self.answers if answer.done)

    @property
    def decided(self) -> Judgement | None:
        """The judgement, where a person chose in or out by it."""
        return self.judgement if self.judgement and self.judgement.applicable is not None else None

    @property
    def judged(self) -> str:
        """How far a person found it met, and why; "" where none did."""
        if self.judgement is None or self.judgement.attainment is None:
            return ""
        return f"Judged at {self.judgement.attainment:.0%}: {self.judgement.justification.rstrip('.')}."


def control(bank: Bank, case: Case, met: Attainment, requirement: Requirement) -> Control:
    """What is known of `requirement`."""
    found = (_told(bank, case, met, q) for q in bank.asked_by[requirement.ref])
    answers = tuple(told for told in found if told is not None)
    asked = [q for q in bank.asked_by[requirement.ref] if met.questions[q.id] is not None]
    ruled_out = bool(asked) and all(met.states[q.id] == "hidden" for q in asked)
    return Control(requirement, case.profile, answers, case.judgements.get(requirement.ref), ruled_out)


def _told(bank: Bank, case: Case, met: Attainment, question: Question) -> Told | None:
    choice, answer = met.choices[question.id], case.answers.get(question.id)
    if choice is None or answer is None or met.questions[question.id] is None:
        return None
    sentence = bank.says.get(question.id, {}).get(choice.id) or f"{question.text} {choice.text}."
    return Told(question, choice, chosen(question, answer)[1], answer, sentence)
