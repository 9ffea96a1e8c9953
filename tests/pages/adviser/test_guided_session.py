"""What a consultant keeps around the questions of a session: notes, open points, the agenda, and the end of it."""

from datetime import UTC, date, datetime

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from domain.case import Answer, Case
from domain.parking import OpenPoint
from domain.profile import Profile
from domain.session import SessionSummary
from questions import load_bank
from storage import OPEN_POINT, PRIVATE_NOTE, Parked, StorageUnavailable, Store
from tests.pages.cards import answer
from tests.pages.conftest import open_page, words

QUESTION = "inventory.list"
ASKED = load_bank().question[QUESTION]
BEST, *_, WORST = (choice.id for choice in ASKED.choices if choice.kind == "answer")
PART = "questions-inventory"


@pytest.fixture
def token(store: Store) -> str:
    """A client of somebody who advises other firms; it claims the best about its list of AI."""
    store.save_setting("advises", True, actor="me")
    profile = Profile(organisation="Elm", headcount=30, ai_headcount=12, ai_roles=("user",), ai_systems=3)
    case = Case(profile=profile, answers={QUESTION: Answer(choice=BEST, proof="record")})
    return store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)


@pytest.fixture
def client(store: Store, token: str) -> str:
    return store.load(token, actor="me").client_id


def session(token: str) -> AppTest:
    return open_page("guided-session", token, QUESTION)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def write_note(app: AppTest, token: str, text: str) -> AppTest:
    return app.text_area(key=f"private_{token}_{QUESTION}").set_value(text).run()


def open_fold(app: AppTest, key: str) -> AppTest:
    """Open a fold that draws what it holds only then."""
    app.session_state[key] = True
    return app.run()


def test_a_private_note_is_saved_at_once_and_is_there_when_the_page_opens_again(store: Store, token: str) -> None:
    write_note(session(token), token, "The owner hesitated.")
    assert store.private_notes(token, actor="me")[QUESTION].value == "The owner hesitated."
    assert session(token).text_area(key=f"private_{token}_{QUESTION}").value == "The owner hesitated."


def test_private_notes_from_two_windows_are_both_kept(store: Store, token: str) -> None:
    app = session(token)
    store.save(PRIVATE_NOTE, token, QUESTION, "From Bea.", expected_revision=0, actor="bea")
    write_note(app, token, "From me.")
    both = "From Bea.\n\nFrom me."
    assert store.private_notes(token, actor="me")[QUESTION].value == both
    assert app.text_area(key=f"private_{token}_{QUESTION}").value == both
    assert "Both are kept" in words(app)


def test_a_note_typed_before_the_next_part_is_picked_is_not_lost(store: Store, token: str) -> None:
    app = session(token)
    app.text_area(key=f"private_{token}_{QUESTION}").set_value("Typed last.")
    other = next(path for path in app.selectbox[0].options if not path.startswith(load_bank().sections[0].title))
    app.selectbox[0].select(other).run()
    assert app.query_params["q"] != [QUESTION]
    assert store.private_notes(token, actor="me")[QUESTION].value == "Typed last."


def test_a_note_typed_just_before_a_click_on_another_page_is_not_lost(store: Store, token: str) -> None:
    app = session(token)
    app.text_area(key=f"private_{token}_{QUESTION}").set_value("Typed last.")
    app._page_hash = calc_hash("downloads")
    app.run()
    assert app.title[0].value == "Downloads"
    assert store.private_notes(token, actor="me")[QUESTION].value == "Typed last."


