"""Whatever happens to the server, a card says that an answer is saved when it is, and what is not saved gets there."""

import signal

import pytest
from playwright.sync_api import Page, expect

from questions import load_bank
from tests.journeys.conftest import Server, sample, settle, visit
from tests.journeys.questions_page import answer, card, choices, expect_saved, write_note

BANK = load_bank()
PART = "questions-charge"
FIRST, SECOND, *_ = (q for q in BANK.questions if q.section == "charge" and not q.visible_when)
CUT = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="only where a process can be made to stand still"),
]


def firm(server: Server) -> str:
    return server.keep(sample("shop-with-chat-tools").model_copy(update={"answers": {}}))


def stored(server: Server, token: str, question: str) -> str | None:
    row = server.store().load(token, actor="me").answers.get(question)
    return row.answer.choice if row else None


def opened(server: Server, page: Page) -> str:
    """The token of a firm whose cards are on screen."""
    token = firm(server)
    visit(page, f"{server.url}/{PART}?a={token}")
    expect(choices(page, FIRST.id).first).to_be_visible()
    return token


def test_an_answer_picked_while_the_server_is_away_is_called_not_saved_and_gets_there_by_itself(
    server: Server, page: Page
) -> None:
    token = firm(server)
    visit(page, f"{server.url}/{PART}?a={token}")
    answer(page, FIRST.id, 0)
    server.stop()
    page.wait_for_selector(CUT)
    choices(page, SECOND.id).nth(1).click()
    choices(page, FIRST.id).nth(2).click()
    for question in (FIRST, SECOND):
        expect(card(page, question.id)).to_have_attribute("data-state", "failed")
        expect(card(page, question.id).get_by_role("alert")).to_contain_text("This answer is not saved.")
    expect(page.locator(".r42-unsaved")).to_have_text("2 answers not saved")
    expect(choices(page, SECOND.id).nth(1).locator("input")).to_be_checked()

    server.start()
    for question, place in ((FIRST, 2), (SECOND, 1)):
        expect_saved(page, question.id)
        expect(choices(page, question.id).nth(place).locator("input")).to_be_checked()
        assert stored(server, token, question.id) == question.choices[place].id
    expect(page.locator(".r42-unsaved")).to_have_count(0)


def test_an_answer_that_was_on_its_way_when_the_server_was_killed_is_saved_by_the_next_server(
    server: Server, page: Page
) -> None:
    token = opened(server, page)
    server.freeze()
    choices(page, FIRST.id).nth(1).click()
    expect(card(page, FIRST.id)).to_have_attribute("data-state", "pending")
    expect(card(page, FIRST.id).get_by_text("Saving…")).to_be_visible()
    server.stop()
    page.wait_for_selector(CUT)
    server.start()
    expect_saved(page, FIRST.id)
    assert stored(server, token, FIRST.id) == FIRST.choices[1].id


def test_a_note_that_the_person_went_back_over_while_the_server_stood_still_is_saved_from_the_other_page(
    server: Server, page: Page
) -> None:
    """Going back cannot be made to wait: the page with the note goes before anything of it has reached the server."""
    token = firm(server)
    visit(page, f"{server.url}/action-plan?a={token}")
    page.locator(".r42-menu a", has_text="Questions").first.click()
    expect(page.locator("h1")).to_have_text("Questions")
    page.get_by_role("link", name="Who is in charge").first.click()
    answer(page, FIRST.id, 0)
    write_note(page, FIRST.id).click()
    page.keyboard.type("in the blue folder")
    settle(page)
    server.freeze()
    page.evaluate("() => history.back()")
    page.wait_for_url("**/questions?**")
    server.go_on()
    expect(page.locator("h1")).to_have_text("Questions")
    page.wait_for_selector("html:not([data-r42-hand])", state="attached")
    assert server.store().load(token, actor="me").answers[FIRST.id].answer.note == "in the blue folder"


def test_what_two_windows_disagree_about_waits_for_the_person_even_when_the_server_starts_again(
    server: Server, page: Page
) -> None:
    token = opened(server, page)
    server.store().save_answer(token, FIRST.id, FIRST.choices[1].id, expected_revision=0, actor="another window")
    choices(page, FIRST.id).nth(0).click()
    two = card(page, FIRST.id).locator(".r42-two")
    expect(two).to_contain_text("answered in another window")
    server.stop()
    page.wait_for_selector(CUT)
    server.start()
    settle(page)
    expect(two.locator("li")).to_have_count(2)
    assert stored(server, token, FIRST.id) == FIRST.choices[1].id
    two.get_by_role("button", name="Use mine").click()
    expect_saved(page, FIRST.id)
    assert stored(server, token, FIRST.id) == FIRST.choices[0].id


def test_the_focus_stays_where_it_is_while_answers_are_saved(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/{PART}?a={token}")
    answer(page, FIRST.id, 0)
    box = write_note(page, FIRST.id)
    box.click()
    page.keyboard.type("half of a")
    choices(page, SECOND.id).nth(0).locator("input").evaluate("radio => radio.click()")
    expect_saved(page, SECOND.id)
    expect(box).to_be_focused()
    page.keyboard.type(" sentence")
    expect(box).to_have_value("half of a sentence")
    box.blur()
    expect_saved(page, FIRST.id)
    assert server.store().load(token, actor="me").answers[FIRST.id].answer.note == "half of a sentence"
