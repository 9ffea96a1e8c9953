"""The store: the only door to saved assessments. Each call is one transaction and names who acts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, select, update

from domain.acting import Who
from domain.case import Answer, Case, Evidence, Layer, Proof, Verified
from domain.profile import Profile
from storage import history, listing, many, saving
from storage.cell import Kind
from storage.client_views import ClientViews
from storage.deleted import Deleted
from storage.desk import Desk, again
from storage.errors import Gone, NotFound
from storage.kinds import ACTION_NOTE, JUDGEMENT, PASSED_ON, PRIVATE_NOTE, SAID, VERIFIED
from storage.opening.database import address, engine_for, memory_engine, read, write
from storage.opening.migrate import migrate
from storage.opening.opened_file import opened_file
from storage.parking import Parking
from storage.saved import AnswerEvent, AssessmentRow, Held, Place, Saved, V
from storage.sessions import Sessions
from storage.snapshots import Snapshots
from storage.summaries import Summaries
from storage.tables import answer_event, assessment, client, setting

_T = TypeVar("_T")


class Store:
    """Clients and their assessments in SQLite or PostgreSQL. Safe to share between threads.

    Every call may raise StorageUnavailable, whose sentence may be shown; calls that name a client or an assessment
    raise NotFound. `expected_revision` is the revision the caller last saw, 0 for none.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str | None = None, *, wait: float = 3.0) -> "Store":
        """Opens `url`, READY42_DATABASE_URL or the user's own file, with its tables up to date.

        `sqlite://` is one in-memory database for the whole process. A lock is waited for `wait` seconds.
        """
        engine = engine_for(address(url), wait)
        migrate(engine)
        return cls(engine)

    def close(self) -> None:
        """Lets go of the database. What is in memory stays for the other users of this process."""
        if self._engine is not memory_engine():
            self._engine.dispose()

    @property
    def displaced(self) -> str | None:
        """What happened to the database file if it is not at its place any more; None while all is well."""
        file = opened_file(self._engine)
        return file.displaced() if file else None

    def create_client(self, name: str, *, actor: Who, sample: bool = False) -> str:
        """A new client's id. `sample`: made up, to look at; the lists of one's own firms leave it out."""
        made = {"id": uuid4().hex, "name": name, "created": history.now(), "created_by": actor, "sample": sample}
        self._write(lambda c: c.execute(insert(client).values(**made)))
        return str(made["id"])

    @property
    def desk(self) -> Desk:
        """The same database as a consultant sees it: many clients, each with a life of its own."""
        return Desk(self._engine)

    @property
    def deleted(self) -> Deleted:
        """Assessments deleted one by one, until they are erased."""
        return Deleted(self._engine)

    @property
    def snapshots(self) -> Snapshots:
        """Frozen moments of the assessments in this database."""
        return Snapshots(self._engine)

    @property
    def sessions(self) -> Sessions:
        """Guided sessions about the assessments in this database."""
        return Sessions(self._engine)

    def private_notes(self, token: str, *, actor: Who) -> Mapping[str, Held[str]]:
        """What a consultant notes about each question, by its id. No case, no export and no client's view holds it."""
        return self._read(lambda c: PRIVATE_NOTE.all(c, saving.found(c, token)))

    @property
    def parking(self) -> Parking:
        """Open points, parked until somebody settles them."""
        return Parking(self._engine)

    @property
    def client_views(self) -> ClientViews:
        """What clients may see in a window of their own."""
        return ClientViews(self._engine)

    @property
    def summaries(self) -> Summaries:
        """What a portfolio shows of the assessments in this database: a cache."""
        return Summaries(self._engine)

    def setting(self, name: str) -> Any:
        """What was chosen for this whole database, None when nothing was."""
        query = select(setting.c.value).where(setting.c.name == name)
        return self._read(lambda c: c.execute(query).scalar())

    def save_setting(self, name: str, value: Any, *, actor: Who) -> None:
        """Remembers a choice, anything JSON can hold; the last one counts."""
        self._write(lambda c: saving.choice(c, name, value))

    def create_assessment(self, client_id: str, *, actor: Who, case: Case | None = None) -> str:
        """A new assessment's token, filled from `case` where one is given."""
        return self._write(lambda c: saving.create(c, client_id, case or Case(), actor=actor))

    def reassess(self, token: str, *, actor: Who) -> str:
        """The token of a new assessment of the same client that starts from what this one holds.

        What a consultant verified does not come along: it was seen then, and has to be seen again. The history stays
        with the old assessment, which does not change.
        """
        client_id = self.load(token, actor=actor).client_id
        return self.create_assessment(client_id, actor=actor, case=again(self.case(token, actor=actor)))

    def assessments(self, *, actor: Who, most: int = 50, samples: bool = False) -> tuple[AssessmentRow, ...]:
        """The assessments not deleted that were changed last, at `most` so many, newest first; or those of samples."""
        wanted = (saving.in_use(), client.c.sample.is_(samples))
        return self._read(lambda c: listing.assessments(c, *wanted, most=most))

    def load(self, token: str, *, actor: Who) -> Saved:
        """Everything about one assessment, as of one instant."""
        return self._read(lambda c: _load(c, token))

    def case(self, token: str, *, actor: Who, as_of: date | None = None) -> Case:
        """The assessment as a case file. `as_of` replaces the date that came with it, if any."""
        return self._read(lambda c: _case(_load(c, token), as_of))

    def cases(self, tokens: Iterable[str], *, actor: Who) -> Iterator[tuple[str, Case]]:
        """Many assessments to score, in the order of `tokens`; each batch as of one instant."""
        waiting = iter(tokens)
        while batch := list(islice(waiting, many.BATCH)):
            yield from self._read(partial(many.cases, tokens=batch))

    def save_answer(
        self,
        token: str,
        question_id: str,
        choice: str | None,
        proof: Proof = "said",
        note: str | None = None,
        evidence: tuple[Evidence, ...] = (),
        *,
        expected_revision: int,
        layer: Layer = "said",
        actor: Who,
        at: datetime | None = None,
    ) -> int:
        """The new revision. `choice` None clears, and the history keeps what was there. Raises Stale."""
        by, moment = str(actor), at or history.now()
        given: Answer | Verified | None = None
        if choice is not None:
            given = (
                Answer(choice=choice, proof=proof, note=note, at=moment, who=by, evidence=evidence)
                if layer == "said"
                else Verified(choice=choice, proof=proof, note=note, at=moment, by=by)
            )
        kind: Kind[Any] = SAID if layer == "said" else VERIFIED
        return self.save(kind, token, question_id, given, expected_revision=expected_revision, actor=actor)

    def save(self, kind: Kind[V], place: str, key: str, value: V | None, *, expected_revision: int, actor: Who) -> int:
        """The new revision of what stands under `key` in an assessment (its token) or a client (its id).

        None clears, withdraws or takes back where the kind keeps a history, which keeps what was there. Raises Stale.
        """
        return self._write(lambda c: kind.save(c, place, key, value, expected=expected_revision, actor=actor))

    def save_place(self, token: str, place: Place, *, actor: Who) -> None:
        """Remembers where the person was. Looking around does not count as a change."""
        here = update(assessment).where(assessment.c.token == token, saving.in_use())
        change = here.values(place=place.model_dump())
        if not self._write(lambda c: c.execute(change).rowcount):
            raise Gone

    def history(self, token: str, question_id: str, *, actor: Who) -> tuple[AnswerEvent, ...]:
        """Everything ever saved for one question, oldest first."""
        return self._read(lambda c: _history(c, token, question_id))

    def _read(self, work: Callable[[Connection], _T]) -> _T:
        return read(self._engine, work)

    def _write(self, work: Callable[[Connection], _T]) -> _T:
        return write(self._engine, work)


