"""Saved assessments: nothing typed is ever lost, and nothing is overwritten unseen."""

from storage.desk import Desk
from storage.errors import (
    Gone,
    NotFound,
    Stale,
    StaleActionNote,
    StaleAnswer,
    StaleClient,
    StaleJudgement,
    StalePassedOn,
    StaleProfile,
    StorageUnavailable,
)
from storage.saved import (
    UNSAID,
    ActionNote,
    AnswerEvent,
    AssessmentRow,
    ClientFacts,
    ClientRow,
    ClientStatus,
    Place,
    Saved,
    SavedActionNote,
    SavedAnswer,
    SavedJudgement,
    SavedPassedOn,
)
from storage.store import Store

__all__ = [
    "UNSAID",
    "ActionNote",
    "AnswerEvent",
    "AssessmentRow",
    "ClientFacts",
    "ClientRow",
    "ClientStatus",
    "Desk",
    "Gone",
    "NotFound",
    "Place",
    "Saved",
    "SavedActionNote",
    "SavedAnswer",
    "SavedJudgement",
    "SavedPassedOn",
    "Stale",
    "StaleActionNote",
    "StaleAnswer",
    "StaleClient",
    "StaleJudgement",
    "StalePassedOn",
    "StaleProfile",
    "StorageUnavailable",
    "Store",
]
