"""How long a person waits, in real Chromium, beside the least that Streamlit does in the same run.

`python -m benchmarks.in_the_browser` prints how many times as long it takes, with a goal of 1.5: from a click on an
answer until it is saved, and until the page has settled, beside a page with one radio that says what was chosen; and
from starting the server until the first page can be read, beside that page. Answers are clicked with a whole part on
the page, and again with one question at a time. The bare page runs under our own configuration. Clicks take turns
part by part, so that other work on the computer slows both alike.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright

from domain.case import Case
from domain.files.casefile import read_case
from questions import load_bank
from storage import Place, Store
from ui.session.parts import sections

ROOT = Path(__file__).resolve().parents[1]
CHOICES = ("First", "Second", "Third")
BARE = f"""import streamlit as st

st.title("One question")
st.caption(st.radio("Which one?", {CHOICES}, index=None) or "None yet")
"""
OPTIONS = "[data-testid=stRadioOption]"
VIEWS: dict[Literal["one", "all"], str] = {"all": "whole part on a page", "one": "one question at a time"}
MARK, ANSWER = 30, 8_000
"""Goals: milliseconds until what was clicked is drawn, and bytes from the server for one answer."""
RECEIVED: list[int] = []
"""Bytes of each message that a browser got from a server."""
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
WATCH = """([options, place, where, words]) => new Promise((done) => {
  const app = document.querySelector("[data-testid=stApp]");
  const said = () => [...document.querySelectorAll(where)].some((one) => one.textContent === words);
  const times = { started: null, said: null, drawn: null };
  const look = () => {
    const now = performance.now() - times.started;
    if (times.said === null && said()) times.said = now;
    if (times.said === null || app.dataset.testScriptState !== "notRunning") return;
    watcher.disconnect();
    done([times.said, now, times.drawn]);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  times.started = performance.now();
  document.querySelectorAll(options)[place].click();
  requestAnimationFrame(() => setTimeout(() => (times.drawn = performance.now() - times.started)));
})"""
"""Milliseconds from the click: until `words` of the server stand in `where`, until its script has ended, and until
the browser has drawn what was clicked."""


@contextmanager
def served(script: str, folder: Path, database: str) -> Iterator[tuple[str, float]]:
    """A server on a free port of this computer. Gives its address and when it was started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        script,
        "--server.headless",
        "true",
        "--server.port",
        str(port),
    ]
    environment = os.environ | {"READY42_DATABASE_URL": database}
    started = time.perf_counter()
    server = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}"
    try:
        while not answers(url):
            time.sleep(0.02)
        yield url, started
    finally:
        server.kill()
        server.wait(20)


def answers(url: str) -> bool:
    """True once the server takes requests."""
    try:
        with urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.read() == b"ok")
    except (URLError, OSError):
        return False


def bare_page(folder: Path) -> Path:
    """A folder with a page of one radio and a copy of our configuration."""
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    return folder


