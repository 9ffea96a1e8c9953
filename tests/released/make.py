"""Writes what a version leaves on people's computers, to be kept for good: `python -m tests.released.make FOLDER`.

Run it once for each version that people get, from the state they get, into a folder named after it.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from domain.case import ActionNote, Judgement, PassedOn
from domain.files.casefile import write_case
from domain.files.clientfile import write_client
from domain.parking import OpenPoint
from domain.profile import Profile
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import ACTION_NOTE, CARD, FACTS, JUDGEMENT, PASSED_ON, PRIVATE_NOTE, ClientFacts, Place, Store

DAY = date(2026, 11, 25)
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
FIRM = Profile(
    organisation="Harbour Candles & Söhne", country="DE", sector="retail", headcount=6, ai_headcount=4,
    ai_roles=("user",), ai_systems=2, sensitive_systems=0, ai_suppliers=2, sites=1, hours_per_week=3,
)  # fmt: skip


def make(folder: Path) -> None:
    """A database with one client that holds something of everything, and its client file and case file."""
    folder.mkdir(parents=True)
    store = Store.open(f"sqlite:///{folder / 'ready42.sqlite3'}")
    client = store.create_client("Harbour Candles", actor="me")
    token = store.create_assessment(client, actor="me")
    _answered(store, token)
    _noted(store, token)
    _advised(store, client, token)
    whole = store.desk.whole(client, private=True, actor="me")
    (folder / "client.zip").write_bytes(write_client(whole))
    (folder / "case.json").write_text(write_case(store.case(token, actor="me", as_of=DAY)), encoding="utf-8")
    store.close()


def _answered(store: Store, token: str) -> None:
    """Answers given, given again, cleared, and verified."""
    store.save(FACTS, token, "", FIRM, expected_revision=0, actor="me")
    note = "“The list” in the office;\nlast looked at in May"
    store.save_answer(token, "inventory.list", "none", expected_revision=0, actor="me", at=AT)
    store.save_answer(token, "inventory.list", "partial", "written", note, expected_revision=1, actor="me", at=AT)
    store.save_answer(token, "inventory.context", "talked", expected_revision=0, actor="me", at=AT)
    habit = "everyone asks Mira"
    store.save_answer(token, "charge.person", "habit", note=habit, expected_revision=0, actor="me", at=AT)
    named = "named on 23 November"
    store.save_answer(
        token, "charge.person", "named", "record", named, expected_revision=0, layer="verified", actor="me", at=AT
    )
    store.save_answer(token, "inventory.scope", "vague", expected_revision=0, actor="me", at=AT)
    store.save_answer(token, "inventory.scope", None, expected_revision=1, actor="me", at=AT)


def _noted(store: Store, token: str) -> None:
    """A judgement, a question passed on, a note on an action, and where the person was."""
    left_out = Judgement(applicable=False, justification="We train no models.")
    store.save(JUDGEMENT, token, "iso42001:A.7.6", left_out, expected_revision=0, actor="me")
    store.save(PASSED_ON, token, "inventory.scope", PassedOn(who="Mira"), expected_revision=0, actor="me")
    note = ActionNote(owner="Mira", due=date(2026, 12, 18), status="started", note="half way")
    store.save(ACTION_NOTE, token, "list_ai_systems", note, expected_revision=0, actor="me")
    store.save_place(token, Place(section="charge", question="charge.person"), actor="me")


def _advised(store: Store, client: str, token: str) -> None:
    """What people who advise others keep: more than one of what there can be many of; a frozen report is large."""
    facts = ClientFacts(name="Harbour Candles & Söhne", status="working", next_date=date(2027, 1, 7))
    store.save(
        CARD, client, "", facts, expected_revision=store.desk.client(client, actor="me").facts.revision, actor="me"
    )
    case = store.case(token, actor="me", as_of=DAY)
    store.snapshots.freeze(token, "First talk", case, evaluate(load_bank(), load_parameters(), case, DAY), actor="me")
    for text in ("Who signs?", "Which plan do we pay for?"):
        store.parking.park(client, OpenPoint(text=text, owner="Mira", due=date(2026, 12, 1)), actor="me")
    for question in ("inventory.list", "charge.person"):
        store.save(PRIVATE_NOTE, token, question, f"Nervous about {question}", expected_revision=0, actor="me")
    for section in ("inventory", "charge"):
        store.sessions.plan(token, section, 15, actor="me")
    store.sessions.begin(token, "Ana", "Mira", actor="me", at=AT)
    store.sessions.tick(token, "inventory", actor="me", at=AT)
    store.sessions.end(token, '{"said": 1}', actor="me", at=AT)
    store.client_views.open(token, actor="me")
    store.save_setting("advises", True, actor="me")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
