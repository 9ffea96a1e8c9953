"""Lists of assessments and clients. None opens more answers than it shows, so that a thousand clients stay quick."""

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, func, select

from storage.history import latest as newest
from storage.saved import AssessmentRow, ClientRow
from storage.tables import answer_event, assessment, client


def latest(connection: Connection) -> str | None:
    """The token of the assessment changed last, among clients not deleted."""
    return connection.execute(_changed(1).with_only_columns(assessment.c.token)).scalar()


def assessments(connection: Connection, most: int, client_id: str | None = None) -> tuple[AssessmentRow, ...]:
    """The `most` assessments changed last, newest first, of one client or of all not deleted."""
    query = _changed(most, client_id)
    ids = [row.id for row in connection.execute(query.with_only_columns(assessment.c.id))]
    counted = _answered(ids)
    shown = query.outerjoin(counted, counted.c.assessment_id == assessment.c.id).add_columns(
        client.c.name.label("client"), func.coalesce(counted.c.answered, 0).label("answered")
    )
    return tuple(
        AssessmentRow(
            organisation=row["profile"].get("organisation"),
            **{name: row[name] for name in AssessmentRow.model_fields if name != "organisation"},
        )
        for row in connection.execute(shown).mappings()
    )


def _changed(most: int, client_id: str | None = None) -> Select[tuple[object, ...]]:
    kept = client.c.deleted_at.is_(None) if client_id is None else client.c.id == client_id
    query = select(assessment).join(client, client.c.id == assessment.c.client_id).where(kept)
    return query.order_by(assessment.c.updated.desc(), assessment.c.id.desc()).limit(most)


def _answered(ids: list[int]) -> Subquery:
    c = answer_event.c
    said = newest(answer_event, c.question_id, c.layer, among={"assessment_id": ids, "layer": "said"})
    rows = said.order_by(None).subquery()
    count = select(rows.c.assessment_id, func.count().label("answered")).where(rows.c.choice.is_not(None))
    return count.group_by(rows.c.assessment_id).subquery()


def clients(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[ClientRow, ...]:
    """Clients that match `wanted`, by name, each with its assessment changed last."""
    own, newest_first = assessment.c.client_id, (assessment.c.updated.desc(), assessment.c.id.desc())
    ranked = select(
        assessment.c.client_id,
        assessment.c.token,
        assessment.c.updated,
        func.count().over(partition_by=own).label("assessments"),
        func.row_number().over(partition_by=own, order_by=newest_first).label("place"),
    ).subquery()
    query = select(
        *(client.c[name] for name in ClientRow.model_fields if name in client.c),
        ranked.c.token,
        ranked.c.updated,
        func.coalesce(ranked.c.assessments, 0).label("assessments"),
    ).outerjoin(ranked, and_(ranked.c.client_id == client.c.id, ranked.c.place == 1))
    rows = [ClientRow(**row) for row in connection.execute(query.where(*wanted)).mappings()]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.created)))
