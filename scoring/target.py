"""A date somebody wants the certificate by, held against the plan."""

from datetime import date, timedelta
from typing import Literal

from domain.base import Frozen
from domain.profile import Profile
from domain.report import Report

Standing = Literal["no_plan", "passed", "out_of_reach", "unlikely", "likely", "safe"]
DAYS_IN_A_MONTH = 365.2425 / 12


class Target(Frozen):
    """How a wanted day stands against the plan's range of days; all None where no certificate lies at its end.

    out_of_reach: before the fast end of the plan; unlikely: before the likely end; likely: before the slow end.
    """

    day: date
    standing: Standing
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
        return self.standing in ("passed", "out_of_reach", "unlikely")


def target(report: Report, day: date) -> Target:
    """Where `day` stands against the plan of `report`."""
    likely, months = report.plan.earliest_certificate, report.months
    if likely is None or months is None:
        return Target(day=day, standing="no_plan")
    fast = min(likely, _after(report.as_of, months.low))
    slow = max(likely, _after(report.as_of, months.high))
    return Target(
        day=day, standing=_standing(day, report.as_of, fast, likely, slow), fast=fast, likely=likely, slow=slow
    )


def _standing(day: date, as_of: date, fast: date, likely: date, slow: date) -> Standing:
    if day < as_of:
        return "passed"
    if day < fast:
        return "out_of_reach"
    if day < likely:
        return "unlikely"
    return "likely" if day < slow else "safe"


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
    return _after(as_of, min(dates)) if dates else None


def _after(day: date, months: float) -> date:
    """The day that many months later, as far as the calendar goes."""
    days = round(months * DAYS_IN_A_MONTH)
    return day + timedelta(days=min(days, (date.max - day).days))
