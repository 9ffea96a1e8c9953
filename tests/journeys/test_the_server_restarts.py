"""A server that dies under an open page costs nobody an answer."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Server, sample, settle, visit
from tests.journeys.questions_page import answer, cards, chosen, expect_chosen

pytestmark = pytest.mark.browser


def _in_the_database(server: Server, token: str) -> dict[str, str]:
    return {qid: row.answer.choice for qid, row in server.store().load(token, actor="me").answers.items()}


def test_everything_shown_as_chosen_is_saved_after_the_server_restarts_under_an_open_page(
    server: Server, page: Page
) -> None:
    token = server.keep(sample("shop-with-chat-tools").model_copy(update={"answers": {}}))
    visit(page, f"{server.url}/questions-charge?a={token}")
    questions = cards(page)
    said = {questions[0]: answer(page, questions[0], 0)}

    server.stop()
    page.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    server.start()
    settle(page)
    said |= {question: answer(page, question, 1) for question in questions[1:4]}

    shown = chosen(page)
    assert said.items() <= shown.items()
    assert _in_the_database(server, token) == shown
    page.reload()
    page.wait_for_selector("[data-testid=stMain] h1")
    settle(page)
    expect_chosen(page, shown)


def test_the_app_reopens_where_the_person_was(server: Server, page: Page) -> None:
    token = server.keep(sample("shop-with-chat-tools"))
    visit(page, f"{server.url}/questions-charge?a={token}")
    title = page.locator("[data-testid=stMain] h1").inner_text()
    server.stop()
    server.start()
    page.goto(f"{server.url}/?a={token}")
    expect(page.locator("[data-testid=stMain] h1")).to_have_text(title)
    assert "/questions-charge" in page.url
