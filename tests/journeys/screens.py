"""Every screen of the app, for firms that show it at its fullest and at its emptiest."""

import random
from typing import Literal

from playwright.sync_api import Page

from domain.case import Answer, Case
from domain.profile import CustomerAsk
from questions import load_bank
from tests.journeys.conftest import Server, sample, settle, visit
from ui.frame.menu import ADVISING, titles
from ui.session.database import ADVISES
from ui.session.parts import parts

LONG_NAME = "Brandenburg-Katzenellenbogen Medical Imaging & Diagnostics Software (Ireland) Ltd"
LONG_NOTE = (
    "Kept in the shared folder under Quality/2026/AI/Registers, last looked at in the spring by Maria and the outside "
    "data protection officer; the older copies are in https://files.example/quality/2024/ai/registers-and-decisions"
)
PARTS = tuple(part.path for part in parts(load_bank()))
WIDE, PHONE = 1280, 390
HEIGHT = {WIDE: 900, PHONE: 844}
LIGHT_ROAD = ("my-plan", "if-you-ever-certify", "two-roads")


def answered(case: Case, seed: int = 4) -> dict[str, Answer]:
    """Nine of ten questions answered, by chance but the same each time, one in five with a long note."""
    chance, found = random.Random(seed), {}
    for question in load_bank().questions:
        if chance.random() < 0.9:
            choice = chance.choice([choice for choice in question.choices if choice.kind == "answer"][:3])
            note = LONG_NOTE if chance.random() < 0.2 else None
            found[question.id] = Answer(choice=choice.id, proof="written", note=note)
    return found


def full() -> Case:
    """A firm with a long name that has to certify, long names of customers, and most questions answered."""
    case = sample("medical-device-software")
    asks = case.profile.customer_asks or ()
    more = CustomerAsk(customer=LONG_NAME, kind="prospect", strength="scored", revenue=1_250_000, note=LONG_NOTE)
    profile = case.profile.model_copy(update={"organisation": LONG_NAME, "customer_asks": (*asks, more)})
    return case.model_copy(update={"profile": profile, "answers": answered(case)})


def light() -> Case:
    """A firm on the light road, with most questions answered."""
    case = sample("shop-with-chat-tools")
    profile = case.profile.model_copy(update={"organisation": LONG_NAME})
    return case.model_copy(update={"profile": profile, "answers": answered(case, seed=5)})


OWNERS = (*(path for path in titles() if path not in ADVISING), PARTS[0])
SCREENS = [
    *(("full", path) for path in OWNERS if path not in LIGHT_ROAD[:2]),
    *(("light", path) for path in LIGHT_ROAD),
    *(("empty", path) for path in OWNERS),
    *(("adviser", path) for path in ADVISING),
]
"""Which firm is looked at on which page."""


class Firms:
    """The firms, kept on one server, and the way to their pages. An adviser looks at the full one."""

    def __init__(self, server: Server) -> None:
        self.server, self._store = server, server.store()
        cases = {"full": full(), "light": light(), "empty": Case()}
        self.token = {name: server.keep(case) for name, case in cases.items()}
        self.token["adviser"] = self.token["full"]

    def open(self, page: Page, firm: str, path: str, width: int = WIDE) -> None:
        """Open a page for a firm, in a light window of this width, and wait until it is drawn."""
        window(page, width, "light")
        self._store.save_setting(ADVISES, firm == "adviser", actor="me")
        visit(page, f"{self.server.url}/{'' if path == 'start' else path}?a={self.token[firm]}")
        drawn(page)


CARDS = "() => [...document.querySelectorAll('.st-key-r42_words')].every(one => one.querySelector('.r42-cards'))"
"""The cards of questions are drawn by a script of their own, a moment after the page."""


def drawn(page: Page) -> None:
    """Wait until the script has ended and nothing on the page waits for its content."""
    settle(page)
    page.wait_for_function("() => !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')")
    page.wait_for_function(CARDS)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    settle(page)


def window(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    """Make the window as wide as a screen or a phone, and give it a colour scheme."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": HEIGHT[width]})


def resize(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    """Show the page that is open in another window."""
    window(page, width, scheme)
    drawn(page)
