"""The action plan: the days ahead, dates of every action and the critical path (rules 11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from domain.asked.bank import Bank
from domain.case import Case
from domain.expression import Driver, Node
from domain.profile import Profile
from domain.results.report import Plan, PlannedAction, Wait, WaitId
from scoring.costs.effort import OpenAction
from scoring.costs.firm import Firm
from scoring.numbers.expression import leaf, scheduled
from scoring.numbers.ledger import Ledger
from scoring.numbers.rates import Rates
from scoring.numbers.spread import Spread, spread
from scoring.plan.folded import folded
from scoring.plan.order import longest_chain, order, slack
from scoring.plan.schedule import Pace, Scheduler, Timeline
from scoring.worked.workdays import WorkingDays, working_days

PER_WEEK = Driver("hours_per_week", "Hours a week your team really gives")
LEAD = Driver("certifier_lead", "How long the certifier makes you wait")
RECORDS = Driver("records", "How many months of records the auditor wants")
BETWEEN = Driver("stage_1_to_2", "Time from stage 1 to stage 2")
DECISION = Driver("decision", "Time from stage 2 to the certificate")

WAITS: dict[WaitId, str] = {
    "certifier": "The certifier's free dates",
    "roll_out": "Weeks of use before the internal audit",
    "records": "Records that an auditor wants to see",
    "between": "From the first audit visit to the second",
    "decision": "Findings, review and the certifier's decision",
}
HOLDING: dict[str, set[WaitId]] = {
    "records": {"records", "decision"},
    "certifier": {"certifier", "between", "decision"},
    "work": {"between", "decision"},
}
RULE = "block after block at the team's hours a week, on working days, waits kept, the certifier's wait in parallel"


@dataclass(frozen=True)
class Road:
    """What one firm's schedule is made from. `actions`: the open ones, in the order of the bank.

    `small`: days of actions that are done in their light form first; the rest of them has to wait.
    """

    bank: Bank
    case: Case
    firm: Firm
    actions: tuple[OpenAction, ...]
    as_of: date
    rates: Rates
    small: Mapping[str, tuple[date, date]] = field(default_factory=dict)

    @cached_property
    def days(self) -> WorkingDays:
        """The working days of the firm's country."""
        return working_days(self.case.profile.country, self.as_of)

    @cached_property
    def work(self) -> tuple[OpenAction, ...]:
        """The actions that take hours of the team's week: all but audit visits and what they find."""
        return tuple(a for a in self.actions if a.action.milestone in (None, "certifier"))

    @cached_property
    def inputs(self) -> tuple[Node, ...]:
        """What the days ahead hang on: the pace, then the hours of each action."""
        known = self.rates
        return (
            per_week(self.case.profile, self.firm, known),
            roll_out(self.firm, known),
            known.leaf("months.certifier_lead", LEAD),
            known.leaf("months.records", RECORDS),
            known.leaf("months.stage_1_to_2", BETWEEN),
            known.leaf("months.decision", DECISION),
            *[a.team for a in self.work],
        )

    @cached_property
    def month(self) -> float:
        """Days in a month."""
        return 7 * self.rates.likely("months.weeks_per_month")

    @cached_property
    def likely(self) -> Timeline:
        """The schedule with every driver at its likely value."""
        return self._timeline([node.likely for node in self.inputs])

    def ahead(self) -> tuple[Node, Node, Node]:
        """Months to stage 1, stage 2 and the certificate."""
        at = lru_cache(maxsize=None)(self._timeline)
        return (
            scheduled("Months to stage 1", "months", RULE, lambda v: at(tuple(v)).stage_1 / self.month, *self.inputs),
            scheduled("Months to stage 2", "months", RULE, lambda v: at(tuple(v)).stage_2 / self.month, *self.inputs),
            scheduled(
                "Months to the certificate", "months", RULE,
                lambda v: at(tuple(v)).certificate / self.month, *self.inputs,
            ),
        )  # fmt: skip

    def when(self, step: OpenAction) -> tuple[date, date]:
        """First and last day of an action: of work, of an audit visit its day, of findings until what comes next."""
        line, days = self.likely, self.days
        if step.action.id in self.small:
            return self.small[step.action.id]
        if (slot := line.slots.get(step.action.id)) is not None:
            return days.span(slot.start, slot.finish)
        first, second, last = (days.day(moment) for moment in (line.stage_1, line.stage_2, line.certificate))
        match step.action.milestone:
            case "stage_1":
                return first, first
            case "stage_1_findings":
                return _after(first, second, days)
            case "stage_2":
                return second, second
        return _after(second, last, days)

    @cached_property
    def _scheduler(self) -> Scheduler:
        return Scheduler(self.bank, [a.action for a in self.work], self.days)

    def _timeline(self, values: Sequence[float]) -> Timeline:
        weekly, rolled_out, lead, records, between, decision, *hours = values
        month = self.month
        pace = Pace(weekly, rolled_out * 7, lead * month, records * month, between * month, decision * month)
        return self._scheduler.timeline(hours, pace)


