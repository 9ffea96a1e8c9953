"""The three days ahead as ranges of months: two audit visits and the certificate (rules 11)."""

from typing import Final

from domain.results.ranges import Range
from domain.results.report import Ahead, Dates, Days
from scoring.numbers.spread import Spread
from scoring.plan.plan import Road
from scoring.worked.figures import Figures

TENTH: Final = 0.1


def days_ahead(f: Figures, road: Road) -> tuple[Dates, Spread]:
    """Stage 1, stage 2 and certificate, and what moves the last of them."""
    moments, nodes = (road.likely.stage_1, road.likely.stage_2, road.likely.certificate), road.ahead()
    found = [(f.range(node, "months", TENTH), moment) for node, moment in zip(nodes, moments, strict=True)]
    first, second, last = (_ahead(months, moment, road) for (months, _), moment in found)
    return Dates(stage_1=first, stage_2=second, certificate=last), found[-1][0][1]


def _ahead(months: Range, moment: float, road: Road) -> Ahead:
    """Months beside the working days they end on; the likely one is worked out from the moment before it is rounded."""
    likely = road.days.day(moment)
    low, high = (road.days.day(value * road.month) for value in (months.low, months.high))
    return Ahead(**months.model_dump(), dates=Days(low=min(low, likely), likely=likely, high=max(high, likely)))
