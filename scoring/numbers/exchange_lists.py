"""One file holds all exchange rates, as lists of a source and a day; here each currency becomes a figure of its own."""

from datetime import date, timedelta
from typing import Any, Final

from pydantic import Field

from domain.base import Few, Frozen, Table
from domain.parameters import Parameter, Source, Triple

FILE: Final = "exchange.yaml"
RATE: Final = "exchange."
"""How the figures of this file begin."""
YEAR: Final = timedelta(days=365)
DIGITS: Final = 6
"""Of a rate that is worked out from another: as many as the European Central Bank gives."""


class RateList(Frozen):
    """What one source says. `rates`: amounts worth `dollars`; `worth`: US dollars for one. Used `from` a day on."""

    from_: date = Field(alias="from")
    source: Source
    dollars: float = 1.0
    rates: Table[str, float] = {}
    worth: Table[str, float] = {}

    @property
    def by_currency(self) -> dict[str, float]:
        """US dollars for one of each currency."""
        return {**self.worth, **{name: float(f"{self.dollars / many:.{DIGITS}g}") for name, many in self.rates.items()}}

    @property
    def told_on(self) -> date:
        """The day the source gives, else the one on which it was read."""
        found = self.source.published or self.source.seen
        assert found is not None, "a source has one of the two"
        return found


class Lists(Frozen):
    """The whole file."""

    lists: Few[RateList]


def exchange_rates(data: Any) -> tuple[Parameter, ...]:
    """A figure for each currency. Raises pydantic.ValidationError where a list lacks something."""
    lists = Lists.model_validate(data).lists
    return tuple(_parameter(name, lists) for name in sorted({name for one in lists for name in one.by_currency}))


def rate_id(currency: str) -> str:
    """The figure that holds the rate of a currency."""
    return f"{RATE}{currency.lower()}_usd"


def _parameter(currency: str, lists: Few[RateList]) -> Parameter:
    """The rate from each day on, its newest source first; stale a year after the day of that source."""
    holding = sorted((one for one in lists if currency in one.by_currency), key=lambda one: one.from_)
    rates = {one.from_: one.by_currency[currency] for one in holding}
    return Parameter(
        id=rate_id(currency),
        label=f"US dollars for one {currency}",
        unit=f"USD/{currency}",
        values={day: Triple(low=rate, likely=rate, high=rate) for day, rate in rates.items()},
        basis="exchange_rate",
        confidence="medium",
        sources=tuple(one.source for one in reversed(holding)),
        review_by=holding[-1].told_on + YEAR,
    )
