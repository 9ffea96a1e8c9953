"""How far off our estimates were: each figure that was quoted, beside the range that it took the place of."""

from domain.expression import Node
from domain.quote import ITEMS, QuoteItem
from domain.results.report import QuotedFigure
from scoring.costs.audit import HALF_DAY
from scoring.costs.cost import Costs
from scoring.costs.quotes import quote_for
from scoring.worked.figures import Figures


def quoted_figures(f: Figures, found: Costs, without: Costs) -> tuple[QuotedFigure, ...]:
    """`found`: with the quotes; `without`: from our own figures alone."""
    ours, theirs = _by_item(without), _by_item(found)
    made = []
    for item in ITEMS:
        quote = quote_for(f.case.profile, item, f.rates)
        if quote is not None:
            unit = "days" if item == "audit_days" else f.place.currency
            before = f.measure(ours[item], unit, HALF_DAY if item == "audit_days" else 1)
            amount = round(theirs[item].likely, 2)
            made.append(QuotedFigure(item=item, quoted=amount, unit=unit, by=quote.by, dated=quote.dated, ours=before))
    return tuple(made)


def _by_item(found: Costs) -> dict[QuoteItem, Node]:
    return {
        "audit_days": found.days,
        "day_rate": found.day_rate,
        "travel": found.travel,
        "consultant": found.consultant,
    }
