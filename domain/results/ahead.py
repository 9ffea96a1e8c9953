"""The three days ahead on the road to the certificate, and how each customer's date stands against the last."""

from datetime import date
from typing import Literal

from domain.base import Frozen
from domain.profile import AskStrength
from domain.results.ranges import Range

Standing = Literal["in_time", "tight", "unlikely"]


class Days(Frozen):
    """The same moments as days of the calendar, each a working day."""

    low: date
    likely: date
    high: date


class Ahead(Range):
    """Months from the day of the report, and the days these are. The likely day is the one in the plan."""

    dates: Days


class Dates(Frozen):
    """The two visits of the auditor, and the certificate."""

    stage_1: Ahead
    stage_2: Ahead
    certificate: Ahead


class Deadline(Frozen):
    """The date of a customer against the months to the certificate.

    `place`: which of the customers of the profile, from 0. `months`: from the day of the report; below 0 it has passed.
    `chance`: of missing it, 0 to 1. In time: not before the high end; tight: from the likely end on; else unlikely.
    """

    place: int
    customer: str | None
    strength: AskStrength | None
    months: float
    day: date
    standing: Standing
    chance: float
