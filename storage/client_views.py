"""A client's own view of the question at hand, under a token of its own that opens nothing else and can be taken back.

What a consultant verified or noted is not even read here.
"""

import secrets
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from domain.acting import Who
from domain.case import Answer
from storage import history, saving
from storage.errors import NotFound
from storage.opening.database import read, write
from storage.saved import ClientView, Viewed
from storage.tables import answer_event, assessment, client_view

_V = client_view.c


class ClientViews:
    """At most one view for each assessment. Raises as Store does; calls for a deleted client raise Gone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, token: str, *, actor: Who) -> ClientView | None:
        """The view of this assessment, None while there is none."""
        return read(self._engine, lambda c: _view(c, saving.found(c, token)))

    def open(self, token: str, *, actor: Who) -> str:
        """The token of the view, made where there is none."""
        return write(self._engine, lambda c: _open(c, token))

    def revoke(self, token: str, *, actor: Who) -> None:
        """Ends the view: its token opens nothing any more, and a later view has another one."""
        write(self._engine, lambda c: c.execute(delete(client_view).where(_V.assessment_id == saving.found(c, token))))

    def show(self, token: str, question_id: str, *, actor: Who) -> None:
        """Turns the view, if there is one, to this question."""
        write(self._engine, lambda c: _show(c, token, question_id))

    def seen(self, view_token: str) -> Viewed:
        """What the client sees. Raises NotFound when there is no such view, or not any more."""
        return read(self._engine, lambda c: _seen(c, view_token))


def _view(connection: Connection, assessment_id: int) -> ClientView | None:
    query = select(_V.token, _V.question_id).where(_V.assessment_id == assessment_id)
    row = connection.execute(query).mappings().first()
    return ClientView(**row) if row else None


def _open(connection: Connection, token: str) -> str:
    here = saving.found(connection, token, lock=True)
    held = _view(connection, here)
    if held is not None:
        return held.token
    made = secrets.token_urlsafe(16)
    connection.execute(insert(client_view).values(assessment_id=here, token=made))
    return made


def _show(connection: Connection, token: str, question_id: str) -> None:
    mine = _V.assessment_id == saving.found(connection, token)
    connection.execute(update(client_view).where(mine).values(question_id=question_id))


def _seen(connection: Connection, view_token: str) -> Viewed:
    query = select(client_view).join(assessment, assessment.c.id == _V.assessment_id)
    row = connection.execute(query.where(_V.token == view_token, saving.in_use())).mappings().first()
    if row is None:
        raise NotFound("This view has ended.")
    return Viewed(question_id=row["question_id"], answer=_said(connection, row))


def _said(connection: Connection, row: Any) -> Answer | None:
    among = {"assessment_id": row["assessment_id"], "question_id": row["question_id"], "layer": "said"}
    query = history.latest(answer_event, answer_event.c.question_id, among=among)
    said = connection.execute(query).mappings().first() if row["question_id"] else None
    if said is None or said["choice"] is None:
        return None
    return Answer(choice=said["choice"], proof=said["proof"], note=said["note"])
