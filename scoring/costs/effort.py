"""Hours of the firm's own people, from the open actions (rules 7, 11). Never money."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.asked.bank import Action, Bank, Hours, Milestone
from domain.case import Case
from domain.expression import Driver, Given, Input, Node
from domain.profile import Profile
from scoring.costs.done import Done, done_if_held, mean, requirement_done
from scoring.costs.growth import Growth
from scoring.numbers.expression import (
    all_of,
    branch,
    largest,
    leaf,
    names,
    nearest,
    smallest,
    total,
    untold,
)
from scoring.numbers.rates import Rates
from scoring.readiness.attainment import Attainment

ESTIMATES = Driver("hours.estimates", "How long each action really takes")
UNANSWERED = Driver("unanswered", "What is not answered yet")
ATTENDING = Driver("hours.attending", "How long each person is trained and briefed")
FINDINGS = Driver("hours.findings", "How much the auditors find")
MOVED: Mapping[Milestone | None, Driver] = {"stage_1_findings": FINDINGS, "findings": FINDINGS}
"""What moves the hours of a step of certification, where it is not our own estimate."""
LEFT = Given(UNANSWERED)
QUARTER = 0.25
_ESTIMATE, _LEFT, _GROWN, _LEAST = names("estimate", "per cent still to do", "growth", "fixed part")
OPEN = largest(nearest(_ESTIMATE * _LEFT * _GROWN / 100, QUARTER), smallest(QUARTER, _LEFT))
SAME = largest(nearest(_ESTIMATE * _LEFT / 100, QUARTER), smallest(QUARTER, _LEFT))
_SMALL = Input(3, "part in a very small firm")
LIGHT = largest(nearest(_ESTIMATE * _LEFT * _GROWN * _SMALL / 100, QUARTER), smallest(QUARTER, _LEFT))
EACH_CYCLE = nearest(_ESTIMATE * largest(_LEFT * _GROWN, _LEAST) / 100, QUARTER)
_EACH, _STILL, _PEOPLE = names("hours for each", "per cent still to do", "people")
ATTENDED = nearest(_EACH * _STILL * _PEOPLE / 100, QUARTER)


Left = tuple[Action, Done, tuple[Done, ...]]
"""An action with work in it, the share that is done, and that share with each of `OTHERS` where nobody has told."""


@dataclass(frozen=True, slots=True)
class Work:
    """What the hours of every action of one firm hang on."""

    grown: Growth
    trained: Node
    light: Node
    rates: Rates


@dataclass(frozen=True, slots=True, eq=False)
class OpenAction:
    """An action with work left, the expression of its hours, and the share of it that is done. Two are never equal.

    `if_held`: that share with each of `OTHERS`, while nobody has told which certificates are held.
    """

    action: Action
    hours: Node
    done: Done = (0, 0, 0)
    if_held: tuple[Done, ...] = ()

    @property
    def left(self) -> bool:
        """True when something is missing; False for what is due again although all of it is in place."""
        return self.done[2] < 100

    @property
    def attending(self) -> Node | None:
        """The part of its hours in which people are trained: they take none of the week of those who do the work."""
        return self.hours.inputs[1] if self.action.attending else None

    @property
    def team(self) -> Node:
        """The hours of those who do the work."""
        return self.hours.inputs[0] if self.action.attending else self.hours


def work_left(bank: Bank, case: Case, met: Attainment, unanswered: Done, rates: Rates, first: bool) -> tuple[Left, ...]:
    """Actions that still have work in them, by phase, with the share that is done.

    `unanswered`: what a question without an answer counts as. `first`: on the road to a first certificate, with the
    steps of certification, and with what each certificate needs anew.
    """
    done = requirement_done(bank, case, met, unanswered, rates)
    held = done_if_held(bank, case, met, unanswered, rates)
    shares = ((a, share_done(a, done)) for a in bank.actions_by_phase if first or a.milestone is None)
    left = ((a, d) for a, d in shares if d is not None and (d[2] < 100 or (first and a.each_cycle)))
    return tuple((a, d, _if_held(a, d, held)) for a, d in left)


def _if_held(action: Action, done: Done, held: tuple[Mapping[str, Done], ...]) -> tuple[Done, ...]:
    """That share with each of `OTHERS`; nothing where they give nothing."""
    found = tuple(share for one in held if (share := share_done(action, one)) is not None)
    return () if all(share == done for share in found) else found


def share_done(action: Action, done: Mapping[str, Done]) -> Done | None:
    """How much of an action is done: the mean of what it closes. None where nothing of that is in the plan."""
    if action.milestone is not None:
        return (0, 0, 0)
    parts = [done[ref] for ref in action.closes if ref in done]
    return mean(parts) if parts else None


def open_actions(left: tuple[Left, ...], work: Work, first: bool) -> tuple[OpenAction, ...]:
    """The work that is left, with its hours for a firm of this size."""
    return tuple(
        OpenAction(a, hours_of(a, share, work, a.each_cycle and first, held), share, held) for a, share, held in left
    )


def hours(actions: tuple[OpenAction, ...]) -> Node:
    """All hours up to the certificate."""
    return all_of("Hours of your own people", "hours", [a.hours for a in actions], id="internal_hours")


def whole_hours(action: Action, work: Work) -> Node:
    """An action's hours with nothing done yet: a yearly duty comes again, however well it went last time."""
    return hours_of(action, (0, 0, 0), work)


