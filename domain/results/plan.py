"""The plan: open actions in time, and the light programme as a plan of its own."""

from datetime import date
from typing import Literal

from domain.asked.bank import Milestone, OwnerRole, Phase
from domain.base import Few, Frozen
from domain.results.ranges import Range

WaitId = Literal["certifier", "roll_out", "records", "between", "decision"]
HeldBy = Literal["work", "certifier", "records"]


class PlannedAction(Frozen):
    """One open action with its place in time. `hours` of the firm's own people, never money.

    `attending`: those of them in which people are trained. `milestone`: which step of certification it is, if one.
    `start` and `finish` are working days. `slack_days`: by how many working days it may be late before anything else
    is; 0 for what is `critical`, None where an older version wrote this.
    """

    id: str
    title: str
    closes: Few[str]
    owner_role: OwnerRole
    phase: Phase
    hours: Range
    depends_on: Few[str]
    start: date
    finish: date
    deliverable: str
    steps: Few[str] = ()
    done_when: str = ""
    why: str = ""
    light_days: Literal[30, 90] | None = None
    consultant_helps: bool = False
    attending: Range | None = None
    milestone: Milestone | None = None
    critical: bool = False
    slack_days: int | None = None


class Wait(Frozen):
    """A time in which nothing can be done but wait. `holds`: the likely certificate date hangs on it."""

    id: WaitId
    title: str
    start: date
    finish: date
    holds: bool = False


class LightStage(Frozen):
    """The steps of the light programme due by day `days`. `per_week`: hours a week from the stage before to its end."""

    days: Literal[30, 90]
    hours: Range
    per_week: Range
    steps: Few[PlannedAction]


class Plan(Frozen):
    """Open actions in order, and where they lead. Dates are a plan from `as_of`, not a promise.

    `held_by` is what the likely certificate date waits for: the firm's own work, the certifier's free dates, or the
    records an auditor wants to see. None where no certificate lies at the end. `waits`: its fixed waits, likewise.

    `weekend` (Monday 0 to Sunday 6) and `holidays` are the days on which nobody works, up to a year after the plan.

    `light` names the open actions of the light programme; `light_stages` holds them in their light form, which may be
    smaller than the whole action, with hours and dates of its own.
    """

    actions: Few[PlannedAction]
    critical_path: Few[str]
    earliest_stage_1: date | None
    earliest_stage_2: date | None = None
    earliest_certificate: date | None = None
    held_by: HeldBy | None = None
    waits: Few[Wait] = ()
    weekend: Few[int] = (5, 6)
    holidays: Few[date] = ()
    light: Few[str] = ()
    light_hours: Range | None = None
    light_stages: Few[LightStage] = ()
