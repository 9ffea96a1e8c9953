"""The writes, each inside one transaction that its caller opened. All refuse to overwrite what they have not seen."""

import secrets
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, insert, select, update

from domain.acting import Who
from domain.case import Case
from domain.profile import Profile
from storage import history
from storage.errors import Gone, NotFound
from storage.tables import assessment, client, setting


def touched(connection: Connection, token: str, actor: Who) -> int:
    """The assessment's id, marked as changed now; other writers to it wait until this transaction ends. Raises Gone."""
    mark = update(assessment).where(assessment.c.token == token, in_use())
    changed = mark.values(updated=history.now(), updated_by=actor)
    found = connection.execute(changed.returning(assessment.c.id)).scalar()
    if found is None:
        raise Gone
    return int(found)


def found(connection: Connection, token: str, *, lock: bool = False) -> int:
    """The assessment's id, not marked as changed; with `lock` other writers to it wait. Raises Gone."""
    query = select(assessment.c.id).where(assessment.c.token == token, in_use())
    held = connection.execute(query.with_for_update() if lock else query).scalar()
    if held is None:
        raise Gone
    return int(held)


def kept() -> Select[Any]:
    """The ids of clients that are not deleted."""
    return select(client.c.id).where(client.c.deleted_at.is_(None))


def in_use() -> ColumnElement[bool]:
    """Assessments that are not deleted, of clients that are not."""
    return and_(assessment.c.deleted_at.is_(None), assessment.c.client_id.in_(kept()))


def create(connection: Connection, client_id: str, case: Case, *, actor: Who) -> str:
    """A new assessment's token, with the answers and judgements of `case` as first revisions. Raises NotFound."""
    if connection.execute(kept().where(client.c.id == client_id)).first() is None:
        raise NotFound("There is no such client here.")
    now, token = history.now(), secrets.token_urlsafe(16)
    row = {"token": token, "client_id": client_id, "as_of": case.as_of, "profile_revision": 0}
    row |= {"created": now, "created_by": str(actor), "updated": now, "updated_by": str(actor)}
    made = insert(assessment).values(**row, profile=profile_document(case.profile)).returning(assessment.c.id)
    first = {"assessment_id": connection.execute(made).scalar_one(), "revision": 1, "actor": actor, "saved": now}
    for table, rows in history.case_rows(case).items():
        if rows:
            connection.execute(insert(table), [first | stated for stated in rows])
    return token


def choice(connection: Connection, name: str, value: Any) -> None:
    """Keeps a setting of the whole database."""
    change = update(setting).where(setting.c.name == name).values(value=value)
    if not connection.execute(change).rowcount:
        connection.execute(insert(setting).values(name=name, value=value))


def profile_document(given: Profile) -> dict[str, Any]:
    """The profile as it is kept: without what is not known."""
    return given.model_dump(mode="json", exclude_none=True)
