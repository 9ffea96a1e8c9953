"""Many assessments at once, for whoever scores them all: five queries for a batch, and each case checked in one go."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from domain.case import ActionNote, Case
from storage.errors import NotFound
from storage.history import evidence, judgement_stated, latest, stated_at
from storage.saved import UNSAID
from storage.saving import in_use
from storage.tables import action_note, answer_event, assessment, judgement_event, passed_on_event

BATCH: Final = 200
Documents = dict[int, dict[str, dict[str, Any]]]
"""What a case file says of each question, requirement or action, by assessment id."""


def cases(connection: Connection, tokens: Sequence[str]) -> list[tuple[str, Case]]:
    """The case of each of `tokens`, in their order. Raises NotFound."""
    columns = (assessment.c.token, assessment.c.id, assessment.c.as_of, assessment.c.profile)
    here = (assessment.c.token.in_(tokens), in_use())
    rows = {row.token: row for row in connection.execute(select(*columns).where(*here))}
    if any(token not in rows for token in tokens):
        raise NotFound("There is no such assessment here.")
    ids = [row.id for row in rows.values()]
    parts = {name: read(connection, ids) for name, read in PARTS.items()}
    return [
        (token, Case.model_validate({"as_of": as_of, "profile": profile} | {n: p[found] for n, p in parts.items()}))
        for token, found, as_of, profile in (rows[token] for token in tokens)
    ]


def _answers(connection: Connection, ids: list[int]) -> Documents:
    """What counts now in both layers; questions cleared in both are left out."""
    c = answer_event.c
    query = latest(answer_event, c.question_id, c.layer, among={"assessment_id": ids})
    wanted = (c.assessment_id, c.question_id, c.layer, c.choice, c.proof, c.note, c.evidence, c.who, c.at)
    found: Documents = defaultdict(dict)
    for assessment_id, question, layer, choice, proof, note, shown, who, at in connection.execute(
        query.with_only_columns(*wanted)
    ):
        if choice is None:
            continue
        answer = found[assessment_id].setdefault(question, {"choice": UNSAID})
        stated = {"choice": choice, "proof": proof, "note": note, "at": stated_at(at)}
        answer |= (
            {**stated, "who": who, "evidence": evidence(shown)}
            if layer == "said"
            else {"verified": {**stated, "by": who}}
        )
    return found


def _judgements(connection: Connection, ids: list[int]) -> Documents:
    """What counts now; withdrawn ones are left out."""
    c = judgement_event.c
    query = latest(judgement_event, c.ref, among={"assessment_id": ids})
    found: Documents = defaultdict(dict)
    for row in connection.execute(query).mappings():
        if row["justification"] is not None:
            found[row["assessment_id"]][row["ref"]] = judgement_stated(row)
    return found


def _passed_on(connection: Connection, ids: list[int]) -> Documents:
    """Who is asked what; those taken back are left out."""
    query = latest(passed_on_event, passed_on_event.c.question_id, among={"assessment_id": ids})
    found: Documents = defaultdict(dict)
    for row in connection.execute(query).mappings():
        if row["who"] is not None:
            found[row["assessment_id"]][row["question_id"]] = {"who": row["who"]}
    return found


def _action_notes(connection: Connection, ids: list[int]) -> Documents:
    """Who does what, by when and how far it is."""
    query = select(action_note).where(action_note.c.assessment_id.in_(ids))
    found: Documents = defaultdict(dict)
    for row in connection.execute(query).mappings():
        found[row["assessment_id"]][row["action_id"]] = {name: row[name] for name in ActionNote.model_fields}
    return found


PARTS: Final[Mapping[str, Callable[[Connection, list[int]], Documents]]] = {
    "answers": _answers,
    "judgements": _judgements,
    "passed_on": _passed_on,
    "action_notes": _action_notes,
}
"""How each part of a case is read."""