def per_week(profile: Profile, firm: Firm, rates: Rates) -> Node:
    """Hours a week; unknown widens. More hours mean fewer months, so the high end of months is the low end here."""
    if profile.hours_per_week is not None:
        return leaf("Hours a week", "hours/week", profile.hours_per_week, rule="as given")
    found = rates.step("hours.per_week", firm.people.likely)
    triple = (found.high, found.likely, found.low)
    return leaf("Hours a week", "hours/week", triple, driver=PER_WEEK, rule="not known",
                sources=rates.source("hours.per_week"))  # fmt: skip


def roll_out(firm: Firm, rates: Rates) -> Node:
    """Weeks in which people get used to what is new, before somebody checks it."""
    return rates.rung("months.roll_out", "Weeks of roll-out", firm.people)


def plan(road: Road, ledger: Ledger, audits: bool) -> Plan:
    """Open actions with dates from `as_of`. `audits`: whether stage 1 and a certificate lie at the end of it."""
    line, days = road.likely, road.days
    shown = folded(road.actions, road.case.action_notes)
    critical, late = _network(road)
    found = sorted(
        (
            _by_small(road, planned(a, road.when(a), ledger, a.action.id in critical, late.get(a.action.id, 0)))
            for a in shown
        ),
        key=lambda p: (p.start, p.finish),
    )
    return Plan(
        actions=tuple(found),
        critical_path=critical,
        earliest_stage_1=days.day(line.stage_1) if audits else None,
        earliest_stage_2=days.day(line.stage_2) if audits else None,
        earliest_certificate=days.day(line.certificate) if audits else None,
        held_by=line.held_by if audits else None,
        waits=waits(line, days) if audits else (),
        weekend=tuple(sorted(days.weekend)),
        holidays=days.holidays(max(action.finish for action in found) if found else road.as_of),
    )


def _by_small(road: Road, action: PlannedAction) -> PlannedAction:
    """An action that is done in its light form first waits for no more than that does."""
    if action.id not in road.small:
        return action
    return action.model_copy(update={"depends_on": tuple(i for i in action.depends_on if i in road.small)})


def _after(visit: date, until: date, days: WorkingDays) -> tuple[date, date]:
    """From the working day after a visit to the last one before what comes next."""
    place = days.until((visit - days.first).days) + 1
    return days.span(place, max(place + 1, days.until((until - days.first).days)))


def waits(line: Timeline, days: WorkingDays) -> tuple[Wait, ...]:
    """The fixed waits by start. The certificate hangs on the records, else on the time between the two visits."""
    found = [
        Wait(
            id=name,
            title=WAITS[name],
            start=days.day(slot.start),
            finish=days.day(slot.finish),
            holds=name in HOLDING[line.held_by or "work"],
        )
        for name, slot in line.waits.items()
    ]
    return tuple(sorted(found, key=lambda wait: (wait.start, wait.finish)))


def _network(road: Road) -> tuple[tuple[str, ...], Mapping[str, int]]:
    """The longest chain of prerequisites, audit visits at its end, and how many working days others may slip."""
    weekly, rolled_out = (node.likely for node in road.inputs[:2])
    found = order([a.action for a in road.work], rolled_out)
    weeks = [a.team.likely / weekly for a in road.work]
    names = [a.action.id for a in road.work]
    chain = tuple(names[place] for place in longest_chain(found, weeks))
    late = {
        name: 0 if name in chain else int(left * road.days.per_week)
        for name, left in zip(names, slack(found, weeks), strict=True)
    }
    return (*chain, *(a.action.id for a in road.actions if a not in road.work)), late


def planned(
    open_action: OpenAction, when: tuple[date, date], ledger: Ledger, critical: bool, slack_days: int | None
) -> PlannedAction:
    """An action with its place in time and the range of its hours."""
    action = open_action.action
    hours: Spread = spread(open_action.hours, 0.25)
    return PlannedAction(
        id=action.id,
        title=action.title,
        closes=action.closes,
        owner_role=action.owner_role,
        phase=action.phase,
        hours=hours.range("hours", ledger.spread(hours, "hours")),
        depends_on=action.depends_on,
        start=when[0],
        finish=when[1],
        deliverable=action.deliverable,
        steps=action.steps,
        done_when=action.done_when,
        why=action.why,
        light_days=action.light_days,
        consultant_helps=action.consultant_helps,
        attending=spread(open_action.attending, 0.25).range("hours") if open_action.attending else None,
        milestone=action.milestone,
        critical=critical,
        slack_days=slack_days,
    )
