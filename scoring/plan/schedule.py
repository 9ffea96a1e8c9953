"""When work can be done: block after block at the team's hours, different people side by side (rules 11).

Everything is monotone on purpose: less work, more hours a week or a shorter wait never makes anything later.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Timeline:
    """Slots of work by action id; three days in days from the first; what the certificate waited for; the waits."""

    slots: Mapping[str, Slot]
    stage_1: float
    stage_2: float
    certificate: float
    held_by: HeldBy
    waits: Mapping[WaitId, Slot]


class Scheduler:
    """Schedules the open actions of a bank again and again, as hours and waits move."""

    def __init__(self, bank: Bank, actions: Sequence[Action], days: WorkingDays) -> None:
        place = {a.id: n for n, a in enumerate(actions)}
        self.days = days
        self._actions = actions
        self._blocks = [found for block in blocks(bank) if (found := [place[i] for i in block if i in place])]

    def timeline(self, hours: Sequence[float], pace: Pace) -> Timeline:
        """`hours` of the team stand in the order of the actions."""
        slots, rested = self._work(hours, pace)
        work = self.days.ending(max((slot.finish for slot in slots.values()), default=0.0))
        stage_1 = max(work, pace.certifier_lead)
        begun = self._records_from(slots)
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
        named = {self._actions[n].id: slot for n, slot in slots.items()}
        return Timeline(named, stage_1, stage_2, stage_2 + pace.decision, held_by, waits)

    def _work(self, hours: Sequence[float], pace: Pace) -> tuple[dict[int, Slot], Slot | None]:
        """One block after the other, whose work is shared out over all of it, and the last rest before one."""
        per_day, now = pace.hours_per_week / self.days.per_week, 0.0
        slots: dict[int, Slot] = {}
        rested: Slot | None = None
        for block in self._blocks:
            if (rest := self._rest(block, now, pace)) is not None:
                now, rested = max(now, self.days.until(rest.finish)), rest
            finish = now + sum([hours[n] for n in block]) / per_day
            for n in block:
                slots[n] = Slot(now, finish)
            now = finish
        return slots, rested

    def _rest(self, block: Sequence[int], work: float, pace: Pace) -> Slot | None:
        """How long a block rests after all work before it: until records are there and people have got used to it."""
        weeks = max(self._actions[n].wait_weeks for n in block)
        if not weeks or not work:
            return None
        done = self.days.ending(work)
        return Slot(done, done + weeks * 7 + pace.roll_out)

    def _records_from(self, slots: Mapping[int, Slot]) -> float:
        """When all is in place that leaves records behind: at once where it is already."""
        begun = [slot.finish for n, slot in slots.items() if self._actions[n].starts_records]
        return self.days.ending(max(begun, default=0.0))
