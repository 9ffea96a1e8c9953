"""The life of a client: where the work stands and when to look again, frozen snapshots, and settings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """From the tables with questions passed on."""
    op.add_column("client", sa.Column("status", sa.String(8), nullable=False, server_default="new"))
    op.add_column("client", sa.Column("next_date", sa.Date))
    op.create_index("ix_assessment_updated", "assessment", ["updated"])
    _snapshot()
    op.create_table(
        "setting",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )


def downgrade() -> None:
    """Back to those."""
    op.drop_table("setting")
    op.drop_table("snapshot")
    op.drop_index("ix_assessment_updated", "assessment")
    op.drop_column("client", "next_date")
    op.drop_column("client", "status")


def _snapshot() -> None:
    op.create_table(
        "snapshot",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("assessment_id", sa.Integer, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("taken", _INSTANT, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("bank_version", sa.Text, nullable=False),
        sa.Column("parameters_version", sa.Text, nullable=False),
        sa.Column("low", sa.Double),
        sa.Column("likely", sa.Double),
        sa.Column("high", sa.Double),
        sa.Column("case", sa.Text, nullable=False),
        sa.Column("report", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_snapshot_assessment_id_assessment", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_snapshot_assessment_id", "snapshot", ["assessment_id"])
