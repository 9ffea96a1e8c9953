"""Text full of signs that mean something elsewhere, typed wherever a person can type: every page shows it as typed."""

from datetime import date

import pytest
from playwright.sync_api import Browser, Page

from domain.case import ActionNote, Case, Judgement, PassedOn
from domain.house import House
from domain.parking import OpenPoint
from domain.profile import CustomerAsk
from domain.results.report import Report
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.journeys.conftest import PATIENCE, Server, sample, visit
from tests.journeys.screens import LIGHT_ROAD, PARTS, WIDE, answered, drawn
from ui.frame.menu import titles
from ui.session.database import ADVISES

pytestmark = pytest.mark.browser
TYPED = (
    "Zebra :smile: :material/home: https://a.example/x_y www.b.example me@c.example -> -- &amp; **e** $x$ <b>d</b> Gnu"
)
PROOF = "https://files.example/a_b/~c/$d?e=1&amp;f=2&g=(h)#i"
NOTE = f"Zebra see ({PROOF}), then :+1: -> ![p](x.png) Gnu"
AS_TYPED = {TYPED, NOTE}
PAGES = {
    "medical-device-software": (*(path for path in titles() if path not in LIGHT_ROAD), PARTS[0]),
    "shop-with-chat-tools": LIGHT_ROAD,
}
UNFOLDED = 2
"""Folds opened of each kind on a page: all of a list are made by the same lines."""
TOLD = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const boxes = [...main.querySelectorAll("input, textarea")].map((one) => one.value);
  return [main.innerText, document.querySelector("[data-testid=stSidebar]")?.innerText ?? "", document.title, ...boxes]
    .flatMap((text) => text.match(/Zebra[^]*?Gnu/g) ?? []);
}"""
SAID = """() => [...document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")].flatMap((one) =>
  ["aria-label", "title", "alt", "placeholder"].flatMap((name) => (one.getAttribute(name) ?? "").match(/Zebra[^]*?Gnu/g)
    ?? []))"""
MORE_THAN_TEXT = """() => {
  const found = "[data-testid=stMarkdownContainer] :is(img, [role=img], .katex, b, code)";
  const away = (one) => one.protocol.startsWith("http") && one.host !== location.host || one.protocol === "mailto:";
  return [...document.querySelectorAll(`[data-testid=stMain] :is(${found})`)].map((one) => one.outerHTML.slice(0, 200))
    .concat([...document.querySelectorAll("a")].filter(away).map((one) => one.href));
}"""


def typed_everywhere(name: str) -> Case:
    """A sample firm in which every text that its people can type is one of ours."""
    case, bank = sample(name), load_bank()
    ask = CustomerAsk(customer=TYPED, kind="prospect", strength="scored", revenue=90_000, note=NOTE)
    profile = case.profile.model_copy(update={"organisation": TYPED, "customer_asks": (ask,)})
    answers = {q: answer.model_copy(update={"note": NOTE, "proof": "written"}) for q, answer in answered(case).items()}
    case = case.model_copy(update={"profile": profile, "answers": answers})
    open_questions = [q.id for q in bank.questions if q.id not in answers]
    return case.model_copy(
        update={
            "judgements": {
                line.ref: Judgement(applicable=False, justification=NOTE) for line in report(case).soa[:UNFOLDED]
            },
            "passed_on": {q: PassedOn(who=TYPED) for q in open_questions[:2]},
            "action_notes": {
                action.id: ActionNote(owner=TYPED, due=date(2030, 1, 1), status="started", note=NOTE)
                for action in bank.actions
            },
        }
    )


def report(case: Case) -> Report:
    return evaluate(load_bank(), load_parameters(), case, date.today())


def kept(server: Server, name: str) -> str:
    """The firm on the server, with all that stands beside an assessment."""
    store, case = server.store(), typed_everywhere(name)
    client = store.create_client(TYPED, actor="me")
    token = store.create_assessment(client, actor="me", case=case)
    first = load_bank().questions[0].text
    store.parking.park(client, OpenPoint(text=NOTE, owner=TYPED, due=date(2030, 1, 1), about=first), actor="me")
    store.snapshots.freeze(token, TYPED, case, report(case), actor="me")
    store.snapshots.freeze(token, TYPED, case, report(case), actor="me")
    store.sessions.begin(token, TYPED, TYPED, actor="me")
    store.save_setting(ADVISES, True, actor="me")
    house = House(name=TYPED, footer=TYPED, disclaimer=TYPED)
    store.save_setting("house", house.model_dump_json(), actor="me")
    return token


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Page:
    """One tab for all pages."""
    context = browser.new_context(viewport={"width": WIDE, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def unfold(page: Page) -> None:
    """Opens the first folds of the page, which make their inside only then."""
    folds = page.locator("[data-testid=stMain] [data-testid=stExpander] details:not([open]) > summary")
    closed = folds.filter(visible=True)
    for _ in range(min(closed.count(), UNFOLDED)):
        closed.first.click()
        drawn(page)


def as_typed(page: Page, where: str) -> int:
    """How often the page shows what was typed, after a look that it is shown as typed and as nothing more."""
    shown = [" ".join(text.split()) for text in page.evaluate(TOLD)]
    assert set(shown) <= AS_TYPED, where
    assert {" ".join(text.split()) for text in page.evaluate(SAID)} <= AS_TYPED, where
    assert set(page.evaluate(MORE_THAN_TEXT)) <= {PROOF}, where
    return len(shown)


@pytest.mark.parametrize(("firm", "paths"), PAGES.items())
def test_every_page_shows_what_a_person_typed_as_typed(
    server: Server, screen: Page, firm: str, paths: tuple[str, ...]
) -> None:
    token = kept(server, firm)
    for path in paths:
        visit(screen, f"{server.url}/{'' if path == 'start' else path}?a={token}")
        drawn(screen)
        unfold(screen)
        assert as_typed(screen, path), path


def test_the_clients_own_window_shows_a_note_as_typed_and_its_proof_as_one_link(server: Server, screen: Page) -> None:
    store, token = server.store(), kept(server, "shop-with-chat-tools")
    question = next(name for name, answer in store.case(token, actor="me").answers.items() if answer.note)
    view = store.client_views.open(token, actor="me")
    store.client_views.show(token, question, actor="me")
    visit(screen, f"{server.url}/client-view?v={view}")
    assert as_typed(screen, "client-view")
    link = screen.get_by_test_id("stMain").get_by_role("link")
    assert (link.get_attribute("href"), link.inner_text()) == (PROOF, PROOF)
