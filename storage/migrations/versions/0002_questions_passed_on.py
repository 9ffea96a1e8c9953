"""Questions that somebody else should answer, append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table of its own."""
    op.create_table(
        "passed_on_event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("question_id", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("who", sa.Text),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("saved", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passed_on_event"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_passed_on_event_assessment_id_assessment", ondelete="CASCADE"
        ),
        sa.UniqueConstraint(
            "assessment_id", "question_id", "revision", name="uq_passed_on_event_assessment_id_question_id_revision"
        ),
    )


def downgrade() -> None:
    """Without it."""
    op.drop_table("passed_on_event")
