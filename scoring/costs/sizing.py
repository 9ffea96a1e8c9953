"""A consultant's hours from the open actions: so many for each hour of the firm, by the kind of help. A draft."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, get_args

from domain.asked.bank import Phase
from domain.expression import Driver, Node
from domain.parameters import Parameter, Parameters
from domain.results.ranges import Range
from domain.results.report import PlannedAction, Report
from domain.results.scope import Goal, Guess, Scope, ScopeAction, ScopePhase, Terms
from scoring.numbers.expression import branch, leaf, names, total
from scoring.numbers.rates import Rates, rates
from scoring.numbers.spread import spread

ENGAGEMENT: Final = Path(__file__).with_name("engagement")
"""Our guesses about consultants, apart from the figures of a report: load with load_parameters(ENGAGEMENT)."""
OWN = Driver("own_hours", "How long the firm's own work takes")
SHARE = Driver("share", "How much of it falls to the consultant")
LESS = Driver("less_help", "How much help other actions need")
MANAGEMENT = Driver("management", "Planning, meetings and reports")
_HOURS, _SHARE, _PERCENT = names("own hours", "share", "part that needs help")
OWN_SHARE, FOR_HELP = _HOURS * _SHARE, _HOURS * _SHARE * _PERCENT / 100
_WORK, _MORE = names("hours of its actions", "planning")
ON_TOP = _WORK * (1 + _MORE / 100)


def goal_of(report: Report) -> Goal:
    """What the verdict asks for: the light programme, or the road to the certificate."""
    return "light" if report.need.verdict == "watch" and report.plan.light_stages else "certificate"


def scope(report: Report, guesses: Parameters, terms: Terms, goal: Goal) -> Scope | None:
    """The draft; None where nothing is open."""
    actions = _actions(report, goal)
    if not actions:
        return None
    known, share = rates(guesses, report.as_of), f"share_{terms.help}"
    phases = tuple(
        _phase(phase, found, terms, known, share)
        for phase in get_args(Phase)
        if (found := [action for action in actions if action.phase == phase])
    )
    priced = [phase.money for phase in phases if phase.money is not None]
    return Scope(
        organisation=report.organisation,
        as_of=report.as_of,
        goal=goal,
        terms=terms,
        phases=phases,
        hours=_added([phase.hours for phase in phases], "hours"),
        money=_added(priced, terms.currency) if len(priced) == len(phases) else None,
        own_hours=report.plan.light_hours if goal == "light" else report.internal_hours,
        months=None if goal == "light" else report.months,
        guesses=tuple(_guess(guesses.by_id[name], known) for name in (share, "less_help", "management")),
    )


def _actions(report: Report, goal: Goal) -> tuple[PlannedAction, ...]:
    """The open actions without those for somebody independent: whoever helps to build cannot check it."""
    light = (step for stage in report.plan.light_stages for step in stage.steps)
    return tuple(one for one in (light if goal == "light" else report.plan.actions) if one.owner_role != "independent")


def _phase(phase: Phase, actions: Sequence[PlannedAction], terms: Terms, known: Rates, share: str) -> ScopePhase:
    nodes = [_hours(action, known, share) for action in actions]
    whole = branch(
        "Hours of a phase",
        "hours",
        ON_TOP,
        total("Hours of its actions", "hours", *nodes),
        known.leaf("management", MANAGEMENT),
        rule="hours of its actions, and planning on top",
    )
    hours, rate = spread(whole).range("hours"), terms.rate_of(phase)
    return ScopePhase(
        phase=phase,
        actions=tuple(
            ScopeAction(
                title=action.title,
                deliverable=action.deliverable,
                owner_role=action.owner_role,
                hours=spread(node, 0.5).range("hours"),
            )
            for action, node in zip(actions, nodes, strict=True)
        ),
        hours=hours,
        rate=rate,
        money=_times(hours, rate, terms.currency) if rate else None,
    )


def _hours(action: PlannedAction, known: Rates, share: str) -> Node:
    own = leaf(action.title, "hours", _without_attending(action), driver=OWN)
    inputs = [own, known.leaf(share, SHARE)]
    if action.consultant_helps:
        return branch(action.title, "hours", OWN_SHARE, *inputs)
    return branch(
        action.title,
        "hours",
        FOR_HELP,
        *inputs,
        known.leaf("less_help", LESS),
    )


def _without_attending(action: PlannedAction) -> tuple[float, float, float]:
    """Low, likely and high hours of those who do the work: nobody helps others to sit in a lesson."""
    hours, less = action.hours, action.attending
    if less is None:
        return hours.low, hours.likely, hours.high
    return max(0, hours.low - less.low), hours.likely - less.likely, max(0, hours.high - less.high)


def _times(hours: Range, rate: float, currency: str) -> Range:
    low, likely, high = (round(value * rate, 2) for value in (hours.low, hours.likely, hours.high))
    return Range(low=low, likely=likely, high=high, unit=currency)


def _added(found: Sequence[Range], unit: str) -> Range:
    low, likely, high = (round(sum(getattr(one, end) for one in found), 2) for end in ("low", "likely", "high"))
    return Range(low=low, likely=likely, high=high, unit=unit)


def _guess(parameter: Parameter, known: Rates) -> Guess:
    value = known[parameter.id]
    return Guess(
        label=parameter.label,
        low=value.low,
        likely=value.likely,
        high=value.high,
        unit=parameter.unit,
        note=parameter.note or "",
        source="; ".join(source.named() for source in parameter.sources),
    )
