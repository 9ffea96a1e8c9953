"""What a form asks: the questions of one firm, in order, each with its answer so far and when it applies."""

from dataclasses import dataclass

from domain.asked.bank import Question
from domain.asked.condition import Condition
from domain.case import Answer
from exports.view import View


@dataclass(frozen=True)
class Line:
    """One question. `only_if`: a sentence where it may turn out not to apply, else ""."""

    number: int
    question: Question
    answer: Answer | None
    only_if: str


def lines(view: View) -> list[Line]:
    """Questions asked of this firm or not ruled out yet, and any other that was answered."""
    states = {state.id: state for state in view.report.questions}
    answers = {name: said for name, answer in view.case.answers.items() if (said := answer.by("said"))}
    chosen = [
        q for q in view.bank.questions if states[q.id].visible or states[q.id].pending or _known(q, answers.get(q.id))
    ]
    numbers = {q.id: number for number, q in enumerate(chosen, 1)}
    return [
        Line(
            numbers[q.id],
            q,
            _known(q, answers.get(q.id)),
            "" if states[q.id].visible else _only_if(view, q, numbers, states[q.id].pending),
        )
        for q in chosen
    ]


def _known(question: Question, answer: Answer | None) -> Answer | None:
    """The answer, where its choice is one of today's."""
    return answer if answer and answer.choice in question.by_choice else None


def _only_if(view: View, question: Question, numbers: dict[str, int], pending: bool) -> str:
    if not pending:
        return "By your answers so far this is not asked of a firm like yours. It is kept, and not scored."
    found = [_condition(view, condition, numbers) for condition in question.visible_when]
    return f"Only if {' and '.join(found)}. Else leave it empty."


def _condition(view: View, condition: Condition, numbers: dict[str, int]) -> str:
    if condition.question is None or condition.question not in numbers:
        return "it fits your business"
    parent = view.bank.question[condition.question]
    yes = [choice.text for choice in parent.choices if choice.id in condition.any]
    no = [choice.text for choice in parent.choices if choice.id not in condition.any]
    told = f"is {_either(yes)}" if len(yes) <= len(no) else f"is not {_either(no)}"
    return f"your answer to question {numbers[parent.id]} {told}"


def _either(texts: list[str]) -> str:
    return " or ".join(f"“{text}”" for text in texts)
