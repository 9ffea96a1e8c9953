"""Lists of assessments and clients. None opens more answers than it shows, so that a thousand clients stay quick."""

from typing import Final

from sqlalchemy import ColumnElement, Connection, Subquery, and_, case, func, select

from storage.history import latest as newest
from storage.saved import AssessmentRow, ClientRow
from storage.tables import answer_event, assessment, client

ALL: Final = 1_000_000


def assessments(connection: Connection, *wanted: ColumnElement[bool], most: int = ALL) -> tuple[AssessmentRow, ...]:
    """The `most` assessments changed last that match `wanted`, newest first."""
    query = select(assessment).join(client, client.c.id == assessment.c.client_id).where(*wanted)
    query = query.order_by(assessment.c.updated.desc(), assessment.c.id.desc()).limit(most)
    ids = [row.id for row in connection.execute(query.with_only_columns(assessment.c.id))]
    counted, alike = _answered(ids), _alike()
    shown = query.outerjoin(counted, counted.c.assessment_id == assessment.c.id).join(alike, alike.c.id == client.c.id)
    shown = shown.add_columns(client.c.name.label("client"), client.c.sample, alike.c.number)
    shown = shown.add_columns(func.coalesce(counted.c.answered, 0).label("answered"))
    return tuple(
        AssessmentRow(
            organisation=row["profile"].get("organisation"),
            **{name: row[name] for name in AssessmentRow.model_fields if name != "organisation"},
        )
        for row in connection.execute(shown).mappings()
    )


def _alike() -> Subquery:
    """By id of a client: 1, 2 and so on among those of one name, in the order they came; null for a name of its own."""
    c = client.c
    same = (func.lower(c.name), c.deleted_at.is_(None), c.sample)
    place = func.row_number().over(partition_by=same, order_by=(c.created, c.id))
    number = case((func.count().over(partition_by=same) > 1, place))
    return select(c.id, number.label("number")).subquery()


def _answered(ids: list[int]) -> Subquery:
    c = answer_event.c
    said = newest(answer_event, c.question_id, c.layer, among={"assessment_id": ids, "layer": "said"})
    rows = said.order_by(None).subquery()
    count = select(rows.c.assessment_id, func.count().label("answered")).where(rows.c.choice.is_not(None))
    return count.group_by(rows.c.assessment_id).subquery()


def clients(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[ClientRow, ...]:
    """Clients that match `wanted`, by name, each with its assessment changed last."""
    own, newest_first = assessment.c.client_id, (assessment.c.updated.desc(), assessment.c.id.desc())
    columns = (
        assessment.c.client_id,
        assessment.c.token,
        assessment.c.updated,
        func.count().over(partition_by=own).label("assessments"),
        func.row_number().over(partition_by=own, order_by=newest_first).label("place"),
    )
    ranked, alike = select(*columns).where(assessment.c.deleted_at.is_(None)).subquery(), _alike()
    query = select(
        *(client.c[name] for name in ClientRow.model_fields if name in client.c),
        ranked.c.token,
        ranked.c.updated,
        func.coalesce(ranked.c.assessments, 0).label("assessments"),
        alike.c.number,
    ).outerjoin(ranked, and_(ranked.c.client_id == client.c.id, ranked.c.place == 1))
    query = query.join(alike, alike.c.id == client.c.id)
    rows = [ClientRow(**row) for row in connection.execute(query.where(*wanted)).mappings()]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.created)))
