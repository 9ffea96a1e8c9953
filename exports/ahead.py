"""What lies ahead in words: how each customer's date stands against the certificate."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from domain.measure import odds
from domain.results.report import Deadline, Report, Standing
from exports.figures import day

STANDING: Final[Mapping[Standing, str]] = {"in_time": "in time", "tight": "tight", "unlikely": "unlikely to be met"}


def told(found: Deadline, tell: Callable[[date], str] = day) -> str:
    """`Telco wants it by 25 March 2027: unlikely to be met. The chance of missing it is 93 %.`"""
    who = found.customer or "A customer"
    if found.months < 0:
        return f"{who} wanted it by {tell(found.day)}: that day has passed."
    return (
        f"{who} wants it by {tell(found.day)}: {STANDING[found.standing]}. "
        f"The chance of missing it is {odds(found.chance)}."
    )


def deadlines(report: Report, tell: Callable[[date], str] = day) -> Iterator[str]:
    """One sentence for each customer with a date, the nearest first."""
    return (told(one, tell) for one in sorted(report.deadlines, key=lambda one: one.day))
