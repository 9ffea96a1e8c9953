"""Append-only history: reading what counts now, and adding the next revision unless somebody was faster."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, RowMapping, Select, Table, and_, func, select

from domain.case import Answer, Case, Evidence, Judgement, Layer, PassedOn, Verified
from storage.saved import UNSAID, SavedAnswer, SavedJudgement, SavedPassedOn
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


def is_stale(current: int, cleared: bool, expected: int) -> bool:
    """Whether a save that expects revision `expected` would overwrite something it has not seen."""
    return expected != current and not (expected == 0 and cleared)


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
    said, seen = rows.get("said"), rows.get("verified")
    verified = Verified(**_stated(seen), by=_led(seen["who"])) if seen else None
    answer = (
        Answer(**_stated(said), who=said["who"], verified=verified, evidence=evidence(said["evidence"]))
        if said
        else Answer(choice=UNSAID, verified=verified)
    )
    return SavedAnswer(
        answer=answer,
        revision_said=said["revision"] if said else 0,
        revision_verified=seen["revision"] if seen else 0,
    )


def _stated(row: RowMapping) -> dict[str, Any]:
    return {"choice": row["choice"], "proof": row["proof"], "note": row["note"], "at": stated_at(row["at"])}


def _led(actor: str | None) -> str | None:
    """Who saw it, as a name: the one person of a computer of their own is known as no more than that."""
    return LED if actor == ME else actor


def evidence(kept: list[Any] | None) -> tuple[Evidence, ...]:
    """What shows an answer, from the plain values of its column."""
    return tuple(Evidence.model_validate(item, strict=False) for item in kept or ())


def stated_at(text: str | None) -> datetime | None:
    """The date and time as the answer states it, with its own zone or none."""
    return datetime.fromisoformat(text) if text else None


def answer_row(question_id: str, layer: Layer, answer: Answer | Verified) -> dict[str, Any]:
    """The stated part of a history line."""
    return {
        "question_id": question_id,
        "layer": layer,
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


def judgements(connection: Connection, assessment_id: int, ref: str | None = None) -> dict[str, SavedJudgement]:
    """Judgements by requirement ref; withdrawn ones are left out."""
    query = latest(judgement_event, judgement_event.c.ref, among={"assessment_id": assessment_id, "ref": ref})
    rows = [row for row in connection.execute(query).mappings() if row["justification"] is not None]
    return {row["ref"]: SavedJudgement(judgement=_judgement(row), revision=row["revision"]) for row in rows}


def _judgement(row: RowMapping) -> Judgement:
    return Judgement(**judgement_stated(row))


def judgement_stated(row: RowMapping) -> dict[str, Any]:
    """What a case file says of a judgement."""
    return {name: row[name] for name in Judgement.model_fields} | {"at": stated_at(row["at"])}


def judgement_row(judgement: Judgement | None) -> dict[str, Any]:
    """The stated part of a history line; None withdraws."""
    if judgement is None:
        return dict.fromkeys(Judgement.model_fields)
    return judgement.model_dump() | {"at": judgement.at.isoformat() if judgement.at else None}


def passed_on(connection: Connection, assessment_id: int, question_id: str | None = None) -> dict[str, SavedPassedOn]:
    """Who is asked instead, by question id; those taken back are left out."""
    among = {"assessment_id": assessment_id, "question_id": question_id}
    rows = connection.execute(latest(passed_on_event, passed_on_event.c.question_id, among=among)).mappings()
    return {
        row["question_id"]: SavedPassedOn(passed_on=PassedOn(who=row["who"]), revision=row["revision"])
        for row in rows
        if row["who"] is not None
    }


def case_rows(case: Case) -> dict[Table, list[dict[str, Any]]]:
    """A case's answers, judgements, questions passed on and notes on actions as first revisions, by table."""
    lines = []
    for question_id, answer in case.answers.items():
        lines.append(answer_row(question_id, "said", answer))
        if answer.verified:
            lines.append(answer_row(question_id, "verified", answer.verified))
    made = [{"ref": ref, **judgement_row(judgement)} for ref, judgement in case.judgements.items()]
    given = [{"question_id": question_id, "who": given.who} for question_id, given in case.passed_on.items()]
    noted = [{"action_id": action_id, **note.model_dump()} for action_id, note in case.action_notes.items()]
    return {answer_event: lines, judgement_event: made, passed_on_event: given, action_note: noted}
