"""Which answers count: what a consultant verified where something was, else what the client said (rules 10).

Of two that contradict each other the stronger one counts as "I don't know" while it is only said.
"""

from domain.bank import Bank, Question
from domain.case import Answer, Case, View
from scoring.contradictions import contradictions
from scoring.layers import layered


def counting(bank: Bank, case: Case, view: View = "counted") -> Case:
    """The case with the answers that count as its answers. What was verified stays beside them, to be named."""
    stands = layered(case, view)
    doubted = {name for found in contradictions(bank, stands, view) for name in found.doubted}
    if not doubted:
        return stands
    unsure = {name: _unsure(bank.question[name], stands.answers[name]) for name in doubted}
    return stands.model_copy(update={"answers": {**stands.answers, **unsure}})


def _unsure(question: Question, answer: Answer) -> Answer:
    choice = question.unsure
    return answer.model_copy(update={"choice": choice.id, "proof": "said"}) if choice else answer
