"""Answers for customers in Word: the statement on page one, then question by question, and a last page to keep back."""

from itertools import groupby

from domain.buyer import BuyerAnswer, BuyerPack
from exports.figures import day
from exports.statement import WARNING, blocks, runs, warnings
from exports.word.document import Paper
from exports.words import BEHIND, DISCLAIMER

TITLE = "AI answers for customers"
OPENING = "What customers ask most about AI, with our answers. Each says what stands behind it."
KEEP = "For you: take this page out before you send the rest"
KEPT = "What is missing by your own answers, and what only you can fill in."


def write(pack: BuyerPack) -> bytes:
    """The document, to edit and send; what claims too much stands on top of it."""
    paper = Paper(pack, TITLE)
    warned = warnings(pack)
    if warned:
        paper.heading(WARNING)
        paper.lines(warned)
    _statement(paper, pack)
    if pack.answers:
        paper.next_page()
        paper.heading("Questions and answers")
        paper.text(OPENING, muted=True)
        for group, answers in groupby(pack.answers, key=lambda answer: answer.group):
            paper.heading(group)
            for answer in answers:
                _answer(paper, answer)
        _keep(paper, pack)
    return paper.save()


def _statement(paper: Paper, pack: BuyerPack) -> None:
    first, *rest = blocks(pack.statement) or blocks(TITLE)
    paper.title(first.heading or first.lines[0], " ".join(first.lines) if first.heading else "")
    for block in rest:
        if block.heading:
            paper.heading(block.heading, 2)
        for items, lines in runs(block.lines):
            if items:
                paper.lines(lines)
            else:
                paper.text("\n".join(lines))


def _answer(paper: Paper, answer: BuyerAnswer) -> None:
    paper.heading(answer.question, 2)
    paper.text(answer.answer)
    if answer.add:
        paper.text(f"[{answer.add}]")
    paper.text(f"What stands behind this: {BEHIND[answer.strength]}.{_planned(answer)}", muted=True)


def _planned(answer: BuyerAnswer) -> str:
    return f" What is still open is planned to be done by {day(answer.ready_by)}." if answer.ready_by else ""


def _keep(paper: Paper, pack: BuyerPack) -> None:
    rows = [(a.question, _missing(a), _work(pack, a)) for a in pack.answers if _missing(a)]
    if rows:
        paper.next_page()
        paper.heading(KEEP)
        paper.text(KEPT, muted=True)
        paper.table(("Customers ask", "What is missing", "Planned work"), rows, (5, 7, 5))
        paper.text(DISCLAIMER, bold=True)


def _missing(answer: BuyerAnswer) -> str:
    open_questions = len(answer.to_answer)
    noun = "question that answers" if open_questions == 1 else "questions that answer"
    left = f"{open_questions} {noun} this: not answered yet." if open_questions else ""
    return "\n".join(part for part in (answer.gap, left, answer.add) if part)


def _work(pack: BuyerPack, answer: BuyerAnswer) -> str:
    titles = [pack.action_titles[name] for name in answer.actions]
    return "\n".join([*titles, *([f"All by {day(answer.ready_by)}"] if answer.ready_by else [])])
