"""The writes, each inside one transaction that its caller opened. All refuse to overwrite what they have not seen."""

import secrets
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, insert, select, update

from domain.case import Answer, Case, Judgement, Layer, PassedOn, Verified
from domain.profile import Profile
from storage import history, naming
from storage.errors import Gone, NotFound, StaleActionNote, StaleAnswer, StaleJudgement, StalePassedOn, StaleProfile
from storage.saved import ActionNote, SavedActionNote
from storage.tables import action_note, answer_event, assessment, client, judgement_event, passed_on_event, setting


def touched(connection: Connection, token: str, actor: str) -> int:
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


def create(connection: Connection, client_id: str, case: Case, *, actor: str) -> str:
    """A new assessment's token, with the answers and judgements of `case` as first revisions. Raises NotFound."""
    if connection.execute(kept().where(client.c.id == client_id)).first() is None:
        raise NotFound("There is no such client here.")
    now, token = history.now(), secrets.token_urlsafe(16)
    row = {"token": token, "client_id": client_id, "as_of": case.as_of, "profile_revision": 0}
    row |= {"created": now, "created_by": actor, "updated": now, "updated_by": actor}
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


def answer(
    connection: Connection,
    token: str,
    question_id: str,
    given: Answer | Verified | None,
    layer: Layer,
    *,
    expected: int,
    actor: str,
) -> int:
    """Appends an answer, or None to clear it. The same answer from a window that is behind counts as saved."""
    assessment_id = touched(connection, token, actor)
    key = {"assessment_id": assessment_id, "question_id": question_id, "layer": layer}
    top = _top(connection, answer_event, key)
    stated = history.answer_row(question_id, layer, given) if given else _cleared(actor)
    current = top["revision"] if top else 0
    if history.is_stale(current, top is not None and top["choice"] is None, expected):
        if top and all(top[name] == stated[name] for name in ("choice", "proof", "note", "evidence")):
            return int(current)
        raise StaleAnswer(history.answers(connection, assessment_id, question_id).get(question_id))
    return _append(connection, answer_event, key | stated, current + 1, actor)


def _cleared(actor: str) -> dict[str, Any]:
    return {
        "choice": None,
        "proof": "said",
        "note": None,
        "evidence": None,
        "who": actor,
        "at": history.now().isoformat(),
    }


def judgement(
    connection: Connection, token: str, ref: str, given: Judgement | None, *, expected: int, actor: str
) -> int:
    """Appends a judgement, or None to withdraw it."""
    assessment_id = touched(connection, token, actor)
    key = {"assessment_id": assessment_id, "ref": ref}
    top = _top(connection, judgement_event, key)
    current = top["revision"] if top else 0
    if history.is_stale(current, top is not None and top["justification"] is None, expected):
        raise StaleJudgement(history.judgements(connection, assessment_id, ref).get(ref))
    return _append(connection, judgement_event, key | history.judgement_row(given), current + 1, actor)


def passed_on(
    connection: Connection, token: str, question_id: str, who: str | None, *, expected: int, actor: str
) -> int:
    """Appends who is asked instead, or None to take the question back."""
    assessment_id = touched(connection, token, actor)
    key = {"assessment_id": assessment_id, "question_id": question_id}
    top = _top(connection, passed_on_event, key)
    current = top["revision"] if top else 0
    if history.is_stale(current, top is not None and top["who"] is None, expected):
        raise StalePassedOn(history.passed_on(connection, assessment_id, question_id).get(question_id))
    stated = PassedOn(who=who).model_dump() if who else {"who": None}
    return _append(connection, passed_on_event, key | stated, current + 1, actor)


def _append(connection: Connection, events: Table, row: dict[str, Any], revision: int, actor: str) -> int:
    connection.execute(insert(events).values(**row, revision=revision, actor=actor, saved=history.now()))
    return revision


def _top(connection: Connection, events: Table, key: dict[str, Any]) -> Any:
    """The newest event for `key`, or None."""
    query = select(events).where(*_matches(events, key)).order_by(events.c.revision.desc()).limit(1)
    return connection.execute(query).mappings().first()


def _matches(table: Table, key: dict[str, Any]) -> list[Any]:
    return [table.c[name] == value for name, value in key.items()]


def profile(connection: Connection, token: str, given: Profile, *, expected: int, actor: str) -> int:
    """Replaces the facts about the business. A new name is the client's new name, in all its assessments."""
    found = touched(connection, token, actor)
    row = connection.execute(select(assessment).where(assessment.c.id == found)).mappings().one()
    if row["profile_revision"] != expected:
        raise StaleProfile(Profile.model_validate(row["profile"]), row["profile_revision"])
    changed = {"profile": profile_document(given), "profile_revision": expected + 1}
    connection.execute(update(assessment).where(assessment.c.id == found).values(**changed))
    if given.organisation and given.organisation != row["profile"].get("organisation"):
        naming.rename(connection, row["client_id"], given.organisation)
    return expected + 1


def profile_document(given: Profile) -> dict[str, Any]:
    """The profile as it is kept: without what is not known."""
    return given.model_dump(mode="json", exclude_none=True)


def note(connection: Connection, token: str, action_id: str, given: ActionNote, *, expected: int, actor: str) -> int:
    """Adds or replaces the note on an action."""
    key = {"assessment_id": touched(connection, token, actor), "action_id": action_id}
    held = connection.execute(select(action_note).where(*_matches(action_note, key))).mappings().first()
    if (held["revision"] if held else 0) != expected:
        raise StaleActionNote(saved_note(held) if held else None)
    values = given.model_dump() | {"revision": expected + 1, "actor": actor, "saved": history.now()}
    change = update(action_note).where(action_note.c.id == held["id"]) if held else insert(action_note)
    connection.execute(change.values(**(values if held else key | values)))
    return expected + 1


def saved_note(row: Any) -> SavedActionNote:
    """The note in a row."""
    return SavedActionNote(
        note=ActionNote(**{name: row[name] for name in ActionNote.model_fields}), revision=row["revision"]
    )
