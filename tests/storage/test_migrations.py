"""The migrations lead to exactly the tables that the code uses, however many programs start at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage import StorageUnavailable, Store
from storage.opening.database import address, engine_for, read, write
from storage.opening.migrate import FOLDER, newest
from storage.tables import metadata

ROOT = Path(__file__).parents[2]


def test_migrations_lead_to_exactly_the_tables_of_the_code(store: Store, url: str) -> None:
    engine = engine_for(address(url), wait=1)

    differences = read(engine, lambda c: compare_metadata(MigrationContext.configure(c), metadata))

    engine.dispose()
    assert differences == []


def test_the_highest_number_is_the_last_migration() -> None:
    assert newest() == ScriptDirectory(FOLDER).get_current_head()


def test_opening_again_keeps_what_is_there(store: Store, token: str, url: str) -> None:
    again = Store.open(url)

    assert [row.token for row in again.assessments(actor="ana")] == [token]
    again.close()


def test_programs_that_open_a_new_database_at_once_do_not_collide(url: str) -> None:
    program = "import sys; from storage import Store; Store.open(sys.argv[1]).create_client('x', actor='a')"
    running = [
        subprocess.Popen([sys.executable, "-c", program, url], cwd=ROOT, stderr=subprocess.PIPE) for _ in range(3)
    ]
    said = [process.communicate()[1].decode() for process in running]

    assert said == [""] * 3
    assert len(Store.open(url).desk.clients(actor="a")) == 3


def test_a_database_of_a_newer_version_is_left_alone_and_says_so(store: Store, url: str) -> None:
    engine = engine_for(address(url), wait=1)
    write(engine, lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    engine.dispose()

    with pytest.raises(StorageUnavailable, match=r"newer version of Ready42"):
        Store.open(url)


def test_what_was_kept_by_the_first_version_is_all_there_afterwards(url: str) -> None:
    engine = engine_for(address(url), wait=1)
    write(engine, lambda connection: _first_version(connection))
    engine.dispose()

    store = Store.open(url)

    [row] = store.desk.clients(actor="ana")
    assert (row.name, row.status, row.next_date) == ("Harbour Candles", "new", None)
    assert store.load("t", actor="ana").profile.headcount == 6
    store.close()


def _first_version(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    command.upgrade(config, "0001")
    made = "'2026-11-23 10:00:00', 'ana'"
    connection.execute(
        text(f"INSERT INTO client (id, name, created, created_by) VALUES ('c', 'Harbour Candles', {made})")
    )
    columns = "token, client_id, profile, profile_revision, created, created_by, updated, updated_by"
    facts = "'t', 'c', '{\"headcount\"\\:6}', 1"
    connection.execute(text(f"INSERT INTO assessment ({columns}) VALUES ({facts}, {made}, {made})"))
