"""An answer may name what shows it: where that is and when it is from."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From the tables that say who decided on a control."""
    op.add_column("answer_event", sa.Column("evidence", sa.JSON))


def downgrade() -> None:
    """Back to those; where things are is not kept."""
    op.drop_column("answer_event", "evidence")
