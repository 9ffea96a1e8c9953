"""A decision on a requirement says who made it and when, as an answer does."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the tables with samples. Decisions made before name nobody: the one who clicked was only called "me"."""
    op.add_column("judgement_event", sa.Column("by", sa.Text))
    op.add_column("judgement_event", sa.Column("at", sa.String(40)))


def downgrade() -> None:
    """Back to those."""
    op.drop_column("judgement_event", "at")
    op.drop_column("judgement_event", "by")
