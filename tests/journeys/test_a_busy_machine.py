"""The machine stalls while a person goes on: everything pressed, picked and typed meanwhile still counts, in turn."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from questions import load_bank
from storage import Place
from tests.journeys.conftest import Server, sample, settle, visit
from tests.journeys.questions_page import card, write_note
from ui.session.parts import sections

FIRST, SECOND = load_bank().questions[:2]
PART = sections(load_bank())[0].path
STALL = 400
"""Milliseconds in which the server does nothing, long enough for what a quick person does next."""
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="only where a process can be made to stand still"),
]


@contextmanager
def stalled(server: Server, page: Page) -> Iterator[None]:
    """Inside, the server stands still as on a machine that is busy with other things; then it goes on."""
    settle(page)
    server.freeze()
    try:
        yield
        page.wait_for_timeout(STALL)
    finally:
        server.go_on()


def firm(server: Server) -> str:
    server.store().save_setting("advises", True, actor="me")
    return server.keep(sample("medical-device-software").model_copy(update={"answers": {}}))


def choice(page: Page, place: int) -> None:
    page.locator(".r42-choice").nth(place).click()


def menu(page: Page, name: str) -> None:
    page.locator(".r42-menu a", has_text=name).first.click()


def parked(server: Server, token: str) -> list[str]:
    """The points in the parking lot of a firm."""
    store = server.store()
    found = store.parking.points(store.load(token, actor="me").client_id, actor="me")
    return [one.point.text for one in found]


def test_a_fact_picked_and_next_pressed_at_once_are_saved_and_lead_on(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/about-you?a={token}")
    expect(page.get_by_role("button", name="Next:")).to_be_visible()
    with stalled(server, page):
        page.get_by_role("radiogroup").first.get_by_text("Don't know").click()
        page.get_by_role("button", name="Next:").click()
    expect(page.locator("h1")).not_to_have_text("About you")
    assert server.store().load(token, actor="me").profile.dont_know


def test_a_form_sent_and_a_choice_picked_at_once_are_both_saved(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/guided-session?a={token}&q={FIRST.id}")
    expect(page.locator(".r42-choice").first).to_be_visible()
    page.get_by_label("What stays open?").fill("Find the contract")
    with stalled(server, page):
        page.get_by_role("button", name="Park it").click()
        choice(page, 0)
    expect(page.get_by_text("Saved", exact=True)).to_have_count(1)
    expect(page.get_by_role("paragraph").filter(has_text="Find the contract")).to_be_visible()
    assert parked(server, token) == ["Find the contract"]


def test_next_pressed_twice_and_a_choice_picked_at_once_lead_one_question_on(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/guided-session?a={token}&q={FIRST.id}")
    onward = page.get_by_role("button", name="Next question")
    expect(onward).to_be_visible()
    expect(page.locator(".r42-choice").first).to_be_visible()
    with stalled(server, page):
        for _ in range(2):
            onward.click()
        choice(page, 0)
    expect(page.get_by_role("heading", name=SECOND.text)).to_be_visible()
    settle(page)
    expect(page.get_by_role("heading", name=SECOND.text)).to_be_visible()
    expect(page.locator("[data-choice]:checked")).to_have_count(0)
    assert SECOND.id not in server.store().load(token, actor="me").answers


def test_a_note_in_hand_and_a_link_pressed_at_once_is_saved_and_the_link_followed(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/{PART}?a={token}")
    choice(page, 0)
    expect(page.get_by_text("Saved", exact=True)).to_have_count(1)
    settle(page)
    write_note(page, FIRST.id).click()
    page.keyboard.type("Ask the developers")
    with stalled(server, page):
        menu(page, "Action plan")
    expect(page.locator("h1")).to_have_text("Action plan")
    assert server.store().load(token, actor="me").answers[FIRST.id].answer.note == "Ask the developers"


def test_a_form_sent_and_a_link_pressed_at_once_is_saved_and_the_link_followed(server: Server, page: Page) -> None:
    token = firm(server)
    visit(page, f"{server.url}/guided-session?a={token}")
    page.get_by_label("What stays open?").fill("Find the contract")
    with stalled(server, page):
        page.get_by_role("button", name="Park it").click()
        menu(page, "Action plan")
    expect(page.locator("h1")).to_have_text("Action plan")
    assert parked(server, token) == ["Find the contract"]


def test_an_answer_picked_and_next_question_pressed_at_once_is_saved_and_leads_one_question_on(
    server: Server, page: Page
) -> None:
    token = firm(server)
    store = server.store()
    store.save_place(token, Place(view="one"), actor="me")
    visit(page, f"{server.url}/{PART}?a={token}&q={FIRST.id}")
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    with stalled(server, page):
        choice(page, 0)
        page.get_by_role("link", name="Next question").click()
        expect(page.get_by_text("Question 2 of")).to_be_visible()
    page.wait_for_selector("html:not([data-r42-hand])", state="attached")
    settle(page)
    expect(page.get_by_text("Question 2 of")).to_be_visible()
    expect(card(page, SECOND.id)).to_be_visible()
    assert store.load(token, actor="me").answers[FIRST.id].answer.choice == FIRST.choices[0].id
