"""Where the eye lands: on the top of every new page, on the question asked for, and nowhere else after an answer."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from questions import load_bank
from tests.journeys.conftest import Server, visit
from tests.journeys.questions_page import answer, cards, choices
from tests.journeys.screens import PHONE, WIDE, Firms, drawn, window
from ui.frame.menu import path_of
from ui.server import opening
from ui.session.parts import parts

pytestmark = pytest.mark.browser
ROAD = ("about-you", "do-we-need-it", "where-we-stand", "cost-and-time", "action-plan", "statement-of-applicability")
TIMES = 3
HEAD = 64
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
TO_THE_FOOT = (
    "() => { const main = document.querySelector('[data-testid=stMain]'); main.scrollTop = main.scrollHeight }"
)
FROM_THE_TOP = "(one) => Math.round(one.getBoundingClientRect().top)"

STILL_DRAWING = """new MutationObserver(() => {
  const main = document.querySelector("[data-testid=stMain]");
  if (!main || main.querySelector(".late")) return;
  const late = document.createElement("div");
  late.className = "late";
  late.dataset.testid = "stSkeleton";
  main.append(late);
}).observe(document, {childList: true, subtree: true})"""
"""Something on the page that is not drawn yet."""
GROWN = """async () => {
  document.querySelector("[data-testid=stMainBlockContainer] > *").style.paddingTop = "900px";
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}"""
"""More room above everything, without a new element."""


@pytest.fixture(scope="module")
def firms(server: Server) -> Firms:
    return Firms(server)


def leave(page: Page, button: str) -> None:
    """Go to the foot of the page, press the button there, and wait until the next page is drawn."""
    page.evaluate(TO_THE_FOOT)
    before = page.url
    page.locator(f".st-key-{button} button, .r42-ways .r42-{button}").click()
    page.wait_for_function("before => location.href !== before", arg=before)
    drawn(page)


def top_of(page: Page, selector: str) -> int:
    """Pixels from the top of the window."""
    return int(page.locator(selector).first.evaluate(FROM_THE_TOP))


def whole_part(page: Page) -> None:
    """See all questions of the part, on a phone too."""
    one_by_one = page.get_by_role("button", name="Show the whole part")
    if one_by_one.count():
        one_by_one.click()
        page.get_by_role("button", name="Show one question at a time").wait_for()
        page.wait_for_selector(".r42-questions:not([data-one])")
        drawn(page)


def card(question: str) -> str:
    return f'[data-card="{question}"]'


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("path", ROAD)
def test_every_page_after_next_opens_at_its_top(firms: Firms, page: Page, path: str, width: int) -> None:
    found = []
    for _ in range(TIMES):
        firms.open(page, "full", path, width)
        leave(page, "onward")
        found.append(page.evaluate(SCROLLED))
    assert found == [0] * TIMES


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_page_picked_from_the_menu_opens_at_its_top(firms: Firms, page: Page, width: int) -> None:
    firms.open(page, "full", "where-we-stand", width)
    page.evaluate(TO_THE_FOOT)
    page.evaluate("() => [...document.querySelectorAll('.r42-menu a')].find(a => /cost-and-time/.test(a.href)).click()")
    page.wait_for_selector("h1:has-text('Cost and time')")
    drawn(page)
    assert page.evaluate(SCROLLED) == 0


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_the_next_part_of_the_questions_opens_at_its_top(firms: Firms, page: Page, width: int) -> None:
    firms.open(page, "full", path_of(load_bank().questions[0].id), width)
    whole_part(page)
    leave(page, "next")
    assert page.evaluate(SCROLLED) == 0


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_each_question_of_a_session_is_in_front_of_the_consultant_without_scrolling(
    firms: Firms, page: Page, width: int
) -> None:
    firms.open(page, "adviser", "guided-session", width)
    assert page.evaluate(SCROLLED) == 0
    for _ in range(TIMES):
        leave(page, "next")
        assert top_of(page, ".st-key-asked") == pytest.approx(HEAD, abs=2)
    leave(page, "back")
    assert top_of(page, ".st-key-asked") == pytest.approx(HEAD, abs=2)


def test_a_page_that_named_its_question_before_our_script_came_opens_at_its_top_all_the_same(
    firms: Firms, page: Page
) -> None:
    page.add_init_script("window.ready42Opening = true")
    firms.open(page, "adviser", "guided-session", PHONE)
    page.wait_for_function("() => new URLSearchParams(location.search).has('q')")
    page.evaluate(f"() => {{ window.ready42Opening = false; {opening.script()} }}")
    drawn(page)
    assert page.evaluate(SCROLLED) == 0


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_link_to_a_question_leads_to_that_question(firms: Firms, page: Page, width: int) -> None:
    """Opened from outside, and followed from another page that is scrolled to its foot."""
    part = next(part for part in parts(load_bank()) if not part.quick)
    wanted = part.questions[-1]
    window(page, width, "light")
    visit(page, f"{firms.server.url}/{part.path}?a={firms.token['full']}&q={wanted}")
    drawn(page)
    assert HEAD - 2 <= top_of(page, card(wanted)) <= 0.7 * page.viewport_size["height"]
    firms.open(page, "full", "where-we-stand", width)
    gap = page.locator("[class*='st-key-gap_'] summary").last
    gap.click()
    link = page.locator("[class*='st-key-gap_'] [data-testid=stPageLink] a[href*='q=']").first
    asked = parse_qs(urlsplit(link.get_attribute("href") or "").query)["q"][0]
    link.click()
    page.wait_for_selector(card(asked))
    drawn(page)
    assert HEAD - 2 <= top_of(page, card(asked)) <= 0.7 * page.viewport_size["height"]


def test_a_question_keeps_its_place_while_something_above_it_is_drawn_late(firms: Firms, page: Page) -> None:
    part = next(part for part in parts(load_bank()) if not part.quick)
    wanted = part.questions[-1]
    page.add_init_script(STILL_DRAWING)
    visit(page, f"{firms.server.url}/{part.path}?a={firms.token['full']}&q={wanted}")
    page.wait_for_selector(card(wanted))
    page.evaluate(GROWN)
    assert HEAD - 2 <= top_of(page, card(wanted)) <= 0.7 * page.viewport_size["height"]


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_saving_an_answer_leaves_the_page_where_it_is(firms: Firms, page: Page, width: int) -> None:
    part = next(part for part in parts(load_bank()) if not part.quick)
    firms.open(page, "full", part.path, width)
    whole_part(page)
    shown = cards(page)[-2]
    choices(page, shown).first.evaluate("one => one.scrollIntoView({block: 'center'})")
    before = page.evaluate(SCROLLED)
    assert before > 0
    answer(page, shown, 0)
    answer(page, shown, 1)
    drawn(page)
    assert page.evaluate(SCROLLED) == pytest.approx(before, abs=40)
