"""Frozen moments: a report kept byte for byte beside the case and the versions it came from."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, Select, delete, insert, select

from domain.acting import Who
from domain.case import Case
from domain.files.casefile import read_case, write_case
from domain.results.report import Report
from storage import history, saving
from storage.errors import NotFound
from storage.opening.database import read, settle, write
from storage.saved import SavedSnapshot, SnapshotRow
from storage.tables import assessment, snapshot

_ROW = [column for name in SnapshotRow.model_fields if (column := snapshot.c.get(name)) is not None]


class Snapshots:
    """Added and removed, never changed. Calls that name an assessment or a snapshot raise NotFound."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def freeze(self, token: str, label: str, case: Case, report: Report, *, actor: Who) -> str:
        """The new snapshot's id: `report`, and the `case` it came from."""
        return write(self._engine, lambda c: _freeze(c, token, label, case, report, actor))

    def of_client(self, client_id: str, *, actor: Who) -> tuple[SnapshotRow, ...]:
        """The snapshots of a client over all its assessments, oldest first. No report is opened for that."""
        query = _rows(*_ROW).where(assessment.c.client_id == client_id).order_by(snapshot.c.taken, snapshot.c.id)
        return read(self._engine, lambda c: tuple(SnapshotRow(**row) for row in c.execute(query).mappings()))

    def load(self, snapshot_id: str, *, actor: Who) -> SavedSnapshot:
        """One snapshot whole."""
        return read(self._engine, lambda c: _load(c, snapshot_id))

    def remove(self, snapshot_id: str, *, actor: Who) -> None:
        """Deletes a snapshot for good; the assessment and its other snapshots stay."""
        gone = delete(snapshot).where(snapshot.c.id == snapshot_id)
        if not write(self._engine, lambda c: c.execute(gone).rowcount):
            raise NotFound("There is no such snapshot here.")
        settle(self._engine)


def _freeze(connection: Connection, token: str, label: str, case: Case, report: Report, actor: Who) -> str:
    here = (assessment.c.token == token, saving.in_use())
    found = connection.execute(select(assessment.c.id).where(*here)).scalar()
    if found is None:
        raise NotFound("There is no such assessment here.")
    ready = report.readiness
    row = {"id": uuid4().hex, "assessment_id": found, "label": label, "taken": history.now(), "actor": actor}
    row |= {"bank_version": report.bank_version, "parameters_version": report.parameters_version}
    row |= {end: getattr(ready, end) if ready else None for end in ("low", "likely", "high")}
    texts = {"case": write_case(case), "report": report.model_dump_json(by_alias=True)}
    connection.execute(insert(snapshot).values(**row, **texts))
    return str(row["id"])


def _rows(*columns: Any) -> Select[Any]:
    query = select(*columns, assessment.c.token).join(assessment, assessment.c.id == snapshot.c.assessment_id)
    return query.where(saving.in_use())


def _load(connection: Connection, snapshot_id: str) -> SavedSnapshot:
    row = connection.execute(_rows(snapshot).where(snapshot.c.id == snapshot_id)).mappings().first()
    if row is None:
        raise NotFound("There is no such snapshot here.")
    return SavedSnapshot(
        row=SnapshotRow(**{name: row[name] for name in SnapshotRow.model_fields}),
        case=read_case(row["case"]),
        report=row["report"],
    )
