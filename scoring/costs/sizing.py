"""A consultant's hours, by the kind of help: a start, a share of each open action, the audits, and planning on top.

How long the firm's own people really take is no driver here: it moves their hours, and an offer is for what comes out.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Final, get_args

from domain.asked.bank import Phase
from domain.expression import Driver, Node
from domain.parameters import Parameter, Parameters
from domain.results.ranges import Range
from domain.results.report import PlannedAction, Report
from domain.results.scope import Goal, Guess, Help, Scope, ScopeAction, ScopePhase, Terms, Work
from scoring.numbers.expression import branch, leaf, names, total
from scoring.numbers.rates import Rates, rates
from scoring.numbers.spread import spread

ENGAGEMENT: Final = Path(__file__).with_name("engagement")
"""Our guesses about consultants, apart from the figures of a report: load with load_parameters(ENGAGEMENT)."""
SHARE = Driver("share", "How much of it falls to the consultant")
LESS = Driver("less_help", "How much help other actions need")
STEP: Final = 0.5
"""Hours are offered in halves."""
SMALL: Final = 1.0
"""An action of fewer likely hours shares a line with others: nobody offers half an hour."""
HOSTED: Final = ("stage_1", "stage_2")
"""What of the plan is standing by at the audits, which has a line of its own."""
_HOURS, _SHARE, _PERCENT = names("own hours", "share", "part that needs help")
OWN_SHARE, FOR_HELP = _HOURS * _SHARE, _HOURS * _SHARE * _PERCENT / 100
_WHOLE, _PART = names("hours", "part of them")
PART = _WHOLE * _PART / 100
_DAYS, _EACH = names("audit days", "hours for each")
BESIDE = _DAYS * _EACH
ALONE: Final[dict[Work, tuple[str, str]]] = {
    "start": ("Start, and look at what is there", "Answers checked against what can be shown, and an agreed plan"),
    "audits": ("Stand by at stage 1 and stage 2", "The auditor's questions answered, and what was found understood"),
    "planning": ("Planning, meetings and reports", "The plan kept up to date, and a short note of each meeting"),
}
"""Work of the consultant alone: what it is, and what comes out."""


def goal_of(report: Report) -> Goal:
    """What the verdict asks for: the light programme, or the road to the certificate."""
    return "light" if report.need.verdict == "watch" and report.plan.light_stages else "certificate"


def scope(report: Report, guesses: Parameters, terms: Terms, goal: Goal) -> Scope | None:
    """The draft; None where nothing is open."""
    audits = report.audit_days if goal == "certificate" else None
    actions = [one for one in _actions(report, goal) if not (audits and one.milestone in HOSTED)]
    if not actions:
        return None
    known = rates(guesses, report.as_of)
    found = {phase: [one for one in actions if one.phase == phase] for phase in get_args(Phase)}
    there = [phase for phase in found if found[phase]]
    lines = {phase: _lines(found[phase], known, terms.help) for phase in there}
    lines[there[0]].insert(0, _start(known, terms.help, goal))
    if audits:
        lines[there[-1]].append(_audits(known, terms.help, audits))
    phases = tuple(_phase(phase, lines[phase], terms, known) for phase in there)
    priced = [phase.money for phase in phases if phase.money is not None]
    money = _added(priced, terms.currency) if len(priced) == len(phases) else None
    vat = _vat(money, terms)
    return Scope(
        organisation=report.organisation,
        as_of=report.as_of,
        valid_until=report.as_of + timedelta(days=terms.valid_days),
        goal=goal,
        terms=terms,
        phases=phases,
        hours=_added([phase.hours for phase in phases], "hours"),
        money=money,
        vat=vat,
        gross=_added([money, vat], terms.currency) if money and vat else None,
        own_hours=report.plan.light_hours if goal == "light" else report.internal_hours,
        months=None if goal == "light" else report.months,
        guesses=tuple(_guess(guesses.by_id[name], known) for name in _used(terms.help, goal, audits)),
    )


def _used(help: Help, goal: Goal, audits: Range | None) -> Iterator[str]:
    """The ids of the guesses that stand behind this offer."""
    yield f"share_{help}"
    yield "less_help"
    yield f"start_{help}"
    if goal == "light":
        yield "start_light"
    elif audits:
        yield f"stand_{help}"
    yield "management"


def _actions(report: Report, goal: Goal) -> tuple[PlannedAction, ...]:
    """The open actions without those for somebody independent: whoever helps to build cannot check it."""
    light = (step for stage in report.plan.light_stages for step in stage.steps)
    return tuple(one for one in (light if goal == "light" else report.plan.actions) if one.owner_role != "independent")


def _phase(phase: Phase, lines: Sequence[ScopeAction], terms: Terms, known: Rates) -> ScopePhase:
    every = (*lines, _planning(known, _added([line.hours for line in lines], "hours")))
    hours, rate = _added([line.hours for line in every], "hours"), terms.rate_of(phase)
    return ScopePhase(
        phase=phase,
        actions=every,
        hours=hours,
        rate=rate,
        money=_times(hours, rate, terms.currency) if rate else None,
    )


def _lines(actions: Sequence[PlannedAction], known: Rates, help: Help) -> list[ScopeAction]:
    """A line for each action that takes the consultant an hour or more, and one for all smaller ones together."""
    nodes = [(action, _help(action, known, help)) for action in actions]
    small = [(action, node) for action, node in nodes if node.likely < SMALL]
    lines = [_line(action, node) for action, node in nodes if node.likely >= SMALL]
    if len(small) < 2:
        return lines + [_line(action, node) for action, node in small]
    return [*lines, _together([action for action, _ in small], [node for _, node in small])]


def _line(action: PlannedAction, node: Node) -> ScopeAction:
    return ScopeAction(
        title=action.title, deliverable=action.deliverable, owner_role=action.owner_role, hours=_hours(node)
    )


def _together(actions: Sequence[PlannedAction], nodes: Sequence[Node]) -> ScopeAction:
    return ScopeAction(
        title=f"Templates, questions and a look at {len(actions)} smaller papers",
        deliverable="; ".join(action.deliverable for action in actions),
        owner_role=None,
        hours=_hours(total("Smaller papers", "hours", *nodes)),
        work="smaller",
    )


def _help(action: PlannedAction, known: Rates, help: Help) -> Node:
    own = leaf(action.title, "hours", _without_attending(action))
    inputs = [own, known.leaf(f"share_{help}", SHARE)]
    if action.consultant_helps:
        return branch(action.title, "hours", OWN_SHARE, *inputs)
    return branch(action.title, "hours", FOR_HELP, *inputs, known.leaf("less_help", LESS))


def _start(known: Rates, help: Help, goal: Goal) -> ScopeAction:
    whole = known.leaf(f"start_{help}")
    return _alone(
        "start", branch("Start", "hours", PART, whole, known.leaf("start_light")) if goal == "light" else whole
    )


def _audits(known: Rates, help: Help, days: Range) -> ScopeAction:
    long = leaf("Audit days", "days", (days.low, days.likely, days.high), driver=Driver("audit_days", "Audit days"))
    return _alone("audits", branch("Beside the audits", "hours", BESIDE, long, known.leaf(f"stand_{help}")))


def _planning(known: Rates, work: Range) -> ScopeAction:
    rest = leaf("Other hours", "hours", (work.low, work.likely, work.high), driver=Driver("work", "Other hours"))
    return _alone("planning", branch("Planning", "hours", PART, rest, known.leaf("management")))


def _alone(work: Work, node: Node) -> ScopeAction:
    title, deliverable = ALONE[work]
    return ScopeAction(title=title, deliverable=deliverable, owner_role=None, hours=_hours(node), work=work)


def _hours(node: Node) -> Range:
    """In halves, and half an hour at least where there is any work: nobody offers none of it."""
    found = spread(node, STEP).range("hours")
    if not node.likely or found.likely:
        return found
    return found.model_copy(update={"likely": STEP, "high": max(found.high, STEP)})


def _without_attending(action: PlannedAction) -> float:
    """Likely hours of those who do the work: nobody helps others to sit in a lesson."""
    return action.hours.likely - (action.attending.likely if action.attending else 0)


def _vat(money: Range | None, terms: Terms) -> Range | None:
    if money is None or terms.vat is None:
        return None
    return _times(money, float(Decimal(repr(terms.vat)) / 100), terms.currency)


def _times(found: Range, rate: float, currency: str) -> Range:
    """Each end times the rate, to the cent, halves up as a spreadsheet has them."""
    low, likely, high = (_cents(value, rate) for value in (found.low, found.likely, found.high))
    return Range(low=low, likely=likely, high=high, unit=currency)


def _cents(value: float, rate: float) -> float:
    return float((Decimal(repr(value)) * Decimal(repr(rate))).quantize(Decimal("0.01"), ROUND_HALF_UP))


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
