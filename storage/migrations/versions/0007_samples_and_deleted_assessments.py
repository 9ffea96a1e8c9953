"""Sample firms are marked, and one assessment of a client can be deleted with a way back."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the tables with summaries."""
    op.add_column("client", sa.Column("sample", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("assessment", sa.Column("deleted_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Back to those. What was deleted stays deleted: nobody should find it again by going back."""
    op.execute(sa.text("DELETE FROM assessment WHERE deleted_at IS NOT NULL"))
    op.drop_column("assessment", "deleted_at")
    op.drop_column("client", "sample")
