"""Every kind of thing that is saved in a cell: where it stands, and how its value is read and written."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, select, update

from domain.acting import Who
from domain.case import Answer, Judgement, PassedOn, Verified
from domain.parking import OpenPoint
from domain.profile import Profile
from storage import history, naming, saving
from storage.cell import Kind
from storage.errors import Gone
from storage.saved import ActionNote, ClientFacts, Parked
from storage.tables import (
    action_note,
    answer_event,
    assessment,
    client,
    judgement_event,
    open_point,
    passed_on_event,
    private_note,
)


def _client(connection: Connection, client_id: str, actor: Who) -> str:
    """The id of a client, other writers to it waiting. Raises Gone."""
    found = connection.execute(saving.kept().where(client.c.id == client_id).with_for_update()).scalar()
    if found is None:
        raise Gone
    return str(found)


class _Facts(Kind[Profile]):
    """The facts about the business, in the row of the assessment itself."""

    def revision(self, row: Any) -> int:
        return int(row["profile_revision"])

    def newest(self, connection: Connection, at: Mapping[str, Any]) -> Any:
        return connection.execute(select(assessment).where(assessment.c.id == at["id"])).mappings().first()

    def put(self, connection: Connection, at: Any, row: Any, stated: dict[str, Any], revision: int, actor: Who) -> int:
        """A new name is the client's new name, in all its assessments."""
        changed = stated | {"profile_revision": revision + 1}
        connection.execute(update(assessment).where(assessment.c.id == row["id"]).values(**changed))
        name = stated["profile"].get("organisation")
        if name and name != row["profile"].get("organisation"):
            naming.rename(connection, row["client_id"], name)
        return revision + 1


class _Card(Kind[ClientFacts]):
    """What is noted about a client, in the row of the client itself: its revision is a sum over what it says."""

    def revision(self, row: Any) -> int:
        return _card(row).revision

    def newest(self, connection: Connection, at: Mapping[str, Any]) -> Any:
        return connection.execute(select(client).where(client.c.id == at["id"])).mappings().first()

    def put(self, connection: Connection, at: Any, row: Any, stated: dict[str, Any], revision: int, actor: Who) -> int:
        """A new name is that of all the client's assessments."""
        if stated["name"] != row["name"]:
            naming.rename(connection, row["id"], stated["name"])
        connection.execute(update(client).where(client.c.id == row["id"]).values(**stated))
        return ClientFacts(**stated).revision


def _card(row: Any) -> ClientFacts:
    return ClientFacts(**{name: row[name] for name in ClientFacts.model_fields})


def _given(row: Any) -> PassedOn | None:
    return PassedOn(who=row["who"]) if row["who"] is not None else None


def _note(row: Any) -> ActionNote:
    return ActionNote(**{name: row[name] for name in ActionNote.model_fields})


def _parked(row: Any) -> Parked:
    point = OpenPoint(**{name: row[name] for name in OpenPoint.model_fields})
    return Parked(point=point, deleted_at=row["deleted_at"])


def _parked_row(value: Parked | None, _: Who) -> dict[str, Any]:
    assert value is not None
    return value.point.model_dump() | {"deleted_at": value.deleted_at}


def _whole(value: Any, _: Who) -> dict[str, Any]:
    """What is always there and never cleared."""
    return value.model_dump()  # type: ignore[no-any-return]


_ANSWER: Final[dict[str, Any]] = {
    "changed": "This answer was changed in another window.",
    "table": answer_event,
    "key": "question_id",
    "row": history.answer_row,
    "owner": saving.touched,
    "history": True,
    "signed": ("who", "at"),
}
SAID: Final = Kind[Answer](**_ANSWER, read=history.said, fixed={"layer": "said"})
VERIFIED: Final = Kind[Verified](**_ANSWER, read=history.verified, fixed={"layer": "verified"})
FACTS: Final = _Facts(
    changed="The facts about the business were changed in another window.",
    table=assessment,
    key="id",
    within="id",
    read=lambda row: Profile.model_validate(row["profile"]),
    row=lambda value, _: {"profile": saving.profile_document(value or Profile())},
    owner=saving.touched,
)
JUDGEMENT: Final = Kind[Judgement](
    changed="This judgement was changed in another window.",
    table=judgement_event,
    key="ref",
    read=history.judgement,
    row=lambda value, _: history.judgement_row(value),
    owner=saving.touched,
    history=True,
    signed=("at",),
)
PASSED_ON: Final = Kind[PassedOn](
    changed="Who answers this question was changed in another window.",
    table=passed_on_event,
    key="question_id",
    read=_given,
    row=lambda value, _: {"who": value.who if value else None},
    owner=saving.touched,
    history=True,
)
ACTION_NOTE: Final = Kind[ActionNote](
    changed="The notes on this action were changed in another window.",
    table=action_note,
    key="action_id",
    read=_note,
    row=_whole,
    owner=saving.touched,
)
PRIVATE_NOTE: Final = Kind[str](
    changed="This private note was changed in another window.",
    table=private_note,
    key="question_id",
    read=lambda row: row["text"] or None,
    row=lambda value, _: {"text": value or ""},
    owner=saving.touched,
)
OPEN_POINT: Final = Kind[Parked](
    changed="This open point was changed in another window.",
    table=open_point,
    within="client_id",
    key="id",
    key_of=lambda key: int(key) if key.isdigit() else None,
    read=_parked,
    row=_parked_row,
    owner=_client,
)
CARD: Final = _Card(
    changed="This client was changed in another window.",
    table=client,
    key="id",
    within="id",
    read=_card,
    row=_whole,
    owner=_client,
)
KINDS: Final[Mapping[str, Kind[Any]]] = {
    "said": SAID,
    "verified": VERIFIED,
    "facts": FACTS,
    "judgement": JUDGEMENT,
    "passed_on": PASSED_ON,
    "action_note": ACTION_NOTE,
    "private_note": PRIVATE_NOTE,
    "open_point": OPEN_POINT,
    "card": CARD,
}
"""All of them. What is saved without a revision, such as where the person was, is nobody's to lose."""