def test_a_note_the_database_cannot_take_stays_on_screen_and_is_tried_again_elsewhere(
    store: Store, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise StorageUnavailable("The disk is full.")

    app = session(token)
    with monkeypatch.context() as full:
        full.setattr(Store, "save", refuse)
        write_note(app, token, "The owner hesitated.")
        assert "Not saved yet" in words(app)
        press(app, "Next question")
        assert "1 change not saved yet" in words(app)
    app.run()
    assert store.private_notes(token, actor="me")[QUESTION].value == "The owner hesitated."
    assert "not saved yet" not in words(app)


def test_a_point_is_parked_with_who_and_when_settled_and_opened_again(store: Store, token: str, client: str) -> None:
    app = session(token)
    app.text_area(key=f"text_park_{token}_0").set_value("Who signs the list?")
    app.text_input(key=f"owner_park_{token}_0").set_value("Maria")
    app.date_input(key=f"due_park_{token}_0").set_value(date(2026, 12, 1))
    press(app, "Park it")
    [held] = store.parking.points(client, actor="me")
    assert held.point == OpenPoint(text="Who signs the list?", owner="Maria", due=date(2026, 12, 1), about=ASKED.text)
    assert "1. Who signs the list?" in app.code[0].value

    press(app, "Mark as settled")
    assert store.parking.points(client, actor="me")[0].point.settled
    assert not app.code
    press(app, "Open again")
    assert not store.parking.points(client, actor="me")[0].point.settled


def test_a_deleted_point_is_brought_back_with_undo(store: Store, token: str, client: str) -> None:
    store.parking.park(client, OpenPoint(text="Who signs?"), actor="me")
    app = press(session(token), "Delete")
    assert store.parking.points(client, actor="me")[0].deleted_at is not None
    assert "no owner yet" in words(press(app, "Undo"))
    assert store.parking.points(client, actor="me")[0].deleted_at is None


def test_a_point_that_changed_in_another_window_is_not_overwritten_and_both_are_shown(
    store: Store, token: str, client: str
) -> None:
    number = store.parking.park(client, OpenPoint(text="Who signs?"), actor="me")
    app = open_fold(session(token), f"change_{number}")
    theirs = OpenPoint(text="Who signs?", owner="Bea")
    store.save(OPEN_POINT, client, str(number), Parked(point=theirs), expected_revision=1, actor="bea")

    app.text_input(key=f"owner_{number}_1").set_value("Maria")
    press(app, "Save")
    assert store.parking.points(client, actor="me")[0].point == theirs
    assert "Theirs, saved: **Who signs?, Bea**" in words(app)
    press(app, "Use mine")
    assert store.parking.points(client, actor="me")[0].point.owner == "Maria"


def test_a_point_is_settled_as_another_window_left_it(store: Store, token: str, client: str) -> None:
    number = store.parking.park(client, OpenPoint(text="Who signs?"), actor="me")
    app = session(token)
    theirs = OpenPoint(text="Who signs?", owner="Bea")
    store.save(OPEN_POINT, client, str(number), Parked(point=theirs), expected_revision=1, actor="bea")
    press(app, "Mark as settled")
    settled = theirs.model_copy(update={"settled": True})
    assert store.parking.points(client, actor="me")[0].point == settled


def test_planned_minutes_are_kept_for_the_session_to_come(store: Store, token: str) -> None:
    app = open_fold(session(token), "agenda_fold")
    box = next(one for one in app.text_input if PART in str(one.key))
    box.input("25").run()
    assert store.sessions.all(token, actor="me")[0].agenda[PART].planned == 25


def test_minutes_typed_just_before_a_click_on_another_page_are_not_lost(store: Store, token: str) -> None:
    app = open_fold(session(token), "agenda_fold")
    next(one for one in app.text_input if PART in str(one.key)).input("40")
    app._page_hash = calc_hash("downloads")
    app.run()
    assert store.sessions.all(token, actor="me")[0].agenda[PART].planned == 40


def test_a_session_is_begun_and_ended_and_what_came_of_it_is_kept_for_signing(store: Store, token: str) -> None:
    app = open_fold(session(token), "begin_session")
    led_by, present = (
        one for one in app.text_input if one.label.startswith("Who leads") or "for the firm" in one.label
    )
    led_by.set_value("Ana Kern")
    present.set_value("Ben, Maria")
    press(app, "Begin")
    assert "led by Ana Kern" in words(app)

    write_note(app, token, "He hesitated.")
    answer(app, QUESTION, "seen", choice=WORST)
    app.text_area(key=f"text_park_{token}_0").set_value("Who signs the list?")
    press(app, "Park it")
    press(app, "End the session")

    [held] = store.sessions.all(token, actor="me")
    assert held.summary is not None
    summary = SessionSummary.model_validate_json(held.summary)
    assert (summary.firm, summary.led_by, summary.present) == ("Elm", "Ana Kern", "Ben, Maria")
    [line] = summary.answers
    assert (line.question, line.before) == (ASKED.text, line.now)
    assert line.verified == ASKED.by_choice[WORST].text
    assert summary.scores is not None
    assert summary.scores.difference is not None
    assert summary.scores.difference < 0
    assert [point.text for point in summary.points] == ["Who signs the list?"]
    assert "hesitated" not in held.summary

    press(app, "Go on with it")
    assert store.sessions.all(token, actor="me")[0].ended is None


def test_a_page_to_sign_that_cannot_be_read_any_more_is_told_and_the_session_goes_on(store: Store, token: str) -> None:
    store.sessions.begin(token, "Ana", "Ben", actor="me")
    store.sessions.end(token, '{"firm": ', actor="me", at=datetime.now(UTC))
    app = session(token)

    assert "The page to sign of this session can't be made here" in words(app)
    assert "Session since" in words(press(app, "Go on with it"))


def test_a_session_does_not_end_while_two_versions_of_an_answer_wait_for_a_decision(store: Store, token: str) -> None:
    store.sessions.begin(token, "Ana", "Ben", actor="me")
    app = session(token)
    store.save_answer(token, QUESTION, WORST, expected_revision=1, actor="bea")
    answer(app, QUESTION, choice=ASKED.choices[1].id)
    press(app, "End the session")
    assert "Settle them, then end" in words(app)
    assert store.sessions.all(token, actor="me")[0].ended is None
