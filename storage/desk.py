"""A consultant's clients: found, changed, put away, deleted with a way back, and then really gone."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, delete, update

from domain.acting import Who
from domain.case import Answer, Case
from domain.client import WholeClient
from storage import client_rows, history, listing
from storage.errors import NotFound
from storage.opening.database import read, settle, write
from storage.saved import UNSAID, AssessmentRow, ClientRow
from storage.tables import assessment, client

_T = TypeVar("_T")


class Desk:
    """Many clients in one database. Calls that name a client raise NotFound; all may raise
    StorageUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def clients(self, search: str = "", *, actor: Who, archived: bool = False) -> tuple[ClientRow, ...]:
        """Clients whose name holds every word of `search`, by name: those in hand, or those put away. No samples."""
        shelf = client.c.archived_at.is_not(None) if archived else client.c.archived_at.is_(None)
        wanted = (client.c.deleted_at.is_(None), client.c.sample.is_(False), shelf)
        rows = self._read(lambda c: listing.clients(c, *wanted))
        words = search.casefold().split()
        return tuple(row for row in rows if all(word in row.name.casefold() for word in words))

    def deleted(self, *, actor: Who) -> tuple[ClientRow, ...]:
        """Clients deleted and not yet gone for good."""
        return self._read(lambda c: listing.clients(c, client.c.deleted_at.is_not(None)))

    def client(self, client_id: str, *, actor: Who) -> ClientRow:
        """One client, put away or not; a deleted one is not found."""
        rows = self._read(lambda c: listing.clients(c, client.c.id == client_id, client.c.deleted_at.is_(None)))
        if not rows:
            raise NotFound("There is no such client here.")
        return rows[0]

    def assessments(self, client_id: str, *, actor: Who) -> tuple[AssessmentRow, ...]:
        """A client's assessments, last changed first."""
        wanted = (assessment.c.client_id == client_id, assessment.c.deleted_at.is_(None))
        return self._read(lambda c: listing.assessments(c, *wanted))

    def archive(self, client_id: str, away: bool = True, *, actor: Who) -> None:
        """Puts a client away, or takes it back in hand."""
        self._mark(client_id, client.c.deleted_at.is_(None), archived_at=history.now() if away else None)

    def delete(self, client_id: str, *, actor: Who) -> None:
        """Deletes a client with all it holds; `restore` undoes it until `purge`."""
        self._mark(client_id, client.c.deleted_at.is_(None), deleted_at=history.now())

    def restore(self, client_id: str, *, actor: Who) -> None:
        """Undoes a deletion: everything is as it was."""
        self._mark(client_id, client.c.deleted_at.is_not(None), deleted_at=None)

    def purge(self, client_id: str | None = None, *, before: datetime | None = None, actor: Who) -> int:
        """How many deleted clients are now gone for good: one, or all, or those deleted `before` an instant."""
        gone = delete(client).where(client.c.deleted_at.is_not(None))
        gone = gone.where(client.c.id == client_id) if client_id else gone
        gone = gone.where(client.c.deleted_at < before) if before else gone
        count = self._write(lambda c: c.execute(gone).rowcount)
        if count:
            settle(self._engine)
        return count

    def whole(self, client_id: str, *, private: bool = False, actor: Who) -> WholeClient:
        """A client with all that was ever saved for it, as of one instant; `private` notes only where asked for."""
        return self._read(lambda c: client_rows.client_whole(c, client_id, private))

    def take_in(self, client: WholeClient, *, actor: Who) -> str:
        """The id of the new client made from a client file. It stands beside whatever else is here."""
        return self._write(lambda c: client_rows.take_in(c, client))

    def _mark(self, client_id: str, wanted: ColumnElement[bool], **values: datetime | None) -> None:
        change = update(client).where(client.c.id == client_id, wanted).values(**values)
        if not self._write(lambda c: c.execute(change).rowcount):
            raise NotFound("There is no such client here.")

    def _read(self, work: Callable[[Connection], _T]) -> _T:
        return read(self._engine, work)

    def _write(self, work: Callable[[Connection], _T]) -> _T:
        return write(self._engine, work)


def again(case: Case) -> Case:
    """What a new assessment of the same client starts from: all but its date and what a consultant verified then."""
    said = {question: a.model_copy(update={"verified": None}) for question, a in case.answers.items() if _was_said(a)}
    return case.model_copy(update={"as_of": None, "answers": said})


def _was_said(answer: Answer) -> bool:
    return answer.verified is None or answer != Answer(choice=UNSAID, verified=answer.verified)
