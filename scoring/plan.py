"""The action plan: hours, months, dates and the critical path (rules 7)."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.bank import Action, Milestone
from domain.expression import Driver, Node
from domain.profile import Profile
from domain.report import Plan, PlannedAction, Wait, WaitId
from scoring.effort import OpenAction
from scoring.expression import leaf, scheduled
from scoring.firm import Firm
from scoring.ledger import Ledger
from scoring.order import longest_chain, order
from scoring.rates import Rates
from scoring.schedule import Pace, Scheduler, Slot, Timeline
from scoring.spread import Spread, spread

PER_WEEK = Driver("hours_per_week", "Hours a week your team really gives")
LEAD = Driver("certifier_lead", "How long the certifier makes you wait")
RECORDS = Driver("records", "How many months of records the auditor wants")
BETWEEN = Driver("stage_1_to_2", "Time from stage 1 to stage 2")

WAITS: dict[WaitId, str] = {
    "certifier": "The certifier's free dates",
    "records": "Records that an auditor wants to see",
    "between": "From the first audit visit to the second",
}


def months(profile: Profile, firm: Firm, actions: tuple[OpenAction, ...], rates: Rates) -> Node:
    """Months to the end of stage 2, from the schedule."""
    work = _work(actions)
    scheduler = Scheduler([a.action for a in work])
    week = rates.likely("months.weeks_per_month")

    def schedule(values: Sequence[float]) -> float:
        per_week, lead, records, between, *hours = values
        pace = Pace(per_week, lead * week, records * week, between * week)
        return scheduler.stage_2(hours, pace) / week

    return scheduled(
        "Months to the end of stage 2",
        "months",
        "one action at a time at the hours a week, prerequisites and waits kept, certifier's waiting time in parallel",
        schedule,
        per_week(profile, firm, rates),
        rates.leaf("months.certifier_lead", LEAD),
        rates.leaf("months.records", RECORDS),
        rates.leaf("months.stage_1_to_2", BETWEEN),
        *[a.team for a in work],
    )


def _work(actions: tuple[OpenAction, ...]) -> list[OpenAction]:
    """Without the steps of certification, whose days the certifier sets."""
    return [a for a in actions if a.action.milestone is None]


def per_week(profile: Profile, firm: Firm, rates: Rates) -> Node:
    """Hours a week; unknown widens. More hours mean fewer months, so the high end of months is the low end here."""
    if profile.hours_per_week is not None:
        return leaf("Hours a week", "hours/week", profile.hours_per_week, rule="as given")
    found = rates.step("hours.per_week", firm.people.likely)
    triple = (found.high, found.likely, found.low)
    return leaf("Hours a week", "hours/week", triple, driver=PER_WEEK, rule="not known",
                sources=rates.source("hours.per_week"))  # fmt: skip


def likely_timeline(profile: Profile, firm: Firm, actions: tuple[OpenAction, ...], rates: Rates) -> Timeline:
    """The schedule with every driver at its likely value."""
    week = rates.likely("months.weeks_per_month")
    pace = Pace(
        per_week(profile, firm, rates).likely,
        rates.likely("months.certifier_lead") * week,
        rates.likely("months.records") * week,
        rates.likely("months.stage_1_to_2") * week,
    )
    work = _work(actions)
    line = Scheduler([a.action for a in work]).timeline([a.team.likely for a in work], pace)
    return replace(line, slots={**line.slots, **_audits(actions, line, pace)})


def _audits(actions: tuple[OpenAction, ...], line: Timeline, pace: Pace) -> Mapping[str, Slot]:
    """The steps of certification: the contract from the first day, all others from their visit to the next one."""
    first, second = line.stage_1, line.stage_2
    between: Mapping[Milestone, tuple[float, float]] = {
        "certifier": (0, first), "stage_1": (first, first), "stage_1_findings": (first, second),
        "stage_2": (second, second), "findings": (second, math.inf),
    }  # fmt: skip
    steps = [(a, between[a.action.milestone]) for a in actions if a.action.milestone is not None]
    return {a.action.id: Slot(s, min(e, s + a.hours.likely / pace.hours_per_week)) for a, (s, e) in steps}


def plan(
    profile: Profile,
    firm: Firm,
    actions: tuple[OpenAction, ...],
    as_of: date,
    rates: Rates,
    ledger: Ledger,
    audits: bool,
) -> Plan:
    """Open actions with dates from `as_of`. `audits`: whether stage 1 and a certificate lie at the end of it."""
    line = likely_timeline(profile, firm, actions, rates)
    critical = critical_path([a.action for a in _work(actions)], {i: s.finish - s.start for i, s in line.slots.items()})
    found = sorted(
        (planned(a, line, as_of, ledger, a.action.id in critical) for a in actions), key=lambda p: (p.start, p.finish)
    )
    return Plan(
        actions=tuple(found),
        critical_path=critical,
        earliest_stage_1=_day(as_of, line.stage_1) if audits else None,
        earliest_certificate=_day(as_of, line.stage_2) if audits else None,
        held_by=line.held_by if audits else None,
        waits=waits(line, as_of) if audits else (),
    )


def waits(line: Timeline, as_of: date) -> tuple[Wait, ...]:
    """The fixed waits by start. The certificate hangs on the records, else on the time between the two visits."""
    holding = {"records": {"records"}, "certifier": {"certifier", "between"}, "work": {"between"}}[line.held_by]
    found = [
        Wait(
            id=name,
            title=WAITS[name],
            start=_day(as_of, slot.start),
            finish=_day(as_of, slot.finish),
            holds=name in holding,
        )
        for name, slot in line.waits.items()
    ]
    return tuple(sorted(found, key=lambda wait: (wait.start, wait.finish)))


def critical_path(actions: list[Action], weeks: dict[str, float]) -> tuple[str, ...]:
    """The chain of prerequisites, with their waits, that takes longest."""
    chain = longest_chain(order(actions), [weeks[a.id] for a in actions])
    return tuple(actions[place].id for place in chain)


def planned(open_action: OpenAction, line: Timeline, as_of: date, ledger: Ledger, critical: bool) -> PlannedAction:
    """An action with its place in time and the range of its hours."""
    action, slot = open_action.action, line.slots[open_action.action.id]
    hours: Spread = spread(open_action.hours, 0.25)
    return PlannedAction(
        id=action.id,
        title=action.title,
        closes=action.closes,
        owner_role=action.owner_role,
        phase=action.phase,
        hours=hours.range("hours", ledger.spread(hours, "hours")),
        depends_on=action.depends_on,
        start=_day(as_of, slot.start),
        finish=_day(as_of, slot.finish),
        deliverable=action.deliverable,
        steps=action.steps,
        done_when=action.done_when,
        why=action.why,
        light_days=action.light_days,
        consultant_helps=action.consultant_helps,
        attending=spread(open_action.attending, 0.25).range("hours") if open_action.attending else None,
        milestone=action.milestone,
        critical=critical,
    )


def _day(as_of: date, weeks: float) -> date:
    return as_of + timedelta(days=round(weeks * 7))
