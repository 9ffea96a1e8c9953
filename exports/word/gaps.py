"""What is missing, in Word: what could stop a certificate first, every other gap in the order of its weight later."""

from typing import Final

from domain.vocabulary import SEVERITY
from exports.gaps import HEADS, OTHERS, none_found, of, row
from exports.said_and_seen import RAISED, RAISED_MEANS, SHOWN_LATER, SHOWN_LATER_MEANS, shown_later
from exports.view import View
from exports.word.document import Paper

WIDTHS: Final = (1.6, 4.9, 8.2, 2.3)


def majors(paper: Paper, view: View, level: int) -> None:
    """All that could stop a certificate."""
    found = of(view.report, "potential_major")
    paper.heading(f"{SEVERITY['potential_major']}: {len(found)}", level)
    if found:
        paper.table(HEADS, [row(view, gap) for gap in found], WIDTHS)
    else:
        paper.text(none_found(view.report))


def raised(paper: Paper, view: View) -> None:
    """Gaps that are no potential major by themselves and could be made one."""
    found = [gap for gap in view.report.gaps if gap.could_be_major]
    if found:
        paper.heading(f"{RAISED}: {len(found)}", 2)
        paper.text(RAISED_MEANS, muted=True)
        paper.lines([f"{view.refs((gap.ref,))} {gap.title}" for gap in found])


def to_be_shown(paper: Paper, view: View) -> None:
    """What could not happen so far."""
    if found := shown_later(view.bank, view.report):
        paper.heading(f"{SHOWN_LATER}: {len(found)}", 2)
        paper.text(SHOWN_LATER_MEANS, muted=True)
        paper.lines([question.text for question in found])


def others(paper: Paper, view: View) -> None:
    """The long list: every other gap, as ranked."""
    rest = of(view.report, "potential_minor", "improvement")
    if not rest:
        return
    paper.heading(f"{OTHERS}: {len(rest)}")
    for severity in ("potential_minor", "improvement"):
        if found := of(view.report, severity):
            paper.heading(f"{SEVERITY[severity]}: {len(found)}", 2)
            paper.table(HEADS, [row(view, gap) for gap in found], WIDTHS)
