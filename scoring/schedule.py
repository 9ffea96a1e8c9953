"""When work can be done: a small team does one action at a time, in order, and some things have to wait (rules 7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush

from domain.bank import Action
from domain.report import HeldBy, WaitId
from scoring.order import Order, order

STARTS_RECORDS = ("foundations", "risk")
"""Phases whose end means that the programme runs, so that records of it begin to pile up."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Start and finish in weeks from the first day."""

    start: float
    finish: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Slots by action id; stage 1 and stage 2 in weeks; what stage 2 waited for; the fixed waits."""

    slots: Mapping[str, Slot]
    stage_1: float
    stage_2: float
    held_by: HeldBy
    waits: Mapping[WaitId, Slot]


@dataclass(frozen=True, slots=True)
class Pace:
    """What turns hours into weeks; all in weeks but `hours_per_week`."""

    hours_per_week: float
    certifier_lead: float
    records: float
    stage_1_to_2: float


class Scheduler:
    """Schedules one list of actions again and again, as hours and waits move."""

    def __init__(self, actions: Sequence[Action]) -> None:
        self._ids = [a.id for a in actions]
        self._starts_records = [n for n, a in enumerate(actions) if a.phase in STARTS_RECORDS]
        self._order = order(actions)

    def timeline(self, hours: Sequence[float], pace: Pace) -> Timeline:
        """Each action as early as team and prerequisites allow. `hours` stand in the order of the actions."""
        starts, finishes = _runs(self._order, tuple(hours), pace.hours_per_week)
        slots = {i: Slot(start, finish) for i, start, finish in zip(self._ids, starts, finishes, strict=True)}
        audits = self._audits(finishes, pace)
        return Timeline(slots, *audits, self._waits(finishes, audits[0], pace))

    def stage_2(self, hours: Sequence[float], pace: Pace) -> float:
        """The week of stage 2."""
        _, finishes = _runs(self._order, tuple(hours), pace.hours_per_week)
        return self._audits(finishes, pace)[1]

    def _waits(self, finishes: Sequence[float], stage_1: float, pace: Pace) -> Mapping[WaitId, Slot]:
        """The certifier's free dates, records once the programme runs, and the time between the two audit visits."""
        waits: dict[WaitId, Slot] = {"certifier": Slot(0.0, pace.certifier_lead)}
        if self._starts_records:
            running = max(finishes[n] for n in self._starts_records)
            waits["records"] = Slot(running, running + pace.records)
        return waits | {"between": Slot(stage_1, stage_1 + pace.stage_1_to_2)}

    def _audits(self, finishes: Sequence[float], pace: Pace) -> tuple[float, float, HeldBy]:
        """Stage 1 waits for the certifier, stage 2 for records; and what stage 2 waited for."""
        work = max(finishes, default=0.0)
        stage_1 = max(work, pace.certifier_lead)
        begun = [finishes[n] for n in self._starts_records]
        recorded = max(begun) + pace.records if begun else 0.0
        stage_2 = max(stage_1 + pace.stage_1_to_2, recorded)
        return stage_1, stage_2, _held_by(work, stage_1, stage_2, recorded)


def _held_by(work: float, stage_1: float, stage_2: float, recorded: float) -> HeldBy:
    if stage_2 == recorded:
        return "records"
    return "work" if stage_1 == work else "certifier"


@lru_cache(maxsize=256)
def _runs(order: Order, hours: tuple[float, ...], hours_per_week: float) -> tuple[list[float], list[float]]:
    """Starts and finishes by serial list scheduling: of what may start now, the first in order; else wait."""
    missing = [len(before) for before in order.before]
    earliest = [0.0] * len(hours)
    starts, finishes = earliest.copy(), earliest.copy()
    ready = [n for n, count in enumerate(missing) if not count]
    later: list[tuple[float, int]] = []
    now = 0.0
    while ready or later:
        if not ready:
            now = max(now, later[0][0])
        while later and later[0][0] <= now:
            heappush(ready, heappop(later)[1])
        n = heappop(ready)
        starts[n] = now
        finishes[n] = now = now + hours[n] / hours_per_week
        for follower in order.followers[n]:
            missing[follower] -= 1
            earliest[follower] = max(earliest[follower], now + order.waits[follower])
            if not missing[follower]:
                heappush(later, (earliest[follower], follower))
    return starts, finishes
