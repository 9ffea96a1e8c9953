"""What the client said beside what a consultant saw, in words: the same on the page, in Excel and in Word."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.asked.bank import Bank, Question
from domain.case import Answer, Case, Verified
from domain.results.report import Readiness, Report
from domain.vocabulary import PROOF, SHOWN
from exports.figures import day

SAID_ALONE: Final = "This report goes by what was said: when it was made, what was verified did not count."
BY_WHAT_COUNTS: Final = "By what counts: what was verified where something was, else what was said."
SHOWN_LATER: Final = "To be shown before stage 2"
SHOWN_LATER_MEANS: Final = "What could not happen yet, and an auditor will want to see."
RAISED: Final = "An auditor could raise it"
RAISED_MEANS: Final = (
    "Could be raised to one that stops a certificate: several gaps under one clause, or weak throughout."
)


@dataclass(frozen=True)
class SaidAndSeen:
    """One question that a consultant verified. `said` and `note` "" where there is none."""

    question: Question
    said: str
    seen: str
    note: str
    by: str
    on: date | None

    @property
    def who_and_when(self) -> str:
        """`Ana, 24 Nov 2026`, or what of it was noted."""
        return ", ".join(filter(None, (self.by, day(self.on) if self.on else "")))

    @property
    def told(self) -> str:
        """All of it in one line."""
        said = f"Said: {self.said}. " if self.said else "Said: nothing. "
        return said + f"Seen: {self.seen}. " + ". ".join(filter(None, (self.note.rstrip("."), self.who_and_when)))


def said_and_seen(bank: Bank, case: Case, questions: Collection[str] | None = None) -> Iterator[SaidAndSeen]:
    """Each of these questions (None: all) that was verified, in the order of the bank."""
    for question in bank.questions:
        answer = case.answers.get(question.id)
        if answer and answer.verified and (questions is None or question.id in questions):
            yield _beside(question, answer, answer.verified)


def _beside(question: Question, answer: Answer, seen: Verified) -> SaidAndSeen:
    return SaidAndSeen(
        question=question,
        said="" if answer.unsaid else worded(question, answer.choice, PROOF[answer.proof]),
        seen=worded(question, seen.choice, SHOWN[seen.proof]),
        note=(seen.note or "").strip(),
        by=seen.by or "",
        on=seen.at.date() if seen.at else None,
    )


def worded(question: Question, choice: str, proof: str) -> str:
    """The words of a choice, with what stands behind it where it says that something is there."""
    found = question.by_choice.get(choice)
    if found is None:
        return choice
    text = found.text.rstrip(".")
    return f"{text} ({proof[:1].lower()}{proof[1:]})" if found.attainment else text


def what_counts(report: Report) -> str:
    """Whose answers the figures count; "" where there is none."""
    counted = report.counted
    if counted is None:
        return SAID_ALONE if report.layer == "said" and report.readiness else ""
    if not counted.verified:
        return f"What counts: {_answers(counted.said)} as said, none verified." if counted.said else ""
    by = " and ".join(filter(None, (", ".join(list(counted.by)[:-1]), *list(counted.by)[-1:])))
    return f"What counts: {_answers(counted.verified)} verified{f' by {by}' if by else ''}, {counted.said} as said."


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"


def scores(report: Report) -> tuple[tuple[str, Readiness], ...]:
    """Readiness by each layer and by what counts; nothing while nothing is verified."""
    if not (report.readiness and report.readiness_said and report.readiness_verified):
        return ()
    return (
        ("As the client said", report.readiness_said),
        ("As verified, nothing else counted", report.readiness_verified),
        ("What counts", report.readiness),
    )


def shown_later(bank: Bank, report: Report) -> tuple[Question, ...]:
    """What could not happen so far, question by question."""
    return tuple(bank.question[name] for name in report.to_be_shown if name in bank.question)
