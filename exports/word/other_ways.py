"""Before a certificate is paid for, in Word: what to ask five prospects, and what else may answer a customer."""

from domain.results.report import Need
from exports.prospects import ASK_WHICH, HEADING, OTHERS, WHAT_IT_CHANGES, mail, worth_asking
from exports.view import View
from exports.word.document import Paper

HEADS = ("Way", "What it gives", "When it fits")
WIDTHS = (4.6, 7, 5.4)


def prospects(paper: Paper, view: View) -> None:
    """The text to send and what the replies change; nothing once the five have been asked."""
    if not worth_asking(view.report.need, view.case.profile):
        return
    paper.heading(HEADING)
    for part in mail(view.report.need, view.case.profile).split("\n\n"):
        paper.text(part)
    paper.text(WHAT_IT_CHANGES, muted=True)


def other_ways(paper: Paper, need: Need) -> None:
    """The routes that fit this firm; nothing where none does."""
    if not need.alternatives:
        return
    paper.heading(OTHERS)
    paper.text(ASK_WHICH, muted=True, with_next=True)
    paper.table(HEADS, [(way.route, way.gives, way.when) for way in need.alternatives], WIDTHS)
