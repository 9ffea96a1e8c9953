"""Answering without a mouse, and on a phone."""

import pytest
from playwright.sync_api import Page, Route, expect

from domain.case import Case
from questions import load_bank
from tests.journeys.conftest import Server, sample, settle, visit
from tests.journeys.questions_page import (
    cards,
    chosen,
    expect_chosen,
    expect_saved,
    shown,
    write_note,
)
from tests.journeys.screens import drawn

pytestmark = pytest.mark.browser
FIRM = "shop-with-chat-tools"


def visit_questions(page: Page, url: str) -> list[str]:
    """Open a page of questions, wait until it listens to keys, and give the questions on it from the top."""
    visit(page, url)
    page.wait_for_function("() => window.ready42Keys")
    expect(page.locator(".r42-next")).to_be_visible()
    drawn(page)
    return cards(page)


def unanswered() -> Case:
    """A firm that told its facts and answered nothing."""
    return sample(FIRM).model_copy(update={"answers": {}})


def press(page: Page, *keys: str) -> None:
    """Press keys one after another, each once the page has taken the one before."""
    for key in keys:
        page.keyboard.press(key)
        settle(page)


def saved(server: Server, token: str) -> dict[str, str]:
    """Question to choice, as the database holds it."""
    return {qid: row.answer.choice for qid, row in server.store().load(token, actor="me").answers.items()}


def expect_alone(page: Page, question: str, place: str) -> None:
    """Wait until no other question is on the page."""
    expect(page.get_by_text(place)).to_be_visible()
    expect(shown(page)).to_have_count(1)
    settle(page)
    assert cards(page) == [question]


def test_a_part_is_answered_one_question_at_a_time_with_the_keyboard_alone(server: Server, page: Page) -> None:
    token = server.keep(unanswered())
    questions = visit_questions(page, f"{server.url}/questions-charge?a={token}")
    page.get_by_role("button", name="Show one question at a time").press("Enter")
    bank, said = load_bank(), {}
    for place, question in enumerate(questions):
        expect_alone(page, question, f"Question {place + 1} of {len(questions)}")
        press(page, "2")
        expect_saved(page, question)
        said[question] = bank.question[question].choices[1].id
        press(page, "Enter")
    assert saved(server, token) == said
    expect(page.locator("[data-testid=stMain] h1")).not_to_have_text("Who is in charge")
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    settle(page)
    press(page, "ArrowLeft")
    expect(page.get_by_text(f"Question {len(questions)} of {len(questions)}")).to_be_visible()
    expect_chosen(page, {questions[-1]: said[questions[-1]]})


def test_keys_typed_into_a_note_stay_in_the_note(server: Server, page: Page) -> None:
    token = server.keep(unanswered())
    first = visit_questions(page, f"{server.url}/questions-charge?a={token}")[0]
    press(page, "1")
    expect_saved(page, first)
    press(page, "n")
    page.keyboard.type("see 2 files? no, 3")
    page.keyboard.press("Escape")
    settle(page)
    page.reload()
    settle(page)
    answer = server.store().load(token, actor="me").answers[first].answer
    assert (answer.choice, answer.note) == (load_bank().question[first].choices[0].id, "see 2 files? no, 3")


def test_keys_typed_before_the_box_for_searching_has_come_wait_for_it_and_pick_nothing(
    server: Server, page: Page
) -> None:
    token, held = server.keep(unanswered()), list[Route]()
    page.route("**/TextInput*.js", lambda route: held.append(route))
    page.goto(f"{server.url}/questions-charge?a={token}")
    expect(page.locator(".st-key-find_text")).to_be_attached()
    expect(page.locator("[data-choice]").first).to_be_attached()
    expect(page.locator(".r42-keys-on .r42-keys")).to_be_attached()
    page.keyboard.press("/")
    page.keyboard.type("9.2.1")
    assert held, "the box has come already"
    for route in held:
        route.continue_()
    page.unroute_all()
    box = page.get_by_label("Find a question")
    expect(box).to_have_value("9.2.1")
    expect(box).to_be_focused()
    assert saved(server, token) == {}


@pytest.mark.parametrize("link", ["All parts at a glance", "Do we need it?", "Your rules for AI"])
def test_a_link_pressed_while_a_note_is_still_in_hand_saves_the_note_and_leads_on(
    server: Server, page: Page, link: str
) -> None:
    token = server.keep(unanswered())
    first = visit_questions(page, f"{server.url}/questions-charge?a={token}")[0]
    press(page, "1")
    expect_saved(page, first)
    write_note(page, first).fill("in the blue folder")
    page.get_by_role("link", name=link).first.click()
    expect(page.locator("[data-testid=stMain] h1")).not_to_have_text("Who is in charge")
    settle(page)
    assert server.store().load(token, actor="me").answers[first].answer.note == "in the blue folder"


def test_a_person_who_needs_single_keys_for_something_else_can_switch_them_off(server: Server, page: Page) -> None:
    token = server.keep(unanswered())
    visit_questions(page, f"{server.url}/questions-charge?a={token}")
    press(page, "?")
    page.get_by_text("Use these keys").click()
    settle(page)
    page.locator("[data-testid=stMain] h1").click()
    press(page, "1", "2")
    assert chosen(page) == {}
    assert saved(server, token) == {}


def test_a_phone_shows_one_question_at_a_time_with_targets_for_a_thumb(server: Server, page: Page) -> None:
    token = server.keep(unanswered())
    page.set_viewport_size({"width": 390, "height": 844})
    visit_questions(page, f"{server.url}/questions-charge?a={token}")
    expect(page.get_by_text("Question 1 of")).to_be_visible()
    expect(shown(page)).to_have_count(1)
    settle(page)
    assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollWidth - main.clientWidth") == 0
    heights = page.locator(".r42-questions :is(label, button, a, summary):visible").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    page.get_by_role("button", name="Show the whole part").click()
    expect(page.get_by_text("Question 1 of")).to_have_count(0)
    page.reload()
    settle(page)
    expect(shown(page).nth(1)).to_be_visible()
    drawn(page)
    page.get_by_text("Part 2 of 13").click()
    page.locator(".r42-parts").get_by_role("link", name="Your people").click()
    expect(page.locator("[data-testid=stMain] h1")).to_have_text("Your people")
    expect(page.get_by_text("Part 4 of 13")).to_be_visible()
    expect(page.locator("[data-testid=stSidebar] nav").first).not_to_be_in_viewport()


def test_a_link_to_another_part_leads_there_without_a_reload_and_back_leads_back(server: Server, page: Page) -> None:
    token = server.keep(unanswered())
    refused: list[str] = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)
    visit_questions(page, f"{server.url}/questions-charge?a={token}")
    page.evaluate("window.notReloaded = true")
    page.get_by_role("link", name="Your people").press("Enter")
    title = page.locator("[data-testid=stMain] h1")
    expect(title).to_have_text("Your people")
    settle(page)
    assert page.url == f"{server.url}/questions-people?a={token}"
    press(page, "1")
    expect_saved(page, cards(page)[0])
    assert len(saved(server, token)) == 1
    page.go_back()
    expect(title).to_have_text("Who is in charge")
    assert page.evaluate("window.notReloaded")
    assert refused == []
