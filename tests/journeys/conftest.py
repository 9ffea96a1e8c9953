"""A real browser against a real server, both on this computer, on a database of their own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from domain.case import Case
from domain.files.casefile import read_case
from storage import Store
from tests.outside import missing

ROOT = Path(__file__).resolve().parents[2]
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000
"""Milliseconds. A server that starts beside other work may need more than five seconds to its first page."""
expect.set_options(timeout=PATIENCE)
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"


class Server:
    """One `streamlit run app.py`, which can be stopped and started again on the same port and database."""

    def __init__(self, folder: Path) -> None:
        self.database = f"sqlite:///{folder / 'journey.sqlite3'}"
        self.log = folder / "server.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment: dict[str, str] = {}
        self.script = "app.py"
        self.place = ROOT
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers. Fails with the log when it ends instead."""
        options = {"server.headless": "true", "server.port": str(self.port), "server.address": "127.0.0.1"}
        command = self.command()
        for name, value in options.items():
            command += [f"--{name}", value]
        environment = os.environ | {"READY42_DATABASE_URL": self.database} | self.environment
        environment.pop("READY42_ALLOW_PUBLIC", None)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=self.place, env=environment, stdout=log, stderr=log)
        while not self._answers():
            try:
                self.process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            pytest.fail(self.log.read_text(encoding="utf-8"))

    def command(self) -> list[str]:
        """What starts it, without options."""
        return [sys.executable, "-m", "streamlit", "run", self.script]

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
                return answer.read() == b"ok"
        except (URLError, OSError):
            return False

    def stop(self) -> None:
        """End this server at once, as a power cut would, and wait until it is gone."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
            self.process = None

    def freeze(self) -> None:
        """From now on it takes nothing and says nothing, as on a machine that is busy with other things."""
        assert self.process is not None
        os.kill(self.process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        """It works again after it was frozen."""
        assert self.process is not None
        os.kill(self.process.pid, signal.SIGCONT)

    def store(self) -> Store:
        """Its database, from the side."""
        return Store.open(self.database)

    def keep(self, case: Case) -> str:
        """Save a case as an assessment and give its token."""
        store = self.store()
        return store.create_assessment(store.create_client("A firm", actor="me"), actor="me", case=case)


def chromium() -> str | None:
    """Where Chromium is on this computer."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as installed on this computer."""
    path = chromium() or missing("Chromium")
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=path, headless=True, args=QUIET)
        yield running
        running.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server for the tests of one file, each of which keeps a firm of its own on it."""
    running = Server(tmp_path_factory.mktemp("journey"))
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """One tab."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def settle(page: Page) -> None:
    """Wait until the page is connected and its script has ended."""
    page.wait_for_selector(SETTLED)


def visit(page: Page, url: str) -> None:
    """Open an address and wait for its title."""
    page.goto(url)
    page.wait_for_selector("[data-testid=stMain] h1")
    settle(page)


def sample(name: str) -> Case:
    """A firm of tests/firms: its facts are known, nothing is answered."""
    return read_case((ROOT / "tests" / "firms" / f"{name}.json").read_text(encoding="utf-8"))
