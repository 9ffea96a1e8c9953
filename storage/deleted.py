"""Assessments deleted one by one: out of sight at once, brought back until they are erased."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, delete, select, update

from domain.acting import Who
from storage import history, listing, saving
from storage.errors import NotFound
from storage.opening.database import read, settle, write
from storage.saved import AssessmentRow
from storage.tables import assessment, client

_A = assessment.c


class Deleted:
    """Raises as Store does; calls that name an assessment raise NotFound."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def delete(self, token: str, *, actor: Who) -> None:
        """Deletes an assessment; `restore` undoes it until `purge`. The client and its other assessments stay."""
        self._mark(token, saving.in_use(), history.now())

    def restore(self, token: str, *, actor: Who) -> None:
        """Undoes a deletion: everything is as it was."""
        self._mark(token, _A.deleted_at.is_not(None), None)

    def all(self, *, actor: Who) -> tuple[AssessmentRow, ...]:
        """Assessments deleted and not yet erased, of clients that are not deleted themselves."""
        wanted = (_A.deleted_at.is_not(None), _A.client_id.in_(saving.kept()))
        return read(self._engine, lambda c: listing.assessments(c, *wanted))

    def purge(self, token: str | None = None, *, before: datetime | None = None, actor: Who) -> int:
        """How many are now gone for good: one, or those deleted `before` an instant; their client too if left empty."""
        wanted = [_A.deleted_at.is_not(None), *([_A.token == token] if token else [])]
        wanted += [_A.deleted_at < before] if before else []
        count = write(self._engine, lambda c: _purge(c, wanted))
        if count:
            settle(self._engine)
        return count

    def _mark(self, token: str, wanted: ColumnElement[bool], deleted_at: datetime | None) -> None:
        change = update(assessment).where(_A.token == token, wanted).values(deleted_at=deleted_at)
        if not write(self._engine, lambda c: c.execute(change).rowcount):
            raise NotFound("There is no such assessment here.")


def _purge(connection: Connection, wanted: list[ColumnElement[bool]]) -> int:
    gone = connection.execute(delete(assessment).where(*wanted).returning(_A.client_id)).scalars().all()
    left = select(_A.client_id).where(_A.client_id.in_(set(gone)))
    connection.execute(delete(client).where(client.c.id.in_(set(gone)), client.c.id.not_in(left)))
    return len(gone)
