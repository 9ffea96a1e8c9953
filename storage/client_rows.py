"""One client out of the database with all its history, and into it again under ids of its own."""

import secrets
from datetime import datetime
from functools import partial
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, Table, insert, select

from domain.base import Frozen
from domain.client import (
    AgendaTime,
    AnswerLine,
    Held,
    JudgementLine,
    Moment,
    NoteLine,
    PassedOnLine,
    PointLine,
    PrivateNoteLine,
    SessionLine,
    WholeClient,
)
from domain.files.casefile import read_case, write_case
from domain.profile import Profile
from storage.errors import NotFound
from storage.history import plain
from storage.saving import kept, profile_document
from storage.tables import (
    action_note,
    agenda_item,
    answer_event,
    assessment,
    client,
    guided_session,
    judgement_event,
    open_point,
    passed_on_event,
    private_note,
    snapshot,
)

LINES: Final[dict[str, tuple[Table, type[Any], dict[str, str]]]] = {
    "answers": (answer_event, AnswerLine, {"question": "question_id"}),
    "judgements": (judgement_event, JudgementLine, {}),
    "passed_on": (passed_on_event, PassedOnLine, {"question": "question_id"}),
    "action_notes": (action_note, NoteLine, {"action": "action_id"}),
    "private_notes": (private_note, PrivateNoteLine, {"question": "question_id"}),
}
"""By list of an assessment: its table, what a line is, and columns that the file calls something else."""
_ASSESSMENT: Final = ("as_of", "profile_revision", "created", "created_by", "updated", "updated_by")
_CLIENT: Final = ("name", "status", "next_date", "created", "created_by")


def client_whole(connection: Connection, client_id: str, private: bool) -> WholeClient:
    """Everything about one client that is not deleted, private notes only if asked. Raises NotFound."""
    query = select(client).where(client.c.id == client_id, client.c.id.in_(kept()))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound("There is no such client here.")
    mine = (assessment.c.client_id == client_id, assessment.c.deleted_at.is_(None))
    query = select(assessment).where(*mine).order_by(assessment.c.id)
    held = tuple(_held(connection, found, private) for found in connection.execute(query).mappings().all())
    here = (open_point.c.client_id == client_id, open_point.c.deleted_at.is_(None))
    points = connection.execute(select(open_point).where(*here).order_by(open_point.c.id)).mappings()
    parked = tuple(PointLine(**_told(PointLine, point)) for point in points)
    return WholeClient(assessments=held, open_points=parked, **{name: row[name] for name in _CLIENT})


def tokens(connection: Connection, client_id: str) -> list[str]:
    """The tokens of a client's assessments, in the order in which a client file holds them."""
    query = select(assessment.c.token).where(assessment.c.client_id == client_id).order_by(assessment.c.id)
    return list(connection.execute(query).scalars())


def _held(connection: Connection, row: Any, private: bool) -> Held:
    wanted = (name for name in LINES if private or name != "private_notes")
    lists = {name: _lines(connection, name, row["id"]) for name in wanted}
    sessions = _rows(connection, guided_session, guided_session.c.id, row["id"]).all()
    frozen = _rows(connection, snapshot, snapshot.c.taken, row["id"])
    return Held(
        sessions=tuple(_session(connection, found) for found in sessions),
        profile=Profile.model_validate(row["profile"]),
        moments=tuple(sorted((_moment(found) for found in frozen), key=_when)),
        **({name: row[name] for name in _ASSESSMENT} | lists),
    )


def _rows(connection: Connection, table: Table, order: Any, assessment_id: int) -> Any:
    query = select(table).where(table.c.assessment_id == assessment_id).order_by(order, table.c.id)
    return connection.execute(query).mappings()


def _lines(connection: Connection, name: str, assessment_id: int) -> tuple[Any, ...]:
    table, line, renamed = LINES[name]
    rows = _rows(connection, table, table.c.id, assessment_id)
    return tuple(line(**{field: row[renamed.get(field, field)] for field in line.model_fields}) for row in rows)


def _told(kind: type[Frozen], row: Any, *without: str) -> dict[str, Any]:
    """What a line of this kind says, from a row or from another line."""
    at = row.__getitem__ if isinstance(row, RowMapping) else partial(getattr, row)
    return {name: at(name) for name in kind.model_fields if name not in without}


def _moment(row: Any) -> Moment:
    return Moment(case=read_case(row["case"]), **_told(Moment, row, "case"))


def _when(moment: Moment) -> tuple[datetime, str, str, str]:
    """Of two frozen in one instant, the first is the same one on every computer, whatever their ids are there."""
    return moment.taken, moment.label, moment.report, write_case(moment.case)


def _column(field: str, value: Any) -> Any:
    return plain(value) if field == "evidence" else value


def _session(connection: Connection, row: Any) -> SessionLine:
    mine = select(agenda_item).where(agenda_item.c.session_id == row["id"]).order_by(agenda_item.c.id)
    agenda = tuple(AgendaTime(**_told(AgendaTime, item)) for item in connection.execute(mine).mappings())
    return SessionLine(agenda=agenda, **_told(SessionLine, row, "agenda"))


def take_in(connection: Connection, whole: WholeClient) -> str:
    """The id of the new client that `whole` has become. Every id and token is new, so that nothing here is touched."""
    made = uuid4().hex
    connection.execute(insert(client).values(id=made, **{name: getattr(whole, name) for name in _CLIENT}))
    for held in whole.assessments:
        _take_in(connection, made, held)
    for point in whole.open_points:
        connection.execute(insert(open_point).values(client_id=made, **_told(PointLine, point)))
    return made


def _take_in(connection: Connection, client_id: str, held: Held) -> None:
    row = {name: getattr(held, name) for name in _ASSESSMENT}
    row |= {"client_id": client_id, "token": secrets.token_urlsafe(16), "profile": profile_document(held.profile)}
    new = connection.execute(insert(assessment).values(**row).returning(assessment.c.id)).scalar_one()
    for name, (table, line, renamed) in LINES.items():
        rows = [
            {renamed.get(field, field): _column(field, getattr(one, field)) for field in line.model_fields}
            for one in getattr(held, name)
        ]
        if rows:
            connection.execute(insert(table), [{"assessment_id": new} | one for one in rows])
    for moment in held.moments:
        row = {"id": uuid4().hex, "assessment_id": new, "case": write_case(moment.case)}
        connection.execute(insert(snapshot).values(**row, **_told(Moment, moment, "case")))
    for session in held.sessions:
        _take_in_session(connection, new, session)


def _take_in_session(connection: Connection, assessment_id: int, session: SessionLine) -> None:
    row = {"assessment_id": assessment_id, "seen": session.began, **_told(SessionLine, session, "agenda")}
    begun = connection.execute(insert(guided_session).values(**row).returning(guided_session.c.id)).scalar_one()
    lines = [{"session_id": begun, **_told(AgendaTime, item)} for item in session.agenda]
    if lines:
        connection.execute(insert(agenda_item), lines)
