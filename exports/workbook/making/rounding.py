"""Rounding as spreadsheets do it: halves away from zero, on exact numbers."""

from decimal import ROUND_HALF_UP, Decimal


def xlround(value: float, places: int = 0) -> float:
    """ROUND(value, places) of a spreadsheet."""
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
