"""From the front door to the file in hand."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from questions import load_bank
from tests.journeys.conftest import Server, settle, visit
from tests.journeys.questions_page import answer, cards, expect_chosen
from ui.words import VERDICT

pytestmark = pytest.mark.browser


def _tell_about_a_firm_that_must_certify(page: Page) -> None:
    page.get_by_text("We offer customers something with AI in it").click()
    settle(page)
    page.get_by_text("Add the first customer").click()
    page.get_by_label("Who is it?").fill("Big hospital")
    page.get_by_text("Will not buy without it").click()
    page.get_by_label("Sales a year that hang on it").fill("900000")
    page.get_by_role("button", name="Add this customer").click()


def test_a_new_visitor_gets_a_verdict_answers_reloads_and_takes_the_report_away(
    server: Server, page: Page, tmp_path: Path
) -> None:
    visit(page, server.url)
    page.get_by_role("button", name="Start a new assessment").first.click()
    expect(page.get_by_role("heading", name="About you", exact=True)).to_be_visible()
    _tell_about_a_firm_that_must_certify(page)
    expect(page.locator(".st-key-verdict_short")).to_contain_text(VERDICT["certify_now"])
    token = page.url.split("a=")[1].split("&")[0]

    visit(page, f"{server.url}/questions-charge?a={token}")
    said = {card: answer(page, card, 0) for card in cards(page)[:3]}
    page.reload()
    expect_chosen(page, said)

    visit(page, f"{server.url}/where-we-stand?a={token}")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("3 of ")
    visit(page, f"{server.url}/downloads?a={token}")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download XLSX").click()
    path = tmp_path / "report.xlsx"
    waiting.value.save_as(path)
    book = load_workbook(path)
    words = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    text = load_bank().question[next(iter(said))].text
    assert any(text in word for word in words)
