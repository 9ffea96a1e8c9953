"""Figures and dates in words, the same in every file."""

from datetime import date
from typing import Final

from domain.measure import readable
from domain.report import Range

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date | None) -> str:
    """`23 Nov 2026`: no doubt which part is the month."""
    return "not known yet" if when is None else f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def is_money(unit: str) -> bool:
    """True for a three-letter currency code."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def amount(value: float, unit: str) -> str:
    """`USD 12,400`, `16 %`, `226 hours`: rounded to three figures, as an estimate should be read."""
    if is_money(unit):
        return f"{unit} {_readable(value)}"
    if unit == "%":
        return f"{value:.0f} %"
    return f"{_readable(value)} {unit}"


def span(found: Range) -> str:
    """`USD 12,400 to 25,400`: low to high, the unit said once."""
    low, high = _readable(found.low), _readable(found.high)
    if found.unit == "%":
        return f"{found.low:.0f} to {found.high:.0f} %"
    if is_money(found.unit):
        return f"{found.unit} {low}" if low == high else f"{found.unit} {low} to {high}"
    return f"{low} {found.unit}" if low == high else f"{low} to {high} {found.unit}"


def with_likely(found: Range) -> str:
    """`USD 12,400 to 25,400, likely 19,500`."""
    if found.low == found.high:
        return span(found)
    likely = f"{found.likely:.0f}" if found.unit == "%" else _readable(found.likely)
    return f"{span(found)}, likely {likely}"


def _readable(value: float) -> str:
    if abs(value) < 100:
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{readable(value):,.0f}"
