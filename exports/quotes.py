"""What was quoted, in words: that it takes the place of a range of ours, and how far off that was."""

from typing import Final

from domain.quote import ITEMS, QuoteItem
from domain.results.report import QuotedFigure, Report
from exports.figures import amount, day, exact, span

HEADING: Final = "What was quoted, and what we had said"
NAME: Final[dict[QuoteItem, str]] = {
    "audit_days": "Days of the first audit",
    "day_rate": "One audit day",
    "travel": "The auditor's travel",
    "consultant": "The consultant",
}
CERTIFIER: Final[tuple[QuoteItem, ...]] = ("audit_days", "day_rate", "travel")
INSIDE: Final[dict[str, tuple[QuoteItem, ...]]] = {
    "audit_days": ("audit_days",),
    "fees": ITEMS,
    "three_year": ITEMS,
    "surveillance_per_year": CERTIFIER,
    "recertification": CERTIFIER,
    "this_year": CERTIFIER,
}
"""Which quoted figures are part of a figure of the report, by its field."""


def mark(report: Report, field: str) -> str:
    """Behind what a figure is: which parts of it are quoted and no range of ours; "" for none."""
    names = [NAME[one.item].lower() for one in report.quoted if one.item in INSIDE.get(field, ())]
    if not names:
        return ""
    return " Quoted, no longer our range." if field == "audit_days" else f" As quoted: {', '.join(names)}."


def compared(report: Report) -> list[str]:
    """One line a quoted figure: `The consultant: we said USD 9,000 to 15,000; quoted USD 17,500 by Ana.`"""
    return [
        f"{NAME[one.item]}: we said {span(one.ours)}; quoted {exact(one.quoted, one.unit)}{_by(one)}. {_off(one)}"
        for one in report.quoted
    ]


def _by(found: QuotedFigure) -> str:
    by = f" by {found.by}" if found.by else ""
    return f"{by}, {day(found.dated)}" if found.dated else by


def _off(found: QuotedFigure) -> str:
    if not found.off:
        return "That is inside our range."
    return f"That is {amount(abs(found.off), found.unit)} {'below' if found.off < 0 else 'above'} our range."
