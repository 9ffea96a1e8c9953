"""A consultant's own notes on the questions of an assessment. No case, no export and no client's view holds them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from storage import history, saving
from storage.database import read, write
from storage.errors import StalePrivateNote
from storage.saved import SavedPrivateNote
from storage.tables import private_note


class PrivateNotes:
    """Notes by question, changed by revision. Raises as Store does; saving under a deleted client raises Gone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self, token: str, *, actor: str) -> Mapping[str, SavedPrivateNote]:
        """The notes by question id. Never to be shown to the client."""
        return read(self._engine, lambda c: {row["question_id"]: _saved(row) for row in _rows(c, token)})

    def save(self, token: str, question_id: str, text: str, *, expected_revision: int, actor: str) -> int:
        """The new revision; empty text takes a note away. Raises StalePrivateNote."""
        return write(self._engine, lambda c: _save(c, token, question_id, text, expected_revision, actor))


def _rows(connection: Connection, token: str) -> list[Any]:
    query = select(private_note).where(private_note.c.assessment_id == saving.found(connection, token))
    return list(connection.execute(query.order_by(private_note.c.id)).mappings())


def _save(connection: Connection, token: str, question: str, text: str, expected: int, actor: str) -> int:
    here = saving.touched(connection, token, actor)
    mine = (private_note.c.assessment_id == here, private_note.c.question_id == question)
    held = connection.execute(select(private_note).where(*mine)).mappings().first()
    if (held["revision"] if held else 0) != expected:
        raise StalePrivateNote(_saved(held) if held else None)
    values = {"text": text, "revision": expected + 1, "actor": actor, "saved": history.now()}
    if held:
        connection.execute(update(private_note).where(*mine).values(**values))
    else:
        connection.execute(insert(private_note).values(assessment_id=here, question_id=question, **values))
    return expected + 1


def _saved(row: Any) -> SavedPrivateNote:
    return SavedPrivateNote(text=row["text"], revision=row["revision"])
