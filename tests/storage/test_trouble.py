"""When the database cannot be used, a person reads why, and nothing is half-written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text

from domain.case import Answer, Case
from storage import StorageUnavailable, Store
from storage.opening.database import address, engine_for
from storage.opening.migrate import migrate


@contextmanager
def another_program_holds_a_lock(url: str) -> Iterator[None]:
    engine = create_engine(address(url))
    with engine.connect() as connection:
        postgres = engine.dialect.name == "postgresql"
        connection.execute(text("LOCK TABLE assessment, client IN EXCLUSIVE MODE" if postgres else "BEGIN IMMEDIATE"))
        yield
        connection.rollback()
    engine.dispose()


def test_a_locked_database_says_so_and_the_next_try_succeeds(store: Store, token: str, url: str) -> None:
    with (
        another_program_holds_a_lock(url),
        pytest.raises(StorageUnavailable, match="locked by another program"),
    ):
        store.save_answer(token, "q", "x", expected_revision=0, actor="ana")

    assert store.save_answer(token, "q", "x", expected_revision=0, actor="ana") == 1
    assert len(store.history(token, "q", actor="ana")) == 1


def test_reading_goes_on_while_another_program_writes(store: Store, token: str, url: str) -> None:
    with another_program_holds_a_lock(url):
        assert store.load(token, actor="ana").token == token


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    """A store on a disk with room for 80 kB beside its empty tables."""
    engine = engine_for(address(f"sqlite:///{tmp_path / 'small.sqlite3'}"), wait=1)
    migrate(engine)
    with engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one() + 20
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages}"))
    store = Store(engine)
    yield store
    store.close()


def test_a_full_disk_says_so_and_keeps_what_was_saved_before(small: Store) -> None:
    token = small.create_assessment(small.create_client("Small", actor="ana"), actor="ana")
    saved: list[str] = []

    with pytest.raises(StorageUnavailable, match="disk is full"):
        _fill(small, token, saved)

    assert saved
    assert list(small.load(token, actor="ana").answers) == saved


def _fill(store: Store, token: str, saved: list[str]) -> None:
    """Saves long notes until the disk is full; `saved` names those that the store accepted."""
    for number in range(20):
        store.save_answer(token, f"q{number}", "x", note="x" * 30_000, expected_revision=0, actor="ana")
        saved.append(f"q{number}")


def test_a_case_that_cannot_be_stored_whole_leaves_nothing_behind(small: Store) -> None:
    client = small.create_client("Small", actor="ana")
    case = Case(answers={f"q{number}": Answer(choice="x", note="x" * 5_000) for number in range(100)})

    with pytest.raises(StorageUnavailable, match="disk is full"):
        small.create_assessment(client, actor="ana", case=case)

    assert small.assessments(actor="ana") == ()


def test_a_file_that_is_no_database_is_named_and_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"not a database, " * 100)

    with pytest.raises(StorageUnavailable, match=r"not a Ready42 database \(.*holiday\.jpg\)"):
        Store.open(f"sqlite:///{file}")

    assert file.read_bytes() == b"not a database, " * 100


def test_a_server_that_is_not_there_says_so_without_the_password() -> None:
    with pytest.raises(StorageUnavailable, match="server cannot be reached") as refused:
        Store.open("postgresql://ana:secret@127.0.0.1:1/ready42")

    assert "secret" not in refused.value.sentence


@pytest.mark.parametrize("wrong", ["nonsense", "oracle9://x", "postgresql://host:port/name"])
def test_a_wrong_address_says_so(wrong: str) -> None:
    with pytest.raises(StorageUnavailable, match=r"address|kind of database"):
        Store.open(wrong)


def test_the_address_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a folder" / "mine.sqlite3"
    monkeypatch.setenv("READY42_DATABASE_URL", f"sqlite:///{file}")

    Store.open().close()

    assert file.exists()


def test_without_an_address_the_database_is_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("READY42_DATABASE_URL", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, appauthor: tmp_path / name)

    Store.open().close()

    assert (tmp_path / "ready42" / "ready42.sqlite3").exists()


def test_both_ways_to_write_a_postgresql_address_use_the_same_driver() -> None:
    for written in ("postgresql://h/d", "postgresql+psycopg://h/d", "postgres://h/d"):
        assert address(written).drivername == "postgresql+psycopg"
