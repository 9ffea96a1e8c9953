"""The server ends under an open page: the page says what to do, and no longer that all is saved."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Server, sample, settle, visit
from ui.server.gone import SAFE, STOPPED

pytestmark = pytest.mark.browser
WATCH = """() => new MutationObserver(() => {
  const theirs = document.querySelector("[role=dialog]");
  if (theirs) document.body.dataset.theirs = "came";
  if (theirs?.checkVisibility()) document.body.dataset.seen = "yes";
}).observe(document, { childList: true, subtree: true })"""
"""Notes on the page whether Streamlit's own dialog came, and whether anybody could see it."""


def test_the_page_says_to_start_again_and_no_longer_that_all_is_saved_until_the_server_is_back(
    server: Server, page: Page
) -> None:
    token = server.keep(sample("shop-with-chat-tools"))
    visit(page, f"{server.url}/where-we-stand?a={token}")
    words, state = page.locator(".r42-gone"), page.get_by_text("all saved")
    expect(state).to_be_visible()
    expect(words).to_be_hidden()
    page.evaluate(WATCH)

    server.stop()
    expect(words).to_be_visible()
    expect(words).to_contain_text(STOPPED)
    expect(words).to_contain_text(SAFE)
    expect(state).to_be_hidden()
    page.wait_for_selector("body[data-theirs]", state="attached")
    expect(page.locator("[role=dialog]")).to_have_count(0)
    expect(page.locator("body[data-seen]")).to_have_count(0)
    expect(page.get_by_role("alert").filter(has_text=STOPPED)).to_have_count(1)
    expect(page.get_by_role("heading", name="Where we stand")).to_be_visible()

    server.start()
    settle(page)
    expect(words).to_be_hidden()
    expect(state).to_be_visible()


def test_the_clients_own_window_says_it_too(server: Server, page: Page) -> None:
    store = server.store()
    view = store.client_views.open(server.keep(sample("shop-with-chat-tools")), actor="me")
    visit(page, f"{server.url}/client-view?v={view}")
    server.stop()
    expect(page.locator(".r42-gone")).to_be_visible()
    server.start()
    settle(page)
    expect(page.locator(".r42-gone")).to_be_hidden()
