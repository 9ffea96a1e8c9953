"""What a report is, how its figures are made and what it does not know: in words, for whoever is handed the file."""

from collections.abc import Iterator
from typing import Final

from domain.vocabulary import RANGE_NOTE
from exports.said_and_seen import what_counts
from exports.view import View

METHOD_HEADING: Final = "How this was worked out, and its limits"
METHOD: Final = (
    "How far you are: each answer counts for the points of the standard that it speaks to, and more where an auditor "
    "could stop a certificate over it. A range begins at what proof would back and ends where everything unknown turns "
    "out well.",
    "Likely: what nobody has answered stands at the firm's own level, pulled towards a careful guess.",
    "Money, hours and months: worked out from sizes, prices and times that each have a source and a date. Each is "
    "varied alone, and together these swings make the range.",
    "Need and readiness are apart: how far a firm is never changes whether it needs the certificate.",
)
LIMITS: Final = (
    "It is a self-assessment: your own answers, read against ISO/IEC 42001 in our own words.",
    "It finds potential nonconformities. Only an auditor raises them, and only an accredited body certifies.",
    "A range is wide where little is known: it narrows as you answer and as you can show proof. " + RANGE_NOTE,
    "Nothing here says that a law is kept, and none of it is legal advice: for your own case ask a lawyer.",
)
UNKNOWN_HEADING: Final = "What we do not know"
MOST: Final = 5
"""Questions named whose answers would narrow the result."""


def unknown(view: View) -> Iterator[str]:
    """One line for each thing that nobody has said and that could move the result; nothing where all is known."""
    report, ready = view.report, view.report.readiness
    yield from report.need.to_find_out
    if ready is None:
        return
    open_ = ready.asked - ready.answered
    if open_ > 0:
        yield f"{open_} of {ready.asked} questions {'is' if open_ == 1 else 'are'} not answered yet."
    for question in report.next_best_questions[:MOST]:
        yield f"Still open, and it would narrow the result: “{question.text}”"
    if blank := [f"{area.title}" for area in report.areas if not area.known]:
        yield f"Of these parts nothing is known yet: {', '.join(blank)}."
    if counts := what_counts(report):
        yield counts


def versions(view: View) -> str:
    """Which day, questions and figures stand behind it."""
    report = view.report
    return f"Question bank {report.bank_version}, figures {report.parameters_version}."
