"""One assessment: the firm, its answers and a person's judgements. Also the file a user saves and opens again."""

from datetime import date, datetime
from typing import Annotated, Final, Literal

from pydantic import AwareDatetime, Field, model_validator

from domain.base import SCHEMA, Few, Frozen, Schema, Table
from domain.profile import LongText, Profile, Text

Place = Annotated[str, Field(max_length=500)]
"""Where something is: a folder, an address, a cupboard."""
Proof = Literal["said", "written", "record"]
Layer = Literal["said", "verified"]
"""`said`: what the client says. `verified`: what a consultant saw."""
View = Literal["counted", "said", "verified"]
"""counted: what was verified, where something was, else what was said. The other two: one layer alone."""
UNSAID: Final = "unknown"
"""The choice shown for the client where only a consultant has answered: every question has this choice."""
ActionStatus = Literal["open", "started", "waiting", "done", "dropped"]


class Verified(Frozen):
    """What a consultant saw, kept beside what the client said."""

    choice: Text
    proof: Proof = "said"
    note: LongText | None = None
    by: Text | None = None
    at: datetime | None = None


class Evidence(Frozen):
    """Something that shows an answer to be true: `where` it is and the day it is from (`dated`).

    The rest is kept for a register: what it shows, until when it holds, whose it is, who saw it and when.
    """

    where: Place | None = None
    dated: date | None = None
    shows: LongText | None = None
    valid_until: date | None = None
    owner: Text | None = None
    seen_by: Text | None = None
    seen_at: datetime | None = None


class Answer(Frozen):
    """A chosen choice id with its proof: said, written (a document exists) or record (it really happened)."""

    choice: Text
    proof: Proof = "said"
    note: LongText | None = None
    who: Text | None = None
    at: datetime | None = None
    verified: Verified | None = None
    evidence: Annotated[Few[Evidence], Field(exclude_if=lambda found: not found)] = ()

    @property
    def unsaid(self) -> bool:
        """True where only a consultant answered: the client has said nothing, and nobody and no time is named."""
        return self.verified is not None and self.choice == UNSAID and self.who is None and self.at is None

    def by(self, view: View) -> "Answer | None":
        """The answer a view goes by, None where it has none. What was verified stays beside it, to be named."""
        seen = self.verified
        if view == "said":
            return None if self.unsaid else self
        if seen is None:
            return self if view == "counted" else None
        return self.model_copy(update={"choice": seen.choice, "proof": seen.proof, "note": seen.note or self.note})


class Judgement(Frozen):
    """A person's override for one requirement. `applicable` is for controls only; a reason is always required.

    `by` and `at`: who decided and when. A decision without them stands, and is not accepted yet.
    """

    applicable: bool | None = None
    attainment: Annotated[float, Field(ge=0, le=1)] | None = None
    justification: LongText
    by: Text | None = None
    at: datetime | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Judgement":
        if not self.justification.strip():
            raise ValueError("a justification is required")
        if self.applicable is None and self.attainment is None:
            raise ValueError("expected applicable, attainment, or both")
        return self


class PassedOn(Frozen):
    """A question that somebody else should answer. No figure hangs on it."""

    who: Text


class ActionNote(Frozen):
    """Who does an action, by when, and how far it is. No figure hangs on it: readiness follows answers."""

    owner: Text | None = None
    due: date | None = None
    status: ActionStatus = "open"
    note: LongText | None = None


class Case(Frozen):
    """Everything one report is computed from, apart from bank and parameters; who is asked what, and who does what.

    `id` and `written` say which assessment this came from and when it left: a calendar knows its own events by them.
    `carried` names answers given under older ids; a file never holds it.
    """

    schema_: Schema = SCHEMA
    id: Text | None = None
    written: AwareDatetime | None = None
    as_of: date | None = None
    profile: Profile = Profile()
    answers: Table[str, Answer] = {}
    judgements: Table[str, Judgement] = {}
    passed_on: Table[str, PassedOn] = {}
    action_notes: Table[str, ActionNote] = {}
    carried: Annotated[Few[Text], Field(exclude=True)] = ()

    model_config = Frozen.model_config | {"populate_by_name": True}
