"""The figures that people type, each with its unit, its limits, and the words they may add to it."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from domain.measure import Measure

MOST_MONEY = 1e12
MOST_RATE = 1e6
MOST_MINUTES = 600


def _units(words: str, size: int = 1) -> dict[str, int]:
    return dict.fromkeys(words.split(), size)


def _count(unit: str, one: str, words: str, least: int = 0) -> Measure:
    return Measure(unit, one, least=least, whole=True, units=_units(words))


_HOURS = _units("h hr hrs hour hours std stunde stunden week weekly wk woche")
_MONTHS = _units("m mo month months ago monat monate monaten") | _units("year years yr yrs jahr jahre jahren", 12)
MEASURES = {
    "headcount": _count("people", "person", "person people employee employees staff", least=1),
    "sites": _count("places", "place", "place places site sites office offices", least=1),
    "ai_headcount": _count("people", "person", "person people employee employees staff"),
    "ai_systems": _count("AI tools and systems", "AI tool or system", "ai tool tools system systems and"),
    "sensitive_systems": _count("AI tools and systems", "AI tool or system", "ai tool tools system systems and"),
    "ai_suppliers": _count("suppliers", "supplier", "supplier suppliers"),
    "open_minor_nonconformities": _count("points", "point", "point points open"),
    "iso42001_certified_months_ago": Measure("months", "month", most=1_200, units=_MONTHS),
    "hours_per_week": Measure("hours a week", "hour a week", least=1, most=1_000, units=_HOURS),
    "margin": Measure("%", most=100, units=_units("% percent pct prozent")),
}
"""By the name of the fact about the firm."""
QUOTED_DAYS = Measure("days", "day", least=0.5, most=1_000, units=_units("day days"))
DEADLINE = Measure("months", "month", most=1_200, units=_MONTHS)


def sales(currency: str) -> Measure:
    """A year's sales."""
    return Measure("a year", currency=currency, most=MOST_MONEY)


def a_day(currency: str) -> Measure:
    """The price of a day."""
    return Measure("a day", currency=currency, most=MOST_MONEY, units=_units("a day daily per"))


def whole_price(currency: str) -> Measure:
    """A price for the whole of something."""
    return Measure(currency=currency, most=MOST_MONEY)


def hourly(currency: str) -> Measure:
    """The price of an hour; 0 is no price."""
    return Measure("an hour", currency=currency, most=MOST_RATE, units=_units("an h hr hour hourly"))


def minutes(planned: int) -> Measure:
    """Minutes of a session; as many as are planned already are never too many."""
    words = _units("min mins minute minutes") | _units("h hr hrs hour hours", 60)
    return Measure("minutes", "minute", most=max(MOST_MINUTES, planned), whole=True, units=words)


@lru_cache(maxsize=256)
def thousands(country: str | None) -> frozenset[str]:
    """Marks that every language of this country writes between thousands or not at all: no doubt about them."""
    locales = [_locale(f"{name}_{country}") for name in _languages(country)] if country else []
    symbols = [one.number_symbols["latn"] for one in locales if one is not None]
    groups, decimals = ({one[kind] for one in symbols} for kind in ("group", "decimal"))
    return frozenset(".,") & (groups - decimals)


def _languages(country: str | None) -> list[str]:
    return [*get_official_languages(country, de_facto=True), "en"] if country else []


def _locale(name: str) -> Locale | None:
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return None
