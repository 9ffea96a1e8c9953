"""What a guided session adds: private notes, open points, who led it and how long it took, and the client's view."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Five tables of their own."""
    _table(
        "private_note",
        "assessment",
        sa.Column("question_id", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        *_revision(),
        sa.UniqueConstraint("assessment_id", "question_id", name="uq_private_note_assessment_id_question_id"),
    )
    _open_point()
    _sessions()
    _table(
        "client_view",
        "assessment",
        sa.Column("token", sa.String(43), nullable=False),
        sa.Column("question_id", sa.Text),
        sa.UniqueConstraint("assessment_id", name="uq_client_view_assessment_id"),
        sa.UniqueConstraint("token", name="uq_client_view_token"),
    )


def downgrade() -> None:
    """Without them."""
    op.drop_table("client_view")
    op.drop_table("agenda_item")
    op.drop_index("ix_guided_session_assessment_id", "guided_session")
    op.drop_table("guided_session")
    op.drop_index("ix_open_point_client_id", "open_point")
    op.drop_table("open_point")
    op.drop_table("private_note")


def _open_point() -> None:
    _table(
        "open_point",
        "client",
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("due", sa.Date),
        sa.Column("about", sa.Text),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.Column("deleted_at", _INSTANT),
        *_revision(),
    )
    op.create_index("ix_open_point_client_id", "open_point", ["client_id"])


def _sessions() -> None:
    _table(
        "guided_session",
        "assessment",
        sa.Column("led_by", sa.Text),
        sa.Column("present", sa.Text),
        sa.Column("began", _INSTANT),
        sa.Column("ended", _INSTANT),
        sa.Column("section", sa.Text),
        sa.Column("seen", _INSTANT),
        sa.Column("summary", sa.Text),
    )
    op.create_index("ix_guided_session_assessment_id", "guided_session", ["assessment_id"])
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("section", sa.Text, nullable=False),
        sa.Column("planned", sa.Integer),
        sa.Column("used", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["guided_session.id"], name="fk_agenda_item_session_id_guided_session", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("session_id", "section", name="uq_agenda_item_session_id_section"),
    )


def _revision() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("saved", _INSTANT, nullable=False),
    )


def _table(name: str, owner: str, *columns: SchemaItem) -> None:
    """A table whose rows go with the row of `owner` they belong to."""
    kind = sa.String(32) if owner == "client" else sa.Integer
    op.create_table(
        name,
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column(f"{owner}_id", kind, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            [f"{owner}_id"], [f"{owner}.id"], name=f"fk_{name}_{owner}_id_{owner}", ondelete="CASCADE"
        ),
    )
