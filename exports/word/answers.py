"""Answers for customers in Word: the statement on page one, then question by question."""

from itertools import groupby

from domain.buyer import BuyerAnswer, BuyerPack
from domain.vocabulary import BEHIND
from exports.figures import day
from exports.statement import WARNING, warnings
from exports.word.document import Paper
from exports.word.letter import lay_out

TITLE = "AI answers for customers"
OPENING = "What customers ask most about AI, with our answers. Each says what stands behind it."


def write(pack: BuyerPack) -> bytes:
    """The document, to edit and send; what claims too much stands on top of it."""
    paper = Paper(pack, TITLE, pack.firm)
    warned = warnings(pack)
    if warned:
        paper.heading(WARNING)
        paper.lines(warned)
    lay_out(paper, pack.statement, TITLE)
    if pack.answers:
        paper.next_page()
        paper.heading("Questions and answers")
        paper.text(OPENING, muted=True)
        for group, answers in groupby(pack.answers, key=lambda answer: answer.group):
            paper.heading(group)
            for answer in answers:
                _answer(paper, answer)
    return paper.save()


def _answer(paper: Paper, answer: BuyerAnswer) -> None:
    paper.heading(answer.question, 2)
    paper.text(answer.answer)
    if answer.add:
        paper.text(f"[{answer.add}]")
    paper.text(f"What stands behind this: {BEHIND[answer.strength]}.{_planned(answer)}", muted=True)


def _planned(answer: BuyerAnswer) -> str:
    return f" We plan to have what is still open by {day(answer.ready_by)}." if answer.ready_by else ""
