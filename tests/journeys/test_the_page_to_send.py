"""The report as one page in a real browser: offline, on a phone, in the dark and on paper."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from domain.case import Case
from exports.formats import write
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.journeys.conftest import PATIENCE
from tests.outside import program

pytestmark = pytest.mark.browser
SEEN = "one => ({colour: getComputedStyle(one).color, ground: getComputedStyle(one).backgroundColor})"
CUT = """() => [...document.querySelectorAll(".card:not(.long), .calm, .answer, tr, li, figure")]
  .filter((one) => getComputedStyle(one).breakInside !== "avoid").length"""
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(0, 0, 0)"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page is."""
    case, path = firm("certify_now"), tmp_path_factory.mktemp("sent") / "report.html"
    path.write_bytes(write("report", ".html", reported(case), case, load_bank()))
    return Path(path).as_uri()


def opened(browser: Browser, file: str, width: int = 1280, scheme: str = "light") -> tuple[Page, list[str]]:
    """The page in a browser without a network, and what it asked for or complained of besides itself."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page, heard = context.new_page(), list[str]()
    page.on("request", lambda one: heard.append(one.url) if one.url != file else None)
    page.on("console", lambda one: heard.append(one.text))
    page.goto(file)
    return page, heard


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_it_opens_offline_asks_for_nothing_and_never_scrolls_sideways(browser: Browser, file: str, width: int) -> None:
    page, heard = opened(browser, file, width)

    assert heard == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert all(box["width"] > 60 for one in page.locator("svg").all() if (box := one.bounding_box()))
    page.context.close()


def test_its_style_is_let_in_by_its_own_policy_and_follows_a_dark_screen(browser: Browser, file: str) -> None:
    light, dark = (opened(browser, file, scheme=scheme)[0] for scheme in ("light", "dark"))
    grounds = [page.locator("body").evaluate(SEEN)["ground"] for page in (light, dark)]

    assert grounds == ["rgb(244, 247, 246)", "rgb(13, 20, 22)"]
    for page in (light, dark):
        page.context.close()


def long_reasons() -> Case:
    """A firm whose customers have names so long that the reasons fill most of a page."""
    case = firm("certify_now")
    asks = [
        ask.model_copy(update={"customer": " ".join(["Southern Gearbox and Vehicle Technology Suppliers"] * 7)})
        for ask in case.profile.customer_asks
    ]
    return case.model_copy(update={"profile": case.profile.model_copy(update={"customer_asks": asks})})


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_on_paper_no_heading_stands_alone_at_the_foot_of_a_page(browser: Browser, tmp_path: Path, paper: str) -> None:
    path, case = tmp_path / "long.html", long_reasons()
    path.write_bytes(write("report", ".html", reported(case), case, load_bank()))
    page, _ = opened(browser, path.as_uri())
    headings = set(page.locator("h2, h3").all_inner_texts())
    page.pdf(path=tmp_path / "long.pdf", format=paper)
    page.context.close()

    command = [program("pdftotext"), "-layout", str(tmp_path / "long.pdf"), "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")
    last = [said.strip().splitlines()[-1].strip() for said in found if said.strip()]
    assert len(headings) > 8
    assert len(last) > 3
    assert [line for line in last if line in headings] == []


def test_on_paper_it_is_black_on_white_and_no_card_is_cut(browser: Browser, file: str) -> None:
    page, _ = opened(browser, file, scheme="dark")
    page.emulate_media(media="print")

    assert page.locator("body").evaluate(SEEN) == {"colour": BLACK, "ground": WHITE}
    assert page.locator(".answer").evaluate(SEEN) == {"colour": BLACK, "ground": WHITE}
    assert page.evaluate(CUT) == 0
    page.context.close()
