"""What a figure that a person types may be: its unit, its limits, and how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from math import floor
from typing import Final


@dataclass(frozen=True)
class Measure:
    """`unit` stands behind the figure in words, `currency` in front of it.

    `units` are the words a person may add, each with how many of our unit it is: "years" are 12 months.
    """

    unit: str = ""
    one: str = ""
    currency: str | None = None
    least: float = 0
    most: float = 1_000_000
    whole: bool = False
    units: Mapping[str, int] = field(default_factory=dict)

    @property
    def percent(self) -> bool:
        """True for a share of a hundred."""
        return self.unit == "%"

    def fits(self, value: Decimal) -> bool:
        """Whether a figure lies within the limits."""
        return self.least <= value <= self.most and (not self.whole or value == value.to_integral_value())

    def expected(self) -> str:
        """`a whole number from 1 to 1,000,000`."""
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {figure(self.least)} to {figure(self.most)}"

    def say(self, value: float) -> str:
        """`EUR 12,500 a year`, `7.5 hours a week`, `1 person`."""
        unit = self.one if self.one and value == 1 else self.unit
        return " ".join(filter(None, (self.currency, figure(value), unit)))


def figure(value: float) -> str:
    """`12,500`, `7.5`: every digit, a comma between thousands."""
    return f"{exact(value):,f}"


def written(value: float | None) -> str:
    """`12500`, `7.5`: for a field to be changed, without a mark that could be read in two ways; "" for None."""
    return "" if value is None else f"{exact(value):f}"


def exact(value: float) -> Decimal:
    """The number as its digits say, without noughts behind the point."""
    found = Decimal(repr(value))
    return found.to_integral_value() if found == found.to_integral_value() else found.normalize()


WHOLE_MONTHS: Final = 12
ROUND_MONEY: Final = 10_000
THOUSAND: Final = 1_000


def is_money(unit: str) -> bool:
    """True for a three-letter currency code."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def estimated(value: float, unit: str, most: float = 0) -> float:
    """An estimate with the digits it deserves: whole months over twelve, thousands of money over ten thousand.

    Two significant figures of months, at most three of money; halves up. `most`: the high end of a range, which
    decides for all of its months. Anything else comes back as it is.
    """
    if unit == "months" and max(abs(value), most) > WHOLE_MONTHS:
        return _to(value, 10 ** max(0, len(str(int(abs(value)))) - 2))
    if is_money(unit) and abs(value) >= ROUND_MONEY:
        return _to(value, max(THOUSAND, 10 ** (len(str(int(abs(value)))) - 3)))
    return value


def _to(value: float, step: float) -> float:
    return floor(value / step + 0.5) * step


def readable(value: float) -> float:
    """Three significant figures from a hundred on, halves up: read to the last unit, an estimate would look surer."""
    if abs(value) < 100:
        return value
    return _to(value, 10.0 ** (len(str(int(abs(value)))) - 3))


def odds(chance: float) -> str:
    """`35 %`: a chance from 0 to 1 in words; nothing is ever sure."""
    found = floor(chance * 100 + 0.5)
    return "under 1 %" if found < 1 else "over 99 %" if found > 99 else f"{found} %"
