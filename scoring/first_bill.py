"""The bill of a firm without the certificate: money, hours and months up to the first one, and for three years."""

from domain.expression import Node
from domain.results.report import Ahead, Drivers, Part, Range
from scoring.costs.audit import HALF_DAY
from scoring.costs.cost import Costs, coaching, readiness_leaf
from scoring.costs.effort import hours
from scoring.need.deadline import deadlines
from scoring.need.need import break_even
from scoring.numbers.expression import total
from scoring.plan.ahead import days_ahead
from scoring.plan.light import light_purchases
from scoring.plan.plan import Road
from scoring.worked.bill import Bill, Certificate, by_role, costs_of, quoted
from scoring.worked.figures import Figures
from scoring.worked.notices import fee_notices, time_notices

SPEND = "recommended_spend_now"
UP_TO_IT = "Fees and other purchases up to the certificate"


def first_bill(f: Figures, road: Road) -> Bill:
    """Money, hours and months up to the first certificate and for three years."""
    profile, unit = f.case.profile, f.place.currency
    found, all_hours = costs_of(f), hours(road.actions)
    days, days_spread = f.range(found.days, "days", HALF_DAY)
    fees, fees_spread = f.range(found.fees, unit)
    other, other_spread = f.range(found.other, unit)
    three, three_spread = f.range(found.three_year, unit)
    work, work_spread = f.range(all_hours, "hours")
    spend, free = _spend_now(f, found)
    dates, time_spread = days_ahead(f, road)
    even = break_even(profile.margin, three_spread, f.place, f.rates, f.ledger)
    offers, months = quoted(f, found), _months(dates.certificate)
    again = f.measure(found.surveillance, unit)
    return Bill(
        audit_days=days,
        fees=fees,
        fee_parts=_parts(found),
        quoted=offers,
        other_costs=other,
        surveillance_per_year=again,
        recertification=f.measure(found.recertification, unit),
        three_year=three,
        internal_hours=work,
        hours_by_role=by_role(f, road.actions),
        months=months,
        dates=dates,
        deadlines=deadlines(profile, dates.certificate, f.as_of),
        drivers=Drivers(
            fees=fees_spread.swings,
            other_costs=other_spread.swings,
            three_year=three_spread.swings,
            internal_hours=work_spread.swings,
            months=time_spread.swings,
            audit_days=days_spread.swings,
        ),
        recommended_spend_now=f.measure(spend, unit).model_copy(update={"low": 0} if free else {}),
        even=even,
        certificate=Certificate(found.certifier, total(UP_TO_IT, unit, found.fees, found.other), again, work, months),
        made={
            "audit_days": found.days,
            "fees": found.fees,
            "other_costs": found.other,
            "surveillance_per_year": found.surveillance,
            "recertification": found.recertification,
            "three_year": found.three_year,
            SPEND: spend,
            "internal_hours": all_hours,
        },
        free=(SPEND,) if free else (),
        notices=(*fee_notices(fees_spread, found, f.place, f.rates), *time_notices(profile, dates.certificate)),
    )


def _spend_now(f: Figures, found: Costs) -> tuple[Node, bool]:
    """What the verdict justifies spending now, and whether spending nothing is as good (rules 5)."""
    unit = f.place.currency
    if f.decision.verdict in ("watch", "no_need") or f.decision.rule == "mandatory_too_small":
        return light_purchases(f), False
    if f.decision.verdict == "prepare":
        ready = readiness_leaf(f.whole.low, f.likely, f.whole.high)
        return coaching(f.case.profile, f.firm, ready, unit, f.rates, SPEND), True
    return total(UP_TO_IT, unit, found.fees, found.other, id=SPEND), False


def _parts(found: Costs) -> tuple[Part, ...]:
    return tuple(
        Part(id=node.id.rpartition(".")[2], label=node.label, amount=round(node.likely, 2))
        for node in found.fees.addends
    )


def _months(found: Ahead) -> Range:
    """Months alone, without the days of the calendar that they end on."""
    return Range(low=found.low, likely=found.likely, high=found.high, unit=found.unit, because=found.because)
