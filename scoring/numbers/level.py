"""Attainment as a range 0-100: what is shown, what is likely, what could be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Level:
    """low <= likely <= high in percent. `likely` is None while nothing is known."""

    low: float
    likely: float | None
    high: float
    label: str = ""
    rule: str = ""
    inputs: tuple[Level, ...] = ()

    @property
    def known(self) -> bool:
        """True once something is known, be it only "I don't know"."""
        return self.likely is not None

    def shown(self) -> str:
        """The range as text for a reason."""
        middle = "not known" if self.likely is None else f"{self.likely:g}"
        return f"{round(self.low, 2):g} - {middle} - {round(self.high, 2):g}"


def unanswered(label: str, rule: str = "not answered yet: 0 to 100, left out of likely") -> Level:
    """Nothing is known: 0 to 100, no likely value."""
    return Level(0.0, None, 100.0, label, rule)


def weighted_mean(weighted: Iterable[tuple[float, Level]], label: str, rule: str) -> Level:
    """The weighted mean of low, likely and high each; unknown ones are left out of likely. Weights above 0."""
    weight = low = high = likely = known = 0.0
    inputs: list[Level] = []
    for w, level in weighted:
        if w <= 0:
            continue
        inputs.append(level)
        weight += w
        low += w * level.low
        high += w * level.high
        if (middle := level.likely) is not None:
            known += w
            likely += w * middle
    if not inputs:
        return unanswered(label)
    return Level(low / weight, likely / known if known else None, high / weight, label, rule, tuple(inputs))


def capped(level: Level, cap: Level) -> Level:
    """`level`, nowhere above `cap`: what has happened can't exceed what exists."""
    likely = level.likely
    if likely is not None and cap.likely is not None:
        likely = min(likely, cap.likely)
    low, high = min(level.low, cap.low), min(level.high, cap.high)
    if likely is not None:
        likely = min(likely, high)
    if (low, likely, high) == (level.low, level.likely, level.high):
        return level
    return Level(low, likely, high, level.label, f"{level.rule}; not above what exists", level.inputs)
