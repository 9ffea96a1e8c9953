"""Where the firm buys its audit, and in which currency its figures are shown (rules 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from domain.expression import Driver, Node
from domain.parameters import Triple
from domain.profile import Profile
from scoring.expression import leaf
from scoring.rates import Rates
from scoring.spread import rounded

MARKETS = Path(__file__).with_name("markets.yaml")


@dataclass(frozen=True, slots=True)
class Market:
    """`day_rate` is a parameter id in `rate_currency`; figures are shown in `currency`.

    `nearest` is True when the country has no rates of its own. `wanted` is the firm's own currency when there is no
    exchange rate for it, so that figures stay in US dollars.
    """

    day_rate: str
    rate_currency: str
    currency: str
    nearest: bool
    wanted: str | None


def market(profile: Profile, rates: Rates) -> Market:
    """The market of the firm's country; the United States while the country is unknown or has no rates."""
    data = _data()
    code = next((m for m, v in data["markets"].items() if profile.country in v["countries"]), None)
    own = profile.currency or own_currency(profile)
    shown = own if _has_rate(own, rates) else "USD"
    name = code or "us"
    return Market(
        day_rate=f"audit.day_rate_{name}",
        rate_currency=data["markets"][name]["currency"],
        currency=shown,
        nearest=code is None,
        wanted=own if own != shown else None,
    )


def own_currency(profile: Profile) -> str:
    """The currency given, else the one that follows from the country, else US dollars."""
    if profile.currency:
        return profile.currency
    found = (c for c, countries in _data()["currency_of_country"].items() if profile.country in countries)
    return next(found, "USD")


def currencies() -> tuple[str, ...]:
    """The currencies of the countries we know, by name."""
    return tuple(sorted(_data()["currency_of_country"]))


def exchange(rates: Rates, from_: str, to: str) -> float | None:
    """How much of `to` one unit of `from_` buys; None when there is no rate for one of them."""
    if not (_has_rate(from_, rates) and _has_rate(to, rates)):
        return None
    return _in_dollars(from_, rates) / _in_dollars(to, rates)


def priced(rates: Rates, parameter_id: str, to: str, driver: Driver | None = None) -> Node:
    """A parameter in US dollars as a leaf in whole units of `to`."""
    return priced_as(rates, parameter_id, rates[parameter_id], "USD", to, driver)


def priced_as(
    rates: Rates, parameter_id: str, value: Triple, from_: str, to: str, driver: Driver | None = None
) -> Node:
    """`value` of a parameter in `from_`, as a leaf in whole units of `to`."""
    factor = exchange(rates, from_, to)
    assert factor is not None, "the shown currency always has a rate"
    found = rates.parameters[parameter_id]
    triple = (rounded(value.low * factor), rounded(value.likely * factor), rounded(value.high * factor))
    rule, sources = "", list(rates.source(parameter_id))
    if from_ != to:
        rule = f"converted from {from_} at {factor:.4f} and rounded to whole {to}"
        sources += [line for code in (from_, to) if code != "USD" for line in rates.source(_rate_id(code))[:1]]
    given = rates.given(parameter_id, driver)
    unit = found.unit.replace(from_, to)
    return leaf(found.label, unit, triple, rule=rule, sources=sources, id=parameter_id, given=given)


def _has_rate(currency: str, rates: Rates) -> bool:
    return currency == "USD" or _rate_id(currency) in rates.triples


def _in_dollars(currency: str, rates: Rates) -> float:
    return 1.0 if currency == "USD" else rates.likely(_rate_id(currency))


def _rate_id(currency: str) -> str:
    return f"exchange.{currency.lower()}_usd"


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(MARKETS.read_text(encoding="utf-8"))
    return found
