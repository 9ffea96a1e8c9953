"""No page asks any other computer for anything."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from questions import load_bank
from tests.journeys.conftest import Server, sample, visit
from ui.menu import TITLES
from ui.parts import parts

pytestmark = pytest.mark.browser


def test_no_page_sends_a_request_to_another_computer(server: Server, page: Page) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.on("websocket", lambda socket: asked.add(socket.url))
    token = server.keep(sample("medical-device-software"))
    for path in [*TITLES, *(part.path for part in parts(load_bank()))]:
        visit(page, f"{server.url}/{'' if path == 'start' else path}?a={token}")
    hosts = {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}
