"""Append-only history: what counts now of each line, and what a line says of a value."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, RowMapping, Select, Table, and_, func, select

from domain.acting import Who
from domain.case import Answer, Case, Evidence, Judgement, Layer, Verified
from storage.saved import UNSAID, SavedAnswer
from storage.tables import action_note, answer_event, judgement_event, passed_on_event

ME: Final = "me"
LED: Final = "the person who led the session"
LAYERS: Final[tuple[Layer, ...]] = ("said", "verified")


def now() -> datetime:
    """The instant of saving, in UTC."""
    return datetime.now(UTC)


def latest(
    events: Table, *keys: Column[Any], among: Mapping[str, Any] = MappingProxyType({}), before: datetime | None = None
) -> Select[Any]:
    """The rows of `events` with the highest revision for each of `keys` in an assessment, `among` those that match.

    A list in `among` matches any of its values. `before`: only what was saved before that instant.
    """
    grouped = (events.c.assessment_id, *keys)
    wanted = [_matches(events.c[name], value) for name, value in among.items() if value is not None]
    wanted += [events.c.saved < before] if before else []
    revision = func.max(events.c.revision).label("revision")
    top = select(*grouped, revision).where(*wanted).group_by(*grouped).subquery()
    same = (events.c[column.name] == column for column in top.c)
    return select(events).join(top, and_(*same)).order_by(events.c.id)


def _matches(column: Column[Any], value: Any) -> ColumnElement[bool]:
    return column.in_(value) if isinstance(value, list) else column == value


def answers(
    connection: Connection, assessment_id: int, question_id: str | None = None, before: datetime | None = None
) -> dict[str, SavedAnswer]:
    """Answers by question id, as they stood `before` an instant; questions cleared in both layers are left out."""
    among = {"assessment_id": assessment_id, "question_id": question_id}
    query = latest(answer_event, answer_event.c.question_id, answer_event.c.layer, among=among, before=before)
    by_question: dict[str, dict[str, RowMapping]] = {}
    for row in connection.execute(query).mappings():
        if row["choice"] is not None:
            by_question.setdefault(row["question_id"], {})[row["layer"]] = row
    return {question: _answer(rows) for question, rows in by_question.items()}


def _answer(rows: Mapping[str, RowMapping]) -> SavedAnswer:
    first, second = rows.get("said"), rows.get("verified")
    answer = (said(first) if first else None) or Answer(choice=UNSAID)
    seen = verified(second) if second else None
    return SavedAnswer(
        answer=answer.model_copy(update={"verified": seen}),
        revision_said=first["revision"] if first else 0,
        revision_verified=second["revision"] if second else 0,
    )


def said(row: Any) -> Answer | None:
    """What a client said, without what was seen; None where it was cleared."""
    if row["choice"] is None:
        return None
    return Answer(**_stated(row), who=row["who"], evidence=evidence(row["evidence"]))


def verified(row: Any) -> Verified | None:
    """What a consultant saw; None where it was cleared."""
    return Verified(**_stated(row), by=_led(row["who"])) if row["choice"] is not None else None


def _stated(row: Any) -> dict[str, Any]:
    return {"choice": row["choice"], "proof": row["proof"], "note": row["note"], "at": stated_at(row["at"])}


def _led(actor: str | None) -> str | None:
    """Who saw it, as a name: the one person of a computer of their own is known as no more than that."""
    return LED if actor == ME else actor


def evidence(kept: list[Any] | None) -> tuple[Evidence, ...]:
    """What shows an answer, from the plain values of its column."""
    return tuple([Evidence.model_validate(item, strict=False) for item in kept]) if kept else ()


def stated_at(text: str | None) -> datetime | None:
    """The date and time as the answer states it, with its own zone or none."""
    return datetime.fromisoformat(text) if text else None


def answer_row(answer: Answer | Verified | None, actor: Who) -> dict[str, Any]:
    """The stated part of a history line; None clears."""
    if answer is None:
        cleared = dict.fromkeys(("choice", "note", "evidence"))
        return cleared | {"proof": "said", "who": str(actor), "at": now().isoformat()}
    return {
        "choice": answer.choice,
        "proof": answer.proof,
        "note": answer.note,
        "evidence": plain(answer.evidence) if isinstance(answer, Answer) else None,
        "who": answer.who if isinstance(answer, Answer) else answer.by,
        "at": answer.at.isoformat() if answer.at else None,
    }


def plain(found: tuple[Evidence, ...] | None) -> list[Any] | None:
    """Evidence as the plain values of its column; None where there is none."""
    return [item.model_dump(mode="json", exclude_none=True) for item in found or ()] or None


def judgement(row: Any) -> Judgement | None:
    """A judgement; None where it was withdrawn."""
    return Judgement(**judgement_stated(row)) if row["justification"] is not None else None


def judgement_stated(row: Any) -> dict[str, Any]:
    """What a case file says of a judgement."""
    return {name: row[name] for name in Judgement.model_fields} | {"at": stated_at(row["at"])}


def judgement_row(given: Judgement | None) -> dict[str, Any]:
    """The stated part of a history line; None withdraws."""
    if given is None:
        return dict.fromkeys(Judgement.model_fields)
    return given.model_dump() | {"at": given.at.isoformat() if given.at else None}


def case_rows(case: Case) -> dict[Table, list[dict[str, Any]]]:
    """A case's answers, judgements, questions passed on and notes on actions as first revisions, by table."""
    lines = []
    for question_id, answer in case.answers.items():
        for layer, stated in (("said", answer), ("verified", answer.verified)):
            if stated:
                lines.append({"question_id": question_id, "layer": layer, **answer_row(stated, "")})
    made = [{"ref": ref, **judgement_row(judged)} for ref, judged in case.judgements.items()]
    given = [{"question_id": question_id, "who": given.who} for question_id, given in case.passed_on.items()]
    noted = [{"action_id": action_id, **note.model_dump()} for action_id, note in case.action_notes.items()]
    return {answer_event: lines, judgement_event: made, passed_on_event: given, action_note: noted}
