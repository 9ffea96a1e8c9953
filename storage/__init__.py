"""Saved assessments: nothing typed is ever lost, and nothing is overwritten unseen."""

from storage.carry_over import carry_over
from storage.cell import Kind
from storage.desk import Desk
from storage.errors import (
    Displaced,
    Gone,
    NotFound,
    Stale,
    StorageUnavailable,
)
from storage.history import ME
from storage.kinds import (
    ACTION_NOTE,
    CARD,
    FACTS,
    JUDGEMENT,
    KINDS,
    OPEN_POINT,
    PASSED_ON,
    PRIVATE_NOTE,
    SAID,
    VERIFIED,
)
from storage.saved import (
    UNSAID,
    ActionNote,
    AnswerEvent,
    AssessmentRow,
    ClientFacts,
    ClientRow,
    ClientStatus,
    ClientView,
    Held,
    Parked,
    Place,
    Saved,
    SavedAnswer,
    SavedOpenPoint,
    SavedSession,
    SavedSnapshot,
    SessionTime,
    SnapshotRow,
    Viewed,
)
from storage.snapshots import Snapshots
from storage.store import Store
from storage.summaries import Summaries

__all__ = [
    "ACTION_NOTE",
    "CARD",
    "FACTS",
    "JUDGEMENT",
    "KINDS",
    "ME",
    "OPEN_POINT",
    "PASSED_ON",
    "PRIVATE_NOTE",
    "SAID",
    "UNSAID",
    "VERIFIED",
    "ActionNote",
    "AnswerEvent",
    "AssessmentRow",
    "ClientFacts",
    "ClientRow",
    "ClientStatus",
    "ClientView",
    "Desk",
    "Displaced",
    "Gone",
    "Held",
    "Kind",
    "NotFound",
    "Parked",
    "Place",
    "Saved",
    "SavedAnswer",
    "SavedOpenPoint",
    "SavedSession",
    "SavedSnapshot",
    "SessionTime",
    "SnapshotRow",
    "Snapshots",
    "Stale",
    "StorageUnavailable",
    "Store",
    "Summaries",
    "Viewed",
    "carry_over",
]
