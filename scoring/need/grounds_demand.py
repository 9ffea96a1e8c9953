"""Facts about customers: who asks, how firmly, by when, for how much, and what else they would take."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.measure import estimated, figure, odds
from domain.profile import CustomerAsk
from domain.results.ranges import Range
from domain.results.report import Standing
from scoring.costs.market import own_currency
from scoring.need.deadline import chance_of_missing, standing
from scoring.need.grounds import Fact, Ground, about, ahead, by_date, inside, money, months, named
from scoring.need.unknown import demand_unknown

STANDING: Final[Mapping[Standing, str]] = {"in_time": "in time", "tight": "tight", "unlikely": "unlikely to be met"}

AGAINST: Final[Mapping[Standing, str]] = {
    "in_time": "is in time: the plan likely ends in",
    "tight": "is tight: the plan likely ends in",
    "unlikely": "comes before the likely end of the plan, in about",
}


def _asks(value: Callable[[Ground], object]) -> Fact:
    return Fact(("customer_asks",), value)


def _who(*strengths: str | None) -> Fact:
    return _asks(lambda g: inside(a for a in g.asks if a.strength in strengths))


def _first_date(g: Ground) -> str | None:
    """The first date still to come, and how it stands against the plan."""
    first = ahead(g.hard)
    if first is None:
        return None
    told = f"{named([first])} needs it in {months(first.deadline_months or 0)}"
    return told if g.months is None else f"{told}: {STANDING[_stands(g, first)]}, {_odds(g, first)}"


def _first_that_is(found: Standing) -> Callable[[Ground], str | None]:
    """The first date beside the months of the plan, where it stands like this."""

    def told(g: Ground) -> str | None:
        first = ahead(g.hard)
        if first is None or g.months is None or _stands(g, first) != found:
            return None
        date, ends = months(first.deadline_months or 0), _likely(g.months)
        return f"The date of {inside([first])}, in {date}, {AGAINST[found]} {ends} ({_odds(g, first)})."

    return told


def _tender(g: Ground) -> str | None:
    """The first date of a tender beside the likely months of the plan."""
    first = ahead(a for a in by_date(g.asks) if a.strength == "scored")
    if first is None or g.months is None:
        return None
    date = months(first.deadline_months or 0)
    takes = f"a certificate would likely take {_likely(g.months)}"
    stands = f"that is {STANDING[_stands(g, first)]} ({_odds(g, first)})"
    return f"Hold the date of {inside([first])}, in {date}, against the plan: {takes}, and {stands}."


def _stands(g: Ground, ask: CustomerAsk) -> Standing:
    assert g.months is not None
    return standing(g.months, ask.deadline_months or 0)


def _likely(found: Range) -> str:
    """`8.2 months`, in whole ones where the range goes over a year."""
    return months(estimated(found.likely, "months", found.high))


def _odds(g: Ground, ask: CustomerAsk) -> str:
    """`the chance of missing it is 35 %`."""
    assert g.months is not None
    return f"the chance of missing it is {odds(chance_of_missing(g.months, ask.deadline_months or 0))}"


def _unrated(g: Ground) -> str:
    """Who gave sales in a currency without a rate, and how much."""
    own = own_currency(g.profile)
    lost = [a for a in g.mandatory if a.revenue and g.scales.sales(g.profile, a) is None]
    return ", ".join(f"{inside([a])} ({a.currency or own} {figure(a.revenue or 0)})" for a in lost)


def _enough(g: Ground) -> str | None:
    found = g.scales.enough(g.profile)
    return money(found, g.scales.price(g.profile).currency) if found else None


def _sum(g: Ground) -> str | None:
    """What the sales earn in three years beside what the certificate costs."""
    found = g.decision.worth
    if not found or not found.sales:
        return None
    price, unit = found.price, found.price.currency
    assumed = " (assumed: you gave no margin)" if found.assumed else ""
    near = " That is close to break-even." if found.close else ""
    return (
        f"{money(found.sales, unit)} of sales a year, of which {found.margin * 100:g} in each 100 are left{assumed}, "
        f"earn {money(found.earned, unit)} in three years. Starting from nothing, the certificate costs about "
        f"{about(price.likely, unit)} in that time ({about(price.low, unit)} to {about(price.high, unit)}). "
        f"Your own people's hours are not in it.{near}"
    )


FACTS: Final[Mapping[str, Fact]] = {
    "conditions": _asks(lambda g: named(g.mandatory)),
    "anyone_asks": _who("asked", "scored", "mandatory"),
    "nobody_asks": _asks(lambda g: g.profile.customer_asks is not None and all(a.strength == "none" for a in g.asks)),
    "asks_unknown": _asks(lambda g: g.profile.customer_asks is None),
    "demand_unknown": _asks(lambda g: demand_unknown(g.profile)),
    "strength_unknown": _who(None),
    "no_condition": _asks(lambda g: not demand_unknown(g.profile) and not g.mandatory),
    "asked": _who("asked"),
    "scored": _who("scored"),
    "relying": _who("scored", "mandatory"),
    "hard": _asks(lambda g: inside(g.hard)),
    "bridged": _asks(lambda g: inside(a for a in g.mandatory if a.alternative_accepted)),
    "nothing_else": _asks(lambda g: bool(g.hard) and all(a.alternative_accepted is False for a in g.hard)),
    "alternative_unknown": _asks(lambda g: inside(a for a in g.hard if a.alternative_accepted is None)),
    "focus_asks_what": _asks(lambda g: inside(g.unasked[:1])),
    "first_date": _asks(_first_date),
    "date_passed": _asks(lambda g: inside(a for a in g.hard if (a.deadline_months or 0) < 0)),
    "no_date": _asks(lambda g: bool(g.hard) and all(a.deadline_months is None for a in g.hard)),
    "undated": _asks(lambda g: inside(a for a in g.hard if a.deadline_months is None)),
    "too_soon": _asks(_first_that_is("unlikely")),
    "in_time": _asks(_first_that_is("in_time")),
    "tight": _asks(_first_that_is("tight")),
    "tender": _asks(_tender),
    "sales_unknown": _asks(lambda g: inside(a for a in g.mandatory if a.revenue is None)),
    "stake_unknown": _asks(lambda g: inside(a for a in g.mandatory if not a.revenue)),
    "unrated": _asks(_unrated),
    "close": _asks(lambda g: g.decision.worth is not None and g.decision.worth.sales and g.decision.worth.close),
    "no_sales": _asks(lambda g: g.decision.worth is not None and not g.decision.worth.sales),
    "enough": _asks(_enough),
    "the_sum": _asks(_sum),
}
