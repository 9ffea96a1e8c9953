"""The tables. Answers and judgements are append-only: the highest revision counts, nothing is overwritten."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC. SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC, with its zone."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class StoredText(TypeDecorator[str]):
    """Text without NUL characters, which PostgreSQL refuses and nobody types; of a person who acts, the name."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object | None, dialect: Dialect) -> str | None:
        """Without NUL."""
        return None if value is None else str(value).replace("\x00", "")


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _assessment_id() -> Column[int]:
    return Column("assessment_id", Integer, ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False)


def _revision() -> tuple[Column[int], Column[str], Column[datetime]]:
    return (
        Column("revision", Integer, nullable=False),
        Column("actor", StoredText, nullable=False),
        Column("saved", UtcDateTime, nullable=False),
    )


client = Table(
    "client",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", StoredText, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("created_by", StoredText, nullable=False),
    Column("archived_at", UtcDateTime),
    Column("deleted_at", UtcDateTime),
    Column("status", String(8), nullable=False, server_default="new"),
    Column("next_date", Date),
    Column("sample", Boolean, nullable=False, server_default=false()),  # made up, to look at
)

assessment = Table(
    "assessment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token", String(43), nullable=False, unique=True),
    Column("client_id", String(32), ForeignKey("client.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("as_of", Date),
    Column("profile", JSON, nullable=False),
    Column("profile_revision", Integer, nullable=False),
    Column("place", JSON(none_as_null=True)),
    Column("created", UtcDateTime, nullable=False),
    Column("created_by", StoredText, nullable=False),
    Column("updated", UtcDateTime, nullable=False, index=True),
    Column("updated_by", StoredText, nullable=False),
    Column("deleted_at", UtcDateTime),
)

answer_event = Table(
    "answer_event",
    metadata,
    Column("id", Integer, primary_key=True),
    _assessment_id(),
    Column("question_id", StoredText, nullable=False),
    Column("layer", String(8), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("choice", StoredText),  # null: cleared
    Column("proof", String(8), nullable=False),
    Column("note", StoredText),
    Column("evidence", JSON(none_as_null=True)),
    Column("who", StoredText),
    Column("at", String(40)),  # as stated, with its own zone, so that a case comes back as it went in
    Column("actor", StoredText, nullable=False),
    Column("saved", UtcDateTime, nullable=False),
    UniqueConstraint("assessment_id", "question_id", "layer", "revision"),
    CheckConstraint("layer IN ('said', 'verified')", name="layer"),
)

judgement_event = Table(
    "judgement_event",
    metadata,
    Column("id", Integer, primary_key=True),
    _assessment_id(),
    Column("ref", StoredText, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("applicable", Boolean),
    Column("attainment", Double),
    Column("justification", StoredText),  # null: withdrawn
    Column("by", StoredText),
    Column("at", String(40)),  # as stated, like that of an answer
    Column("actor", StoredText, nullable=False),
    Column("saved", UtcDateTime, nullable=False),
    UniqueConstraint("assessment_id", "ref", "revision"),
)

passed_on_event = Table(
    "passed_on_event",
    metadata,
    Column("id", Integer, primary_key=True),
    _assessment_id(),
    Column("question_id", StoredText, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("who", StoredText),  # null: taken back
    Column("actor", StoredText, nullable=False),
    Column("saved", UtcDateTime, nullable=False),
    UniqueConstraint("assessment_id", "question_id", "revision"),
)

action_note = Table(
    "action_note",
    metadata,
    Column("id", Integer, primary_key=True),
    _assessment_id(),
    Column("action_id", StoredText, nullable=False),
    Column("owner", StoredText),
    Column("due", Date),
    Column("status", String(8), nullable=False),
    Column("note", StoredText),
    Column("revision", Integer, nullable=False),
    Column("actor", StoredText, nullable=False),
    Column("saved", UtcDateTime, nullable=False),
    UniqueConstraint("assessment_id", "action_id"),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("assessment_id", Integer, ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("label", StoredText, nullable=False),
    Column("taken", UtcDateTime, nullable=False),
    Column("actor", StoredText, nullable=False),
    Column("bank_version", StoredText, nullable=False),
    Column("parameters_version", StoredText, nullable=False),
    Column("low", Double),  # readiness, so that a list and a trend need not open the report; null: no meaning
    Column("likely", Double),
    Column("high", Double),
    Column("case", StoredText, nullable=False),  # as a case file
    Column("report", StoredText, nullable=False),  # byte for byte as it was computed
)

summary = Table(
    "summary",  # a cache that can be thrown away; see storage/summaries.py
    metadata,
    Column("assessment_id", Integer, ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True),
    Column("versions", StoredText, nullable=False),
    Column("seen", UtcDateTime, nullable=False),  # when the assessment was last changed
    Column("text", StoredText, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", JSON, nullable=False),
)

private_note = Table(
    "private_note",
    metadata,
    Column("id", Integer, primary_key=True),
    _assessment_id(),
    Column("question_id", StoredText, nullable=False),
    Column("text", StoredText, nullable=False),  # empty: taken away
    *_revision(),
    UniqueConstraint("assessment_id", "question_id"),
)

open_point = Table(
    "open_point",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("client_id", String(32), ForeignKey("client.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("text", StoredText, nullable=False),
    Column("owner", StoredText),
    Column("due", Date),
    Column("about", StoredText),  # the question as the client read it
    Column("settled", Boolean, nullable=False),
    Column("deleted_at", UtcDateTime),
    *_revision(),
)

guided_session = Table(
    "guided_session",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("assessment_id", Integer, ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("led_by", StoredText),
    Column("present", StoredText),
    Column("began", UtcDateTime),  # null: only planned
    Column("ended", UtcDateTime),
    Column("section", StoredText),  # on screen since `seen`, its time not yet counted
    Column("seen", UtcDateTime),
    Column("summary", StoredText),  # as it was when the session ended
)

agenda_item = Table(
    "agenda_item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("session_id", Integer, ForeignKey("guided_session.id", ondelete="CASCADE"), nullable=False),
    Column("section", StoredText, nullable=False),
    Column("planned", Integer),  # minutes; null: as the number of questions suggests
    Column("used", Double, nullable=False),  # seconds
    UniqueConstraint("session_id", "section"),
)

client_view = Table(
    "client_view",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("assessment_id", Integer, ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("token", String(43), nullable=False, unique=True),
    Column("question_id", StoredText),  # what the consultant has on screen
)
