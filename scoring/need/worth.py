"""Whether the sales that hang on a certificate pay for it: margin on them against its cost, over three years (rules 9).

Worked out from the facts of the profile with no answers at all, so that readiness never moves the verdict. The firm's
own hours are no money and stand on neither side.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from math import ceil
from operator import attrgetter
from typing import Final

from domain.expression import Node
from domain.profile import CustomerAsk, Profile
from scoring.costs.audit import audit_days
from scoring.costs.cost import TOOLS, costs, readiness_leaf
from scoring.costs.firm import firm
from scoring.costs.market import exchange, market, own_currency
from scoring.numbers.expression import untold
from scoring.numbers.rates import Rates
from scoring.numbers.spread import spread

YEARS: Final = 3
NO_PRICE: Final = ("customer_asks", "ai_is_differentiator", "regulated_sector", "organisation", "baseline")
"""Facts that no price hangs on."""
PRICED: Final[Callable[[Profile], Hashable]] = attrgetter(*(f for f in Profile.model_fields if f not in NO_PRICE))
"""All others."""


@dataclass(frozen=True, slots=True)
class Price:
    """Three years of the certificate starting from nothing; low and high with tools at their likely value."""

    low: float
    likely: float
    high: float
    currency: str


@dataclass(frozen=True, slots=True)
class Worth:
    """Sales a year that hang on the certificate, what three years of them leave, and what the certificate costs."""

    sales: float
    margin: float
    assumed: bool
    price: Price

    @property
    def earned(self) -> float:
        """What is left of three years of these sales."""
        return self.sales * self.margin * YEARS

    @property
    def pays(self) -> bool:
        """True when they earn at least what the certificate likely costs."""
        return self.earned >= self.price.likely

    @property
    def close(self) -> bool:
        """True when what they earn lies within the range of the cost: near enough to go either way."""
        return self.price.low <= self.earned <= self.price.high


@dataclass(frozen=True, slots=True)
class Scales:
    """Weighs the sales of a firm against the cost; a price is worked out once, whatever is tried on the rest."""

    rates: Rates
    _prices: dict[Hashable, Price] = field(default_factory=dict)

    def worth(self, profile: Profile, asks: Iterable[CustomerAsk]) -> Worth:
        """What the known sales of these customers are worth against the cost."""
        assumed = profile.margin is None
        margin = self.rates.likely("cost.margin") if profile.margin is None else profile.margin
        price = self.price(profile)
        return Worth(sum(self.sales(profile, ask) or 0.0 for ask in asks), margin, assumed, price)

    def sales(self, profile: Profile, ask: CustomerAsk) -> float | None:
        """A customer's sales a year in the currency of the report; None where unknown or without a rate."""
        if not ask.revenue:
            return ask.revenue
        given, shown = ask.currency or own_currency(profile), market(profile, self.rates).currency
        factor = 1.0 if given == shown else exchange(self.rates, given, shown)
        return None if factor is None else ask.revenue * factor

    def enough(self, profile: Profile) -> float | None:
        """Sales a year that pay for it, up to three figures; None where nothing is left of any sales."""
        found = self.worth(profile, ())
        return _up(found.price.likely / (YEARS * found.margin)) if found.margin else None

    def price(self, profile: Profile) -> Price:
        """What three years of the certificate cost this firm before a single answer."""
        same = PRICED(profile)
        if same not in self._prices:
            self._prices[same] = _price(profile, self.rates)
        return self._prices[same]


def _price(profile: Profile, rates: Rates) -> Price:
    size, place = firm(profile, rates), market(profile, rates)
    nothing = readiness_leaf(0, rates.likely("readiness.prior"), 100)
    days = audit_days(profile, size, rates)
    whole = costs(profile, size, days, nothing, False, place, rates).three_year
    found = spread(_without_tools(whole))
    return Price(found.low, found.likely, found.high, place.currency)


def _without_tools(node: Node) -> Node:
    """The same figure with tools at their likely value, also at the ends of what nobody has told."""
    known = {end: _without_tools(other) for end, other in node.untold.items()}
    ends = {driver: found for driver, found in node.ends.items() if driver is not TOOLS}
    return untold(replace(node, ends=ends), **known)


def _up(value: float) -> float:
    """The next amount of three figures, so that whoever earns what was said earns enough."""
    step = 10.0 ** max(0, len(str(int(value))) - 3)
    return ceil(value / step) * step
