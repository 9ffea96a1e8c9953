"""Where the database is, how it is opened, and one transaction for each call."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

import platformdirs
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, TimeoutError

from storage.errors import StorageUnavailable
from storage.plainly import plainly

URL_VARIABLE: Final = "READY42_DATABASE_URL"
BUSY: Final = "The database is too busy just now. Try again in a moment."
_QUEUE_SECONDS: Final = 10.0
_T = TypeVar("_T")


def address(url: str | None) -> URL:
    """The database to use: `url`, else READY42_DATABASE_URL, else a file in the user's own data folder."""
    given = url or os.environ.get(URL_VARIABLE)
    try:
        parsed = make_url(given) if given else _own_file()
    except (ArgumentError, ValueError):
        raise StorageUnavailable(
            f"{URL_VARIABLE}: expected a database address such as postgresql://user@host/ready42."
        ) from None
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _own_file() -> URL:
    folder = platformdirs.user_data_path("ready42", appauthor=False)
    return URL.create("sqlite", database=str(folder / "ready42.sqlite3"))


def engine_for(url: URL, wait: float) -> Engine:
    """An engine for `url` that waits `wait` seconds for a lock. In memory: one database for the whole process."""
    try:
        if url.get_backend_name() != "sqlite":
            return _server(url, wait)
        if url.database in (None, "", ":memory:"):
            return memory_engine()
        Path(str(url.database)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _listening(create_engine(url, connect_args={"timeout": wait}, pool_timeout=10), wait)
    except OSError as error:
        raise StorageUnavailable(f"The folder for the database cannot be made: {error.strerror}.") from error
    except (ArgumentError, ImportError) as error:
        raise StorageUnavailable(f"This kind of database cannot be used here: {error}.") from error


def _server(url: URL, wait: float) -> Engine:
    options = f"{url.query.get('options', '')} -c lock_timeout={int(wait * 1000)} -c timezone=UTC"
    connect = {"connect_timeout": 5, "options": options.strip()}
    return create_engine(url, connect_args=connect, pool_pre_ping=True, pool_timeout=10)


@cache
def memory_engine() -> Engine:
    """One connection that threads take in turn: an in-memory database lives and dies with its connection."""
    only_one: dict[str, Any] = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": 10}
    return _listening(create_engine("sqlite://", connect_args={"check_same_thread": False}, **only_one), 1)


def _listening(engine: Engine, wait: float) -> Engine:
    """SQLite as we need it. The driver must not begin transactions of its own: writers take their turn at BEGIN."""

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for pragma in (f"busy_timeout={int(wait * 1000)}", "foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def in_plain_words(engine: Engine) -> Iterator[None]:
    """Turns what a driver says into StorageUnavailable. Mistakes in our own statements stay what they are."""
    try:
        yield
    except TimeoutError as error:
        raise StorageUnavailable(BUSY) from error
    except (DBAPIError, sqlite3.Error) as error:
        sentence = plainly(error, engine.url)
        if sentence is None:
            raise
        raise StorageUnavailable(sentence) from error


def read(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    """`work` in one transaction that only looks."""
    with in_plain_words(engine), engine.begin() as connection:
        return work(connection)


def write(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    """`work` in one transaction: all of it or nothing. Beaten to the same revision, it looks once more."""
    with in_plain_words(engine):
        try:
            return _written(engine, work)
        except IntegrityError:
            return _written(engine, work)


def _written(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    with _turn(engine), engine.connect().execution_options(writes=True) as connection, connection.begin():
        return work(connection)


def settle(engine: Engine) -> None:
    """Empties SQLite's write-ahead file into the database, so that what was deleted is in neither. Best effort."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()  # outside any transaction, where SQLite wants it
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


@contextmanager
def _turn(engine: Engine) -> Iterator[None]:
    """SQLite's own waiting is sleep and luck, and starves a writer beside a busy one; our threads queue up instead."""
    if engine.dialect.name != "sqlite":
        yield
        return
    lock = _queue(str(engine.url.database))
    if not lock.acquire(timeout=_QUEUE_SECONDS):
        raise StorageUnavailable(BUSY)
    try:
        yield
    finally:
        lock.release()


@cache
def _queue(file: str) -> threading.Lock:
    return threading.Lock()
