"""A date somebody wants the certificate by, held against the plan."""

from datetime import date
from typing import Literal

from domain.base import Frozen
from domain.profile import Profile
from domain.results.report import Days, Report
from scoring.need.deadline import DAYS_IN_A_MONTH, chance_of_missing, months_after

Stands = Literal["no_plan", "passed", "unlikely", "tight", "in_time"]


class Target(Frozen):
    """How a wanted day stands against the plan's range of days; all None where no certificate lies at its end.

    As for a customer's date. `chance`: of missing it, 0 to 1.
    """

    day: date
    standing: Stands
    chance: float | None = None
    fast: date | None = None
    likely: date | None = None
    slow: date | None = None

    @property
    def days_short(self) -> int:
        """Days from the wanted day to the likely end of the plan; 0 when it is in time."""
        return max(0, (self.likely - self.day).days) if self.likely else 0

    @property
    def needs_bridge(self) -> bool:
        """True when the customer has to be offered something to wait on."""
        return self.standing in ("passed", "unlikely")


def target(report: Report, day: date) -> Target:
    """Where `day` stands against the plan of `report`."""
    if report.dates is None:
        return Target(day=day, standing="no_plan")
    certificate, ends = report.dates.certificate, report.dates.certificate.dates
    months = (day - report.as_of).days / DAYS_IN_A_MONTH
    return Target(
        day=day,
        standing=_standing(day, report.as_of, ends),
        chance=chance_of_missing(certificate, months),
        fast=ends.low,
        likely=ends.likely,
        slow=ends.high,
    )


def _standing(day: date, as_of: date, ends: Days) -> Stands:
    if day < as_of:
        return "passed"
    return "in_time" if day >= ends.high else "tight" if day >= ends.likely else "unlikely"


def in_time(report: Report, day: date) -> bool | None:
    """Whether the likely plan ends by `day`; None where no certificate lies at its end."""
    ends = report.plan.earliest_certificate
    return None if ends is None else ends <= day


def first_deadline(profile: Profile, as_of: date) -> date | None:
    """The first day by which a customer who accepts nothing else wants the certificate; None when no day is given."""
    dates = [
        ask.deadline_months
        for ask in profile.customer_asks or ()
        if ask.strength == "mandatory" and ask.deadline_months is not None and not ask.alternative_accepted
    ]
    return months_after(as_of, min(dates)) if dates else None
