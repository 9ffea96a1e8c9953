"""Small things that make a page look careless, looked for on every page of the menu at three widths."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Server, sample, visit
from tests.journeys.screens import LONG_NAME
from ui.session.database import ADVISES

pytestmark = pytest.mark.browser
FIRMS = ("shop-with-chat-tools", "medical-device-software")
PAGES = ".r42-menu a"
FAULTS = """() => {
  const found = [];
  const shown = (one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length > 0;
  for (const one of document.querySelectorAll("[data-testid=InputInstructions]"))
    if (shown(one)) found.push(`a hint over the text: ${one.innerText}`);
  for (const one of document.querySelectorAll("td, th, [data-testid=stMetricValue]"))
    if (one.innerText.trim() === "None") found.push("None in a cell");
  for (const sign of ["☐", "☑"])
    if (document.querySelector("[data-testid=stMain]").innerText.includes(sign)) found.push(`${sign} nobody can tick`);
  for (const one of document.querySelectorAll(".r42-menu a"))
    if (!["left", "start"].includes(getComputedStyle(one).textAlign)) found.push(`not on the left: ${one.innerText}`);
  const bar = document.querySelector("[data-testid=stSidebar]");
  if (bar && bar.getBoundingClientRect().right <= 0)
    for (const one of bar.querySelectorAll("a, button, input"))
      if (shown(one)) found.push(`a stop in a closed menu: ${one.innerText}`);
  return found;
}"""


@pytest.mark.parametrize("width", [1280, 640, 390])
@pytest.mark.parametrize("firm", FIRMS)
def test_no_page_covers_text_stops_in_a_closed_menu_shows_none_or_a_box_nobody_can_tick(
    firm: str, width: int, server: Server, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    token = server.keep(sample(firm))
    visit(page, f"{server.url}/?a={token}")
    there = page.locator(PAGES).evaluate_all("(links) => links.map((link) => link.href)")
    assert len(there) > 6
    titles = {}
    for address in [*there, f"{server.url}/quick-check-1?a={token}", f"{server.url}/quick-check-2?a={token}"]:
        visit(page, address)
        field = page.locator("[data-testid=stMain] input[type=text]").first
        if field.count() and field.is_visible() and field.is_editable():
            field.focus()
        assert page.evaluate(FAULTS) == [], f"{address} at {width}"
        titles[address] = page.title()
    assert len(set(titles.values())) == len(titles), titles


@pytest.mark.parametrize(("width", "shown"), [(639, False), (640, False), (641, True)])
def test_the_keys_and_the_numbers_beside_the_choices_come_and_go_together(
    width: int, shown: bool, server: Server, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{server.url}/quick-check-1?a={server.keep(sample(FIRMS[0]))}")
    expect(page.locator(".r42-keys").first).to_be_visible(visible=shown)


@pytest.mark.parametrize("width", [1280, 390])
def test_two_clients_of_one_long_name_can_be_told_apart_in_the_portfolio(
    width: int, server: Server, page: Page
) -> None:
    store = server.store()
    store.save_setting(ADVISES, True, actor="me")
    try:
        for _ in range(2):
            store.create_assessment(store.create_client(LONG_NAME, actor="me"), actor="me", case=sample(FIRMS[0]))
        page.set_viewport_size({"width": width, "height": 900})
        visit(page, f"{server.url}/portfolio")
        names = page.locator(".r42-heat tbody th", has_text=LONG_NAME[:20])
        expect(names.first).to_be_visible()
        cut = names.evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText)"
        )
        assert cut == []
        assert len(set(names.all_inner_texts())) == names.count() > 1
    finally:
        store.save_setting(ADVISES, False, actor="me")
