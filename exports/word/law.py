"""What laws and standards are likely to ask of this firm, in Word."""

from domain.results.report import Report
from exports.law import OPENING, TO_KNOW, looked_at
from exports.word.document import Paper


def law(paper: Paper, report: Report) -> None:
    """Each note with the day it was looked at; nothing for a firm whom none of it concerns."""
    if not report.law:
        return
    paper.heading(TO_KNOW)
    paper.text(OPENING, muted=True, with_next=True)
    for note in report.law:
        paper.text(note.title, bold=True, with_next=True)
        paper.text(note.says)
        paper.text(looked_at(note), muted=True)
