"""Something of ours breaks in the real app: the person reads our page alone, and no log holds a word of an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Server, sample, settle, visit

pytestmark = pytest.mark.browser
SECRET = "Our insurer refused twice"
PLACE = "RuntimeError in tests/journeys/broken_app.py"
THEIRS = "[data-testid=stException]"


class Broken(Server):
    """A server of which a part can be broken and mended while it runs."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.script = "tests/journeys/broken_app.py"
        self.list = folder / "broken.txt"
        self.environment |= {"BROKEN": str(self.list), "XDG_STATE_HOME": str(folder), "HOME": str(folder)}
        self.breaks("")

    def breaks(self, part: str) -> None:
        self.list.write_text(part, encoding="utf-8")

    def written(self) -> str:
        """What the window of the server and the log file hold."""
        logs = [self.log, *self.log.parent.rglob("ready42.log")]
        return "\n".join(log.read_text(encoding="utf-8") for log in logs)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broken]:
    running = Broken(tmp_path_factory.mktemp("broken"))
    running.start()
    yield running
    running.stop()


def alone(page: Page) -> None:
    """Only our page is to be seen, with the menu beside it."""
    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()
    expect(page.locator("[data-testid=stMain] h1:visible")).to_have_count(1)
    expect(page.get_by_text("all saved")).to_be_hidden()
    expect(page.locator(THEIRS)).to_have_count(0)


def test_a_page_and_a_callback_that_break_leave_our_page_alone_on_screen_until_it_works_again(
    broken: Broken, page: Page
) -> None:
    token = broken.keep(sample("medical-device-software"))
    broken.breaks("scoring")
    visit(page, f"{broken.url}/where-we-stand?a={token}")
    alone(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save to my computer").click()
    assert b'"schema"' in Path(waiting.value.path()).read_bytes()
    broken.breaks("")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Where we stand")).to_be_visible()

    broken.breaks("callback")
    page.get_by_role("button", name="A callback").click()
    alone(page)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Where we stand")).to_be_visible()
    assert PLACE in broken.written()
    assert SECRET not in broken.written()


def test_a_part_of_a_page_that_breaks_leaves_the_rest_of_the_page(broken: Broken, page: Page) -> None:
    token = broken.keep(sample("medical-device-software"))
    broken.breaks("")
    visit(page, f"{broken.url}/cost-and-time?a={token}")
    panel = page.locator("[class*=st-key-try_] input").first
    broken.breaks("fragment")
    panel.fill("3")
    panel.press("Enter")
    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()
    expect(page.get_by_role("heading", name="Cost and time")).to_be_visible()
    expect(page.locator(THEIRS)).to_have_count(0)
    broken.breaks("")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("heading", name="Something went wrong")).to_have_count(0)
    assert SECRET not in broken.written()


def test_a_file_that_cannot_be_made_is_said_beside_its_button_and_the_page_stays(broken: Broken, page: Page) -> None:
    token = broken.keep(sample("medical-device-software"))
    visit(page, f"{broken.url}/downloads?a={token}")
    broken.breaks("export")
    page.get_by_role("button", name="Download XLSX").click()
    expect(page.get_by_text("Failed to generate file")).to_be_visible()
    settle(page)
    assert PLACE in broken.written()
    assert SECRET not in broken.written()
