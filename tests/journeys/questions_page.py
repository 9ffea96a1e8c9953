"""Reading and clicking the cards on a page of questions."""

from playwright.sync_api import Locator, Page, expect

from questions import load_bank
from tests.journeys.conftest import settle


def card(page: Page, question: str, layer: str = "said") -> Locator:
    """The card of a question."""
    return page.locator(f'[data-card="{question}"][data-layer="{layer}"]')


def choices(page: Page, question: str, layer: str = "said") -> Locator:
    """The choices of a question, as a person presses them."""
    return card(page, question, layer).locator(".r42-choice")


def shown(page: Page) -> Locator:
    """The cards on screen: one at a time, or those of a whole part."""
    return page.locator("[data-card]:visible")


def cards(page: Page) -> list[str]:
    """The questions on screen, from the top."""
    return [str(name) for name in shown(page).evaluate_all("found => found.map(one => one.dataset.card)")]


def expect_saved(page: Page, question: str, layer: str = "said") -> None:
    """Wait until the card says that the database has the answer."""
    found = card(page, question, layer)
    expect(found).to_have_attribute("data-state", "saved")
    expect(found.get_by_text("Saved", exact=True)).to_be_visible()
    settle(page)


def answer(page: Page, question: str, place: int) -> str:
    """Click the choice at `place` and wait for "Saved". Returns the id of the choice."""
    choices(page, question).nth(place).click()
    expect_saved(page, question)
    return load_bank().question[question].choices[place].id


def write_note(page: Page, question: str) -> Locator:
    """The box for a note to an answer, opened."""
    found = card(page, question)
    if not found.locator("[data-note]").is_visible():
        found.get_by_role("button", name="Add a note").click()
    return found.get_by_label("Note", exact=True)


def chosen(page: Page) -> dict[str, str]:
    """What the page shows as chosen: question to choice."""
    script = "card => card.querySelector('input[data-choice]:checked')?.dataset.choice ?? ''"
    found = {question: str(card(page, question).evaluate(script)) for question in cards(page)}
    return {question: choice for question, choice in found.items() if choice}


def expect_chosen(page: Page, wanted: dict[str, str]) -> None:
    """Wait until the page shows exactly these choices."""
    for question, choice in wanted.items():
        expect(card(page, question).locator(f'input[data-choice="{choice}"]')).to_be_checked()
    assert chosen(page) == wanted
