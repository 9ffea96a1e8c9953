"""Runs migrations inside the store's own transaction, or for a developer on the command line."""

from alembic import context
from sqlalchemy import Connection

from storage.opening.database import address, engine_for, write
from storage.tables import metadata


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    write(engine_for(address(None), wait=5), _run)
