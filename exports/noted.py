"""An open action as the plan has it, and what a person noted about it: their own name and day go before the planned."""

from dataclasses import dataclass
from datetime import date

from domain.case import ActionNote, Case
from domain.results.report import PlannedAction
from domain.vocabulary import ACTION_STATUS, ROLE


@dataclass(frozen=True)
class Noted:
    """Who does it, from when, by when, how far it is, and the person's own words ("" for none)."""

    owner: str
    start: date
    due: date
    status: str
    note: str


def own_note(case: Case, action: PlannedAction) -> ActionNote:
    """What the person noted, and nothing of ours in its place; an empty note where there is none."""
    return case.action_notes.get(action.id, ActionNote())


def noted(case: Case, action: PlannedAction) -> Noted:
    """What to write about this action. Where the person's day is before the planned start, it starts on that day."""
    said = own_note(case, action)
    due = said.due or action.finish
    owner = said.owner or ROLE[action.owner_role]
    return Noted(owner, min(action.start, due), due, ACTION_STATUS[said.status], said.note or "")
