"""Whether an SQLite file is ours: it carries our mark, or the tables of a version that set none."""

from typing import Final

from sqlalchemy import Connection, inspect, text

from storage.errors import StorageUnavailable

MARK: Final = 0x52343201
"""SQLite's application_id: "R42" and 1, so that `file` and other programs can tell what made it."""
_TOLD_BY: Final = {"alembic_version", "assessment", "answer_event"}
_NOT_OURS: Final = (
    "This file is a database of another program ({file}). Ready42 leaves it as it is; "
    "name another file in READY42_DATABASE_URL."
)


def marked(connection: Connection) -> bool:
    """Whether the file says that we made it. Raises StorageUnavailable for the database of another program."""
    mark = connection.execute(text("PRAGMA application_id")).scalar_one()
    if mark == MARK:
        return True
    tables = set(inspect(connection).get_table_names())
    if mark or (tables and not tables >= _TOLD_BY):
        raise StorageUnavailable(_NOT_OURS.format(file=connection.engine.url.database))
    return False


def set_mark(connection: Connection) -> None:
    """Says in the file that we made it."""
    connection.execute(text(f"PRAGMA application_id = {MARK}"))
