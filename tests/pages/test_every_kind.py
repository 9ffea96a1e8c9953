"""Whatever a person changes on a page waits while the database is away, and nothing is overwritten unseen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url
from streamlit.testing.v1 import AppTest

from domain.case import ActionNote, Answer, Case, Judgement, PassedOn, Verified
from domain.parking import OpenPoint
from storage import KINDS, ClientFacts, Parked, StorageUnavailable, Store
from tests.pages import cards
from tests.pages.adviser.test_guided_session import QUESTION, open_fold, press, session, write_note
from tests.pages.ask.test_about_you import field
from tests.pages.ask.test_put_back import tidied_away
from tests.pages.conftest import example, open_page, words
from tests.pages.result.test_action_plan import POLICY, at_policy
from tests.pages.result.test_action_plan import typed as noted
from tests.pages.result.test_applicability import decided, opened_line
from tests.pages.test_every_page import filled

CONTROL = "iso42001:A.6.2.2"
MINE, THEIRS = "names", "old"
ON_CARDS = {"said": "said", "verified": "seen", "passed_on": "passed"}
"""What is done on the cards of questions, and what the browser calls it."""


@dataclass(frozen=True)
class Act:
    """What a person does to one kind: on which page, what they do there, what another window saved, and what is found.

    `key` as the database knows it, the client's id and the id of its first point where those are not known before.
    """

    page: Callable[[str, str], AppTest]
    do: Callable[[AppTest, str, str], AppTest]
    key: str
    theirs: Any
    found: Callable[[Store, str, str], object]
    mine: object
    of_client: bool = False


def seen(store: Store, token: str) -> Verified | None:
    held = store.load(token, actor="me").answers.get(QUESTION)
    return held.answer.verified if held else None


def pick(layer: str) -> Callable[[AppTest, str, str], AppTest]:
    return lambda app, *_: cards.answer(app, QUESTION, layer, choice=MINE)


def grown(app: AppTest, token: str, _: str) -> AppTest:
    return field(app, "text_input", "headcount").set_value("41").run()


def decide(app: AppTest, token: str, _: str) -> AppTest:
    next(box for box in app.text_area if CONTROL in box.key).set_value("mine").run()
    return decided(app, CONTROL)


def ask_maria(app: AppTest, *_: str) -> AppTest:
    return cards.send(app, "passed", QUESTION, "Maria")


def change_point(app: AppTest, token: str, _: str) -> AppTest:
    app.text_input(key="owner_1_1").set_value("Maria")
    return press(app, "Save")


def with_point(token: str, _: str) -> AppTest:
    return open_fold(session(token), "change_1")


def card(token: str, client: str) -> AppTest:
    app = open_page("clients", token)
    app.session_state[f"more_{client}"] = True
    return app.run()


def look_later(app: AppTest, _: str, client: str) -> AppTest:
    app.selectbox(key=f"client_status_{client}").set_value("waiting")
    return next(one for one in app.button if one.label == "Save").click().run()


ACTS = {
    "said": Act(
        lambda token, _: session(token), pick("said"), QUESTION, Answer(choice=THEIRS),
        lambda store, token, _: store.case(token, actor="me").answers[QUESTION].choice, MINE,
    ),
    "verified": Act(
        lambda token, _: session(token), pick("seen"), QUESTION, Verified(choice=THEIRS),
        lambda store, token, _: (found := seen(store, token)) and found.choice, MINE,
    ),
    "facts": Act(
        lambda token, _: open_page("about-you", token), grown, "",
        example("medical-device-software").profile.model_copy(update={"headcount": 77}),
        lambda store, token, _: store.load(token, actor="me").profile.headcount, 41,
    ),
    "judgement": Act(
        lambda token, _: opened_line(token, CONTROL), decide, CONTROL,
        Judgement(applicable=False, justification="theirs"),
        lambda store, token, _: (held := store.case(token, actor="me").judgements.get(CONTROL)) and held.justification,
        "mine",
    ),
    "passed_on": Act(
        lambda token, _: session(token), ask_maria, QUESTION, PassedOn(who="Sam"),
        lambda store, token, _: store.case(token, actor="me").passed_on.get(QUESTION), PassedOn(who="Maria"),
    ),
    "action_note": Act(
        lambda token, _: at_policy(token), lambda app, token, _: noted(app, "Ana"), POLICY, ActionNote(owner="Ben"),
        lambda store, token, _: store.case(token, actor="me").action_notes.get(POLICY), ActionNote(owner="Ana"),
    ),
    "private_note": Act(
        lambda token, _: session(token), lambda app, token, _: write_note(app, token, "mine"), QUESTION, "theirs",
        lambda store, token, _: (note := store.private_notes(token, actor="me").get(QUESTION)) and note.value,
        "mine",
    ),
    "open_point": Act(
        with_point, change_point, "1", Parked(point=OpenPoint(text="Who signs?", owner="Ben")),
        lambda store, token, client: store.parking.points(client, actor="me")[0].point.owner, "Maria", of_client=True,
    ),
    "card": Act(
        card, look_later, "", ClientFacts(name="Elm", status="working"),
        lambda store, token, client: store.desk.client(client, actor="me").status, "waiting", of_client=True,
    ),
}  # fmt: skip


@pytest.fixture
def token(store: Store, saved: Callable[[Case], str]) -> str:
    """A firm with everything answered, of a person who advises others, with one point parked."""
    store.save_setting("advises", True, actor="me")
    made = saved(filled(example("medical-device-software")))
    store.parking.park(store.load(made, actor="me").client_id, OpenPoint(text="Who signs?"), actor="me")
    return made


@pytest.fixture
def client(store: Store, token: str) -> str:
    return store.load(token, actor="me").client_id


def revision(store: Store, act: Act, kind: str, token: str, client: str) -> int:
    """Of what is stored before the person begins."""
    if kind == "card":
        return store.desk.client(client, actor="me").facts.revision
    return 1 if kind in ("said", "open_point") else 0


def refuse(*_: object, **__: object) -> int:
    raise StorageUnavailable("The disk is full.")


def test_every_kind_of_thing_that_is_saved_is_tried_here() -> None:
    assert ACTS.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", ACTS)
def test_what_the_database_cannot_take_stays_in_hand_is_counted_and_is_saved_later(
    kind: str, token: str, client: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = ACTS[kind]
    app = act.page(token, client)
    with monkeypatch.context() as full:
        full.setattr(Store, "save", refuse)
        act.do(app, token, client)
        assert "Not saved yet" in words(app) + cards.told(app)
        assert "1 change not saved yet" in words(app.run())
        assert "not all saved yet" in words(app)
    assert act.found(store, token, client) != act.mine

    app.run()
    assert act.found(store, token, client) == act.mine
    assert "not saved yet" not in words(app)


@pytest.mark.parametrize("kind", ACTS)
def test_what_another_window_changed_is_not_overwritten_and_what_was_typed_is_not_lost(
    kind: str, token: str, client: str, store: Store
) -> None:
    act = ACTS[kind]
    app = act.page(token, client)
    seen_before = revision(store, act, kind, token, client)
    place = client if act.of_client else token
    store.save(KINDS[kind], place, act.key, act.theirs, expected_revision=seen_before, actor="bea")
    theirs = act.found(store, token, client)

    act.do(app, token, client)
    if kind == "private_note":  # of two notes nobody has to choose
        assert act.found(store, token, client) == "theirs\n\nmine"
        return
    assert act.found(store, token, client) == theirs
    assert "another window" in words(app) + cards.told(app)
    assert "not all saved yet" in words(app.run())
    if kind in ON_CARDS:
        cards.settle(app, ON_CARDS[kind], QUESTION, ours=True)
    else:
        press(app, "Use mine")
    assert act.found(store, token, client) == act.mine
    assert "another window" not in words(app.run()) + cards.told(app)


@pytest.mark.parametrize("kind", ACTS)
def test_after_the_server_started_again_the_same_is_saved_without_a_dispute(
    kind: str, token: str, client: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = ACTS[kind]
    with monkeypatch.context() as full:
        full.setattr(Store, "save", refuse)
        before = act.do(act.page(token, client), token, client)
        if kind not in ("private_note", "open_point", "card"):  # no case file holds these
            waiting = before.session_state["work"].as_shown()
            assert waiting != before.session_state["work"].case()

    after = act.do(act.page(token, client), token, client)
    assert act.found(store, token, client) == act.mine
    assert "another window" not in words(after) + cards.told(after)
    assert "not saved yet" not in words(after)


@pytest.mark.parametrize("kind", sorted(ACTS.keys() - {"card"}))
def test_what_waits_while_the_file_is_gone_is_written_into_the_file_there_now(
    kind: str, token: str, client: str, database: str
) -> None:
    act = ACTS[kind]
    app = act.page(token, client)
    tidied_away(Path(str(make_url(database).database)))

    act.do(app, token, client)
    assert "1 change not saved yet" in words(app.run())
    press(app, "Write it into the file there now")

    there = Store.open(database)
    [row] = there.assessments(actor="me")
    app.run()
    assert act.found(there, row.token, row.client_id) == act.mine
    there.close()
