"""How long the questions that are left will take, going by how fast this person has answered so far. Pure functions."""

import math
from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise
from statistics import median

FIRST_GUESS = 30.0
"""Seconds for one question until we know better: a quick check of about twenty is meant to take ten minutes."""
BREAK = 180.0
"""Seconds. Whoever takes longer over one question went to look something up, or for a coffee."""
ENOUGH = 5


def seconds_each(answered: Iterable[datetime | None]) -> float:
    """The median time between two answers, in seconds, none counted as longer than a break.

    Answers from a file may carry no time, no zone, or all the same time: those tell nothing about pace.
    """
    times = sorted(at for at in answered if at is not None and at.tzinfo is not None)
    gaps = [(after - before).total_seconds() for before, after in pairwise(times)]
    gaps = [min(gap, BREAK) for gap in gaps if gap >= 1]
    return median(gaps) if len(gaps) >= ENOUGH else FIRST_GUESS


def time_left(count: int, each: float) -> str:
    """`about 10 minutes left` for `count` questions of `each` seconds; nothing where none is left."""
    if not count:
        return ""
    return f"about {takes(count, each)} left"


def takes(count: int, each: float = FIRST_GUESS) -> str:
    """`8 minutes`, `50 minutes`, `1.5 hours`: what `count` questions of `each` seconds take. Every page says it so."""
    minutes = math.ceil(count * each / 60)
    if minutes <= 1:
        return "a minute"
    if minutes < 10:
        return f"{minutes} minutes"
    if minutes <= 55:
        return f"{5 * round(minutes / 5)} minutes"
    hours = round(minutes / 30) / 2
    return f"{hours:g} hour{'' if hours == 1 else 's'}"
