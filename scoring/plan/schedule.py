"""When work can be done: block after block at the team's hours, different people side by side (rules 11).

Everything is monotone on purpose: less work, more hours a week or a shorter wait never makes anything later.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.asked.bank import Action, Bank
from domain.results.report import HeldBy, WaitId
from scoring.plan.blocks import blocks
from scoring.worked.workdays import WorkingDays


@dataclass(frozen=True, slots=True)
class Slot:
    """Start and finish: of work in working days, of a wait in days from the first day of the plan."""

    start: float
    finish: float


@dataclass(frozen=True, slots=True)
class Pace:
    """What turns hours into days. `hours_per_week` of the team; all else in days."""

    hours_per_week: float
    roll_out: float
    certifier_lead: float
    records: float
    stage_1_to_2: float
    decision: float


Worked = tuple[tuple[str, ...], float, float]
"""The ids of a block, and its start and finish in working days."""


@dataclass(frozen=True)
class Timeline:
    """When blocks of actions are worked on; three days in days from the first; what the certificate waited for."""

    blocks: Sequence[Worked]
    stage_1: float
    stage_2: float
    certificate: float
    held_by: HeldBy
    waits: Mapping[WaitId, Slot]

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """When each action is worked on, by its id."""
        return {name: Slot(start, finish) for names, start, finish in self.blocks for name in names}


@dataclass(frozen=True, slots=True)
class _Block:
    """Actions side by side, by their places: how many weeks the block rests before, and whether it leaves records."""

    names: tuple[str, ...]
    places: tuple[int, ...]
    weeks: float
    records: bool


class Scheduler:
    """Schedules the open actions of a bank again and again, as hours and waits move."""

    def __init__(self, bank: Bank, actions: Sequence[Action], days: WorkingDays) -> None:
        place = {a.id: n for n, a in enumerate(actions)}
        open_ = (tuple(name for name in block if name in place) for block in blocks(bank))
        self.days = days
        self._blocks = [
            _Block(
                names,
                places := tuple(place[name] for name in names),
                max(actions[n].wait_weeks for n in places),
                any(actions[n].starts_records for n in places),
            )
            for names in open_
            if names
        ]
        self._sums: dict[tuple[float, ...], tuple[float, ...]] = {}

    def timeline(self, hours: Sequence[float], pace: Pace) -> Timeline:
        """`hours` of the team stand in the order of the actions."""
        worked, rested = self._work(tuple(hours), pace)
        work = self.days.ending(worked[-1][2] if worked else 0.0)
        stage_1 = max(work, pace.certifier_lead)
        begun = self._records_from(worked)
        stage_2 = max(stage_1 + pace.stage_1_to_2, begun + pace.records)
        waits: dict[WaitId, Slot] = {
            "certifier": Slot(0.0, pace.certifier_lead),
            "records": Slot(begun, begun + pace.records),
            "between": Slot(stage_1, stage_1 + pace.stage_1_to_2),
            "decision": Slot(stage_2, stage_2 + pace.decision),
        }
        if rested is not None:
            waits["roll_out"] = rested
        held_by: HeldBy = "work" if stage_1 == work else "certifier"
        if stage_2 > stage_1 + pace.stage_1_to_2:
            held_by = "records"
        return Timeline(worked, stage_1, stage_2, stage_2 + pace.decision, held_by, waits)

    def _summed(self, hours: tuple[float, ...]) -> tuple[float, ...]:
        """Hours of each block; kept, since most things that vary leave all hours as they are."""
        if hours not in self._sums:
            self._sums[hours] = tuple([sum([hours[n] for n in block.places]) for block in self._blocks])
        return self._sums[hours]

    def _work(self, hours: tuple[float, ...], pace: Pace) -> tuple[list[Worked], Slot | None]:
        """One block after the other, whose work is shared out over all of it, and the last rest before one."""
        per_day, now = pace.hours_per_week / self.days.per_week, 0.0
        worked: list[Worked] = []
        rested: Slot | None = None
        for block, whole in zip(self._blocks, self._summed(hours), strict=True):
            if block.weeks and now:
                rested = self._rest(block.weeks, now, pace)
                now = max(now, self.days.until(rested.finish))
            finish = now + whole / per_day
            worked.append((block.names, now, finish))
            now = finish
        return worked, rested

    def _rest(self, weeks: float, work: float, pace: Pace) -> Slot:
        """How long a block rests after all work before it: until records are there and people have got used to it."""
        done = self.days.ending(work)
        return Slot(done, done + weeks * 7 + pace.roll_out)

    def _records_from(self, worked: Sequence[Worked]) -> float:
        """When all is in place that leaves records behind: at once where it is already."""
        begun = [finish for block, (_, _, finish) in zip(self._blocks, worked, strict=True) if block.records]
        return self.days.ending(begun[-1] if begun else 0.0)
