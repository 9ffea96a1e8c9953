"""Which answers count: what a consultant verified where something was, else what the client said (rules 10).

Of two that contradict each other the stronger one counts as "I don't know" while it is only said.
"""

from domain.asked.bank import Bank, Question
from domain.asked.contradiction import Contradiction
from domain.case import Answer, Case, View
from scoring.readiness.contradictions import contradictions
from scoring.readiness.layers import layered


def counting(bank: Bank, case: Case, view: View = "counted") -> Case:
    """The case with the answers that count as its answers. What was verified stays beside them, to be named."""
    return weighed(bank, case, view)[0]


def weighed(bank: Bank, case: Case, view: View = "counted") -> tuple[Case, tuple[Contradiction, ...]]:
    """The case with the answers that count, and what contradicts each other among those that stand in `view`."""
    stands = layered(case, view)
    against = contradictions(bank, stands, view)
    doubted = {name for found in against for name in found.doubted}
    if not doubted:
        return stands, against
    unsure = {name: _unsure(bank.question[name], stands.answers[name]) for name in doubted}
    return stands.model_copy(update={"answers": {**stands.answers, **unsure}}), against


def _unsure(question: Question, answer: Answer) -> Answer:
    choice = question.unsure
    return answer.model_copy(update={"choice": choice.id, "proof": "said"}) if choice else answer
