"""A plan that is frozen on its page: it is kept, stands beside the plan of today, and can be taken back."""

from collections.abc import Callable

import pytest
from babel import Locale
from streamlit.testing.v1 import AppTest

from domain.case import Case
from storage import Store
from tests.pages.conftest import example, open_page, words
from tests.pages.test_every_kind import refuse
from tests.pages.test_every_page import filled
from ui.show.format import day


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(filled(example("medical-device-software")))


def pressed(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_a_frozen_plan_is_kept_and_shows_what_slipped_when_fewer_hours_are_given(token: str, store: Store) -> None:
    app = pressed(open_page("action-plan", token), "Freeze this plan")
    kept = store.load(token, actor="me").profile.baseline
    assert kept is not None
    assert kept.actions
    assert "Compared with the plan of" in words(app)

    next(box for box in app.text_input if "Hours a week" in box.label).input("2").run()

    assert store.load(token, actor="me").profile.baseline == kept
    again = open_page("action-plan", token)
    tables = [str(table.value) for table in again.table]
    assert any("days later" in table for table in tables)


def test_a_frozen_plan_can_be_taken_back(token: str, store: Store) -> None:
    app = pressed(pressed(open_page("action-plan", token), "Freeze this plan"), "Take it back")

    assert store.load(token, actor="me").profile.baseline is None
    assert "Compared with the plan of" not in words(app)
    assert any(button.label == "Freeze this plan" for button in app.button)


def test_of_two_plans_frozen_in_two_windows_both_are_named_by_their_day_and_one_is_kept(
    token: str, store: Store
) -> None:
    mine, theirs = open_page("action-plan", token), open_page("action-plan", token)
    next(box for box in theirs.text_input if "Hours a week" in box.label).input("2").run()
    pressed(theirs, "Freeze this plan")
    kept = store.load(token, actor="me").profile.baseline
    assert kept is not None

    mine = pressed(mine, "Freeze this plan")
    named = f"The plan of {day(kept.taken, Locale('en', 'GB'))}"
    [disputed] = [table.value for table in mine.table if "Yours, not saved" in table.value]
    assert disputed.to_numpy().tolist() == [["The frozen plan", named, named]]
    assert store.load(token, actor="me").profile.baseline == kept

    pressed(mine, "Use mine")
    assert store.load(token, actor="me").profile.baseline not in (None, kept)


def test_a_plan_frozen_while_the_database_is_away_is_kept_and_saved_later(
    token: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page("action-plan", token)
    with monkeypatch.context() as full:
        full.setattr(Store, "save", refuse)
        pressed(app, "Freeze this plan")
        assert "1 change not saved yet" in words(app.run())
    assert store.load(token, actor="me").profile.baseline is None

    app.run()
    assert store.load(token, actor="me").profile.baseline is not None
    assert "not saved yet" not in words(app)


def test_a_firm_that_does_not_know_its_hours_reads_what_is_taken(saved: Callable[[Case], str]) -> None:
    from scoring import load_parameters
    from scoring.numbers.rates import rates

    case = filled(example("medical-device-software"))
    unknown = case.model_copy(update={"profile": case.profile.model_copy(update={"hours_per_week": None})})
    said = words(open_page("action-plan", saved(unknown)))

    assert case.as_of is not None
    rows = rates(load_parameters(), case.as_of).tables["hours.per_week"]
    [(few, less), (many, more)] = [(row.up_to, row.value.likely) for row in rows]
    assert f"{less:g} hours up to {few:g} people who work with AI, rising to {more:g} at {many:g}" in said
