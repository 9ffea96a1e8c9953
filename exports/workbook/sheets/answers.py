"""The Answers sheet: the record of what was answered, with proof, note, who and when."""

from dataclasses import dataclass
from typing import Final

from domain.asked.bank import Question
from domain.case import Answer, Verified
from domain.vocabulary import NOT_ANSWERED, NOT_ASKED, PROOF, SHOWN
from exports.said_and_seen import SHOWN_LATER
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.style import BODY, DATE, GREY, INK, MUTED, NUMBER
from exports.workbook.making.table import Column, write_table

NAME: Final = "Answers"
TABLE: Final = "tbl_answers"
TOP: Final = 4
DOUBTED: Final = "Not known: it contradicts another answer"
WHEN_NOTED: Final = ("Answered by", "On", "Verified", "Proof seen", "What was seen", "Seen by", "Seen on")


@dataclass(frozen=True)
class Line:
    """One question with its answer."""

    question: Question
    section: str
    asked: bool
    answer: Answer | None
    refs: str
    later: bool = False
    doubted: bool = False

    @property
    def said(self) -> str:
        """The words of the chosen answer; those of no answer where only a consultant gave one."""
        if self.answer is None or self.answer.unsaid:
            return NOT_ANSWERED
        return _choice(self.question, self.answer.choice)

    @property
    def proof(self) -> str:
        """What stands behind what was said."""
        return "" if self.answer is None or self.answer.unsaid else PROOF[self.answer.proof]

    @property
    def verified(self) -> Verified | None:
        """What a consultant saw, where it was checked."""
        return self.answer.verified if self.answer else None

    @property
    def proof_seen(self) -> str:
        """What was shown, where the answer that was verified says that something is there."""
        found = self.question.by_choice.get(self.verified.choice) if self.verified else None
        return SHOWN[self.verified.proof] if self.verified and found and found.attainment else ""

    @property
    def counts(self) -> str:
        """Which layer counts, what is left for stage 2, or that it is not asked."""
        if not self.asked:
            return NOT_ASKED
        if self.doubted:
            return DOUBTED
        layer = "As verified" if self.verified else "As said" if self.answer else "No answer"
        return f"{layer}. {SHOWN_LATER}" if self.later else layer


def _choice(question: Question, choice: str) -> str:
    found = question.by_choice.get(choice)
    return found.text if found else choice


def lines(view: View) -> list[Line]:
    """Questions asked of this firm, and any other that was answered, in the order of the questionnaire."""
    asked = {state.id for state in view.report.questions if state.visible}
    titles = {section.id: section.title for section in view.bank.sections}
    later = set(view.report.to_be_shown)
    doubted = {name for found in view.report.contradictions for name in found.doubted}
    return [
        Line(
            q,
            titles[q.section],
            q.id in asked,
            view.case.answers.get(q.id),
            view.refs(q.requirements),
            q.id in later,
            q.id in doubted,
        )
        for q in view.bank.questions
        if q.id in asked or q.id in view.case.answers
    ]


COLUMNS: Final = (
    Column[Line]("Question id", 20, lambda x: x.question.id, BODY.but(colour=MUTED)),
    Column[Line]("Question", 40, lambda x: x.question.text, BODY.but(bold=True)),
    Column[Line]("Part", 18, lambda x: x.section),
    Column[Line]("Answer", 38, lambda x: x.said, paint={NOT_ANSWERED: (GREY, INK)}),
    Column[Line]("Proof", 15, lambda x: x.proof),
    Column[Line]("Note", 34, lambda x: (x.answer.note or "") if x.answer else ""),
    Column[Line]("Answered by", 14, lambda x: (x.answer.who or "") if x.answer else ""),
    Column[Line]("On", 11.5, lambda x: x.answer.at.date() if x.answer and x.answer.at else None,
                 NUMBER.but(number=DATE)),
    Column[Line]("Verified", 34, lambda x: _choice(x.question, x.verified.choice) if x.verified else ""),
    Column[Line]("Proof seen", 15, lambda x: x.proof_seen),
    Column[Line]("What was seen", 34, lambda x: (x.verified.note or "") if x.verified else ""),
    Column[Line]("Seen by", 14, lambda x: (x.verified.by or "") if x.verified else ""),
    Column[Line]("Seen on", 11.5, lambda x: x.verified.at.date() if x.verified and x.verified.at else None,
                 NUMBER.but(number=DATE)),
    Column[Line]("Looks at", 14, lambda x: x.refs),
    Column[Line]("Counts", 16, lambda x: x.counts),
)  # fmt: skip


def columns(rows: list[Line]) -> list[Column[Line]]:
    """The columns that hold something: who, when and what a consultant saw only where it was noted."""
    return [c for c in COLUMNS if c.title not in WHEN_NOTED or any(c.value(row) for row in rows)]


def write(book: Book) -> None:
    """The record, A4 landscape."""
    page = book.page(NAME, GREY, landscape=True)
    page.title("Answers", "The record this report was made from. To change an answer, answer again and export again.")
    rows = lines(book.view)
    book.tables[TABLE] = write_table(page, TABLE, TOP, columns(rows), rows)
