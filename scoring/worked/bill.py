"""The money side of a report: money, hours and months up to a certificate, or a year of holding it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.expression import Node
from domain.profile import Profile
from domain.results.report import (
    BreakEven,
    Dates,
    Deadline,
    Drivers,
    Notice,
    Part,
    QuotedFigure,
    Range,
    RoleHours,
)
from scoring.costs.audit import audit_days
from scoring.costs.certified import hours_this_year, this_year
from scoring.costs.cost import Costs, costs, readiness_leaf
from scoring.costs.effort import OpenAction
from scoring.numbers.expression import total
from scoring.worked.figures import Figures
from scoring.worked.off import quoted_figures

HELD = "The certificate is held: fees, audit days and months up to a first one have no meaning."


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the road to a first certificate costs and takes. `first_audit`: what a certifier charges for it.

    `purchases`: all that is bought up to it. `after`: a year, once it is held.
    """

    first_audit: Node
    purchases: Node
    after: Range
    hours: Range
    months: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """Fields of the report by their names there, None or empty where they have no meaning, and what follows from them.

    `made`: the expressions of its figures, by the name of their field; `free`: those that may well be nothing.
    """

    audit_days: Range | None = None
    fees: Range | None = None
    fee_parts: tuple[Part, ...] = ()
    quoted: tuple[QuotedFigure, ...] = ()
    other_costs: Range | None = None
    surveillance_per_year: Range | None = None
    recertification: Range | None = None
    three_year: Range | None = None
    this_year: Range | None = None
    internal_hours: Range | None = None
    hours_by_role: tuple[RoleHours, ...] = ()
    months: Range | None = None
    dates: Dates | None = None
    deadlines: tuple[Deadline, ...] = ()
    drivers: Drivers = field(default_factory=Drivers)
    recommended_spend_now: Range | None = None
    even: BreakEven | None = None
    certificate: Certificate | None = None
    made: Mapping[str, Node] = field(default_factory=dict)
    free: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


def held_bill(f: Figures, actions: tuple[OpenAction, ...]) -> Bill:
    """Money and hours of this year for a firm that holds the certificate."""
    profile, unit = f.case.profile, f.place.currency
    found = costs_of(f)
    all_money, all_hours = this_year(profile, found, f.rates), hours_this_year(profile, actions, f.days, f.rates)
    year, year_spread = f.range(all_money, unit)
    work, work_spread = f.range(all_hours, "hours")
    return Bill(
        surveillance_per_year=f.measure(found.surveillance, unit),
        recertification=f.measure(found.recertification, unit),
        this_year=year,
        quoted=quoted(f, found),
        internal_hours=work,
        hours_by_role=by_role(f, actions),
        recommended_spend_now=year,
        drivers=Drivers(this_year=year_spread.swings, internal_hours=work_spread.swings),
        made={
            "surveillance_per_year": found.surveillance,
            "recertification": found.recertification,
            "this_year": all_money,
            "internal_hours": all_hours,
        },
        notices=(Notice(id="certified", severity="info", message=HELD),),
    )


def costs_of(f: Figures, profile: Profile | None = None) -> Costs:
    """What it costs this firm; `profile`: with other facts than its own."""
    known = profile or f.case.profile
    ready = readiness_leaf(f.whole.low, f.likely, f.whole.high)
    days = f.days if known is f.case.profile else audit_days(known, f.firm, f.rates)
    return costs(known, f.firm, days, ready, f.answered.someone_independent, f.place, f.rates)


def quoted(f: Figures, found: Costs) -> tuple[QuotedFigure, ...]:
    """What was quoted, each beside what we would have said."""
    if not f.case.profile.quotes:
        return ()
    return quoted_figures(f, found, costs_of(f, f.case.profile.model_copy(update={"quotes": None})))


def by_role(f: Figures, actions: tuple[OpenAction, ...]) -> tuple[RoleHours, ...]:
    """Hours by who would do the work, most first."""
    found = []
    for role in dict.fromkeys(a.action.owner_role for a in actions):
        theirs = [a.hours for a in actions if a.action.owner_role == role]
        whole = total(f"Hours: {role.replace('_', ' ')}", "hours", *theirs)
        found.append(RoleHours(role=role, hours=f.measure(whole, "hours")))
    return tuple(sorted(found, key=lambda r: -r.hours.likely))