def open_page(browser: Browser, url: str, shows: str = "h1") -> Page:
    """A tab that shows this address, settled, and something that stands on the page."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: RECEIVED.append(len(frame))))
    page.goto(url)
    page.wait_for_selector(f"[data-testid=stMain] {shows}")
    page.wait_for_selector(SETTLED)
    return page


def keep(database: str, view: Literal["one", "all"]) -> str:
    """A firm that told its facts, answered nothing, and likes to see questions this way. Gives its token."""
    case: Case = read_case((ROOT / "tests" / "firms" / "medical-device-software.json").read_text(encoding="utf-8"))
    store = Store.open(database)
    token = store.create_assessment(store.create_client("A firm", actor="me"), actor="me", case=case)
    store.save_place(token, Place(view=view), actor="me")
    store.close()
    return token


def answer_a_part(page: Page, questions: tuple[str, ...]) -> Iterator[tuple[float, float, float, int]]:
    """Click the first choice of every question of this part that is on the page, or comes to it by the way on."""
    for question in questions:
        card = f'[data-card="{question}"]'
        if page.locator(card).filter(visible=True).count():
            before = len(RECEIVED)
            times = page.evaluate(WATCH, [f"{card} input[data-choice]", 0, f"{card} .r42-state", "Saved"])
            page.wait_for_selector(SETTLED)
            yield *times, sum(RECEIVED[before:])
            show_the_next(page, card)


def show_the_next(page: Page, card: str) -> None:
    """Where one question is shown at a time, go on to the next of this part."""
    way_on = page.get_by_role("link", name="Next question")
    if way_on.count():
        way_on.click()
        page.wait_for_selector(card, state="hidden")
        page.wait_for_selector("html:not([data-r42-hand])", state="attached")
        page.wait_for_selector(SETTLED)


def click_the_bare_page(page: Page, times: int, first: int) -> Iterator[float]:
    """Click one option after another of the only question."""
    for place in range(first, first + times):
        yield page.evaluate(WATCH, [OPTIONS, place % 3, "[data-testid=stCaptionContainer] p", CHOICES[place % 3]])[1]
        page.wait_for_selector(SETTLED)


def clicks(browser: Browser, ours: str, bare: str, token: str, wanted: int) -> dict[str, list[float]]:
    """Milliseconds of each click, ours and bare in turn."""
    found: dict[str, list[float]] = {"saved": [], "settled": [], "drawn": [], "bytes": [], "bare": []}
    plain = open_page(browser, bare, OPTIONS)
    list(click_the_bare_page(plain, 4, 0))
    for part in sections(load_bank()):
        if len(found["settled"]) >= wanted:
            break
        page = open_page(browser, f"{ours}/{part.path}?a={token}", "[data-card]:visible")
        pairs = list(answer_a_part(page, part.questions))
        page.context.close()
        for name, values in zip(("saved", "settled", "drawn", "bytes"), zip(*pairs, strict=True), strict=False):
            found[name] += values
        found["bare"] += click_the_bare_page(plain, len(pairs), len(found["bare"]) + 4)
    plain.context.close()
    return found


def first_page(browser: Browser, script: str, folder: Path, database: str) -> float:
    """Seconds from starting the server until the title and the page under it can be read."""
    with served(script, folder, database) as (url, started):
        page = open_page(browser, url)
        took = time.perf_counter() - started
        page.context.close()
    return took


def middle(values: list[float]) -> float:
    """The median."""
    return statistics.median(values)


def show(what: str, ours: list[float], bare: list[float], unit: str) -> None:
    """One line: both medians and how many times the bare page it takes."""
    ratio = middle(ours) / middle(bare)
    print(
        f"{what}: {middle(ours):.2f} {unit}, bare {middle(bare):.2f} {unit}, {ratio:.2f} times (goal 1.5)", flush=True
    )


def main(wanted: int, starts: int) -> None:
    """Measure and print."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as play:
        folder = Path(kept)
        database, empty = (f"sqlite:///{folder / name}.sqlite3" for name in ("clicks", "empty"))
        bare = bare_page(folder / "bare")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        with served("app.py", ROOT, database) as (ours, _), served("bare.py", bare, database) as (plain, _):
            for view, called in VIEWS.items():
                found = clicks(browser, ours, plain, keep(database, view), wanted)
                show(f"{called}: click to saved, {len(found['saved'])} answers", found["saved"], found["bare"], "ms")
                show(f"{called}: click to settled", found["settled"], found["bare"], "ms")
                drawn, size = middle(found["drawn"]), middle(found["bytes"])
                print(f"{called}: what was clicked is drawn after {drawn:.1f} ms (goal {MARK})", flush=True)
                print(f"{called}: {size:,.0f} bytes from the server for one answer (goal {ANSWER:,})", flush=True)
        pairs = [
            (first_page(browser, "app.py", ROOT, empty), first_page(browser, "bare.py", bare, database))
            for _ in range(starts)
        ]
        show(f"first page, {starts} starts", [one for one, _ in pairs], [other for _, other in pairs], "s")
        browser.close()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--answers", type=int, default=40)
    asked.add_argument("--starts", type=int, default=5)
    chosen = asked.parse_args()
    main(chosen.answers, chosen.starts)
