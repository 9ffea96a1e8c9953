"""The whole pipeline on one screen: bank, parameters and case in, one Report out. Pure: no clock, disk or global."""

from datetime import date

from domain.asked.bank import Bank
from domain.case import Case, View
from domain.parameters import Parameters
from domain.results.report import Contradiction, Point, Report
from scoring.assemble import report_with_ai, report_without_ai
from scoring.measured import figures
from scoring.numbers.ledger import Ledger
from scoring.numbers.rates import rates
from scoring.readiness.counted import weighed
from scoring.readiness.rely import before_you_rely
from scoring.worked.answered import Answered
from scoring.worked.beside import beside
from scoring.worked.notices import contradiction_notices


def evaluate(
    bank: Bank,
    parameters: Parameters,
    case: Case,
    as_of: date,
    *,
    reasons: bool = True,
    next_questions: bool = True,
    roads: bool = True,
    workings: bool = False,
    layer: View = "counted",
) -> Report:
    """Everything that follows from `case` on the day `as_of`.

    `reasons`, `next_questions` and `roads` False leave explanations, next best questions and the two roads out (for
    sweeps); `workings` True puts in the arithmetic that a workbook follows; `layer` says whose answers count: by
    default what a consultant verified where something was, else what the client said. Never raises for a case that
    domain.files.casefile accepts.
    """
    known = rates(parameters, as_of)
    counts, against = weighed(bank, case, layer)
    answered = Answered(bank, known, counts, Ledger(reasons))
    found = report(answered, parameters, counts, as_of, next_questions=next_questions, roads=roads, workings=workings)
    return with_both_layers(found, answered, case, counts, against, layer)


def with_both_layers(
    made: Report,
    answered: Answered,
    case: Case,
    counts: Case,
    against: tuple[Contradiction, ...],
    layer: View = "counted",
) -> Report:
    """The report with what hangs on both layers: contradictions, what to look at first, and whose answers count."""
    bank, known, states = answered.bank, answered.rates, answered.met.states
    found = told(made, against, before_you_rely(bank, known, counts, against, made.as_of, states))
    if layer != "counted":
        return found.model_copy(update={"layer": layer})
    return beside(bank, known, case, counts, states, found)


def told(made: Report, found: tuple[Contradiction, ...], points: tuple[Point, ...]) -> Report:
    """The report with what contradicts each other, each as a notice too, and what to look at before relying on it."""
    notices = (*contradiction_notices(found), *made.notices)
    return made.model_copy(update={"contradictions": found, "before_you_rely": points, "notices": notices})


def report(
    answered: Answered,
    parameters: Parameters,
    case: Case,
    as_of: date,
    *,
    next_questions: bool,
    roads: bool,
    workings: bool,
) -> Report:
    """The report of `case` from what already follows from its answers: `answered` has to hold for its profile."""
    found = figures(answered, parameters, case, as_of, next_questions=next_questions, roads=roads, workings=workings)
    return report_without_ai(found) if found.decision.rule == "no_ai" else report_with_ai(found)
