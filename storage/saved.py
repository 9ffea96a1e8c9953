"""What the store hands out: frozen values, each with the revision to name when saving again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Literal, TypeVar
from zlib import crc32

from domain.base import Frozen, Whole
from domain.case import UNSAID as UNSAID
from domain.case import ActionNote as ActionNote
from domain.case import Answer, Case, Judgement, Layer, PassedOn, Proof
from domain.client import ClientStatus as ClientStatus
from domain.parking import OpenPoint
from domain.profile import Profile, Text

V = TypeVar("V")


class Place(Frozen):
    """Where the person was, so that reopening continues there. `view`: one question at a time, or all of a part."""

    page: Text | None = None
    section: Text | None = None
    question: Text | None = None
    view: Literal["one", "all"] | None = None


@dataclass(frozen=True)
class Held(Generic[V]):
    """A saved value, and the revision to name when saving again."""

    value: V
    revision: int


class SavedAnswer(Frozen):
    """An answer and its revision in each layer. 0: nothing is saved in that layer, or it was cleared."""

    answer: Answer
    revision_said: int
    revision_verified: int


def numbered(name: str, number: int | None) -> str:
    """A name that another client has too, told apart."""
    return f"{name} ({number})" if number else name


class ClientFacts(Frozen):
    """What a consultant notes about a client. `next_date`: when to look at it again."""

    name: Text
    status: ClientStatus = "new"
    next_date: date | None = None

    @property
    def revision(self) -> int:
        """A sum over what is noted: it is another one as soon as anything of it is."""
        return crc32(self.model_dump_json().encode()) or 1


class ClientRow(Frozen):
    """One client in a list. `token` and `updated`: its assessment changed last, None while it has none."""

    id: str
    name: str
    status: ClientStatus
    next_date: date | None
    created: datetime
    archived_at: datetime | None
    deleted_at: datetime | None
    assessments: int
    token: str | None
    updated: datetime | None
    number: int | None

    @property
    def label(self) -> str:
        """The name, with a number where another client has the same."""
        return numbered(self.name, self.number)

    @property
    def facts(self) -> ClientFacts:
        """What a consultant may change."""
        return ClientFacts(name=self.name, status=self.status, next_date=self.next_date)


class AssessmentRow(Frozen):
    """One assessment in a list. `answered` counts questions with an answer from the client."""

    token: str
    client_id: str
    client: str
    organisation: str | None
    updated: datetime
    answered: int
    sample: bool
    deleted_at: datetime | None
    number: int | None

    @property
    def label(self) -> str | None:
        """The firm's name, with a number where another client has the same; None while it has no name."""
        return self.organisation and numbered(self.organisation, self.number)


class AnswerEvent(Frozen):
    """One line of a question's history. `choice` None: cleared. `who` and `at` are stated, `actor` and `saved` seen."""

    layer: Layer
    revision: int
    choice: str | None
    proof: Proof
    note: str | None
    who: str | None
    at: datetime | None
    actor: str
    saved: datetime


class Saved(Frozen):
    """Everything about one assessment. `sample`: of a firm made up, to look at."""

    token: str
    client_id: str
    created: datetime
    updated: datetime
    as_of: date | None
    profile: Profile
    profile_revision: int
    answers: Mapping[str, SavedAnswer]
    judgements: Mapping[str, Held[Judgement]]
    passed_on: Mapping[str, Held[PassedOn]]
    place: Place | None
    action_notes: Mapping[str, Held[ActionNote]]
    sample: bool


class SnapshotRow(Frozen):
    """One frozen moment in a list. `low`, `likely`, `high`: readiness then, None where it had no meaning."""

    id: str
    token: str
    label: str
    taken: datetime
    actor: str
    bank_version: str
    parameters_version: str
    low: float | None
    likely: float | None
    high: float | None


class SavedSnapshot(Frozen):
    """A frozen moment whole: the report as the text it was, beside the inputs it came from."""

    row: SnapshotRow
    case: Case
    report: Whole


class Parked(Frozen):
    """An open point as it lies in the parking lot. `deleted_at`: taken away, with a way back."""

    point: OpenPoint
    deleted_at: datetime | None = None


class SavedOpenPoint(Parked):
    """A parked point, the id to change it by, and its revision."""

    id: int
    revision: int

    @property
    def parked(self) -> Parked:
        """What may be changed."""
        return Parked(point=self.point, deleted_at=self.deleted_at)


class SessionTime(Frozen):
    """Minutes planned for a section, None where nobody said, and seconds used so far."""

    planned: int | None
    used: float


class SavedSession(Frozen):
    """One guided session, its agenda by section. `began` None: planned; `ended` None: it runs, or is planned.

    `summary`: what was true when it ended, as the text it was then.
    """

    id: int
    led_by: str | None
    present: str | None
    began: datetime | None
    ended: datetime | None
    summary: Whole | None
    agenda: Mapping[str, SessionTime]


class ClientView(Frozen):
    """A client's own view: the token that opens it and nothing else, and the question it shows."""

    token: str
    question_id: str | None


class Viewed(Frozen):
    """What a client may see in a window of its own: the question at hand and what the client said to it."""

    question_id: str | None
    answer: Answer | None
