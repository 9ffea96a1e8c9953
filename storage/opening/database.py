"""Where the database is, how it is opened, and one transaction for each call."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

import platformdirs
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, IntegrityError, TimeoutError

from storage.errors import OWN, Displaced, StorageUnavailable
from storage.opening.opened_file import OPTION as OPENED
from storage.opening.opened_file import OpenedFile, make_private, opened_file
from storage.opening.patience import OPTION as PATIENCE
from storage.opening.patience import Patience, patience
from storage.opening.plainly import LOCKED, plainly

URL_VARIABLE: Final = "READY42_DATABASE_URL"
BUSY: Final = "The database is too busy just now. Try again in a moment."
_QUEUE_SECONDS: Final = 3.0
"""The least that a writer queues behind others of this program: each of them may have a lock to wait for."""
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
        return _file_engine(url, wait)
    except OSError as error:
        raise StorageUnavailable(f"The folder for the database cannot be made: {error.strerror}.") from error
    except (ArgumentError, ImportError) as error:
        raise StorageUnavailable(f"This kind of database cannot be used here: {error}.") from error


def _file_engine(url: URL, wait: float) -> Engine:
    connect: dict[str, Any] = {"connect_args": {"timeout": wait}, "pool_timeout": 10}
    if str(url.database).startswith("file:"):  # an address that only SQLite understands
        return _listening(_patient(url, wait, **connect))
    file = OpenedFile(Path(str(url.database)).absolute())
    make_private(file.path)
    engine = _listening(_patient(url, wait, {OPENED: file}, **connect))
    file.listen(engine)
    return engine


def _server(url: URL, wait: float) -> Engine:
    options = f"{url.query.get('options', '')} -c lock_timeout={int(wait * 1000)} -c timezone=UTC"
    connect = {"connect_timeout": 5, "options": options.strip()}
    return _patient(url, wait, connect_args=connect, pool_pre_ping=True, pool_timeout=10)


@cache
def memory_engine() -> Engine:
    """One connection that threads take in turn: an in-memory database lives and dies with its connection."""
    only_one: dict[str, Any] = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": 10}
    return _listening(_patient(make_url("sqlite://"), 1, connect_args={"check_same_thread": False}, **only_one))


def _patient(url: URL, wait: float, options: dict[str, Any] | None = None, **connect: Any) -> Engine:
    return create_engine(url, execution_options={PATIENCE: Patience(wait), **(options or {})}, **connect)


def _listening(engine: Engine) -> Engine:
    """SQLite as we need it. The driver must not begin transactions of its own: writers take their turn at BEGIN."""

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={patience(engine).milliseconds}")
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def in_plain_words(engine: Engine) -> Iterator[None]:
    """Turns whatever goes wrong into a fault of ours: a damaged database can make any line of ours fail in any way."""
    try:
        yield
    except OWN:
        raise
    except TimeoutError as error:
        raise StorageUnavailable(BUSY) from error
    except Exception as error:
        sentence = plainly(error, engine.url)
        if sentence == LOCKED:
            patience(engine).told()
        raise StorageUnavailable(sentence) from error


def read(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    """`work` in one transaction that only looks. Raises StorageUnavailable for whatever it meets, damage included."""
    with in_plain_words(engine), engine.begin() as connection:
        return work(connection)


def write(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    """`work` in one transaction: all of it or nothing. Beaten to the same revision, it looks once more.

    Raises Displaced, besides, where it did not get into the file that now stands at the database's place.
    """
    with in_plain_words(engine):
        try:
            return _written(engine, work)
        except IntegrityError:
            return _written(engine, work)
        except Displaced:
            with suppress(Exception):
                settle(engine)  # so that the file is whole, wherever it is now
            raise


def _written(engine: Engine, work: Callable[[Connection], _T]) -> _T:
    file = opened_file(engine)
    with _turn(engine), engine.connect().execution_options(writes=True) as connection:
        with connection.begin():
            _look_out(connection, file)
            made = work(connection)
        if file:
            file.check()
    return made


def _look_out(connection: Connection, file: OpenedFile | None) -> None:
    """At the start of a transaction that writes."""
    if file:
        file.begun()
    if connection.dialect.name == "postgresql" and patience(connection.engine).is_short:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {patience(connection.engine).milliseconds}")


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
    if not lock.acquire(timeout=max(_QUEUE_SECONDS, patience(engine).wait)):
        raise StorageUnavailable(BUSY)
    try:
        yield
    finally:
        lock.release()


@cache
def _queue(file: str) -> threading.Lock:
    return threading.Lock()
