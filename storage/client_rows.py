"""One client out of the database with all its history, and into it again under ids of its own."""

import secrets
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Table, insert, select

from domain.case import Case
from domain.casefile import read_case, write_case
from domain.client import AnswerLine, Held, JudgementLine, Moment, NoteLine, PassedOnLine, WholeClient
from domain.profile import Profile
from storage.errors import NotFound
from storage.saving import kept, profile_document
from storage.tables import (
    action_note,
    answer_event,
    assessment,
    client,
    judgement_event,
    passed_on_event,
    snapshot,
)

LINES: Final[dict[str, tuple[Table, type[Any], dict[str, str]]]] = {
    "answers": (answer_event, AnswerLine, {"question": "question_id"}),
    "judgements": (judgement_event, JudgementLine, {}),
    "passed_on": (passed_on_event, PassedOnLine, {"question": "question_id"}),
    "action_notes": (action_note, NoteLine, {"action": "action_id"}),
}
"""By list of an assessment: its table, what a line is, and columns that the file calls something else."""
_ASSESSMENT: Final = ("as_of", "profile_revision", "created", "created_by", "updated", "updated_by")
_CLIENT: Final = ("name", "status", "next_date", "created", "created_by")


def client_whole(connection: Connection, client_id: str) -> WholeClient:
    """Everything about one client that is not deleted. Raises NotFound."""
    query = select(client).where(client.c.id == client_id, client.c.id.in_(kept()))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound("There is no such client here.")
    query = select(assessment).where(assessment.c.client_id == client_id).order_by(assessment.c.id)
    held = tuple(_held(connection, found) for found in connection.execute(query).mappings().all())
    return WholeClient(assessments=held, **{name: row[name] for name in _CLIENT})


def _held(connection: Connection, row: Any) -> Held:
    lists = {name: _lines(connection, name, row["id"]) for name in LINES}
    return Held(
        profile=Profile.model_validate(row["profile"]),
        moments=tuple(_moment(found) for found in _rows(connection, snapshot, snapshot.c.taken, row["id"])),
        **{name: row[name] for name in _ASSESSMENT},
        **lists,
    )


def _rows(connection: Connection, table: Table, order: Any, assessment_id: int) -> Any:
    query = select(table).where(table.c.assessment_id == assessment_id).order_by(order, table.c.id)
    return connection.execute(query).mappings()


def _lines(connection: Connection, name: str, assessment_id: int) -> tuple[Any, ...]:
    table, line, renamed = LINES[name]
    rows = _rows(connection, table, table.c.id, assessment_id)
    return tuple(line(**{field: row[renamed.get(field, field)] for field in line.model_fields}) for row in rows)


def _moment(row: Any) -> Moment:
    told = {name: row[name] for name in Moment.model_fields if name != "case"}
    return Moment(case=read_case(row["case"]), **told)


def take_in(connection: Connection, whole: WholeClient) -> str:
    """The id of the new client that `whole` has become. Every id and token is new, so that nothing here is touched."""
    made = uuid4().hex
    connection.execute(insert(client).values(id=made, **{name: getattr(whole, name) for name in _CLIENT}))
    for held in whole.assessments:
        _take_in(connection, made, held)
    return made


def _take_in(connection: Connection, client_id: str, held: Held) -> None:
    row = {name: getattr(held, name) for name in _ASSESSMENT}
    row |= {"client_id": client_id, "token": secrets.token_urlsafe(16), "profile": profile_document(held.profile)}
    new = connection.execute(insert(assessment).values(**row).returning(assessment.c.id)).scalar_one()
    for name, (table, line, renamed) in LINES.items():
        rows = [
            {renamed.get(field, field): getattr(one, field) for field in line.model_fields}
            for one in getattr(held, name)
        ]
        if rows:
            connection.execute(insert(table), [{"assessment_id": new} | one for one in rows])
    for moment in held.moments:
        connection.execute(insert(snapshot).values(id=uuid4().hex, assessment_id=new, **_snapshot(moment.case, moment)))


def _snapshot(case: Case, moment: Moment) -> dict[str, Any]:
    told = {name: getattr(moment, name) for name in Moment.model_fields if name != "case"}
    return told | {"case": write_case(case)}
