"""Whoever installs the wheel has all of Ready42: pages, links, settings, samples, commands; no file of ours is read."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from domain.version import VERSION
from tests.installed import ROOT, Installed
from tests.journeys.conftest import Server, settle, visit

CASE = "ready42/rooms/examples/shop-with-chat-tools.json"


class ServerThere(Server):
    """The command `ready42`, started in the empty folder."""

    def __init__(self, folder: Path, there: Installed) -> None:
        super().__init__(folder)
        self.place = there.empty
        self.environment = there.surroundings()
        self.scripts = there.scripts

    def command(self) -> list[str]:
        return [str(self.scripts / "ready42")]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("there"))


@pytest.fixture(scope="module")
def packages(there: Installed) -> Path:
    """Where the wheel was unpacked."""
    return Path(there.run("python", "-c", "import ready42; print(ready42.__path__[0])").stdout.strip()).parent


@pytest.fixture(scope="module")
def server(there: Installed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = ServerThere(tmp_path_factory.mktemp("server"), there)
    running.start()
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def _nothing_is_read_from_here(there: Installed) -> Iterator[None]:
    yield
    assert there.read_here() == set()


def fetched(server: Server, address: str) -> bytes:
    with urlopen(f"{server.url}/{address}", timeout=60) as answer:
        return bytes(answer.read())


def test_a_file_read_from_here_would_be_noticed(there: Installed) -> None:
    there.run("python", "-c", f"open({str(ROOT / 'README.md')!r})")
    assert there.read_here() == {str(ROOT / "README.md")}
    there.notes.unlink()


def test_nothing_but_its_own_folder_and_one_line_lies_beside_the_packages_of_others(packages: Path) -> None:
    ours = {path.name for path in packages.iterdir() if "ready42" in path.name.lower()}
    assert ours == {"ready42", "ready42.pth", f"ready42-{VERSION}.dist-info"}
    assert not {"domain", "ui", "pages", "app.py", "examples", ".streamlit"} & {p.name for p in packages.iterdir()}


def test_the_command_says_its_version(there: Installed) -> None:
    assert there.run("ready42", "--version").stdout == f"Ready42 {VERSION}\n"
    assert there.run("python", "-m", "ready42", "--version").stdout == f"Ready42 {VERSION}\n"


@pytest.mark.parametrize(
    ("word", "module"), [(["questions"], "questions"), (["score", CASE, "--no-reasons"], "scoring")]
)
def test_one_command_says_what_the_modules_say(there: Installed, packages: Path, word: list[str], module: str) -> None:
    told = [str(packages / CASE) if part == CASE else part for part in word]
    assert there.run("ready42", *told).stdout == there.run("python", "-m", module, *told[1:]).stdout


def test_the_report_is_written_and_a_form_read_back(there: Installed, packages: Path) -> None:
    there.run("ready42", "report", str(packages / CASE), "report.xlsx")
    there.run("ready42", "form", str(packages / CASE), "form.xlsx")
    assert (there.empty / "report.xlsx").stat().st_size > 10_000
    assert json.loads(there.run("ready42", "read", "form.xlsx").stdout)["issues"] == []


def test_a_word_that_it_does_not_know_is_answered_with_those_it_knows(there: Installed) -> None:
    with pytest.raises(AssertionError, match="usage: python -m exports"):
        there.run("ready42", "tset")


def test_the_server_answers_with_our_settings_and_every_address_leads_to_the_app(server: Server) -> None:
    assert fetched(server, "_stcore/health") == b"ok"
    assert json.loads(fetched(server, "_stcore/host-config"))["allowedOrigins"] == []
    assert b"__streamlit" in fetched(server, "where-we-stand")


def test_what_lies_among_the_component_assets_reaches_the_browser(server: Server, packages: Path) -> None:
    kept = (packages / "ready42" / "assets" / "README.md").read_bytes()
    assert fetched(server, "_stcore/bidi-components/ready42.questions/README.md") == kept


@pytest.mark.browser
def test_a_page_opened_by_its_address_shows_and_a_sample_firm_gets_its_answer(page: Page, server: Server) -> None:
    visit(page, f"{server.url}/about-you")
    expect(page.locator("[data-testid=stMain] h1")).to_have_text("About you")
    visit(page, server.url)
    page.get_by_text("Look at a sample firm").click()
    page.get_by_role("button", name="A shop that uses chat tools").click()
    expect(page.locator("[data-testid=stMain] h1")).to_have_text("Do we need it?")
    settle(page)
    expect(page.get_by_text("Sample firm.")).to_be_visible()
