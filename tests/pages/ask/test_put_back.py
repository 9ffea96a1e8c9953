"""The database file goes away under the open page: the page says so, keeps what was typed, and offers two ways on."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url
from streamlit.testing.v1 import AppTest

from domain.case import Case
from storage import Store
from tests.pages.ask.test_questions import FIRST, PAGE, button
from tests.pages.cards import answer, choice, state
from tests.pages.conftest import example, open_page, words


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("shop-with-chat-tools"))


@pytest.fixture
def file(database: str) -> Path:
    return Path(str(make_url(database).database))


def tidied_away(file: Path) -> None:
    for path in file.parent.glob(f"{file.name}*"):
        path.unlink()


def answered_after(file: Path, token: str, happens: Callable[[Path], None] = tidied_away) -> AppTest:
    app = open_page(PAGE, token)
    happens(file)
    return answer(app, FIRST.id, choice=FIRST.choices[0].id)


def kept_in(file: Path) -> list[str]:
    with sqlite3.connect(file) as database:
        found = [
            row[0] for row in database.execute("SELECT choice FROM answer_event WHERE question_id = ?", [FIRST.id])
        ]
    database.close()
    return found


def test_an_answer_given_after_the_file_went_away_stays_on_screen_and_is_not_called_saved(
    token: str, file: Path
) -> None:
    app = answered_after(file, token)

    assert "no longer at its place" in words(app)
    assert "1 change not saved yet" in words(app)
    assert "not all saved yet" in words(app)
    assert state(app, FIRST.id) == "failed"
    assert choice(app, FIRST.id) == FIRST.choices[0].id


def test_a_page_says_that_the_file_went_away_before_anything_is_typed(token: str, file: Path) -> None:
    app = open_page(PAGE, token)
    tidied_away(file)

    app.run()

    assert "no longer at its place" in words(app)
    assert "not all saved yet" in words(app)


def test_the_open_assessment_is_written_into_the_file_there_now(token: str, file: Path) -> None:
    app = answered_after(file, token)

    button(app, "Write it into the file there now").click().run()

    assert "no longer at its place" not in words(app)
    assert "all saved" in words(app)
    assert kept_in(file) == [FIRST.choices[0].id]
    assert "Harbour Candles" in words(app)
    assert app.query_params["a"] != token


def test_after_that_every_answer_is_saved_as_before(token: str, file: Path) -> None:
    app = answered_after(file, token)
    button(app, "Write it into the file there now").click().run()

    answer(app, FIRST.id, choice=FIRST.choices[1].id)

    assert kept_in(file) == [FIRST.choices[0].id, FIRST.choices[1].id]
    assert "not saved yet" not in words(app)


def test_only_the_log_of_the_database_was_deleted_and_one_click_mends_it(token: str, file: Path, store: Store) -> None:
    store.close()
    app = answered_after(file, token, lambda path: path.with_name(f"{path.name}-wal").unlink())
    assert "A part of the database" in words(app)

    button(app, "Write it into the file there now").click().run()

    assert kept_in(file) == [FIRST.choices[0].id]
    assert app.query_params["a"] == token


def test_a_second_window_follows_the_first_and_makes_no_second_copy(token: str, file: Path, database: str) -> None:
    other = open_page(PAGE, token)
    app = answered_after(file, token)
    other.run()
    button(app, "Write it into the file there now").click().run()

    button(other, "Write it into the file there now").click().run()

    assert len(Store.open(database).desk.clients(actor="me")) == 1
    assert choice(other, FIRST.id) == FIRST.choices[0].id


def test_the_file_to_save_holds_what_waits_to_be_saved(token: str, file: Path) -> None:
    app = answered_after(file, token)

    shown = app.session_state["work"].as_shown()

    assert shown.answers[FIRST.id].choice == FIRST.choices[0].id
    assert "Save to my computer" in [found.label for found in app.get("download_button")]


def test_a_file_of_another_program_at_that_place_stays_as_it_is(token: str, file: Path) -> None:
    def _taken(path: Path) -> None:
        tidied_away(path)
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE recipes (name TEXT)")
        other.close()

    app = answered_after(file, token, _taken)
    before = file.read_bytes()

    button(app, "Write it into the file there now").click().run()

    assert "database of another program" in words(app)
    assert "1 change not saved yet" in words(app)
    assert file.read_bytes() == before
