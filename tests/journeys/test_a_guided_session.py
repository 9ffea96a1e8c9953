"""Two consultants in two windows lead one firm, which looks on in a third, from a question to the page to sign."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import docx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from questions import load_bank
from storage import Store
from tests.journeys.conftest import PATIENCE, Server, sample, settle, visit
from tests.journeys.questions_page import card, choices, expect_saved
from tests.journeys.screens import drawn
from tests.journeys.test_every_screen import faults

pytestmark = pytest.mark.browser
FIRST, SECOND = load_bank().questions[:2]
BEST, SECOND_BEST, WEAKER = FIRST.choices[:3]


@dataclass
class Table:
    """A firm on a server, and a window at it for each person."""

    server: Server
    context: BrowserContext
    store: Store
    token: str

    def window(self) -> Page:
        """One more window at the first question of the session."""
        page = self.context.new_page()
        visit(page, f"{self.server.url}/guided-session?a={self.token}&q={FIRST.id}")
        return page

    def choices(self, layer: str) -> list[str | None]:
        """Everything ever picked for the first question in one layer."""
        events = self.store.history(self.token, FIRST.id, actor="me")
        return [event.choice for event in events if event.layer == layer]


@pytest.fixture
def table(server: Server, browser: Browser) -> Iterator[Table]:
    store = server.store()
    store.save_setting("advises", True, actor="me")
    token = server.keep(sample("medical-device-software").model_copy(update={"answers": {}}))
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    yield Table(server, context, store, token)
    context.close()


def begin(page: Page) -> None:
    page.get_by_text("Begin a session").click()
    page.get_by_label("Who leads it?").fill("Ana Kern")
    page.get_by_label("Who is there for the firm?").fill("Maria Brandt")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_text("Session since")).to_be_visible()
    settle(page)


def pick(page: Page, place: int, layer: str = "said") -> None:
    choices(page, FIRST.id, layer).nth(place).click()
    settle(page)


def saved(page: Page, layer: str = "said") -> None:
    expect_saved(page, FIRST.id, layer)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def park(page: Page, text: str) -> None:
    page.get_by_label("What stays open?").fill(text)
    page.get_by_label("Who settles it?").first.fill("Maria Brandt")
    press(page, "Park it")
    expect(page.get_by_role("paragraph").filter(has_text=text)).to_be_visible()


def client_window(table: Table, page: Page) -> Page:
    """The consultant makes the client's window, and it is opened."""
    page.get_by_text("Client's own window").click()
    press(page, "Make a client's window")
    with table.context.expect_page() as waiting:
        page.get_by_role("link", name="Open the client's window").click()
    return waiting.value


def test_a_session_of_two_consultants_and_a_client_is_led_to_its_end_and_loses_nothing(table: Table) -> None:
    ana, bea = table.window(), table.window()
    begin(ana)
    pick(ana, 0)
    saved(ana)
    pick(bea, 2)
    expect(bea.get_by_text("answered in another window")).to_be_visible()
    for text in (BEST.text, WEAKER.text):
        expect(card(bea, FIRST.id).locator("li").get_by_text(text)).to_be_visible()
    press(bea, "Use mine")
    saved(bea)
    assert table.choices("said") == [BEST.id, WEAKER.id]

    pick(ana, 1, "seen")
    saved(ana, "seen")
    client = client_window(table, ana)
    expect(client.get_by_text(f"Your answer: {WEAKER.text}")).to_be_visible()
    press(ana, "Next question")
    expect(client.get_by_role("heading", name=SECOND.text)).to_be_visible()

    park(ana, "Who signs the list?")
    bea.reload()
    settle(bea)
    press(bea, "Mark as settled")
    expect(bea.get_by_text("Settled: 1 point")).to_be_visible()
    park(ana, "Find the contract")

    with_end = summary(table, ana)
    for text in ("Ana Kern", FIRST.text, WEAKER.text, SECOND_BEST.text, "Find the contract", "Signature"):
        assert text in with_end
    assert "Who signs the list?" not in with_end
    assert table.choices("verified") == [SECOND_BEST.id]


def summary(table: Table, page: Page) -> str:
    """End the session, and read the page to sign."""
    press(page, "End the session")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Summary to sign (Word)").click()
    with open(waiting.value.path(), "rb") as file:
        document = docx.Document(io.BytesIO(file.read()))
    cells = [cell.text for made in document.tables for row in made.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_a_server_that_restarts_costs_no_private_note_and_the_clients_window_follows_on_without_it(
    table: Table,
) -> None:
    page = table.window()
    client = client_window(table, page)
    expect(client.get_by_role("heading", name=FIRST.text)).to_be_visible()
    page.get_by_label("Private notes").fill("Ben hesitated.")
    table.server.stop()
    for one in (page, client):
        one.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    table.server.start()
    settle(page)
    expect(page.get_by_label("Private notes")).to_have_value("Ben hesitated.")
    press(page, "Next question")
    expect(client.get_by_role("heading", name=SECOND.text)).to_be_visible()
    assert table.store.private_notes(table.token, actor="me")[FIRST.id].value == "Ben hesitated."
    press(page, "Back")
    expect(client.get_by_role("heading", name=FIRST.text)).to_be_visible()
    expect(client.get_by_text("hesitated")).to_have_count(0)


def test_the_session_and_the_clients_window_bar_nobody_and_fit_screen_phone_and_thumb(table: Table) -> None:
    page = table.window()
    begin(page)
    park(page, "Find the contract with the data protection officer outside the firm")
    page.get_by_text("Agenda and time").click()
    drawn(page)
    assert faults(page) == {}
    view = table.store.client_views.open(table.token, actor="me")
    table.store.client_views.show(table.token, FIRST.id, actor="me")
    table.store.save_answer(table.token, FIRST.id, BEST.id, expected_revision=0, actor="me")
    visit(page, f"{table.server.url}/client-view?v={view}")
    assert faults(page) == {}
