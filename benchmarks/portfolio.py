"""How long a consultant with many clients waits for the portfolio, beside a bare page of Streamlit with a table.

`python -m benchmarks.portfolio` fills a database with 1,000 clients, each with two assessments, every question answered
three times over, and a frozen moment. It prints the time to work all of them out for the first time; the time the
server needs to put the page together; and the time from opening the page in real Chromium until it settled, beside a
page that shows a table of 1,000 rows and as many columns, and one that shows 50 rows. Pages are opened in turn.
"""

import argparse
import os
import random
import shutil
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.in_the_browser import ROOT, SETTLED, bare_page, middle, open_page, served, show
from domain.asked.bank import Bank
from domain.case import Answer
from domain.client import AnswerLine, Held, Moment, NoteLine, WholeClient
from domain.files.casefile import read_case
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import Store

COLUMNS = 18
DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
BARE = """import random
import streamlit as st

pick = random.Random(4)
st.title("A table")
rows = {{"Client": [f"Firm {{i:04}}" for i in range({rows})]}}
rows |= {{str(c): [pick.randint(0, 100) for _ in range({rows})] for c in range({columns})}}
st.{kind}(rows)
"""
SHOWN = {
    "ours": ".r42-heat table",
    "dataframe": "[data-testid=stDataFrame] canvas",
    "table": "[data-testid=stTable] table",
}


def answered(bank: Bank, pick: random.Random) -> tuple[AnswerLine, ...]:
    """Every question answered, and changed twice."""
    stamp = {"actor": "me", "saved": NOW, "layer": "said", "proof": "written"}
    return tuple(
        AnswerLine(question=q.id, revision=revision, choice=pick.choice(q.choices).id, **stamp)
        for revision in (1, 2, 3)
        for q in bank.questions
    )


def held(bank: Bank, pick: random.Random, changed: datetime) -> Held:
    """An assessment of a firm of its own size, with its history and one action that is due."""
    example = pick.choice(("medical-device-software", "shop-with-chat-tools", "legal-research-startup"))
    profile = read_case((ROOT / "tests" / "firms" / f"{example}.json").read_bytes()).profile
    profile = profile.model_copy(update={"headcount": pick.randint(3, 90)})
    note = {"action": pick.choice(bank.actions).id, "owner": "Mira", "status": "started", "revision": 1}
    due = DAY + timedelta(days=pick.randint(-10, 200))
    return Held(
        profile=profile,
        created=changed,
        created_by="me",
        updated=changed,
        updated_by="me",
        answers=answered(bank, pick),
        action_notes=(NoteLine(**note, due=due, actor="me", saved=changed),),
    )


def fill(database: str, clients: int) -> float:
    """Keeps this many clients. Gives the seconds it takes to work all of them out for the first time."""
    bank, parameters, pick, store = load_bank(), load_parameters(), random.Random(4), Store.open(database)
    store.save_setting("advises", True, actor="me")
    case = read_case((ROOT / "tests" / "firms" / "medical-device-software.json").read_bytes())
    case = case.model_copy(update={"answers": {q.id: Answer(choice=q.choices[0].id) for q in bank.questions}})
    report = evaluate(bank, parameters, case, DAY)
    frozen = Moment(
        label="First talk",
        taken=NOW,
        actor="me",
        bank_version=bank.version,
        parameters_version=parameters.version,
        case=case,
        report=report.model_dump_json(by_alias=True),
    )
    for place in range(clients):
        first = held(bank, pick, NOW - timedelta(days=200)).model_copy(update={"moments": (frozen,)})
        both = (first, held(bank, pick, NOW - timedelta(minutes=place)))
        whole = WholeClient(name=f"Firm {place:04}", created=NOW, created_by="me", assessments=both)
        store.desk.take_in(whole, actor="me")
    store.close()
    os.environ["READY42_DATABASE_URL"] = database
    from ui.adviser.portfolio import gather

    started = time.perf_counter()
    gather()
    return time.perf_counter() - started


def on_the_server(times: int) -> list[float]:
    """Milliseconds to put the whole portfolio together once it is worked out."""
    from ui.adviser.portfolio import gather

    found = []
    for _ in range(times):
        started = time.perf_counter()
        gather()
        found.append((time.perf_counter() - started) * 1000)
    return found


def opened(browser: Browser, url: str, shows: str) -> float:
    """Milliseconds from asking for a page until it shows this and has settled."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB").new_page()
    started = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(f"[data-testid=stMain] {shows}")
    page.wait_for_selector(SETTLED)
    took = (time.perf_counter() - started) * 1000
    page.context.close()
    return took


def main(clients: int, turns: int) -> None:
    """Measure and print."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as play:
        folder = Path(kept)
        database = f"sqlite:///{folder / 'many'}.sqlite3"
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        print(f"worked out for the first time: {fill(database, clients):.1f} s for {clients} clients", flush=True)
        print(f"put together on the server: {middle(on_the_server(turns)):.0f} ms", flush=True)
        bare = bare_page(folder / "bare")
        for kind, rows in (("dataframe", clients), ("table", 50)):
            text = BARE.format(rows=rows, columns=COLUMNS, kind=kind)
            (bare / f"{kind}.py").write_text(text, encoding="utf-8")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        with (
            served("app.py", ROOT, database) as (ours, _),
            served("dataframe.py", bare, database) as (rows, _),
            served("table.py", bare, database) as (few, _),
        ):
            pages = {"ours": f"{ours}/portfolio", "dataframe": rows, "table": few}
            for name, url in pages.items():
                open_page(browser, url, SHOWN[name]).context.close()
            found: dict[str, list[float]] = {name: [] for name in pages}
            for _ in range(turns):
                for name, url in pages.items():
                    found[name].append(opened(browser, url, SHOWN[name]))
        show(
            f"portfolio of {clients} clients, beside a table of {clients} rows", found["ours"], found["dataframe"], "ms"
        )
        show("the same, beside a table of the 50 rows on screen", found["ours"], found["table"], "ms")
        browser.close()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--clients", type=int, default=1_000)
    asked.add_argument("--turns", type=int, default=10)
    chosen = asked.parse_args()
    main(chosen.clients, chosen.turns)
