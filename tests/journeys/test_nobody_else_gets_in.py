"""A web page elsewhere, tried in a real browser: by a name of its own for 127.0.0.1, and from another local port."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import QUIET, Server, chromium, visit

pytestmark = pytest.mark.browser
REBOUND = "rebind.example"
SPY = """
import sys
WATCHED = ("socket.bind", "socket.connect", "socket.getaddrinfo")
def note(event, arguments):
    if event in WATCHED:
        asked = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
        with open({file!r}, "a") as file:
            print(event, asked[0] if isinstance(asked, tuple) else asked, file=file)
sys.addaudithook(note)
"""
KNOCK = """(url) => new Promise((done) => {
  const socket = new WebSocket(url, ["streamlit"]);
  socket.onopen = () => done("in");
  socket.onclose = () => done("refused");
})"""


@pytest.fixture(scope="module")
def spied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server, and the file that holds every address it ever binds, calls or looks up."""
    folder = tmp_path_factory.mktemp("spied")
    seen = folder / "seen.txt"
    (folder / "sitecustomize.py").write_text(SPY.format(file=str(seen)), encoding="utf-8")
    server = Server(folder)
    server.environment["PYTHONPATH"] = str(folder)
    server.start()
    yield server, seen
    server.stop()


@pytest.fixture
def elsewhere(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that believes the name of somebody else to be this computer."""
    rules = f"--host-resolver-rules=MAP {REBOUND} 127.0.0.1"
    other = browser.browser_type.launch(executable_path=chromium(), headless=True, args=[*QUIET, rules])
    yield other.new_page()
    other.close()


def _knock(page: Page, server: Server) -> str:
    return str(page.evaluate(KNOCK, f"ws://127.0.0.1:{server.port}/_stcore/stream"))


def test_a_page_elsewhere_reads_nothing_and_the_server_asks_nobody_who_it_is(
    spied: tuple[Server, Path], elsewhere: Page
) -> None:
    server, seen = spied
    answer = elsewhere.goto(f"http://{REBOUND}:{server.port}/")
    assert answer
    assert answer.status == 421
    assert f"open http://127.0.0.1:{server.port} instead" in elsewhere.inner_text("body")

    neighbour = "http://localhost:9999/"
    elsewhere.route(neighbour, lambda route: route.fulfill(body="<h1>A neighbour</h1>", content_type="text/html"))
    elsewhere.goto(neighbour)
    assert _knock(elsewhere, server) == "refused"

    visit(elsewhere, server.url)
    assert _knock(elsewhere, server) == "in"
    asked = {tuple(line.split(" ", 1)) for line in seen.read_text().splitlines()}
    assert ("socket.bind", "127.0.0.1") in asked
    assert {address for _, address in asked} <= {"127.0.0.1", "localhost", "::1"}
