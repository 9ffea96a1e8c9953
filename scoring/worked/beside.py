"""Beside the figures that count: how many answers a consultant verified, and what each layer alone would give."""

from collections import Counter
from collections.abc import Mapping

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import Counted, Report
from questions.visibility import State
from scoring.numbers.rates import Rates
from scoring.worked.answered import standing


def beside(bank: Bank, rates: Rates, case: Case, counts: Case, states: Mapping[str, State], report: Report) -> Report:
    """The report with whose answers it counts, and readiness by what was said and by what was verified.

    `counts`: the case with the answers that count; `states`: which questions are asked of this firm by them.
    `readiness_verified` is None while nothing is verified: then what counts is what was said.
    """
    seen = [answer.verified for answer in case.answers.values() if answer.verified]
    said, verified = report.readiness, None
    if seen and said is not None:
        said, verified = (standing(bank, rates, case, view).readiness for view in ("said", "verified"))
    return report.model_copy(
        update={
            "layer": "counted",
            "counted": _counted(bank, case, counts, states),
            "readiness_said": said and said.model_copy(update={"sections": (), "areas": (), "because": ""}),
            "readiness_verified": verified and verified.model_copy(update={"sections": (), "areas": (), "because": ""}),
        }
    )


def _counted(bank: Bank, case: Case, counts: Case, states: Mapping[str, State]) -> Counted:
    """Whose answers count, of those to questions that are asked now: the others are kept, and count for nothing."""
    answers = counts.answers
    asked = [q for q in bank.questions if q.id in answers and states[q.id] == "asked"]
    known = [case.answers[q.id].verified for q in asked if answers[q.id].choice in q.by_choice]
    seen = [verified for verified in known if verified]
    by = Counter(verified.by for verified in seen if verified.by)
    return Counted(verified=len(seen), said=len(known) - len(seen), by=dict(sorted(by.items())))
