"""The light programme as a plan of its own: what to do by day 30 and by day 90, in its small form."""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

from domain.expression import Driver, Every, Node, Operation
from domain.results.report import LightStage, Plan, PlannedAction, Range
from scoring.costs.effort import OpenAction
from scoring.costs.market import priced
from scoring.numbers.expression import TOTAL, branch, largest, leaf, names, nearest, total
from scoring.plan.plan import Road, per_week, planned
from scoring.plan.schedule import Pace, Scheduler
from scoring.worked.figures import Figures

STAGES: tuple[Literal[30, 90], ...] = (30, 90)
MONEY = Driver("light_programme", "What a light programme buys")
QUARTER, TENTH = 0.25, 0.1
_HOURS, _WEEKLY, _DUE = names("hours", "weeks", "last step")
A_WEEK = _HOURS / _WEEKLY
Steps = tuple[OpenAction, ...]


def with_light(plan: Plan, f: Figures, road: Road, light: Steps) -> Plan:
    """The plan with its light programme beside it, on the same days; step by step where two roads are asked for."""
    return plan.model_copy(
        update={
            "light": tuple(a.action.id for a in light),
            "light_hours": f.measure(light_hours(light), "hours"),
            "light_stages": light_stages(f, road, light) if f.roads else (),
        }
    )


def by_small_steps(road: Road, light: Steps) -> Road:
    """The road of a firm that is to follow the light programme.

    Where its team is too slow to do whole actions by their day, their light form has its days, in both plans.
    """
    if all(road.when(a)[1] <= road.as_of + timedelta(days=a.action.light_days or 0) for a in light):
        return road
    weekly, hours = road.inputs[0].likely, [a.hours.likely for a in light]
    line = Scheduler(road.bank, [a.action for a in light], road.days).timeline(hours, Pace(weekly, 0, 0, 0, 0, 0))
    return replace(road, small={i: road.days.span(slot.start, slot.finish) for i, slot in line.slots.items()})


def light_money(f: Figures) -> Range:
    """What the light programme buys."""
    return f.measure(light_purchases(f), f.place.currency)


def light_purchases(f: Figures) -> Node:
    """What the light programme buys, as an expression."""
    return priced(f.rates, "cost.light_programme", f.place.currency, MONEY)


def light_hours(light: Steps) -> Node:
    """All hours of the light programme."""
    return total("Hours of the light programme", "hours", *[a.hours for a in light])


def light_months(f: Figures, light: Steps) -> Range:
    """Months to its last step: as planned, longer where the hours a week do not suffice."""
    weeks_per_month = f.rates.likely("months.weeks_per_month")
    days = max((a.action.light_days or 0 for a in light), default=0)
    node = branch(
        "Months to the end of the light programme",
        "months",
        largest(_DUE, _HOURS / _WEEKLY / weeks_per_month),
        light_hours(light),
        per_week(f.case.profile, f.firm, f.rates),
        leaf("Day of the last step, in months", "months", days / 7 / weeks_per_month, rule=f"day {days}"),
        rule="hours at the hours a week, but not before the last step is due",
    )
    return f.measure(node, "months", TENTH)


def light_stages(f: Figures, road: Road, light: Steps) -> tuple[LightStage, ...]:
    """One stage for each due day with a step in it, in order."""
    steps = _planned(f, road, light)
    found: list[LightStage] = []
    for days in STAGES:
        before = found[-1].days if found else 0
        due = tuple(step for step in steps if step.light_days == days)
        if due:
            hours = _between(light, before, days)
            weekly = f.measure(_a_week(hours, days - before), "hours/week", QUARTER)
            found.append(LightStage(days=days, hours=f.measure(hours, "hours"), per_week=weekly, steps=due))
    return tuple(found)


def _between(light: Steps, before: int, days: int) -> Node:
    """Hours from one stage to the next, so rounded that the stages add up to the whole."""
    early = [a.hours for a in light if (a.action.light_days or 0) <= before]
    late = [a.hours for a in light if before < (a.action.light_days or 0) <= days]
    return branch(
        f"Hours up to day {days}" if not early else f"Hours from day {before + 1} to day {days}",
        "hours",
        nearest(TOTAL, 1) - nearest(Operation("sum", (Every(len(early)),)), 1),
        *early,
        *late,
        rule="sum, to whole hours" if not early else "sum up to its end less sum up to its start, both in whole hours",
    )


def _planned(f: Figures, road: Road, light: Steps) -> list[PlannedAction]:
    """Each step on the days that the whole action has in the plan; it waits for other light steps only."""
    among = {a.action.id for a in light}
    found = [planned(a, road.when(a), f.ledger, critical=False, slack_days=None) for a in light]
    return [s.model_copy(update={"depends_on": tuple(d for d in s.depends_on if d in among)}) for s in found]


def _a_week(hours: Node, days: int) -> Node:
    weeks = leaf("Weeks for it", "weeks", days / 7, rule=f"{days} days")
    return branch("Hours a week", "hours/week", A_WEEK, hours, weeks)