def light_actions(actions: tuple[OpenAction, ...], work: Work, profile: Profile) -> tuple[OpenAction, ...]:
    """The open actions of the light programme, each in its light form, those of the first 30 days first."""
    found = [
        OpenAction(light, _light_hours(light, a, work), a.done, a.if_held)
        for a in actions
        if a.left and in_light_programme(a.action, profile)
        for light in (a.action.in_light_form,)
    ]
    return tuple(sorted(found, key=lambda a: a.action.light_days or 0))


def in_light_programme(action: Action, profile: Profile) -> bool:
    """True when the light programme asks it of a firm of this size; unknown size asks it."""
    people = profile.headcount
    return action.light_days is not None and (people is None or people >= action.light_from)


def _light_hours(action: Action, whole: OpenAction, work: Work) -> Node:
    """Hours of a light step: as for the whole action, and less in a very small firm."""
    rule = "product, to the nearest quarter of an hour, at least one"
    inputs = (_estimate(action), _still(whole.done, whole.if_held), *_grown(action, work), work.light)
    return branch(action.title, "hours", LIGHT, *inputs, rule=rule)


def hours_of(action: Action, share: Done, work: Work, each_cycle: bool = False, if_held: tuple[Done, ...] = ()) -> Node:
    """An action's hours: its estimate, as far as it is not done, for a firm of this size.

    `each_cycle`: not below its fixed part, however much is done. `if_held`: with each of `OTHERS`.
    """
    left = _still(share, if_held)
    done = _done(action, left, work, each_cycle)
    if action.attending is None:
        return done
    return total(action.title, "hours", done, _attended(action.attending, left, work))


def _still(share: Done, if_held: tuple[Done, ...]) -> Node:
    least, middle = map(_left, if_held) if if_held else (None, None)
    return untold(_left(share), least=least, middle=middle)


def _left(share: Done) -> Node:
    left = (100 - share[0], 100 - share[1], 100 - share[2])
    rule = "100 less the mean attainment of what it closes"
    return leaf("Still to do", "%", left, given=LEFT, id="left", rule=rule)


def _done(action: Action, left: Node, work: Work, each_cycle: bool) -> Node:
    """Hours of those who do it."""
    title, inputs = action.title, (_estimate(action), left, *_grown(action, work))
    if action.grows_with == "fixed":
        return branch(title, "hours", SAME, *inputs, rule="estimate, as far as it is still to do")
    if each_cycle:
        rule = "estimate x growth as far as still to do, not below the fixed part, to the nearest quarter of an hour"
        return branch(title, "hours", EACH_CYCLE, *inputs, _fixed(action, work.rates), rule=rule)
    rule = "product, to the nearest quarter of an hour, at least one"
    return branch(title, "hours", OPEN, *inputs, rule=rule)


def _grown(action: Action, work: Work) -> tuple[Node, ...]:
    factor = work.grown[action.grows_with]
    return () if factor is None else (factor,)


def _fixed(action: Action, rates: Rates) -> Node:
    """The part of an action that comes again for every certificate, in per cent of its estimate."""
    return rates.leaf("hours.systems_fixed" if action.grows_with == "systems" else "hours.people_fixed")


def _attended(hours: Hours, left: Node, work: Work) -> Node:
    each = _own("Hours of each person who attends", "attending", hours, ATTENDING)
    rule = "product, to the nearest quarter of an hour"
    return branch("Attending", "hours", ATTENDED, each, left, work.trained, rule=rule)


def _estimate(action: Action) -> Node:
    return _own(f"Estimate: {action.title}", "estimate", action.hours, MOVED.get(action.milestone, ESTIMATES))


def _own(label: str, id_: str, hours: Hours, driver: Driver) -> Node:
    return leaf(
        label,
        "hours",
        (hours.low, hours.likely, hours.high),
        given=Given(driver),
        id=id_,
        rule="hours with nothing in place, before they grow with the firm",
        sources=("Ready42 planning estimate for each action",),
    )
