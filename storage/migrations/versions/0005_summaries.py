"""What a portfolio shows of each assessment: a cache that can be thrown away."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the tables with guided sessions."""
    op.create_table(
        "summary",
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("versions", sa.Text, nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", name="pk_summary"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_summary_assessment_id_assessment", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    """Back to those."""
    op.drop_table("summary")
