"""How each customer's date stands against the months to the certificate, with the chance of missing it (rules 11)."""

from datetime import date, timedelta
from statistics import NormalDist
from typing import Final

from domain.profile import Profile
from domain.results.ranges import Range
from domain.results.report import Deadline, Standing

DAYS_IN_A_MONTH: Final = 365.2425 / 12
NORMAL: Final = NormalDist()
ONE_IN_TEN: Final = NORMAL.inv_cdf(0.9)
"""How many standard deviations lie between the middle and what one case in ten goes beyond: 1.2816."""


def deadlines(profile: Profile, certificate: Range, as_of: date) -> tuple[Deadline, ...]:
    """How each customer's date stands, in the order of the profile; those without one are left out."""
    return tuple(
        Deadline(
            place=place,
            customer=ask.customer,
            strength=ask.strength,
            months=ask.deadline_months,
            day=months_after(as_of, ask.deadline_months),
            standing=standing(certificate, ask.deadline_months),
            chance=chance_of_missing(certificate, ask.deadline_months),
        )
        for place, ask in enumerate(profile.customer_asks or ())
        if ask.deadline_months is not None
    )


def standing(certificate: Range, months: float) -> Standing:
    """In time: at or after the high end. Tight: from the likely end on. Unlikely: before it."""
    if months >= certificate.high:
        return "in_time"
    return "tight" if months >= certificate.likely else "unlikely"


def chance_of_missing(certificate: Range, months: float) -> float:
    """The chance (0 to 1, two decimals) that the certificate comes after so many months.

    Two half-normals: the likely value is the middle, and one case in ten lies below the low and above the high end.
    """
    away = months - certificate.likely
    width = certificate.high - certificate.likely if away >= 0 else certificate.likely - certificate.low
    if months < 0 or not width:
        return 0.0 if months >= 0 and away >= 0 else 1.0
    return round(1 - NORMAL.cdf(away / width * ONE_IN_TEN), 2)


def months_after(day: date, months: float) -> date:
    """The day that many months later, as far as the calendar goes."""
    days = round(months * DAYS_IN_A_MONTH)
    return day + timedelta(days=min(days, (date.max - day).days))
