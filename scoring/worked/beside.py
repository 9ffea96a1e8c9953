"""Beside the figures that count: how many answers a consultant verified, and what each layer alone would give."""

from collections import Counter

from domain.asked.bank import Bank
from domain.case import Case, View
from domain.results.report import Counted, Readiness, Report
from questions.visibility import visible
from scoring.numbers.ledger import Ledger
from scoring.numbers.rates import Rates
from scoring.readiness.counted import counting
from scoring.worked.answered import Answered


def beside(bank: Bank, rates: Rates, case: Case, report: Report) -> Report:
    """The report with whose answers it counts, and readiness by what was said and by what was verified.

    `readiness_verified` is None while nothing is verified: then what counts is what was said.
    """
    seen = [answer.verified for answer in case.answers.values() if answer.verified]
    said, verified = report.readiness, None
    if seen and said is not None:
        said, verified = (_ready(bank, rates, case, view) for view in ("said", "verified"))
    return report.model_copy(
        update={
            "layer": "counted",
            "counted": _counted(bank, case),
            "readiness_said": said and said.model_copy(update={"sections": (), "areas": (), "because": ""}),
            "readiness_verified": verified and verified.model_copy(update={"sections": (), "areas": (), "because": ""}),
        }
    )


def _counted(bank: Bank, case: Case) -> Counted:
    """Whose answers count, of those to questions that are asked now: the others are kept, and count for nothing."""
    counts = counting(bank, case).answers
    states = visible(bank, case.profile, counts)
    asked = [q for q in bank.questions if q.id in counts and states[q.id] == "asked"]
    known = [case.answers[q.id].verified for q in asked if counts[q.id].choice in q.by_choice]
    seen = [verified for verified in known if verified]
    by = Counter(verified.by for verified in seen if verified.by)
    return Counted(verified=len(seen), said=len(known) - len(seen), by=dict(sorted(by.items())))


def _ready(bank: Bank, rates: Rates, case: Case, view: View) -> Readiness:
    return Answered(bank, rates, counting(bank, case, view), Ledger(enabled=False)).readiness
