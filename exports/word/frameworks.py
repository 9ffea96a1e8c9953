"""Frameworks that stand beside, in Word: one row an area, and what is not asked of this kind of firm."""

from domain.asked.bank import Bank
from domain.results.report import Report, Result, Scored
from exports.frameworks import as_a_whole, beside
from exports.word.document import Paper

HEADS = ("At least to at most", "Likely")
WIDTHS = (3.6, 4.6, 3.2, 5.6)


def frameworks(paper: Paper, report: Report, bank: Bank, level: int = 1) -> None:
    """The same answers against each of them; nothing where there is no AI to look after."""
    for framework, told, result in beside(bank, report):
        if not result.areas:
            continue
        first, last = ("Function", "Outcomes you are asked about") if result.outcomes else ("Part", "Known so far")
        paper.heading(told.heading, level)
        paper.text(as_a_whole(framework, result), with_next=True)
        paper.table((first, *HEADS, last), [_row(result, part) for part in result.areas], WIDTHS)
        if credit := bank.credit(framework):
            paper.text(credit, muted=True)


def _row(result: Result, part: Scored) -> tuple[str, str, str, str]:
    likely = f"{part.likely:.0f} %" if part.known else "not known yet"
    return part.title, f"{part.low:.0f} to {part.high:.0f} %", likely, _last(result, part)


def _last(result: Result, part: Scored) -> str:
    if not result.outcomes:
        return f"{100 * result.coverage.get(part.id, 0):.0f} % of it"
    inside = [outcome for outcome in result.outcomes if outcome.function == part.id]
    return f"{sum(o.asked for o in inside)} of {len(inside)}"
