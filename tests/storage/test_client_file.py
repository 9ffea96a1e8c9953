"""A client leaves as a file and comes back with its history, under ids of its own; a bad file changes nothing."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.case import Answer, Case, Judgement, PassedOn
from domain.client import WholeClient
from domain.files.clientfile import INSIDE, MOST, read_client, write_client
from domain.files.strict_json import CaseFaults
from domain.parking import OpenPoint
from domain.profile import Profile
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import ACTION_NOTE, CARD, JUDGEMENT, PASSED_ON, PRIVATE_NOTE, ActionNote, ClientFacts, NotFound, Store

DAY = date(2026, 11, 23)


@pytest.fixture
def lived(store: Store) -> str:
    """A client with two assessments: changed, cleared, verified and judged answers, notes, and a frozen moment."""
    made = store.create_client("Elm & Söhne", actor="ana")
    facts = ClientFacts(name="Elm & Söhne", status="waiting", next_date=date(2027, 1, 7))
    store.save(
        CARD, made, "", facts, expected_revision=store.desk.client(made, actor="ana").facts.revision, actor="ana"
    )
    case = Case(as_of=DAY, profile=Profile(organisation="Elm", country="GB", ai_roles=("user",)))
    token = store.create_assessment(made, actor="ana", case=case)
    at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    store.save_answer(token, "inventory.list", "none", expected_revision=0, actor="ana", at=at)
    store.save_answer(token, "inventory.list", "kept", "record", "“so”\n=1+1", expected_revision=1, actor="ben")
    store.save_answer(token, "charge.person", "named", expected_revision=0, actor="ana")
    store.save_answer(token, "charge.person", None, expected_revision=1, actor="ana")
    store.save_answer(token, "inventory.list", "none", expected_revision=0, actor="ben", layer="verified")
    judgement = Judgement(applicable=False, justification="We train no models.")
    store.save(JUDGEMENT, token, "iso42001:A.7.6", judgement, expected_revision=0, actor="ana")
    store.save(PASSED_ON, token, "charge.person", PassedOn(who="Mira"), expected_revision=0, actor="ana")
    note = ActionNote(owner="Mira", due=DAY, status="started", note="half way")
    store.save(ACTION_NOTE, token, "list_ai", note, expected_revision=0, actor="ana")
    before = store.case(token, actor="ana")
    report = evaluate(load_bank(), load_parameters(), before, DAY)
    store.snapshots.freeze(token, "First talk", before, report, actor="ana")
    store.parking.park(made, OpenPoint(text="Who signs?", owner="Mira", due=DAY), actor="ana")
    store.sessions.plan(token, "charge", 15, actor="ana")
    store.sessions.begin(token, "Ana", "Mira", actor="ana")
    store.sessions.tick(token, "charge", actor="ana")
    store.sessions.tick(token, "inventory", actor="ana", at=datetime.now(UTC) + timedelta(minutes=5))
    store.sessions.plan(token, "policy", 10, actor="ana")
    store.sessions.end(token, '{"said": 1}', actor="ana")
    store.save(PRIVATE_NOTE, token, "charge.person", "Nervous about this", expected_revision=0, actor="ana")
    store.reassess(token, actor="ana")
    return made


def test_a_client_comes_back_from_its_file_with_every_line_of_its_history(store: Store, lived: str) -> None:
    whole = store.desk.whole(lived, private=True, actor="ana")
    first_one = whole.assessments[0]
    assert (len(whole.assessments), len(first_one.answers), len(whole.open_points)) == (2, 5, 1)
    assert (len(first_one.moments), len(first_one.sessions), len(first_one.private_notes)) == (1, 1, 1)
    assert [line.section for line in first_one.sessions[0].agenda] == ["charge", "policy", "inventory"]

    made = store.desk.take_in(read_client(write_client(whole)), actor="ben")

    assert store.desk.whole(made, private=True, actor="ana") == whole
    assert store.desk.whole(lived, private=True, actor="ana") == whole


def test_private_notes_go_into_a_file_only_when_they_are_asked_for(store: Store, lived: str) -> None:
    with zipfile.ZipFile(io.BytesIO(write_client(store.desk.whole(lived, actor="ana")))) as archive:
        assert b"Nervous" not in archive.read(INSIDE)
    with zipfile.ZipFile(io.BytesIO(write_client(store.desk.whole(lived, private=True, actor="ana")))) as archive:
        assert b"Nervous" in archive.read(INSIDE)


def test_what_was_frozen_comes_back_byte_for_byte(store: Store, lived: str) -> None:
    made = store.desk.take_in(read_client(write_client(store.desk.whole(lived, actor="ana"))), actor="ana")

    old, new = (
        store.snapshots.load(store.snapshots.of_client(client, actor="ana")[0].id, actor="ana")
        for client in (lived, made)
    )
    assert (new.report, new.case) == (old.report, old.case)
    assert new.row.id != old.row.id


def test_the_copy_has_tokens_of_its_own_and_changing_it_leaves_the_first_alone(store: Store, lived: str) -> None:
    made = store.desk.take_in(store.desk.whole(lived, actor="ana"), actor="ana")
    old, new = ({row.token for row in store.desk.assessments(client, actor="ana")} for client in (lived, made))
    assert len(old | new) == 4
    before = store.desk.whole(lived, actor="ana")

    for token in new:
        store.save_answer(token, "policy.exists", "none", expected_revision=0, actor="ana")

    assert store.desk.whole(lived, actor="ana") == before


def test_the_same_client_gives_the_same_file(store: Store, lived: str) -> None:
    whole = store.desk.whole(lived, actor="ana")

    assert write_client(whole) == write_client(whole)


def test_a_client_without_any_assessment_comes_back_too(store: Store) -> None:
    made = store.create_client("Only a name", actor="ana")
    whole = store.desk.whole(made, actor="ana")

    assert store.desk.whole(store.desk.take_in(whole, actor="ana"), actor="ana") == whole


def test_a_deleted_client_cannot_be_taken_along(store: Store, lived: str) -> None:
    store.desk.delete(lived, actor="ana")

    with pytest.raises(NotFound):
        store.desk.whole(lived, actor="ana")


def zipped(text: str | bytes, name: str = INSIDE) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return out.getvalue()


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """A sound file, then one thing in it changed."""
    stamp = {"actor": "ana", "saved": "2026-11-23T09:30:00Z"}
    line = {"question": "inventory.list", "layer": "said", "revision": 1, "choice": "none", **stamp}
    held = {"created": "2026-11-23T09:30:00Z", "created_by": "ana", "updated": "2026-11-23T09:30:00Z"}
    whole: dict[str, Any] = {
        "kind": "ready42-client", "schema": 1, "name": "Elm", "created": "2026-11-23T09:30:00Z", "created_by": "ana",
        "assessments": [held | {"updated_by": "ana", "profile": {}, "answers": [line]}],
    }  # fmt: skip
    read_client(zipped(json.dumps(whole)))
    change(whole)
    return zipped(json.dumps(whole))


def first(whole: dict[str, Any]) -> dict[str, Any]:
    return dict.__getitem__(whole, "assessments")[0]  # type: ignore[no-any-return]


LEFT_OUT = {"ref": "iso42001:5.2", "revision": 1, "applicable": False, "justification": "x", "actor": "a"}
LEFT_OUT |= {"saved": "2026-11-23T09:30:00Z"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK nothing", "The file: expected a client file (.zip) saved by Ready42, and it is damaged."),
        (zipped("{}", "other.json"), "The file: expected a client file, a zip that holds client.json and"),
        (zipped("{"), "The file, line 1, column 2: expected valid JSON, got something else"),
        (zipped(b" " * (MOST.bytes + 1)), "The file: expected at most 60 MB, got more."),
        (changed(lambda w: w.update(schema=3)), "schema: expected 2, got 3: this file was made by a newer version"),
        (changed(lambda w: w.update(kind="case")), 'kind: expected ready42-client, got "case".'),
        (changed(lambda w: w.pop("name")), "name: expected text of at most 200 characters, and it is missing."),
        (changed(lambda w: w.update(status="lost")), 'status: expected one of new, working, waiting, finished,'),
        (
            changed(lambda w: first(w)["answers"].append(first(w)["answers"][0])),
            "assessments entry 1.answers entry 2: expected each question, layer, revision once, got",
        ),
        (
            changed(lambda w: first(w)["answers"][0].update(at="tomorrow")),
            'assessments entry 1.answers entry 1.at: expected a date and time such as 2026-11-23T09:30:00Z',
        ),
        (
            changed(lambda w: first(w)["answers"][0].update(saved="2026-11-23T09:30:00")),
            "assessments entry 1.answers entry 1.saved: expected a date and time with its zone such as 2026-11-23",
        ),
        (
            changed(lambda w: first(w)["answers"][0].update(saved="0001-01-01T00:00:00+14:00")),
            "assessments entry 1.answers entry 1.saved: expected a date from 2000 to 2199",
        ),
        (
            changed(lambda w: first(w)["profile"].update(country="ZZ", headcount=-1)),
            "assessments entry 1.profile.country: expected a two-letter ISO 3166 country code such as US or GB",
        ),
        (
            changed(lambda w: first(w).update(judgements=[LEFT_OUT])),
            "assessments entry 1.judgements entry 1.applicable: expected nothing here, because clauses",
        ),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[:50],
)  # fmt: skip
def test_a_bad_file_is_refused_in_a_sentence_that_says_where_and_what(data: bytes, sentence: str) -> None:
    with pytest.raises(CaseFaults) as refused:
        read_client(data)

    assert any(fault.startswith(sentence) for fault in refused.value.faults), refused.value.faults


def test_every_fault_of_a_file_is_told_at_once() -> None:
    def spoil(whole: dict[str, Any]) -> None:
        whole.update(status="lost", colour="red")
        first(whole)["profile"].update(country="ZZ", headcount=-1)

    with pytest.raises(CaseFaults) as refused:
        read_client(changed(spoil))

    assert len(refused.value.faults) == 4


def test_the_file_names_no_id_of_the_database_it_came_from(store: Store, lived: str) -> None:
    text = store.desk.whole(lived, actor="ana").model_dump_json()

    assert lived not in text
    assert not any(row.token in text for row in store.desk.assessments(lived, actor="ana"))
    assert isinstance(store.desk.whole(lived, actor="ana"), WholeClient)
    assert Answer(choice="none").choice in text
