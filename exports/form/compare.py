"""A filled form beside the answers kept by now: what is new, what changed, and what changed in both places."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.asked.bank import Bank, Question
from domain.case import Answer
from exports.form import marks
from exports.form.filled import Filled

Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Compared:
    """Answers of the form by question id, in the order of the questions. `same` and `newer` are counts.

    `both`: changed in the form and, since the form was made, here too. `newer`: changed here only, so the form's
    older answer is not taken.
    """

    new: Answers
    changed: Answers
    both: Answers
    same: int
    newer: int


def compare(filled: Filled, kept: Answers, bank: Bank) -> Compared:
    """The form's answers sorted by what they would do to those `kept`."""
    found: dict[str, dict[str, Answer]] = {name: {} for name in ("new", "changed", "both", "same", "newer")}
    for question in bank.questions:
        answer = filled.answers.get(question.id)
        if answer is not None:
            there = kept.get(question.id)
            if not filled.places and there is not None:
                answer = answer.model_copy(update={"evidence": there.evidence})
            asked = _as_asked(answer, question)
            found[_kind(answer, asked, filled.given.get(question.id, ""), kept.get(question.id))][question.id] = asked
    return Compared(found["new"], found["changed"], found["both"], len(found["same"]), len(found["newer"]))


def _kind(answer: Answer, asked: Answer, given: str, kept: Answer | None) -> str:
    if kept is not None and _alike(asked, kept):
        return "same"
    if marks.given(answer) == given:
        return "newer"
    if marks.given(kept) != given:
        return "both"
    return "changed" if kept else "new"


def _as_asked(answer: Answer, question: Question) -> Answer:
    """The app asks for proof only where an answer says that something is in place."""
    return answer if question.by_choice[answer.choice].attainment else answer.model_copy(update={"proof": "said"})


def _alike(answer: Answer, kept: Answer) -> bool:
    return (answer.choice, answer.proof, answer.note, marks.place(answer)) == (
        kept.choice, kept.proof, marks.noted(kept.note), marks.place(kept),
    )  # fmt: skip
