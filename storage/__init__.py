"""Saved assessments: nothing typed is ever lost, and nothing is overwritten unseen."""

from storage.errors import (
    NotFound,
    Stale,
    StaleActionNote,
    StaleAnswer,
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
    ClientRow,
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
    "ClientRow",
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
    "StaleJudgement",
    "StalePassedOn",
    "StaleProfile",
    "StorageUnavailable",
    "Store",
]
