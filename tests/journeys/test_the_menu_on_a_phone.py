"""The bar on a phone: it stays in sight, opens the menu by keyboard as by thumb, and covers nothing that is focused."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Server, sample, visit

pytestmark = pytest.mark.browser
BAR = ".r42-menu-button"
MENU = ".r42-menu a"
COVERED = """() => {
  const one = document.activeElement.getBoundingClientRect();
  return one.top < document.querySelector(".st-key-bar").getBoundingClientRect().bottom - 1;
}"""


@pytest.fixture
def phone(page: Page, server: Server) -> Page:
    """A page with questions on it, in a window as wide as a phone."""
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"{server.url}/about-you?a={server.keep(sample('medical-device-software'))}")
    return page


def test_the_menu_opens_by_keyboard_goes_on_from_its_first_link_and_leads_to_a_page(phone: Page) -> None:
    button = phone.locator(BAR)
    expect(button).to_have_attribute("aria-expanded", "false")
    assert button.bounding_box()["height"] >= 44  # type: ignore[index]
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(phone.locator(MENU).first).to_be_focused()
    phone.locator(MENU, has_text="Cost and time").press("Enter")
    expect(phone.locator("[data-testid=stMain] h1")).to_have_text("Cost and time")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_bar_stays_in_sight_and_covers_nothing_one_comes_to_by_keyboard(phone: Page) -> None:
    for _ in range(12):
        phone.keyboard.press("Tab")
    phone.locator("[data-testid=stMain] [data-testid=stTextInputField]").last.focus()
    expect(phone.locator(BAR)).to_be_in_viewport()
    for _ in range(12):
        phone.keyboard.press("Shift+Tab")
        inside = phone.evaluate("() => Boolean(document.activeElement.closest('[data-testid=stMain]'))")
        if inside and not phone.evaluate("() => Boolean(document.activeElement.closest('.st-key-bar'))"):
            assert not phone.evaluate(COVERED)


def test_a_wide_screen_has_the_menu_itself_and_no_bar(phone: Page) -> None:
    phone.set_viewport_size({"width": 1280, "height": 900})
    expect(phone.locator(BAR)).to_be_hidden()
    expect(phone.locator(MENU).first).to_be_visible()
