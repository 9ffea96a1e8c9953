"""First tables: clients, assessments, append-only answers and judgements, notes on actions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """From nothing."""
    _client()
    _assessment()
    _answer_event()
    _judgement_event()
    _action_note()


def downgrade() -> None:
    """To nothing."""
    for table in ("action_note", "judgement_event", "answer_event", "assessment", "client"):
        op.drop_table(table)


def _client() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("created", _INSTANT, nullable=False),
        sa.Column("created_by", sa.Text, nullable=False),
        sa.Column("archived_at", _INSTANT),
        sa.Column("deleted_at", _INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )


def _assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token", sa.String(43), nullable=False),
        sa.Column("client_id", sa.String(32), nullable=False),
        sa.Column("as_of", sa.Date),
        sa.Column("profile", sa.JSON, nullable=False),
        sa.Column("profile_revision", sa.Integer, nullable=False),
        sa.Column("place", sa.JSON),
        sa.Column("created", _INSTANT, nullable=False),
        sa.Column("created_by", sa.Text, nullable=False),
        sa.Column("updated", _INSTANT, nullable=False),
        sa.Column("updated_by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.UniqueConstraint("token", name="uq_assessment_token"),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_assessment_client_id_client", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_assessment_client_id", "assessment", ["client_id"])


def _answer_event() -> None:
    op.create_table(
        "answer_event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("question_id", sa.Text, nullable=False),
        sa.Column("layer", sa.String(8), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("choice", sa.Text),
        sa.Column("proof", sa.String(8), nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("who", sa.Text),
        sa.Column("at", sa.String(40)),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("saved", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answer_event"),
        _of_assessment("answer_event"),
        sa.UniqueConstraint(
            "assessment_id", "question_id", "layer", "revision",
            name="uq_answer_event_assessment_id_question_id_layer_revision",
        ),
        sa.CheckConstraint("layer IN ('said', 'verified')", name="ck_answer_event_layer"),
    )  # fmt: skip


def _judgement_event() -> None:
    op.create_table(
        "judgement_event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("applicable", sa.Boolean),
        sa.Column("attainment", sa.Double),
        sa.Column("justification", sa.Text),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("saved", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgement_event"),
        _of_assessment("judgement_event"),
        sa.UniqueConstraint("assessment_id", "ref", "revision", name="uq_judgement_event_assessment_id_ref_revision"),
    )


def _action_note() -> None:
    op.create_table(
        "action_note",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("action_id", sa.Text, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("due", sa.Date),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("saved", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_action_note"),
        _of_assessment("action_note"),
        sa.UniqueConstraint("assessment_id", "action_id", name="uq_action_note_assessment_id_action_id"),
    )


def _of_assessment(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["assessment_id"], ["assessment.id"], name=f"fk_{table}_assessment_id_assessment", ondelete="CASCADE"
    )
