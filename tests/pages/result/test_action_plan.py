"""The action plan on the screen: who, when and how far, two windows, hours a week, and what a tick does not do."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import ActionNote, Case
from storage import ACTION_NOTE, StorageUnavailable, Store
from tests.pages.conftest import example, open_page, words
from tests.pages.test_every_page import filled

POLICY = "write_ai_policy"


@pytest.fixture
def maker(saved: Callable[[Case], str]) -> str:
    return saved(filled(example("medical-device-software")))


def at_policy(token: str) -> AppTest:
    """The plan with the card of the AI policy open."""
    app = open_page("action-plan", token)
    app.query_params["action"] = POLICY
    return app.run()


def typed(app: AppTest, owner: str) -> AppTest:
    """The page after somebody named who does it, and pressed Save."""
    next(box for box in app.text_input if box.label == "Who").set_value(owner)
    return next(button for button in app.button if button.label == "Save").click().run()


def heading(app: AppTest) -> str:
    return next(fold.label for fold in app.get("expander") if "AI policy" in fold.label and "·" in fold.label)


def test_who_does_an_action_is_kept_and_stands_in_its_heading(maker: str, store: Store) -> None:
    app = typed(at_policy(maker), "Ana")

    assert store.load(maker, actor="me").action_notes[POLICY].value == ActionNote(owner="Ana")
    assert "· Ana ·" in heading(app)
    assert "Saved." in words(app)


def test_of_two_windows_the_slower_one_chooses_and_nothing_is_overwritten(maker: str, store: Store) -> None:
    app = at_policy(maker)
    theirs = ActionNote(owner="Ben", status="started")
    store.save(ACTION_NOTE, maker, POLICY, theirs, expected_revision=0, actor="me")
    app = typed(app, "Ana")

    assert store.load(maker, actor="me").action_notes[POLICY].value == theirs
    assert "changed in another window" in words(app)
    next(button for button in app.button if button.label == "Use mine").click().run()
    assert store.load(maker, actor="me").action_notes[POLICY].value == ActionNote(owner="Ana")


def test_a_note_the_database_refuses_stays_on_screen_and_is_tried_again(
    maker: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = at_policy(maker)

    def refuse(*_: object, **__: object) -> int:
        raise StorageUnavailable("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(Store, "save", refuse)
        app = typed(app, "Ana")
        assert "The disk is full." in words(app)
        assert "Not saved yet" in words(app)
    app.run()
    assert store.load(maker, actor="me").action_notes[POLICY].value.owner == "Ana"


def test_an_action_marked_as_done_raises_nothing_and_leads_to_its_questions(maker: str, store: Store) -> None:
    before = words(open_page("where-we-stand", maker))
    store.save(ACTION_NOTE, maker, POLICY, ActionNote(status="done"), expected_revision=0, actor="me")
    app = open_page("action-plan", maker)

    assert words(open_page("where-we-stand", maker)) == before
    assert "it does not raise your readiness" in words(app)
    assert any(fold.label.startswith("Marked as done, still open") for fold in app.get("expander"))
    assert any("Answer anew" in link.proto.label for link in app.get("page_link"))


def test_an_action_past_its_day_is_called_late(maker: str, store: Store) -> None:
    note = ActionNote(due=date(2020, 1, 31))
    store.save(ACTION_NOTE, maker, POLICY, note, expected_revision=0, actor="me")
    app = open_page("action-plan", maker)

    assert "1 late" in words(app)
    assert "late" in heading(app)


def test_other_hours_a_week_plan_everything_anew(maker: str, store: Store) -> None:
    app = open_page("action-plan", maker)
    before = heading(app)
    next(box for box in app.text_input if "Hours a week" in box.label).input("40").run()

    assert store.load(maker, actor="me").profile.hours_per_week == 40
    assert heading(app) != before


def test_each_day_ahead_stands_once_and_none_is_called_the_earliest_beside_a_range_that_begins_before(
    maker: str,
) -> None:
    shown = words(open_page("action-plan", maker))

    assert "at the earliest" not in shown
    for label in ("First visit (stage 1 audit)", "Second visit (stage 2 audit)"):
        assert shown.count(label) == 1
