"""The database file goes away under the open app: nothing is called saved that is gone, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from storage import CARD, ClientFacts, Displaced, Kind, StorageUnavailable, Store, carry_over
from storage.opening.database import settle

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "here" / "ready42.sqlite3"


@pytest.fixture
def store(file: Path) -> Store:
    return Store.open(f"sqlite:///{file}", wait=1)


@pytest.fixture
def token(store: Store) -> str:
    token = store.create_assessment(store.create_client("Harbour Candles", actor="ana"), actor="ana")
    answer(store, token, "first")
    return token


def answer(store: Store, token: str, question: str) -> int:
    return store.save_answer(token, question, "x", note="kept", expected_revision=0, actor="ana")


def beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def answers_in(file: Path) -> list[str]:
    """The questions answered, as another program finds them that opens the file for itself."""
    program = (
        "import sys; from storage import Store; s = Store.open(sys.argv[1]);"
        "print(*[q for row in s.assessments(actor='a') for q in s.load(row.token, actor='a').answers])"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, f"sqlite:///{file}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return sorted(found.stdout.split())


def tidied_away(file: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        beside(file, ending).unlink()


def moved_without_its_log(file: Path) -> None:
    file.rename(file.with_name("elsewhere.sqlite3"))


def folder_moved(file: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


def replaced(file: Path) -> None:
    """By another database of ours, as a restored backup or a sync client puts it there."""
    other = file.with_name("other.sqlite3")
    backup = Store.open(f"sqlite:///{other}")
    answer(backup, backup.create_assessment(backup.create_client("Older", actor="a"), actor="a"), "older")
    backup.close()
    other.replace(file)


def log_deleted(file: Path) -> None:
    beside(file, "-wal").unlink()


def log_replaced(file: Path) -> None:
    copy = beside(file, "-copy")
    shutil.copy(beside(file, "-wal"), copy)
    copy.replace(beside(file, "-wal"))


HAPPENS = [tidied_away, moved_without_its_log, folder_moved, replaced, log_deleted, log_replaced]
SAID = {
    replaced: "Another file stands at the place of the database file",
    log_deleted: "A part of the database",
    log_replaced: "A part of the database",
}


@pytest.mark.parametrize("happens", HAPPENS)
def test_an_answer_that_is_not_in_the_file_at_its_place_is_not_called_saved(
    store: Store, token: str, file: Path, happens: object
) -> None:
    happens(file)  # type: ignore[operator]

    with pytest.raises(Displaced, match=SAID.get(happens, "is no longer at its place")):  # type: ignore[call-overload]
        answer(store, token, "second")

    assert store.displaced
    assert list(store.load(token, actor="ana").answers) == ["first"]


@pytest.mark.parametrize("happens", HAPPENS)
def test_what_is_open_goes_into_the_file_that_is_there_now(
    store: Store, token: str, file: Path, happens: object
) -> None:
    happens(file)  # type: ignore[operator]
    there = [] if happens is not replaced else ["older"]

    new, moved = carry_over(store, token, actor="ana")

    assert answer(new, moved, "second") == 1
    assert new.displaced is None
    assert answers_in(file) == sorted(["first", "second", *there])
    given = new.history(moved, "first", actor="ana")
    assert [(event.revision, event.note) for event in given] == [(1, "kept")]


@pytest.mark.parametrize("happens", [moved_without_its_log, folder_moved])
def test_a_file_that_was_moved_away_is_whole_where_it_is_now(
    store: Store, token: str, file: Path, happens: object
) -> None:
    happens(file)  # type: ignore[operator]
    with pytest.raises(Displaced):
        answer(store, token, "second")

    now = file.with_name("elsewhere.sqlite3") if happens is moved_without_its_log else file.parent.with_name("moved")
    assert answers_in(now if now.is_file() else now / file.name) == ["first"]


def test_of_several_assessments_the_open_one_stays_open(store: Store, token: str, file: Path) -> None:
    later = store.reassess(token, actor="ana")
    tidied_away(file)

    new, moved = carry_over(store, token, actor="ana")

    rows = new.desk.assessments(new.load(moved, actor="ana").client_id, actor="ana")
    assert len(rows) == 2
    assert new.load(moved, actor="ana").created == store.load(token, actor="ana").created
    assert new.load(moved, actor="ana").created != store.load(later, actor="ana").created


def test_a_file_that_was_put_back_is_used_as_if_nothing_had_happened(store: Store, token: str, file: Path) -> None:
    moved_without_its_log(file)
    with pytest.raises(Displaced):
        answer(store, token, "second")
    file.with_name("elsewhere.sqlite3").rename(file)

    assert answer(store, token, "second") == 1
    assert answers_in(file) == ["first", "second"]


def test_a_file_that_goes_while_an_answer_is_written_is_noticed_after_its_commit(
    store: Store, token: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = Kind.put

    def _and_gone(*given: Any) -> int:
        tidied_away(file)
        return written(*given)

    monkeypatch.setattr(Kind, "put", _and_gone)

    with pytest.raises(Displaced, match="no longer at its place"):
        answer(store, token, "second")


def test_a_place_that_holds_another_programs_file_is_left_alone(store: Store, token: str, file: Path) -> None:
    tidied_away(file)
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = file.read_bytes()

    with pytest.raises(StorageUnavailable, match="another program"):
        carry_over(store, token, actor="ana")

    assert file.read_bytes() == before
    assert list(store.load(token, actor="ana").answers) == ["first"]


def test_another_program_that_comes_and_goes_is_no_fault(store: Store, token: str, file: Path) -> None:
    assert answers_in(file) == ["first"]
    with sqlite3.connect(file) as other:
        other.execute("UPDATE client SET name = 'changed from outside'")
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()

    assert answer(store, token, "second") == 1
    assert store.displaced is None


def test_a_log_that_sqlite_removes_and_makes_anew_is_no_fault(store: Store, token: str, file: Path) -> None:
    log = beside(file, "-wal")
    before = log.stat().st_ino
    os.link(log, beside(file, "-in-the-way"))  # so that no other file gets its inode
    store._engine.dispose()  # nobody has the file open now: SQLite removes its log
    assert not log.exists()

    assert answer(store, token, "second") == 1
    assert log.stat().st_ino != before
    assert answer(store, token, "third") == 1
    assert store.displaced is None


def test_a_log_that_sqlite_empties_or_writes_from_its_beginning_again_is_no_fault(store: Store, token: str) -> None:
    settle(store._engine)
    assert answer(store, token, "second") == 1
    client = store.load(token, actor="ana").client_id
    for number in range(40):
        facts = store.desk.client(client, actor="ana").facts
        changed = ClientFacts(name=f"Name {number}" + "x" * 100)
        store.save(CARD, client, "", changed, expected_revision=facts.revision, actor="ana")
    store.desk.delete(client, actor="ana")
    assert store.desk.purge(actor="ana") == 1
    assert store.displaced is None


def test_a_look_at_a_database_that_went_away_makes_no_empty_file_there(store: Store, token: str, file: Path) -> None:
    store._engine.dispose()
    os.rename(file, file.with_name("elsewhere.sqlite3"))

    with pytest.raises(StorageUnavailable, match="no longer at its place"):
        store.load(token, actor="ana")

    assert not file.exists()
