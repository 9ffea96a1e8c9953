"""One client whole: what is noted about it, and every assessment with all that was ever saved in it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from domain.base import SCHEMA, Few, Frozen, Lines, Schema, Whole
from domain.case import ActionStatus, Case, Evidence, Layer, Proof
from domain.profile import LongText, Profile, Text

ClientStatus = Literal["new", "working", "waiting", "finished"]
"""Where the work with a client stands, as the consultant says it."""
Revision = Annotated[int, Field(ge=1, le=1_000_000)]
Stated = Annotated[str, Field(max_length=40)]
"""A date and time as an answer states it, with its own zone or none."""


class AnswerLine(Frozen):
    """One answer ever given. `choice` None: cleared."""

    question: Text
    layer: Layer
    revision: Revision
    choice: Text | None = None
    proof: Proof = "said"
    note: LongText | None = None
    evidence: Few[Evidence] | None = None
    who: Text | None = None
    at: Stated | None = None
    actor: Text
    saved: AwareDatetime


class JudgementLine(Frozen):
    """One judgement ever made about a requirement. `justification` None: withdrawn."""

    ref: Text
    revision: Revision
    applicable: bool | None = None
    attainment: Annotated[float, Field(ge=0, le=1)] | None = None
    justification: LongText | None = None
    by: Text | None = None
    at: Stated | None = None
    actor: Text
    saved: AwareDatetime


class PassedOnLine(Frozen):
    """Who was asked to answer a question instead. `who` None: taken back."""

    question: Text
    revision: Revision
    who: Text | None = None
    actor: Text
    saved: AwareDatetime


class NoteLine(Frozen):
    """The note on an action as it is now."""

    action: Text
    owner: Text | None = None
    due: date | None = None
    status: ActionStatus
    note: LongText | None = None
    revision: Revision
    actor: Text
    saved: AwareDatetime


class PrivateNoteLine(Frozen):
    """What a consultant notes about a question and never shows. Only in a file that was asked to hold it."""

    question: Text
    text: LongText
    revision: Revision
    actor: Text
    saved: AwareDatetime


class PointLine(Frozen):
    """A point parked in a session, settled or not."""

    text: LongText
    owner: Text | None = None
    due: date | None = None
    about: LongText | None = None
    settled: bool
    revision: Revision
    actor: Text
    saved: AwareDatetime


class AgendaTime(Frozen):
    """Minutes planned for a section and seconds used."""

    section: Text
    planned: Annotated[int, Field(ge=0, le=100_000)] | None = None
    used: Annotated[float, Field(ge=0, le=1e9)]


class SessionLine(Frozen):
    """One guided session. `summary`: what was true when it ended, as the text it was."""

    led_by: Text | None = None
    present: LongText | None = None
    began: AwareDatetime | None = None
    ended: AwareDatetime | None = None
    summary: Whole | None = None
    agenda: Lines[AgendaTime] = ()


class Moment(Frozen):
    """A frozen moment: `report` is its text byte for byte, `case` what it came from."""

    label: Text
    taken: AwareDatetime
    actor: Text
    bank_version: Text
    parameters_version: Text
    low: float | None = None
    likely: float | None = None
    high: float | None = None
    case: Case
    report: Whole


class Held(Frozen):
    """One assessment with its whole history."""

    as_of: date | None = None
    profile: Profile = Profile()
    profile_revision: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    created: AwareDatetime
    created_by: Text
    updated: AwareDatetime
    updated_by: Text
    answers: Lines[AnswerLine] = ()
    judgements: Lines[JudgementLine] = ()
    passed_on: Lines[PassedOnLine] = ()
    action_notes: Lines[NoteLine] = ()
    moments: Lines[Moment] = ()
    sessions: Lines[SessionLine] = ()
    private_notes: Lines[PrivateNoteLine] = ()


class WholeClient(Frozen):
    """What a client file holds. It names no id of the database it came from: where it is taken in, all are new."""

    kind: Literal["ready42-client"] = "ready42-client"
    schema_: Schema = SCHEMA
    name: Text
    status: ClientStatus = "new"
    next_date: date | None = None
    created: AwareDatetime
    created_by: Text
    assessments: Lines[Held] = ()
    open_points: Lines[PointLine] = ()

    model_config = Frozen.model_config | {"populate_by_name": True}
