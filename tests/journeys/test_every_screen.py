"""Every page, light and dark, wide and on a phone, full and empty: open to everyone, and nothing sticks out or leaves.

Streamlit itself breaks no WCAG rule on a bare page (1.67). What axe also finds on a bare page with these
widgets on it is not ours: see FLOOR.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.conftest import PATIENCE, Server
from tests.journeys.screens import PARTS, PHONE, SCREENS, WIDE, Firms, drawn, resize
from tests.outside import program

pytestmark = pytest.mark.browser
FLOOR = {
    "presentation-role-conflict",  # the box to drop a file on
    "scrollable-region-focusable",  # a wide table on a phone, which the arrow keys scroll in Chromium and Firefox only
    "empty-table-header",  # the column of row numbers of a table that can be edited
}
THUMB = 44
"""Pixels, the least height of what a finger has to hit."""

PRINTED = [("full", "where-we-stand"), ("light", "my-plan"), ("full", "action-plan"), ("full", "two-roads")]
WIDTH_ON = {"A4": 703, "Letter": 725}
"""CSS pixels between the margins of the paper."""

ASKED: set[str] = set()
"""Every address that any page asked for."""

AXE = Axe().axe_script
RUN_AXE = """(options) =>
  axe.run({resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}}, ...options})"""
LOOKS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""What another colour scheme can change, once everything has been looked at."""
STICKS_OUT = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  if (main.scrollWidth <= main.clientWidth && document.documentElement.scrollWidth <= window.innerWidth) return [];
  const out = [...main.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > window.innerWidth);
  return out.slice(-3).map((one) => `${one.tagName} ${one.innerText || one.className}`.slice(0, 80));
}"""
TOO_SMALL = """(least) => {
  const selector = "a, button, summary, [role=tab], [role=combobox], input:not([type=file])";
  const box = "label, [role=group], [data-testid=stDateInputField], [data-testid=stTextInputRootElement]";
  const inText = "p a, li a, :is(h1, h2, h3, h4, h5) a";
  const streamlits = ":is([data-testid=stTooltipIcon], [data-testid=stElementToolbar]) *";
  const found = [...document.querySelectorAll("[data-testid=stMain] :is(" + selector + ")")];
  const shown = found.filter((one) => !one.matches(`${inText}, ${streamlits}`) && one.checkVisibility());
  return [...new Set(shown.map((one) => one.closest(box) || one))]
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([one, size]) => size.width > 1 && size.height > 1 && size.height < least - 0.5)
    .map(([one, size]) => `${one.tagName} ${one.className} ${one.innerText} ${Math.round(size.height)} px`);
}"""
CUT_OFF = """() => {
  const words = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const cut = (one) => getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
  const found = [...document.querySelectorAll("[data-testid=stMain] *")].filter((one) => words(one) && cut(one));
  return found.filter((one) => one.checkVisibility() && one.clientWidth > 1).map((one) => one.innerText.slice(0, 60));
}"""


@pytest.fixture(scope="module")
def firms(server: Server) -> Firms:
    """The firms to look at, on one server for all screens."""
    return Firms(server)


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """One tab for all screens."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("request", lambda request: ASKED.add(request.url))
    page.on("websocket", lambda socket: ASKED.add(socket.url))
    yield page
    context.close()


@pytest.fixture(autouse=True)
def _no_page_asks_another_computer_for_anything() -> Iterator[None]:
    yield
    hosts = {urlsplit(url).hostname for url in ASKED if not url.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}


def barriers(page: Page, options: dict[str, object] | None = None) -> list[str]:
    """What axe finds that is ours: the rule and the piece of the page."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, options or {})["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary'][:160]})"
        for rule in found
        if rule["id"] not in FLOOR
        for node in rule["nodes"]
    ]


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window, or cut off, as it stands and with text of twice the size."""
    found = page.evaluate(STICKS_OUT)
    page.evaluate("() => document.documentElement.style.fontSize = '200%'")
    drawn(page)
    found += [f"at twice the size: {what}" for script in (STICKS_OUT, CUT_OFF) for what in page.evaluate(script)]
    page.evaluate("() => document.documentElement.style.fontSize = ''")
    drawn(page)
    return found


def faults(page: Page, *, every_look: bool = True) -> dict[str, list[str]]:
    """What is wrong with the page that is open: light and dark, on a screen and on a phone.

    Without `every_look` only the colours are looked at in the dark, and large text on a phone only: enough for a page
    whose parts were looked at in full elsewhere.
    """
    found = {"wide, light": barriers(page)}
    if every_look:
        found["wide"] = sticking_out(page)
        resize(page, WIDE, "dark")
        found["wide, dark"] = barriers(page, LOOKS)
    resize(page, PHONE, "dark")
    found["phone, dark"] = barriers(page, {} if every_look else LOOKS)
    found["phone"] = sticking_out(page)
    found["thumb"] = page.evaluate(TOO_SMALL, THUMB)
    return {where: what for where, what in found.items() if what}


@pytest.mark.parametrize(("firm", "path"), SCREENS, ids=lambda value: value)
def test_a_page_bars_nobody_and_fits_screen_and_phone_thumb_and_large_text(
    firms: Firms, screen: Page, firm: str, path: str
) -> None:
    firms.open(screen, firm, path)
    assert faults(screen, every_look=firm != "empty") == {}


@pytest.mark.parametrize("path", PARTS[1:])
def test_every_part_of_the_questions_bars_nobody(firms: Firms, screen: Page, path: str) -> None:
    firms.open(screen, "full", path)
    assert barriers(screen) == []


@pytest.mark.parametrize(("firm", "path"), PRINTED, ids=lambda value: value)
def test_a_page_prints_without_the_menu_from_its_title_on_and_inside_the_paper(
    firms: Firms, screen: Page, tmp_path: Path, firm: str, path: str
) -> None:
    firms.open(screen, firm, path)
    title = screen.locator("[data-testid=stMain] h1").inner_text()
    file = tmp_path / "page.pdf"
    for paper, width in WIDTH_ON.items():
        screen.pdf(path=file, format=paper)
        reader = [program("pdftotext"), "-l", "1", "-layout", file, "-"]
        first = subprocess.run(reader, capture_output=True, text=True, check=True).stdout
        assert title in first
        assert len(first.split()) > 60, f"the first page is nearly empty on {paper}"
        screen.emulate_media(media="print")
        screen.set_viewport_size({"width": width, "height": 1000})
        assert not screen.locator("[data-testid=stSidebar]").is_visible()
        assert screen.evaluate(STICKS_OUT) == [], paper
        screen.emulate_media(media="screen")
