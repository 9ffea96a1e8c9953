"""Figures and dates in words, the same in every file."""

from datetime import date
from typing import Final

from domain.measure import estimated, figure, readable
from domain.measure import is_money as is_money
from domain.results.report import Range

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date | None) -> str:
    """`23 Nov 2026`: no doubt which part is the month."""
    return "not known yet" if when is None else f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def amount(value: float, unit: str, most: float = 0) -> str:
    """`USD 12,000`, `16 %`, `226 hours`: with the digits an estimate deserves. `most`: the high end of its range."""
    if is_money(unit):
        return f"{unit} {_readable(value, unit)}"
    if unit == "%":
        return f"{value:.0f} %"
    return f"{_readable(value, unit, most)} {unit}"


def exact(value: float, unit: str) -> str:
    """`USD 17,500`: what somebody named, with every digit."""
    return f"{unit} {figure(value)}" if is_money(unit) else f"{figure(value)} {unit}"


def span(found: Range) -> str:
    """`USD 12,000 to 25,000`: low to high, the unit said once."""
    low, high = (_readable(value, found.unit, found.high) for value in (found.low, found.high))
    if found.unit == "%":
        return f"{found.low:.0f} to {found.high:.0f} %"
    if is_money(found.unit):
        return f"{found.unit} {low}" if low == high else f"{found.unit} {low} to {high}"
    return f"{low} {found.unit}" if low == high else f"{low} to {high} {found.unit}"


def likely(found: Range) -> str:
    """`USD 20,000`, `11 months` in a range that ends beyond twelve."""
    return amount(found.likely, found.unit, found.high)


def priced(found: Range) -> str:
    """`USD 12,400 to 25,350, likely 19,875`: a price worked out from somebody's own rate, with every digit."""
    low, middle, high = (f"{value:,.2f}".removesuffix(".00") for value in (found.low, found.likely, found.high))
    return f"{found.unit} {low}" if low == high else f"{found.unit} {low} to {high}, likely {middle}"


def with_likely(found: Range) -> str:
    """`USD 12,000 to 25,000, likely 20,000`."""
    if found.low == found.high:
        return span(found)
    bare = likely(found).removeprefix(f"{found.unit} ").removesuffix(f" {found.unit}")
    return f"{span(found)}, likely {bare}"


def _readable(value: float, unit: str, most: float = 0) -> str:
    value = estimated(value, unit, most)
    if abs(value) < 100:
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{readable(value):,.0f}"
