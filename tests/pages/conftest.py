"""Pages run by Streamlit's own test runner, from the router, on a database of their own."""

import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from domain.case import Case
from domain.files.casefile import read_case
from storage import Store

ROOT = Path(__file__).resolve().parents[2]
ROUTER = ROOT / "pages" / "_router.py"
PATIENCE = 90
"""Seconds. A page takes well under one, but other work may hold the machine."""
EXAMPLES = sorted((ROOT / "tests" / "firms").glob("*.json"))


@pytest.fixture(scope="session", autouse=True)
def _components_are_looked_for_once() -> Iterator[None]:
    """Streamlit's test runner searches every installed package for components each time it runs a page."""
    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: found)
        yield


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with all its tables, to be copied."""
    path = tmp_path_factory.mktemp("tables") / "pages.sqlite3"
    Store.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(autouse=True)
def database(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty database that the pages open by its environment variable."""
    url = f"sqlite:///{shutil.copy(tables, tmp_path)}"
    monkeypatch.setenv("READY42_DATABASE_URL", url)
    monkeypatch.delenv("READY42_ALLOW_PUBLIC", raising=False)
    return url


@pytest.fixture
def store(database: str) -> Store:
    """The same database, from the side."""
    return Store.open(database)


@pytest.fixture
def saved(store: Store) -> Callable[[Case], str]:
    """Keeps a case as an assessment and gives its token."""

    def keep(case: Case) -> str:
        client = store.create_client("A firm", actor="me")
        return store.create_assessment(client, actor="me", case=case)

    return keep


def example(name: str) -> Case:
    """A firm of tests/firms: its facts are known, nothing is answered."""
    return read_case((ROOT / "tests" / "firms" / f"{name}.json").read_text(encoding="utf-8"))


def open_page(path: str, token: str | None = None, question: str | None = None) -> AppTest:
    """The page at `path`, as a deep link opens it, at `question` where the link names one."""
    from streamlit.util import calc_hash

    app = AppTest.from_file(str(ROUTER), default_timeout=PATIENCE)
    if token:
        app.query_params["a"] = token
    if question:
        app.query_params["q"] = question
    if path:
        app._page_hash = calc_hash(path)
    return app.run()


def words(app: AppTest) -> str:
    """Everything a person reads on the page, in one text."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success", "table")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def drawn(app: AppTest) -> str:
    """The HTML of our own on the page, without the style sheet and what is for paper alone."""
    bodies = (str(element.proto.body) for element in app.get("html"))
    return "\n".join(body for body in bodies if "<style" not in body and "r42-paper" not in body)


def read(app: AppTest) -> str:
    """As `words`, and what stands in HTML of ours."""
    return words(app) + "\n" + unescape(re.sub(r"<[^>]*>", " ", drawn(app)))


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """What each download button of a page was given, by its key."""
    found: dict[str, dict[str, Any]] = {}
    draw = st.download_button

    def watched(label: str, **given: Any) -> bool:
        found[given["key"]] = given | {"label": label}
        return draw(label, **given)

    monkeypatch.setattr(st, "download_button", watched)
    return found