def _row(connection: Connection, token: str) -> Any:
    query = select(assessment, client.c.sample).join(client).where(assessment.c.token == token, saving.in_use())
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound("There is no such assessment here.")
    return row


def _load(connection: Connection, token: str) -> Saved:
    row = _row(connection, token)
    return Saved(
        token=token,
        client_id=row["client_id"],
        sample=row["sample"],
        created=row["created"],
        updated=row["updated"],
        as_of=row["as_of"],
        profile=Profile.model_validate(row["profile"]),
        profile_revision=row["profile_revision"],
        answers=history.answers(connection, row["id"]),
        judgements=JUDGEMENT.all(connection, row["id"]),
        passed_on=PASSED_ON.all(connection, row["id"]),
        place=Place.model_validate(row["place"]) if row["place"] else None,
        action_notes=ACTION_NOTE.all(connection, row["id"]),
    )


def _case(saved: Saved, as_of: date | None) -> Case:
    return Case(
        as_of=as_of or saved.as_of,
        profile=saved.profile,
        answers={question: held.answer for question, held in saved.answers.items()},
        judgements={ref: held.value for ref, held in saved.judgements.items()},
        passed_on={question: held.value for question, held in saved.passed_on.items()},
        action_notes={action: held.value for action, held in saved.action_notes.items()},
    )


def _history(connection: Connection, token: str, question_id: str) -> tuple[AnswerEvent, ...]:
    wanted = (answer_event.c.assessment_id == _row(connection, token)["id"], answer_event.c.question_id == question_id)
    rows = connection.execute(select(answer_event).where(*wanted).order_by(answer_event.c.id)).mappings()
    fields = [name for name in AnswerEvent.model_fields if name != "at"]
    return tuple(AnswerEvent(at=history.stated_at(row["at"]), **{name: row[name] for name in fields}) for row in rows)
