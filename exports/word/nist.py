"""The NIST AI RMF view in Word: one row a function, and what is not asked of this kind of firm."""

from domain.report import Report, Scored
from exports.nist import CREDIT, asked_of
from exports.word.document import Paper

HEADS = ("Function", "At least to at most", "Likely", "Outcomes you are asked about")
WIDTHS = (3.6, 4.6, 3.2, 5.6)


def nist(paper: Paper, report: Report, level: int = 1) -> None:
    """The same answers against the free guide; nothing where there is no AI to look after."""
    if not report.nist_ai_rmf:
        return
    paper.heading("The same answers, seen as the NIST AI RMF", level)
    paper.text(asked_of(report.nist_ai_rmf), with_next=True)
    paper.table(HEADS, [_row(report, part) for part in report.nist_ai_rmf_summary], WIDTHS)
    paper.text(CREDIT, muted=True)


def _row(report: Report, part: Scored) -> tuple[str, str, str, str]:
    inside = [outcome for outcome in report.nist_ai_rmf if outcome.function == part.id]
    likely = f"{part.likely:.0f} %" if part.known else "not known yet"
    return (
        part.title,
        f"{part.low:.0f} to {part.high:.0f} %",
        likely,
        f"{sum(o.asked for o in inside)} of {len(inside)}",
    )
