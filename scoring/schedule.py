"""When work can be done: a small team does one action at a time, in order, and some things have to wait (rules 7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.bank import Action

STARTS_RECORDS = ("foundations", "risk")
"""Phases whose end means that the programme runs, so that records of it begin to pile up."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Start and finish in weeks from the first day."""

    start: float
    finish: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Slots by action id; stage 1 and stage 2 in weeks; what stage 2 waited for."""

    slots: Mapping[str, Slot]
    stage_1: float
    stage_2: float
    held_by: str


@dataclass(frozen=True, slots=True)
class Pace:
    """What turns hours into weeks; all in weeks but `hours_per_week`."""

    hours_per_week: float
    certifier_lead: float
    records: float
    stage_1_to_2: float


def timeline(actions: Sequence[Action], hours: Sequence[float], pace: Pace) -> Timeline:
    """Each action as early as team and prerequisites allow. `hours` stand in the order of `actions`."""
    return Scheduler(actions).timeline(hours, pace)


class Scheduler:
    """Schedules one list of actions again and again, keeping what does not depend on waits outside the firm."""

    def __init__(self, actions: Sequence[Action]) -> None:
        self._actions = actions
        self._kept: dict[tuple[float, Sequence[float]], dict[str, Slot]] = {}

    def timeline(self, hours: Sequence[float], pace: Pace) -> Timeline:
        """Each action as early as team and prerequisites allow."""
        key = (pace.hours_per_week, tuple(hours))
        if key not in self._kept:
            self._kept[key] = _slots(self._actions, hours, pace.hours_per_week)
        return _outside(self._actions, self._kept[key], pace)


def _outside(actions: Sequence[Action], slots: dict[str, Slot], pace: Pace) -> Timeline:
    """Stage 1 waits for the certifier, stage 2 for records."""
    work = max((slot.finish for slot in slots.values()), default=0.0)
    stage_1 = max(work, pace.certifier_lead)
    begun = [slots[a.id].finish for a in actions if a.phase in STARTS_RECORDS]
    recorded = max(begun) + pace.records if begun else 0.0
    stage_2 = max(stage_1 + pace.stage_1_to_2, recorded)
    return Timeline(slots, stage_1, stage_2, _held_by(work, stage_1, stage_2, recorded))


def _held_by(work: float, stage_1: float, stage_2: float, recorded: float) -> str:
    if stage_2 == recorded:
        return "records"
    return "work" if stage_1 == work else "certifier"


def _slots(actions: Sequence[Action], hours: Sequence[float], hours_per_week: float) -> dict[str, Slot]:
    """Serial list scheduling: of what may start now, take the first in order; else wait for the next."""
    order = _order(tuple((a.id, a.depends_on) for a in actions))
    missing = list(order.counts)
    earliest = [0.0] * len(actions)
    waiting = list(range(len(actions)))
    slots: dict[str, Slot] = {}
    now = 0.0
    while waiting:
        ready = next((i for i in waiting if not missing[i] and earliest[i] <= now), None)
        if ready is None:
            now = min(earliest[i] for i in waiting if not missing[i])
            continue
        waiting.remove(ready)
        finish = now + hours[ready] / hours_per_week
        slots[actions[ready].id] = Slot(now, finish)
        now = finish
        for follower in order.followers[ready]:
            missing[follower] -= 1
            earliest[follower] = max(earliest[follower], finish + actions[follower].wait_weeks)
    return slots


@dataclass(frozen=True, slots=True)
class _Order:
    """How many open prerequisites each action has, and who follows it, by position."""

    counts: tuple[int, ...]
    followers: tuple[tuple[int, ...], ...]


@lru_cache(maxsize=256)
def _order(ids: tuple[tuple[str, tuple[str, ...]], ...]) -> _Order:
    place = {i: n for n, (i, _) in enumerate(ids)}
    before = [[place[d] for d in depends if d in place] for _, depends in ids]
    followers = [tuple(n for n, b in enumerate(before) if i in b) for i in range(len(ids))]
    return _Order(tuple(len(b) for b in before), tuple(followers))
