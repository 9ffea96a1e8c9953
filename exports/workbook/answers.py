"""The Answers sheet: the record of what was answered, with proof, note, who and when."""

from dataclasses import dataclass
from typing import Final

from domain.bank import Question
from domain.case import Answer
from exports.view import View
from exports.words import NOT_ANSWERED, NOT_ASKED, PROOF, SHOWN
from exports.workbook.book import Book
from exports.workbook.style import BODY, DATE, GREY, INK, MUTED, NUMBER
from exports.workbook.table import Column, write_table

NAME: Final = "Answers"
TABLE: Final = "tbl_answers"
WHEN_NOTED: Final = ("Seen by a consultant", "Answered by", "On")


@dataclass(frozen=True)
class Line:
    """One question with its answer."""

    question: Question
    section: str
    asked: bool
    answer: Answer | None
    refs: str

    @property
    def said(self) -> str:
        """The words of the chosen answer."""
        return NOT_ANSWERED if self.answer is None else _choice(self.question, self.answer.choice)

    @property
    def seen(self) -> str:
        """What a consultant saw, where it was checked."""
        verified = self.answer.verified if self.answer else None
        if verified is None:
            return ""
        note = f"\n{verified.note}" if verified.note else ""
        by = f"\n{verified.by}" if verified.by else ""
        found = self.question.by_choice.get(verified.choice)
        shown = f"\n{SHOWN[verified.proof]}" if found and found.attainment else ""
        return f"{_choice(self.question, verified.choice)}{shown}{note}{by}"


def _choice(question: Question, choice: str) -> str:
    found = question.by_choice.get(choice)
    return found.text if found else choice


def lines(view: View) -> list[Line]:
    """Questions asked of this firm, and any other that was answered, in the order of the questionnaire."""
    asked = {state.id for state in view.report.questions if state.visible}
    titles = {section.id: section.title for section in view.bank.sections}
    return [
        Line(q, titles[q.section], q.id in asked, view.case.answers.get(q.id), view.refs(q.requirements))
        for q in view.bank.questions
        if q.id in asked or q.id in view.case.answers
    ]


COLUMNS: Final = (
    Column[Line]("Question id", 20, lambda x: x.question.id, BODY.but(colour=MUTED)),
    Column[Line]("Question", 40, lambda x: x.question.text, BODY.but(bold=True)),
    Column[Line]("Part", 18, lambda x: x.section),
    Column[Line]("Answer", 38, lambda x: x.said, paint={NOT_ANSWERED: (GREY, INK)}),
    Column[Line]("Proof", 15, lambda x: PROOF[x.answer.proof] if x.answer else ""),
    Column[Line]("Note", 34, lambda x: (x.answer.note or "") if x.answer else ""),
    Column[Line]("Seen by a consultant", 24, lambda x: x.seen),
    Column[Line]("Answered by", 14, lambda x: (x.answer.who or "") if x.answer else ""),
    Column[Line]("On", 11.5, lambda x: x.answer.at.date() if x.answer and x.answer.at else None,
                 NUMBER.but(number=DATE)),
    Column[Line]("Looks at", 14, lambda x: x.refs),
    Column[Line]("Counts", 16, lambda x: "Yes" if x.asked else NOT_ASKED),
)  # fmt: skip


def columns(rows: list[Line]) -> list[Column[Line]]:
    """The columns that hold something: who, when and what a consultant saw only where it was noted."""
    return [c for c in COLUMNS if c.title not in WHEN_NOTED or any(c.value(row) for row in rows)]


def write(book: Book) -> None:
    """The record, A4 landscape."""
    page = book.page(NAME, GREY, landscape=True)
    page.title("Answers", "The record this report was made from. To change an answer, answer again and export again.")
    rows = lines(book.view)
    book.tables[TABLE] = write_table(page, TABLE, 4, columns(rows), rows)
