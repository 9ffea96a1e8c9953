"""Brings a database to the tables of this version. Safe when several programs open a new database at once."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from storage.errors import StorageUnavailable
from storage.opening.database import in_plain_words, read, write
from storage.opening.ours import marked, set_mark
from storage.opening.plainly import LOCKED

FOLDER: Final = Path(__file__).parents[1] / "migrations"
_ONE_AT_A_TIME: Final = threading.Lock()  # Alembic keeps its state in module globals
_ADVISORY_LOCK: Final = 42001
_CHANGES_NOTHING: Final = text("UPDATE alembic_version SET version_num = version_num")
_PATIENCE: Final = 30.0  # a slow computer may take this long to make the tables for another program


def migrate(engine: Engine) -> None:
    """Every migration that this database has not seen, in one transaction. Another program's file is left alone."""
    with _ONE_AT_A_TIME:
        if engine.dialect.name != "sqlite":
            _patiently(lambda: write(engine, _upgrade))
        elif read(engine, _is_ready):
            _try_to_write(engine)
        else:
            _patiently(lambda: _write_ahead(engine))
            _patiently(lambda: write(engine, _upgrade_file))


def _is_ready(connection: Connection) -> bool:
    return marked(connection) and _version(connection) == newest()


def _try_to_write(engine: Engine) -> None:
    """So that a file that cannot be written to is told at once. A lock will be told when there is something to save."""
    try:
        _write_ahead(engine)
        write(engine, lambda c: c.execute(_CHANGES_NOTHING))
    except StorageUnavailable as refused:
        if refused.sentence != LOCKED:
            raise


def _upgrade_file(connection: Connection) -> None:
    known = marked(connection)
    _upgrade(connection)
    if not known:
        set_mark(connection)


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
    version = _version(connection)
    if version == newest():
        return
    if version is not None and version > newest():
        raise StorageUnavailable("This database was made by a newer version of Ready42. Use that version.")
    _run_alembic(connection)


def newest() -> str:
    """The number of the last migration. They count up, so Alembic is only loaded when there is work for it."""
    return max(file.name[:4] for file in (FOLDER / "versions").glob("[0-9][0-9][0-9][0-9]_*.py"))


def _run_alembic(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _patiently(work: Callable[[], None]) -> None:
    """`work`, tried again while another program that opens the same database holds it."""
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            return work()
        except StorageUnavailable as refused:
            if refused.sentence != LOCKED or time.monotonic() > give_up:
                raise
            time.sleep(0.02)


def _write_ahead(engine: Engine) -> None:
    """Lets readers and a writer work side by side. Switching ignores busy_timeout."""
    with in_plain_words(engine):
        connection = engine.raw_connection()  # outside any transaction, where SQLite wants it
        try:
            connection.cursor().execute("PRAGMA journal_mode=WAL")
        finally:
            connection.close()
