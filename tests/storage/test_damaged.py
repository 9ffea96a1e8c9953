"""A database damaged in any way: whoever calls the store meets its own faults, each with a sentence, and no other."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from domain.case import Judgement, PassedOn
from domain.parking import OpenPoint
from domain.profile import Profile
from storage import ACTION_NOTE, FACTS, JUDGEMENT, PASSED_ON, PRIVATE_NOTE, ActionNote, Place, StorageUnavailable, Store
from storage.errors import OWN
from storage.tables import metadata

RELEASED = Path(__file__).parents[1] / "released"
KEPT = RELEASED / "2026-11-25" / "ready42.sqlite3"
ME = "me"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(KEPT, tmp_path))


def looks(store: Store, client: str, token: str, moment: str) -> Iterator[Callable[[], object]]:
    """Everything that can be asked."""
    desk = store.desk
    yield lambda: (store.assessments(actor=ME), store.setting("advises"))
    yield lambda: store.load(token, actor=ME)
    yield lambda: store.case(token, actor=ME)
    yield lambda: list(store.cases([token], actor=ME))
    yield lambda: store.history(token, "inventory.list", actor=ME)
    yield lambda: (desk.clients(actor=ME), desk.deleted(actor=ME), desk.client(client, actor=ME))
    yield lambda: desk.assessments(client, actor=ME)
    yield lambda: desk.whole(client, private=True, actor=ME)
    yield lambda: store.snapshots.of_client(client, actor=ME)
    yield lambda: store.snapshots.load(moment, actor=ME)
    yield lambda: store.sessions.all(token, actor=ME)
    yield lambda: store.private_notes(token, actor=ME)
    yield lambda: (store.parking.points(client, actor=ME), store.parking.due(actor=ME))
    yield lambda: store.client_views.seen(str(store.client_views.open(token, actor=ME)))
    yield lambda: (store.summaries.fresh("", actor=ME), store.summaries.dues(actor=ME))


def changes(store: Store, client: str, token: str) -> Iterator[Callable[[], object]]:
    """What a person saves."""
    left_out = Judgement(applicable=False, justification="x")
    yield lambda: store.save_answer(token, "inventory.list", "none", expected_revision=2, actor=ME)
    yield lambda: store.save(FACTS, token, "", Profile(headcount=7), expected_revision=1, actor=ME)
    yield lambda: store.save(JUDGEMENT, token, "iso42001:A.7.6", left_out, expected_revision=0, actor=ME)
    yield lambda: store.save(PASSED_ON, token, "inventory.scope", PassedOn(who="Ana"), expected_revision=0, actor=ME)
    yield lambda: store.save(ACTION_NOTE, token, "list_ai_systems", ActionNote(), expected_revision=0, actor=ME)
    yield lambda: store.save_place(token, Place(), actor=ME)
    yield lambda: store.save(PRIVATE_NOTE, token, "inventory.list", "x", expected_revision=0, actor=ME)
    yield lambda: store.parking.park(client, OpenPoint(text="x", due=date(2026, 12, 1)), actor=ME)
    yield lambda: store.sessions.plan(token, "charge", 5, actor=ME)
    yield lambda: store.desk.take_in(store.desk.whole(client, actor=ME), actor=ME)
    yield lambda: (store.create_client("New", actor=ME), store.reassess(token, actor=ME))
    yield lambda: store.save_setting("advises", False, actor=ME)


def ids() -> tuple[str, str, str]:
    with closing(sqlite3.connect(f"file:{KEPT}?mode=ro&immutable=1", uri=True)) as database:
        [client], [token], [moment] = (
            database.execute(f"SELECT {column} FROM {table}").fetchone()
            for column, table in (("id", "client"), ("token", "assessment"), ("id", "snapshot"))
        )
    return client, token, moment


def faults_met(file: Path, *, saving: bool = True) -> list[str]:
    """The sentences of all faults that somebody meets who uses everything; any other exception ends the test."""
    client, token, moment = ids()
    try:
        store = Store.open(f"sqlite:///{file}", wait=0.1)
    except StorageUnavailable as refused:
        return [refused.sentence]
    met = []
    for call in (*looks(store, client, token, moment), *(changes(store, client, token) if saving else ())):
        try:
            call()
        except OWN as fault:
            met.append(str(fault))
    store.close()
    return met


def test_a_whole_database_gives_no_fault(file: Path) -> None:
    assert [said for said in faults_met(file) if "another window" not in said] == []


@pytest.mark.parametrize("table", [*metadata.tables, "alembic_version"])
def test_a_table_that_was_dropped_is_told(file: Path, table: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"DROP TABLE {table}")

    met = faults_met(file)

    assert met
    assert all(met)


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kept database with the tables of today."""
    file = Path(shutil.copy(KEPT, tmp_path_factory.mktemp("today") / "today.sqlite3"))
    Store.open(f"sqlite:///{file}").close()
    return file


@pytest.mark.parametrize("table", [name for name in metadata.tables if name != "summary"])
@pytest.mark.parametrize("value", ["CAST(x'ff41' AS TEXT)", "9e99"], ids=["no text", "no date"])
def test_a_value_that_is_not_what_it_should_be_is_told(today: Path, tmp_path: Path, table: str, value: str) -> None:
    for column in metadata.tables[table].columns:
        if column.primary_key or column.foreign_keys:
            continue
        file = Path(shutil.copy(today, tmp_path / f"{column.name}.sqlite3"))
        with closing(sqlite3.connect(file)) as database, database:
            database.execute(f'UPDATE OR IGNORE {table} SET "{column.name}" = {value}')

        assert all(faults_met(file, saving=False)), column.name


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pages_are_told(file: Path, seed: int) -> None:
    """Behind the first page, whose loss makes it no database at all."""
    chance = random.Random(seed)
    damaged = bytearray(file.read_bytes())
    for _ in range(chance.choice([1, 5, 50, 500])):
        damaged[chance.randrange(100, len(damaged))] = chance.randrange(256)
    if chance.random() < 0.3:
        del damaged[chance.randrange(4096, len(damaged)) :]
    file.write_bytes(damaged)

    assert all(faults_met(file))


def test_the_fault_keeps_what_caused_it_for_the_log(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE answer_event SET note = CAST(x'ff41' AS TEXT)")
    store = Store.open(f"sqlite:///{file}")

    with pytest.raises(StorageUnavailable, match="A part of the database cannot be used") as refused:
        store.load(ids()[1], actor=ME)

    assert "UTF-8" in str(refused.value.__cause__)
    store.close()
