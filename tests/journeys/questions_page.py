"""Reading and clicking the cards on a page of questions."""

from playwright.sync_api import Page, expect

from questions import load_bank
from tests.journeys.conftest import settle

BY_CARD = {q.id.replace(".", "_"): q.id for q in load_bank().questions}


def _rows(question: str) -> str:
    return f".st-key-card_{question.replace('.', '_')} [class*='st-key-w_']"


def cards(page: Page) -> list[str]:
    """The questions on the page, from the top."""
    classes = page.locator("[class*='st-key-card_']").evaluate_all("found => found.map(one => one.className)")
    names = [word for given in classes for word in given.split() if word.startswith("st-key-card_")]
    return [BY_CARD[name.removeprefix("st-key-card_")] for name in names]


def answer(page: Page, question: str, place: int) -> str:
    """Click the choice at `place` and wait for "Saved". Returns the id of the choice."""
    page.locator(f"{_rows(question)} [data-testid=stRadioOption]").nth(place).click()
    card = page.locator(f".st-key-card_{question.replace('.', '_')}")
    expect(card.get_by_text("Saved", exact=True)).to_be_visible()
    settle(page)
    return load_bank().question[question].choices[place].id


def chosen(page: Page) -> dict[str, str]:
    """What the page shows as chosen: question to choice."""
    script = "box => [...box.querySelectorAll('input[type=radio]')].findIndex(one => one.checked)"
    places = {question: page.locator(_rows(question)).evaluate(script) for question in cards(page)}
    bank = load_bank()
    return {q: bank.question[q].choices[place].id for q, place in places.items() if place >= 0}


def expect_chosen(page: Page, wanted: dict[str, str]) -> None:
    """Wait until the page shows exactly these choices: a page that has just loaded draws its cards one by one."""
    bank = load_bank()
    for question, choice in wanted.items():
        place = list(bank.question[question].by_choice).index(choice)
        expect(page.locator(f"{_rows(question)} input[type=radio]").nth(place)).to_be_checked()
    assert chosen(page) == wanted
