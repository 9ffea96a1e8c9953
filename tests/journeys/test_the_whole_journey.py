"""From the front door to the file in hand, by keyboard alone."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from domain.vocabulary import VERDICT
from questions import load_bank
from tests.journeys.conftest import Server, settle, visit
from tests.journeys.questions_page import cards, expect_chosen, expect_saved
from tests.journeys.screens import drawn

pytestmark = pytest.mark.browser
STOPS = 150
"""As many presses of Tab as somebody may need to reach a place on a page."""
HELD = """() => {
  const held = document.activeElement;
  const words = [held.innerText, held.getAttribute("aria-label"), held.closest("label")?.innerText];
  const named = [...(held.labels || [])].map((label) => label.innerText);
  return held.matches("a, button, input, summary") ? [...words, ...named].filter(Boolean).join(" ") : "";
}"""


def reach(page: Page, words: str) -> None:
    """Press Tab until what has the focus carries these words."""
    drawn(page)
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if words in page.evaluate(HELD):
            return
    pytest.fail(f"{words!r} is not reached with Tab")


def press(page: Page, words: str, key: str = "Enter") -> None:
    """Go there with Tab and press a key on it."""
    reach(page, words)
    page.keyboard.press(key)
    settle(page)


def expect_title(page: Page, title: str) -> None:
    expect(page.locator("[data-testid=stMain] h1")).to_have_text(title)
    settle(page)


def _tell_about_a_firm_that_must_certify(page: Page) -> None:
    press(page, "We offer customers something with AI in it", "Space")
    press(page, "Add the first customer")
    reach(page, "Who is it?")
    page.keyboard.type("Big hospital")
    reach(page, "Did not ask")
    page.keyboard.press("ArrowUp")
    reach(page, "Sales a year that hang on it")
    page.keyboard.type("900000")
    press(page, "Add this customer")


def test_a_new_visitor_gets_a_verdict_answers_reloads_and_takes_the_report_away_without_a_mouse(
    server: Server, page: Page, tmp_path: Path
) -> None:
    visit(page, server.url)
    press(page, "Start a new assessment")
    expect_title(page, "About you")
    _tell_about_a_firm_that_must_certify(page)
    expect(page.locator(".st-key-verdict_short")).to_contain_text(VERDICT["certify_now"])
    press(page, "Next: Do we need it?")
    expect_title(page, "Do we need it?")
    press(page, "Next: the questions")
    expect_title(page, "Questions")
    bank = load_bank()
    press(page, bank.sections[0].title)
    expect_title(page, bank.sections[0].title)
    page.wait_for_function("() => window.ready42Keys")
    drawn(page)

    said = {}
    for question in cards(page)[:3]:
        page.keyboard.press("1")
        expect_saved(page, question)
        settle(page)
        page.keyboard.press("Enter")
        said[question] = bank.question[question].choices[0].id
    page.reload()
    settle(page)
    expect_chosen(page, said)

    press(page, "Where we stand")
    expect_title(page, "Where we stand")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("3 of ")
    press(page, "Take it along")
    expect_title(page, "Downloads")
    reach(page, "Download XLSX")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    path = tmp_path / "report.xlsx"
    waiting.value.save_as(path)
    book = load_workbook(path)
    words = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert any(bank.question[next(iter(said))].text in word for word in words)
