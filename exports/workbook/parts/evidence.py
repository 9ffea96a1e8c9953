"""What stands behind the answers about one requirement: what a consultant saw, then what was only said to be there."""

from collections.abc import Iterator
from typing import Final

from domain.asked.bank import Question
from domain.case import Answer, Proof
from exports.said_and_seen import said_and_seen
from exports.view import View

SAID: Final[dict[Proof, str]] = {
    "said": "On your word alone",
    "written": "A document",
    "record": "A record",
}
NOT_SEEN: Final = "said, not seen"
NO_PLACE: Final = "place not noted"


def evidence(view: View, ref: str) -> str:
    """A line for each thing, those that were seen first; "" where no answer says that anything is there."""
    asked = view.bank.asked_by[ref]
    seen = [one.told for one in said_and_seen(view.bank, view.case, {q.id for q in asked})]
    said = (line for question in asked for line in _said(question, view.case.answers.get(question.id)))
    return "\n".join(dict.fromkeys((*seen, *said)))


def _said(question: Question, answer: Answer | None) -> Iterator[str]:
    """What an answer that nobody checked names, where it says that something is there."""
    choice = question.by_choice.get(answer.choice) if answer and not answer.verified else None
    if answer is None or choice is None or not choice.attainment:
        return
    where = "; ".join(one.where for one in answer.evidence if one.where) or (answer.note or "").strip()
    if answer.proof == "said":
        yield SAID["said"] + (f": {where}" if where else "")
    else:
        yield f"{SAID[answer.proof]}: {where or NO_PLACE} ({NOT_SEEN})"
