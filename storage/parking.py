"""Open points of a client, parked in a session: they stay with the client when it is assessed again."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, delete, func, select

from domain.acting import Who
from domain.parking import OpenPoint
from domain.results.portfolio import PointDue
from storage import saving
from storage.kinds import OPEN_POINT
from storage.opening.database import read, settle, write
from storage.saved import Parked, SavedOpenPoint
from storage.tables import client, open_point

_T = TypeVar("_T")


class Parking:
    """Points by client. Raises as Store does; parking for a deleted client raises Gone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def points(self, client_id: str, *, actor: Who) -> tuple[SavedOpenPoint, ...]:
        """All points, settled and deleted ones too, in the order they were parked."""
        query = _of(client_id).order_by(open_point.c.id)
        return read(self._engine, lambda c: tuple(map(_saved, c.execute(query).mappings())))

    def due(self, *, actor: Who) -> tuple[PointDue, ...]:
        """Points with a day, neither settled nor deleted, of all clients in hand."""
        p = open_point.c
        wanted = (p.due.is_not(None), p.settled.is_(False), p.deleted_at.is_(None))
        shelf = (client.c.archived_at.is_(None), client.c.sample.is_(False))
        query = select(p.client_id, p.text, p.owner, p.due).join(client, client.c.id == p.client_id)
        query = query.where(*wanted, *shelf, p.client_id.in_(saving.kept())).order_by(p.due, p.id)
        return read(self._engine, lambda c: tuple(PointDue(**row) for row in c.execute(query).mappings()))

    def park(self, client_id: str, point: OpenPoint, *, actor: Who) -> int:
        """The id of a new point."""
        return self._write(lambda c: _park(c, client_id, point, actor))

    def purge(self, client_id: str, *, before: datetime, actor: Who) -> int:
        """How many points of this client, deleted `before` an instant, are now gone for good."""
        old = delete(open_point).where(open_point.c.client_id == client_id, open_point.c.deleted_at < before)
        count = self._write(lambda c: c.execute(old).rowcount)
        if count:
            settle(self._engine)
        return count

    def _write(self, work: Callable[[Connection], _T]) -> _T:
        return write(self._engine, work)


def _of(client_id: str) -> Select[Any]:
    return select(open_point).where(open_point.c.client_id == client_id, open_point.c.client_id.in_(saving.kept()))


def _park(connection: Connection, client_id: str, point: OpenPoint, actor: Who) -> int:
    OPEN_POINT.save(connection, client_id, "new", Parked(point=point), expected=0, actor=actor)
    newest = select(func.max(open_point.c.id)).where(open_point.c.client_id == client_id)
    return int(connection.execute(newest).scalar_one())


def _saved(row: Any) -> SavedOpenPoint:
    stated = OpenPoint(**{name: row[name] for name in OpenPoint.model_fields})
    return SavedOpenPoint(id=row["id"], point=stated, revision=row["revision"], deleted_at=row["deleted_at"])
