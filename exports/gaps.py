"""The gaps of a report in words, as ranked: how many of each seriousness, and what closes each."""

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from domain.results.report import Gap, Report, Severity
from exports.view import View

NONE_FOUND: Final = (
    "None found so far: {answered} of {asked} questions are answered. Only an auditor can say for certain."
)
LOST_OVER: Final = "What your certificate was {state} over is none of these questions: it counts until it is closed."
OTHERS: Final = "All other gaps, the most serious first"
Counts = Mapping[Severity, int]
HEADS: Final = ("Ref", "What is asked, in plain words", "What is missing", "Closed by")


def counts(report: Report) -> Counts:
    """How many gaps there are of each seriousness, the worst first; none is left out."""
    return {one: sum(gap.severity == one for gap in report.gaps) for one in get_args(Severity)}


def of(report: Report, *severities: Severity) -> Sequence[Gap]:
    """The gaps of these severities, in the order of the report."""
    return [gap for gap in report.gaps if gap.severity in severities]


def none_found(report: Report) -> str:
    """What to say where no gap could stop a certificate."""
    ready, state = report.readiness, report.need.certificate
    if ready is None:
        return ""
    found = NONE_FOUND.format(answered=ready.answered, asked=ready.asked)
    return f"{found} {LOST_OVER.format(state=state)}" if state in ("suspended", "withdrawn") else found


def row(view: View, gap: Gap) -> tuple[str, str, str, str]:
    """Number in the standard, what is asked, what is missing, and the actions of the plan that close it."""
    return view.refs((gap.ref,)), gap.title, gap.statement, view.numbers(gap.actions)
