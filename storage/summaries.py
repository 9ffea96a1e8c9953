"""What a portfolio shows of each assessment, kept so that a thousand need not be worked out on every click.

A cache and never the truth: each line counts only for the instant the assessment was last changed and for the versions
it was made with. All of it may be thrown away at any time.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from domain.acting import Who
from domain.results.portfolio import Due
from storage.opening.database import read, write
from storage.saving import in_use
from storage.tables import action_note, assessment, client, summary

OPEN = ("open", "started", "waiting")


class Summaries:
    """Texts by token. May raise StorageUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def fresh(self, versions: str, *, actor: Who) -> Mapping[str, str]:
        """The texts that still count, by token: made with these versions, of assessments not changed since."""
        query = select(assessment.c.token, summary.c.text).join(assessment, assessment.c.id == summary.c.assessment_id)
        query = query.where(summary.c.versions == versions, summary.c.seen == assessment.c.updated)
        return dict(read(self._engine, lambda c: [(row.token, row.text) for row in c.execute(query)]))

    def keep(self, versions: str, made: Mapping[str, tuple[datetime, str]], *, actor: Who) -> None:
        """Keeps texts by token, each with the instant of the last change it was made from."""
        write(self._engine, lambda c: _keep(c, versions, made))

    def forget(self, *, actor: Who) -> None:
        """Throws all of it away; nothing is lost."""
        write(self._engine, lambda c: c.execute(delete(summary)))

    def dues(self, *, actor: Who) -> tuple[Due, ...]:
        """Open actions with a day to be done by, of clients in hand, the earliest first."""
        return read(self._engine, _dues)


def _keep(connection: Connection, versions: str, made: Mapping[str, tuple[datetime, str]]) -> None:
    query = select(assessment.c.id, assessment.c.token).where(assessment.c.token.in_(list(made)))
    here: list[Row[tuple[int, str]]] = list(connection.execute(query))
    if not here:
        return
    connection.execute(delete(summary).where(summary.c.assessment_id.in_([row.id for row in here])))
    rows = [
        {"assessment_id": row.id, "versions": versions, "seen": made[row.token][0], "text": made[row.token][1]}
        for row in here
    ]
    connection.execute(insert(summary), rows)


def _dues(connection: Connection) -> tuple[Due, ...]:
    n = action_note.c
    query = select(assessment.c.token, n.action_id.label("action"), n.owner, n.due)
    query = query.join(assessment, assessment.c.id == n.assessment_id).join(
        client, client.c.id == assessment.c.client_id
    )
    wanted = (n.due.is_not(None), n.status.in_(OPEN), in_use())
    shelf = (client.c.archived_at.is_(None), client.c.sample.is_(False))
    rows = connection.execute(query.where(*wanted, *shelf).order_by(n.due, n.id)).mappings()
    return tuple(Due(**row) for row in rows)
