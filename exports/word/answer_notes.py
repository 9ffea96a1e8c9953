"""Beside the answers for customers, in a file of its own that is not sent: what is missing, and what closes it."""

from typing import Final

from domain.buyer import BuyerAnswer, BuyerPack
from domain.vocabulary import DISCLAIMER
from exports.figures import day
from exports.rely import HEADING, KIND
from exports.word.document import Paper

TITLE: Final = "Notes on your answers"
OWN_EYES: Final = "For your own eyes: do not send this file. The answers for customers are a file of their own."
MEANT: Final = "What is missing by your own answers, and what only you can fill in."
SEND_FIRST: Final = "Send these first, and no statement yet"
WHY_FIRST: Final = "Going by your answers, most of the statement would say that something is not there yet."
SEEN_OTHERWISE: Final = "Said, and seen otherwise"
FOLLOWS: Final = "Here less was seen than you said. The answers for customers follow what was seen."
NOTHING_NOW: Final = "nothing"
NOTHING: Final = "Nothing is missing in your answers for customers."


def write(pack: BuyerPack) -> bytes:
    """The document."""
    paper = Paper(pack, TITLE)
    paper.title(f"{TITLE}: {pack.firm}", f"As of {day(pack.as_of)}")
    paper.text(OWN_EYES, bold=True)
    if pack.before_you_rely:
        paper.heading(HEADING)
        paper.table(("What", "Why it matters"), [(KIND[p.kind], p.message) for p in pack.before_you_rely], (4.2, 12.8))
    if pack.send_first:
        paper.heading(SEND_FIRST)
        paper.text(WHY_FIRST)
        paper.lines([f"{file.title}: {file.why}" for file in pack.send_first], numbered=True)
    _seen_otherwise(paper, pack)
    rows = [(a.question, _missing(a), _work(pack, a)) for a in pack.answers if _missing(a)]
    paper.text(MEANT if rows else NOTHING)
    if rows:
        paper.table(("Customers ask", "What is missing", "Planned work"), rows, (5, 7, 5))
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _seen_otherwise(paper: Paper, pack: BuyerPack) -> None:
    """What the firm says of itself and a consultant saw otherwise: the answers follow what was seen."""
    if not pack.seen_otherwise:
        return
    paper.heading(SEEN_OTHERWISE)
    paper.text(FOLLOWS)
    rows = [
        (x.question, x.said, x.instead or NOTHING_NOW, ", ".join(filter(None, (x.by, day(x.on) if x.on else ""))))
        for x in pack.seen_otherwise
    ]
    paper.table(("Your answer to", "You said", "The answers say", "Seen by, on"), rows, (4.4, 4.6, 4.6, 3.4))


def _missing(answer: BuyerAnswer) -> str:
    open_questions = len(answer.to_answer)
    noun = "question that answers" if open_questions == 1 else "questions that answer"
    left = f"{open_questions} {noun} this: still open." if open_questions else ""
    return "\n".join(part for part in (answer.gap, left, answer.add) if part)


def _work(pack: BuyerPack, answer: BuyerAnswer) -> str:
    titles = [pack.action_titles[name] for name in answer.actions]
    return "\n".join([*titles, *([f"You promised it by {day(answer.ready_by)}"] if answer.ready_by else [])])
