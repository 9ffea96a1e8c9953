"""A German owner types figures and names on a phone, as they are written at home."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from domain.case import Case
from domain.profile import Profile
from tests.journeys.conftest import PATIENCE, Server, settle, visit

pytestmark = pytest.mark.browser
TYPING = "html[data-r42-typing]"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """One tab of a German phone."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="de-DE", is_mobile=True, has_touch=True
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def head(page: Page):
    return page.locator(".st-key-saved_head")


def write(page: Page, label: str, text: str) -> None:
    """Type into the field with this label and leave it."""
    field = page.get_by_label(label).first
    field.fill(text)
    field.blur()
    settle(page)


def test_german_figures_are_read_asked_about_and_saved_on_a_phone(server: Server, phone: Page) -> None:
    token = server.keep(Case(profile=Profile(country="DE", ai_roles=("provider",))))
    visit(phone, f"{server.url}/about-you?a={token}")

    write(phone, "How many people work for it?", "1.200")
    expect(phone.get_by_text("Read as 1,200 people.")).to_be_visible()
    write(phone, "How many hours a week can your team give to this?", "7,5")
    expect(phone.get_by_text("Read as 7.5 hours a week.")).to_be_visible()
    write(phone, "Of each 100 you take in, how much is left after direct costs?", "12,5 %")
    expect(phone.get_by_text("Read as 12.5 %.")).to_be_visible()
    expect(head(phone)).to_contain_text("all saved")

    write(phone, "How many people build, run, buy or often use AI at work?", "1,000")
    expect(head(phone)).to_contain_text("not all saved yet")
    phone.get_by_text("1,000 people", exact=True).click()
    expect(head(phone)).not_to_contain_text("not all saved yet")

    phone.get_by_text("Add the first customer").click()
    phone.get_by_label("Who is it?").fill("Klinik")
    phone.get_by_label("Sales a year that hang on it (EUR)").fill("12.500,50 €")
    phone.get_by_role("button", name="Add this customer").click()
    expect(phone.get_by_text("Klinik").first).to_be_visible()
    settle(phone)

    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    facts = server.store().load(token, actor="me").profile
    assert (facts.headcount, facts.hours_per_week, facts.margin, facts.ai_headcount) == (1_200, 7.5, 0.125, 1_000)
    assert facts.customer_asks is not None
    assert facts.customer_asks[0].revenue == 12_500.5


def test_after_a_customer_is_added_the_person_sees_the_new_card(server: Server, phone: Page) -> None:
    token = server.keep(Case(profile=Profile(country="DE", ai_roles=("provider",))))
    visit(phone, f"{server.url}/about-you?a={token}")
    phone.add_style_tag(content="* { overflow-anchor: none !important }")  # as in the browser of an iPhone
    phone.get_by_text("Add the first customer").click()
    phone.get_by_label("Who is it?").fill("Klinik")
    add = phone.get_by_role("button", name="Add this customer")
    add.evaluate("button => { button.scrollIntoView({ block: 'start' }) }")
    add.evaluate("() => document.querySelector('[data-testid=stMain]').scrollBy(0, -80)")
    add.click()
    card = phone.locator("summary", has_text="Klinik")
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport(ratio=1)


def test_a_name_that_is_still_being_typed_is_not_called_saved(server: Server, phone: Page) -> None:
    token = server.keep(Case())
    visit(phone, f"{server.url}/about-you?a={token}")
    expect(head(phone).locator("em")).to_have_count(0)
    field = phone.get_by_label("What is your business called?")

    field.press_sequentially("Tischlerei")
    expect(phone.locator(TYPING)).to_have_count(1)
    expect(head(phone).locator("em")).to_be_hidden()
    expect(phone.locator(".st-key-saved_note em")).to_be_hidden()
    assert server.store().load(token, actor="me").profile.organisation is None

    field.blur()
    expect(phone.locator(TYPING)).to_have_count(0)
    expect(head(phone).locator("em")).to_be_visible()
    assert server.store().load(token, actor="me").profile.organisation == "Tischlerei"


def test_a_customer_who_was_typed_and_not_added_is_not_lost_by_going_on(server: Server, phone: Page) -> None:
    token = server.keep(Case(profile=Profile(country="DE", ai_roles=("provider",))))
    visit(phone, f"{server.url}/about-you?a={token}")
    phone.get_by_text("Add the first customer").click()
    phone.get_by_text("Makes it a condition").click()
    expect(phone.locator(TYPING)).to_have_count(1)
    phone.get_by_label("Who is it?").fill("Klinik")

    onward = phone.get_by_role("button", name="Next: Do we need it?")
    onward.click()
    expect(phone.locator(".r42-unsent[role=alert]")).to_contain_text("press “Add this customer” first")
    add = phone.get_by_role("button", name="Add this customer")
    expect(add).to_be_focused()
    expect(add).to_be_in_viewport(ratio=1)
    expect(phone.locator("h1")).to_have_text("About you")

    phone.keyboard.press("Enter")
    expect(phone.locator("summary", has_text="Klinik")).to_be_visible()
    expect(phone.locator(".r42-unsent")).to_have_count(0)
    onward.click()
    expect(phone.locator("h1")).to_have_text("Do we need it?")
    asks = server.store().load(token, actor="me").profile.customer_asks
    assert asks is not None
    assert [(ask.customer, ask.strength) for ask in asks] == [("Klinik", "mandatory")]


def test_a_form_that_is_not_wanted_is_left_with_a_second_press(server: Server, phone: Page) -> None:
    token = server.keep(Case(profile=Profile(country="DE", ai_roles=("provider",))))
    visit(phone, f"{server.url}/about-you?a={token}")
    phone.get_by_text("Add the first customer").click()
    phone.get_by_label("Who is it?").fill("Klinik")
    onward = phone.get_by_role("button", name="Next: Do we need it?")
    onward.click()
    expect(phone.locator(".r42-unsent")).to_be_visible()
    onward.click()
    expect(phone.locator("h1")).to_have_text("Do we need it?")
    expect(phone.locator(".r42-unsent")).to_have_count(0)
    expect(phone.locator(TYPING)).to_have_count(0)
