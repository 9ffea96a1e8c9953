"""Guided sessions: who led one, from when to when, and the minutes planned and used for each section.

At most one session of an assessment is not ended: it is planned first, then begun. Being in a session is no change
to the assessment.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, delete, insert, select, update

from domain.acting import Who
from domain.case import Answer
from storage import history, saving
from storage.errors import NotFound
from storage.opening.database import read, write
from storage.saved import SavedSession, SessionTime
from storage.tables import agenda_item, client_view, guided_session

BREAK: Final = timedelta(minutes=30)
"""When nothing is pressed for longer, people were at lunch: no more than this counts as time used."""
LEAST: Final = timedelta(seconds=1)
_T = TypeVar("_T")
_G = guided_session.c


class Sessions:
    """The sessions of each assessment. Raises as Store does; to change one of a deleted client raises Gone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self, token: str, *, actor: Who) -> tuple[SavedSession, ...]:
        """The sessions of an assessment, the newest first."""
        return read(self._engine, lambda c: tuple(_saved(c, row) for row in _rows(c, token)))

    def plan(self, token: str, section: str, minutes: int | None, *, actor: Who) -> None:
        """Sets the minutes planned for a section; None goes back to what the number of questions suggests."""
        self._write(lambda c: _item(c, _current(c, token)["id"], section, planned=minutes))

    def begin(self, token: str, led_by: str, present: str, *, actor: Who, at: datetime | None = None) -> None:
        """Starts the clock. A session that runs already goes on, with these names."""
        self._write(lambda c: _begin(c, token, {"led_by": led_by, "present": present}, at or history.now()))

    def tick(self, token: str, section: str, *, actor: Who, at: datetime | None = None) -> None:
        """Counts the time since the last tick for the section on screen until now; from now on it is `section`.

        However many windows are open, no minute is counted twice. Without a session that runs nothing happens.
        """
        if read(self._engine, lambda c: _running(c, token)) is not None:
            self._write(lambda c: _tick(c, token, section, at or history.now()))

    def end(self, token: str, summary: str, *, actor: Who, at: datetime | None = None) -> None:
        """Stops the clock, keeps the summary as it is now and ends the client's view. Raises NotFound: none runs."""
        self._write(lambda c: _end(c, token, summary, at or history.now()))

    def go_on(self, token: str, session_id: int, *, actor: Who) -> None:
        """Takes the end of a session back. Raises NotFound when there is no such session, or another one runs."""
        self._write(lambda c: _go_on(c, token, session_id))

    def answers_before(self, token: str, instant: datetime, *, actor: Who) -> Mapping[str, Answer]:
        """The answers as they stood before an instant, such as the beginning of a session."""
        found = read(self._engine, lambda c: history.answers(c, saving.found(c, token), before=instant))
        return {question: held.answer for question, held in found.items()}

    def _write(self, work: Callable[[Connection], _T]) -> _T:
        return write(self._engine, work)


def _rows(connection: Connection, token: str) -> list[Any]:
    mine = select(guided_session).where(_G.assessment_id == saving.found(connection, token))
    return list(connection.execute(mine.order_by(_G.id.desc())).mappings())


def _saved(connection: Connection, row: Any) -> SavedSession:
    query = select(agenda_item).where(agenda_item.c.session_id == row["id"])
    agenda = {
        item["section"]: SessionTime(planned=item["planned"], used=item["used"])
        for item in connection.execute(query).mappings()
    }
    told = {name: row[name] for name in SavedSession.model_fields if name != "agenda"}
    return SavedSession(agenda=agenda, **told)


def _open(connection: Connection, token: str, *, lock: bool = True) -> Any:
    """The session not ended, with `lock` other writers to it waiting; None when there is none. Raises Gone."""
    here = saving.found(connection, token, lock=lock)
    query = select(guided_session).where(_G.assessment_id == here, _G.ended.is_(None))
    return connection.execute(query).mappings().first()


def _running(connection: Connection, token: str, *, lock: bool = False) -> Any:
    """The session begun and not ended, None when there is none."""
    held = _open(connection, token, lock=lock)
    return held if held is not None and held["began"] else None


def _current(connection: Connection, token: str) -> Any:
    """The session not ended, a new one where there is none."""
    held = _open(connection, token)
    if held is None:
        here = saving.found(connection, token)
        connection.execute(insert(guided_session).values(assessment_id=here))
        held = _open(connection, token)
    return held


def _change(connection: Connection, session_id: int, **values: Any) -> None:
    connection.execute(update(guided_session).where(_G.id == session_id).values(**values))


def _begin(connection: Connection, token: str, names: dict[str, str], at: datetime) -> None:
    held = _current(connection, token)
    _change(connection, held["id"], **names, began=held["began"] or at, seen=held["seen"] or at)


def _tick(connection: Connection, token: str, section: str | None, at: datetime) -> None:
    held = _running(connection, token, lock=True)
    if held is None:
        return
    spent = max(timedelta(), min(at - held["seen"], BREAK))
    if section == held["section"] and spent < LEAST:
        return
    if held["section"]:
        _item(connection, held["id"], held["section"], spent=spent.total_seconds())
    _change(connection, held["id"], section=section, seen=at)


def _item(connection: Connection, session_id: int, section: str, *, spent: float = 0, **values: Any) -> None:
    """Changes one line of the agenda, or adds it."""
    mine = (agenda_item.c.session_id == session_id, agenda_item.c.section == section)
    change = update(agenda_item).where(*mine).values(used=agenda_item.c.used + spent, **values)
    if not connection.execute(change).rowcount:
        row = {"session_id": session_id, "section": section, "used": spent, **values}
        connection.execute(insert(agenda_item).values(**row))


def _end(connection: Connection, token: str, summary: str, at: datetime) -> None:
    held = _running(connection, token, lock=True)
    if held is None:
        raise NotFound("This session has ended already, in another window.")
    _tick(connection, token, None, at)
    _change(connection, held["id"], ended=at, summary=summary)
    connection.execute(delete(client_view).where(client_view.c.assessment_id == held["assessment_id"]))


def _go_on(connection: Connection, token: str, session_id: int) -> None:
    if _open(connection, token) is not None:
        raise NotFound("Another session has begun or is planned: it goes on, and this one stays ended.")
    here = saving.found(connection, token)
    again = update(guided_session).where(_G.id == session_id, _G.assessment_id == here)
    if not connection.execute(again.values(ended=None, summary=None, seen=history.now())).rowcount:
        raise NotFound("There is no such session here.")
