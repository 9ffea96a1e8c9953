"""Figures in one notation for everyone, as the English text has it; dates in the order of the firm's country."""

from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from domain.measure import estimated, figure, readable
from domain.measure import is_money as is_money
from domain.results.report import Range

FALLBACK = "en_US"
FEW, WHOLE = 5, 10
"""Below so many minutes none are counted; from so many hours on, no tenths are."""


@lru_cache(maxsize=64)
def locale_for(country: str | None, browser: str | None) -> Locale:
    """English words with the date habits of `country`, else the browser's locale, else US English."""
    for name in (f"en_{country}" if country else None, _english(browser), FALLBACK):
        if name:
            try:
                return Locale.parse(name)
            except (UnknownLocaleError, ValueError):
                continue
    return Locale.parse(FALLBACK)


def _english(browser: str | None) -> str | None:
    """The browser's region with English words: `de-AT` becomes `en_AT`."""
    parts = (browser or "").replace("_", "-").split("-")
    return f"en_{parts[-1].upper()}" if len(parts) > 1 and len(parts[-1]) == 2 else None


def round_for_reading(value: float) -> float:
    """Three significant figures: an estimate read to the last unit would look surer than it is."""
    return round(value, 1) if abs(value) < 100 else readable(value)


def number(value: float) -> str:
    """A plain number, at most one decimal: `22,400`, `6.8`."""
    return f"{round(value, 1) + 0.0:,.1f}".removesuffix(".0")


def amount(value: float, unit: str, most: float = 0) -> str:
    """An estimate with its unit, money with its currency code in front. `most`: the high end of its range."""
    value = estimated(value, unit, most)
    if is_money(unit):
        return f"{unit}\u00a0{round_for_reading(value) + 0.0:,.0f}"
    if unit == "%":
        return f"{number(round(value))}\u00a0%"
    if unit == "hours":
        value = round_for_reading(round(value))
    shown = number(value)
    return f"{shown}\u00a0{unit.removesuffix('s') if shown == '1' else unit}".rstrip()


def working_time(hours: float) -> str:
    """Hours of work for a step; below one hour in minutes: `a few minutes`, `45 minutes`, `1.5 hours`, `34 hours`."""
    minutes = round(hours * 60)
    if minutes < 60:
        return f"{minutes}\u00a0minutes" if minutes >= FEW else "a few minutes"
    shown = number(hours if hours < WHOLE else round(hours))
    return f"{shown}\u00a0{'hour' if shown == '1' else 'hours'}"


def about_time(hours: float) -> str:
    """Hours of work inside a sentence: `about 2 hours`, `a few minutes`."""
    shown = working_time(hours)
    return shown if shown.startswith("a few") else f"about {shown}"


def span(low: float, high: float, unit: str) -> str:
    """`from USD 12,000 to 26,000`: a range in words, its unit said once."""
    if is_money(unit):
        return f"from {amount(low, unit)} to {amount(high, unit).split(chr(160), 1)[1]}"
    return f"from {amount(low, unit, high).split(chr(160), 1)[0]} to {amount(high, unit)}"


def likely(value: Range) -> str:
    """The likely value of a Range: `11 months` in one that ends beyond twelve."""
    return amount(value.likely, value.unit, value.high)


def named(value: float, currency: str) -> str:
    """Money that somebody named, with every digit: `USD 12,500`."""
    return f"{currency}\u00a0{figure(value)}"


def between(value: Range) -> str:
    """A Range in words."""
    return span(value.low, value.high, value.unit)


def difference(before: Range, after: Range) -> str:
    """How a likely figure moved, from the figures as shown: `1,900 less`, `2.1 months more`, `as now`."""
    unit = after.unit
    change = round(_as_shown(after) - _as_shown(before), 1)
    if not change:
        return "as now"
    size = number(abs(change))
    name = "" if is_money(unit) else f"\u00a0{unit.removesuffix('s') if size == '1' else unit}"
    return f"{size}{name} {'less' if change < 0 else 'more'}"


def _as_shown(found: Range) -> float:
    value = estimated(found.likely, found.unit, found.high)
    if is_money(found.unit):
        return round(round_for_reading(value))
    return round_for_reading(round(value)) if found.unit == "hours" else round(value, 1)


def earlier_or_later(before: date | None, after: date) -> str:
    """How a day moved: `3 weeks earlier`, `1 day later`, `as now`."""
    days = (after - before).days if before else 0
    if not days:
        return "as now"
    count, name = (abs(days), "day") if abs(days) < 14 else (round(abs(days) / 7), "week")
    return f"{count} {name}{'' if count == 1 else 's'} {'earlier' if days < 0 else 'later'}"


def day(value: date | None, locale: Locale) -> str:
    """A date without doubt which part is the month: `23 Nov 2026`."""
    return "not known yet" if value is None else format_date(value, format="d MMM y", locale=locale)
