"""Whose file it is: ours is for its user alone and marked, and the file of another program is left as it is."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from storage import StorageUnavailable, Store
from storage.opening import plainly
from storage.opening.ours import MARK

ROOT = Path(__file__).parents[2]
FIRST_VERSION = ROOT / "tests" / "released" / "0.1.0" / "ready42.sqlite3"
NOBODY = 65534


def opened(file: Path) -> Store:
    return Store.open(f"sqlite:///{file}", wait=1)


def mark_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as database:
        return int(database.execute("PRAGMA application_id").fetchone()[0])


def made_by_another_program(file: Path, *statements: str) -> bytes:
    with closing(sqlite3.connect(file)) as other, other:
        for statement in statements:
            other.execute(statement)
    return file.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folder for that user alone by other means")
def test_new_files_and_every_new_folder_above_them_are_for_the_user_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    file = tmp_path / "share" / "ready42" / "ready42.sqlite3"
    try:
        store = opened(file)
        store.create_client("Harbour Candles", actor="ana")
    finally:
        os.umask(before)

    names = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "share").rglob("*")}
    assert names == {
        "ready42": 0o700,
        "ready42.sqlite3": 0o600,
        "ready42.sqlite3-wal": 0o600,
        "ready42.sqlite3-shm": 0o600,
    }
    assert stat.S_IMODE((tmp_path / "share").stat().st_mode) == 0o700
    store.close()


def test_a_new_file_says_that_we_made_it(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite3"
    opened(file).close()

    assert mark_of(file) == MARK


def test_a_file_of_a_version_that_set_no_mark_is_known_by_its_tables_and_marked(tmp_path: Path) -> None:
    file = Path(shutil.copy(FIRST_VERSION, tmp_path))
    assert mark_of(file) == 0

    store = opened(file)

    assert store.assessments(actor="me")
    store.close()
    assert mark_of(file) == MARK


def test_a_file_of_this_version_without_a_mark_is_marked_too(tmp_path: Path) -> None:
    file = tmp_path / "ready42.sqlite3"
    opened(file).close()
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("PRAGMA application_id = 0")

    opened(file).close()

    assert mark_of(file) == MARK


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')"),
        ("CREATE TABLE client (id TEXT)", "CREATE TABLE assessment (id INTEGER)"),
        ("CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')"),
        ("PRAGMA application_id = 252006674", "CREATE TABLE t (x)"),
        ("PRAGMA application_id = 252006674",),
        (
            "PRAGMA application_id = 252006674",
            "CREATE TABLE alembic_version (version_num TEXT)",
            "CREATE TABLE assessment (id INTEGER)",
            "CREATE TABLE answer_event (id INTEGER)",
        ),
    ],
)
def test_the_database_of_another_program_is_refused_and_stays_as_it_is(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    file = tmp_path / "theirs.sqlite3"
    before = made_by_another_program(file, *statements)

    for _ in range(2):
        with pytest.raises(StorageUnavailable, match=r"database of another program \(.*theirs\.sqlite3\)"):
            opened(file)

    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["theirs.sqlite3"]


def test_an_empty_file_is_taken_as_a_new_one(tmp_path: Path) -> None:
    file = tmp_path / "empty.sqlite3"
    file.touch()

    opened(file).close()

    assert mark_of(file) == MARK


def test_no_sentence_advises_to_move_or_delete_a_file() -> None:
    said = " ".join([*plainly._SQLITE.values(), *plainly._POSTGRES.values(), plainly._UNREADABLE]).lower()

    assert not {"move", "delete", "remove", "rename"} & set(said.replace(",", " ").split())


@pytest.mark.skipif(os.name == "nt", reason="the rights of another user are set in another way on Windows")
@pytest.mark.parametrize("rights", [(0o444, 0o555), (0o444, 0o777), (0o644, 0o555)], ids=["both", "file", "folder"])
def test_a_read_only_file_is_told_at_the_start(tmp_path: Path, rights: tuple[int, int]) -> None:
    with _a_place_for_all() as folder:
        file = folder / "ready42.sqlite3"
        opened(file).close()
        file.chmod(rights[0])
        folder.chmod(rights[1])

        said = _opening_as_a_reader(file)

        folder.chmod(0o700)
    assert "cannot be written to: it, or its folder, is read-only" in said


@contextmanager
def _a_place_for_all() -> Iterator[Path]:
    """A folder that another user may look into, too: a test's own is closed to others."""
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        folder = Path(made) / "here"
        folder.mkdir()
        yield folder


def _opening_as_a_reader(file: Path) -> str:
    """What opening says to somebody without the right to write; root becomes somebody else for it."""
    program = f"""
import os, sys
from storage import Store, StorageUnavailable
Store.open("sqlite://")  # so that everything is loaded before the rights are given up
if os.getuid() == 0:
    os.setgid({NOBODY}); os.setuid({NOBODY})
try:
    Store.open(sys.argv[1], wait=1)
    print("opened")
except StorageUnavailable as refused:
    print(refused.sentence)
"""
    return subprocess.run(
        [sys.executable, "-c", program, f"sqlite:///{file}"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


@contextmanager
def held_by_another_program(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


def test_a_lock_is_waited_for_once_and_not_again_for_each_thing_a_page_saves(tmp_path: Path) -> None:
    file = tmp_path / "ready42.sqlite3"
    store = Store.open(f"sqlite:///{file}", wait=1)
    token = store.create_assessment(store.create_client("Busy", actor="ana"), actor="ana")

    with held_by_another_program(file), waits(store._engine) as waited:
        for number in range(4):
            with pytest.raises(StorageUnavailable, match="locked by another program"):
                store.save_answer(token, f"q{number}", "x", expected_revision=0, actor="ana")

    assert waited == [1000, 200, 200, 200]
    assert store.save_answer(token, "q", "x", expected_revision=0, actor="ana") == 1
    store.close()


def test_the_app_waits_three_seconds_for_a_lock(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'ready42.sqlite3'}")

    with waits(store._engine) as waited:
        store.create_client("Quick", actor="ana")

    assert waited == [3000]
    store.close()


@contextmanager
def waits(engine: Engine) -> Iterator[list[int]]:
    """The milliseconds that SQLite is told to wait at most, for each transaction."""
    waited: list[int] = []

    def _seen(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("PRAGMA busy_timeout="):
            waited.append(int(statement.partition("=")[2]))

    event.listen(engine, "before_cursor_execute", _seen)
    yield waited
    event.remove(engine, "before_cursor_execute", _seen)


def test_a_database_that_is_locked_opens_and_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "ready42.sqlite3"
    store = opened(file)
    token = store.create_assessment(store.create_client("Busy", actor="ana"), actor="ana")

    with held_by_another_program(file):
        other = opened(file)
        assert other.load(token, actor="ana").token == token
    other.close()
    store.close()
