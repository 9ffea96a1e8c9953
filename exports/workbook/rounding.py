"""Rounding as spreadsheets do it: halves away from zero, on exact numbers."""

from decimal import ROUND_HALF_UP, Decimal
from math import sqrt


def xlround(value: float, places: int = 0) -> float:
    """ROUND(value, places) of a spreadsheet."""
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def below(likely: float, falls: list[float]) -> float:
    """Likely less the root of the sum of squared falls, not below 0, in whole units."""
    return xlround(max(0.0, likely - sqrt(sum(f * f for f in falls))))


def above(likely: float, rises: list[float]) -> float:
    """Likely plus the root of the sum of squared rises, in whole units."""
    return xlround(likely + sqrt(sum(r * r for r in rises)))
