"""What comes out of the printer: all that a page holds, folded or not, black on white, also from a dark screen."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from domain.case import Case
from domain.results.report import PlannedAction, Report
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.journeys.conftest import PATIENCE, Server, visit
from tests.journeys.screens import ADVISING, SCREENS, WIDE, Firms, drawn, full, light, window
from tests.outside import program
from ui.session.parts import parts

pytestmark = pytest.mark.browser
SHOWN = [(firm, path) for firm, path in SCREENS if firm in ("full", "light") or path in ADVISING]
HARD_TO_READ = """() => {
  const light = (colour) => (colour.match(/[0-9.]+/g) || []).slice(0, 3).map(Number).every((part) => part > 140);
  const words = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const faults = [];
  for (const one of document.querySelectorAll("[data-testid=stMainBlockContainer] *")) {
    if (!one.checkVisibility() || one.closest("svg, style, script, .r42-bar")) continue;
    if (one.matches(".r42-drawn *, .r42-ico") && !words(one)) continue;
    const look = getComputedStyle(one);
    const drawn = one.closest(".r42-drawn");  // a picture keeps its colours, its words are black all the same
    const bare = drawn || /rgba\\(.*, 0\\)|transparent/.test(look.backgroundColor) || light(look.backgroundColor);
    if ((words(one) && light(look.color)) || !bare)
      faults.push(`${one.tagName} ${look.color} on ${look.backgroundColor} ${one.innerText.slice(0, 40)}`);
  }
  const paper = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  return paper === "rgb(255, 255, 255)" ? faults.slice(0, 5) : [`the paper is ${paper}`, ...faults.slice(0, 5)];
}"""
FOLDED_AWAY = """() => {
  const inside = [...document.querySelectorAll("[data-testid=stMain] details > :not(summary)")];
  const other = "[class*=st-key-noprint], .r42-keys, .r42-paper, nav, button, [data-testid=stPageLink]";
  return inside.flatMap((one) => [...one.querySelectorAll("p, td, li")])
    .filter((one) => one.textContent.trim() && !one.closest(other))
    .map((one) => one.textContent);
}"""


@pytest.fixture(scope="module")
def firms(server: Server) -> Firms:
    return Firms(server)


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """One tab for all pages."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def in_the_dark(firms: Firms, page: Page, firm: str, path: str) -> None:
    firms.open(page, firm, path)
    window(page, WIDE, "dark")
    drawn(page)


def printed(page: Page, folder: Path) -> str:
    """The words on the paper, without spaces: a line breaks where the paper ends."""
    file = folder / "page.pdf"
    page.pdf(path=file, format="A4", print_background=True)
    found = subprocess.run([program("pdftotext"), "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    return squeezed(found)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]+", "", text)


def missing(texts: Iterable[str], paper: str) -> list[str]:
    """Those of `texts` that the paper does not hold; only their beginning is looked for, which no page break cuts."""
    return [text for text in texts if squeezed(text)[:40] not in paper]


def report(case: Case) -> Report:
    return evaluate(load_bank(), load_parameters(), case, date.today())


def light_steps(report: Report) -> list[PlannedAction]:
    return [action for stage in report.plan.light_stages for action in stage.steps]


@pytest.mark.parametrize(("firm", "path"), SHOWN)
def test_every_page_prints_black_on_white_and_unfolded(
    firms: Firms, screen: Page, tmp_path: Path, firm: str, path: str
) -> None:
    in_the_dark(firms, screen, firm, path)
    folded = screen.evaluate(FOLDED_AWAY)
    assert missing(folded, printed(screen, tmp_path)) == []
    screen.emulate_media(media="print", color_scheme="dark")
    try:
        assert screen.evaluate(HARD_TO_READ) == []
    finally:
        screen.emulate_media(media="null")


def test_the_printed_plan_holds_every_action_with_its_steps(firms: Firms, screen: Page, tmp_path: Path) -> None:
    in_the_dark(firms, screen, "full", "action-plan")
    actions = report(full()).plan.actions
    assert len(actions) > 20
    wanted = [text for action in actions for text in (action.title, action.deliverable, *action.steps)]
    assert missing(wanted, printed(screen, tmp_path)) == []


def test_where_we_stand_prints_every_gap_and_every_part(firms: Firms, screen: Page, tmp_path: Path) -> None:
    in_the_dark(firms, screen, "full", "where-we-stand")
    now = report(full())
    assert len(now.gaps) > 20
    wanted = [text for gap in now.gaps for text in (gap.title, gap.statement)]
    wanted += [part.title for part in (*now.sections, *now.areas)]
    wanted += [question.text for question in now.next_best_questions]
    assert missing(wanted, printed(screen, tmp_path)) == []


def test_questions_that_are_links_on_the_screen_are_named_on_paper(firms: Firms, screen: Page, tmp_path: Path) -> None:
    named = [question for point in report(full()).before_you_rely for question in point.questions[:6]]
    assert len(named) > 3
    in_the_dark(firms, screen, "full", "where-we-stand")
    assert missing([load_bank().question[name].text for name in named], printed(screen, tmp_path)) == []

    in_the_dark(firms, screen, "full", "questions")
    titles = [part.title for part in parts(load_bank()) if not part.quick]
    assert len(titles) > 9
    assert missing(titles, printed(screen, tmp_path)) == []


def test_where_we_stand_prints_the_bands_of_both_views_and_needs_no_chart(firms: Firms, screen: Page) -> None:
    in_the_dark(firms, screen, "full", "where-we-stand")
    now = report(full())
    screen.emulate_media(media="print")
    try:
        assert screen.get_by_test_id("stPlotlyChart").count() == 0
        assert screen.locator(".r42-part").filter(visible=True).count() == len(now.sections) + len(now.areas)
    finally:
        screen.emulate_media(media="null")


def test_the_other_lists_are_printed_to_the_last_line(firms: Firms, screen: Page, tmp_path: Path) -> None:
    now, small = report(full()), report(light())
    wanted = {
        ("full", "statement-of-applicability"): [text for line in now.soa for text in (line.title, line.justification)],
        ("light", "two-roads"): [line.title for line in small.roads.carries],
        ("full", "nist-ai-rmf"): [outcome.title for outcome in now.nist_ai_rmf],
        ("light", "my-plan"): [step for action in light_steps(small) for step in action.steps],
        ("light", "if-you-ever-certify"): [
            *(gap.statement for gap in small.gaps),
            *(action.title for action in small.plan.actions),
            *(line.title for line in small.soa),
        ],
    }
    for (firm, path), texts in wanted.items():
        in_the_dark(firms, screen, firm, path)
        assert missing(texts, printed(screen, tmp_path)) == [], path


def test_one_question_at_a_time_prints_the_whole_part(firms: Firms, screen: Page, tmp_path: Path) -> None:
    part = next(part for part in parts(load_bank()) if not part.quick)
    window(screen, WIDE, "dark")
    visit(screen, f"{firms.server.url}/{part.path}?a={firms.token['full']}")
    screen.get_by_role("button", name="Show one question at a time").click()
    screen.get_by_role("button", name="Show the whole part").wait_for()
    drawn(screen)
    paper = printed(screen, tmp_path)
    assert missing([load_bank().question[name].text for name in part.questions], paper) == []
