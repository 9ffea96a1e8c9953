"""A fresh database for each test: SQLite in a folder of its own, and PostgreSQL in a schema of its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from storage import Store

DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
SERVER = "READY42_TEST_POSTGRES_URL"


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'ready42.sqlite3'}"
    else:
        yield from _schema_of_its_own(_server())


def _server() -> str:
    """Where PostgreSQL is. Without one a developer's run skips; a continuous integration run must not."""
    server = os.environ.get(SERVER, "")
    if not server and os.environ.get("CI") == "true":
        pytest.fail(f"{SERVER} must be set in continuous integration, so that PostgreSQL is really tried")
    if not server:
        pytest.skip(f"{SERVER} is not set, so PostgreSQL is not tried here")
    return server


def _schema_of_its_own(server: str) -> Iterator[str]:
    address = make_url(server).set(drivername="postgresql+psycopg")
    schema = f"test_{uuid4().hex}"
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        inside = address.update_query_dict({"options": f"-csearch_path={schema}"})
        yield inside.render_as_string(hide_password=False)
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url, wait=0.2)
    yield opened
    opened.close()


@pytest.fixture
def token(store: Store) -> str:
    return store.create_assessment(store.create_client("Harbour Candles", actor="ana"), actor="ana")
