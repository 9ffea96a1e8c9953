"""Where the firm buys its audit, and in which currency its figures are shown (rules 5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.numbers import get_territory_currencies

from domain.expression import Driver, Node
from domain.parameters import Parameters, Triple
from domain.profile import Profile
from scoring.numbers.exchange_lists import RATE, rate_id
from scoring.numbers.expression import leaf
from scoring.numbers.rates import Rates
from scoring.numbers.spread import rounded

MARKETS = Path(__file__).with_name("markets.yaml")


@dataclass(frozen=True, slots=True)
class Market:
    """`day_rate` is a parameter id in `rate_currency`; figures are shown in `currency`.

    `borrowed` names the country whose prices are used where the firm's own has none, or is not known. `wanted` is the
    firm's own currency when there is no exchange rate for it, so that figures stay in US dollars.
    """

    day_rate: str
    rate_currency: str
    currency: str
    borrowed: str | None
    wanted: str | None


def market(profile: Profile, rates: Rates) -> Market:
    """The market of the firm's country; another's, which `borrowed` names, while it is unknown or has no prices."""
    markets = _data()["markets"]
    own = own_currency(profile)
    shown = own if _has_rate(own, rates) else "USD"
    name = next((m for m, v in markets.items() if profile.country in v["countries"]), None)
    used = name or next((m for m, v in markets.items() if profile.country in v.get("lends_to", ())), "us")
    return Market(
        day_rate=f"audit.day_rate_{used}",
        rate_currency=markets[used]["currency"],
        currency=shown,
        borrowed=None if name else markets[used]["called"],
        wanted=own if own != shown else None,
    )


def own_currency(profile: Profile) -> str:
    """The currency given, else the one of the country, else US dollars."""
    if profile.currency or not profile.country:
        return profile.currency or "USD"
    return _currency_of(profile.country)


@cache
def _currency_of(country: str) -> str:
    changed: str | None = _data()["changed_currency"].get(country)
    return changed or next(iter(get_territory_currencies(country)), "USD")


def country_name(code: str) -> str:
    """A country's name in English."""
    return str(Locale("en").territories.get(code, code))


def currencies(parameters: Parameters) -> tuple[str, ...]:
    """The currencies that we hold a rate for, by name."""
    held = (id_.removeprefix(RATE)[:3].upper() for id_ in parameters.by_id if id_.startswith(RATE))
    return tuple(sorted(("USD", *held)))


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
        rule = f"converted from {from_} at {factor:.6g} and rounded to whole {to}"
        sources += [line for code in (from_, to) if code != "USD" for line in rates.source(rate_id(code))[:1]]
    given = rates.given(parameter_id, driver)
    unit = found.unit.replace(from_, to)
    return leaf(found.label, unit, triple, rule=rule, sources=sources, id=parameter_id, given=given)


def _has_rate(currency: str, rates: Rates) -> bool:
    return currency == "USD" or rate_id(currency) in rates.triples


def _in_dollars(currency: str, rates: Rates) -> float:
    return 1.0 if currency == "USD" else rates.likely(rate_id(currency))


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(MARKETS.read_text(encoding="utf-8"))
    return found
