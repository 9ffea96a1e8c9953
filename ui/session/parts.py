"""The questionnaire in parts: one for each section, and the quick check in pages of about seven. Pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.asked.bank import Bank, Question
from domain.case import Answer
from domain.memoised import memoised
from domain.profile import Profile
from questions.visibility import visible

QUICK_PAGE = 7


@dataclass(frozen=True)
class Part:
    """One page of questions. `path` is its address and never changes; `quick` marks the quick check."""

    path: str
    title: str
    intro: str
    questions: tuple[str, ...]
    quick: bool = False


@memoised
def parts(bank: Bank) -> tuple[Part, ...]:
    """All pages of questions: the sections, then the quick check."""
    return (*sections(bank), *quick_check(bank))


@memoised
def sections(bank: Bank) -> tuple[Part, ...]:
    """One part for each section of the bank."""
    return tuple(
        Part(
            f"questions-{section.id.replace('_', '-')}",
            section.title,
            section.intro,
            tuple(q.id for q in bank.questions if q.section == section.id),
        )
        for section in bank.sections
    )


@memoised
def quick_check(bank: Bank) -> tuple[Part, ...]:
    """The quick questions in even pages."""
    quick = [q.id for q in bank.questions if q.quick]
    pages = max(1, round(len(quick) / QUICK_PAGE))
    size = -(-len(quick) // pages)
    return tuple(
        Part(
            f"quick-check-{page + 1}",
            f"Quick check, page {page + 1} of {pages}",
            "The questions that tell most about a firm like yours.",
            tuple(quick[page * size : (page + 1) * size]),
            quick=True,
        )
        for page in range(pages)
    )


@dataclass(frozen=True)
class Progress:
    """Questions answered, of those asked of this firm so far."""

    answered: int
    asked: int

    @property
    def share(self) -> float:
        """0 to 1, for a progress bar."""
        return self.answered / self.asked if self.asked else 1.0


class Sheet:
    """Which questions this firm is asked, and which of them are answered."""

    def __init__(self, bank: Bank, profile: Profile, answers: Mapping[str, Answer]) -> None:
        self.bank, self.answers = bank, answers
        states = visible(bank, profile, answers)
        self.asked = {qid for qid, state in states.items() if state == "asked"}

    def questions(self, part: Part) -> list[Question]:
        """The questions of a part that are asked, in bank order."""
        return [self.bank.question[qid] for qid in part.questions if qid in self.asked]

    def progress(self, *chosen: Part) -> Progress:
        """Progress over some parts together."""
        asked = [qid for part in chosen for qid in part.questions if qid in self.asked]
        return Progress(sum(qid in self.answers for qid in asked), len(asked))
