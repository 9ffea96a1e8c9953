"""A consultant's page of clients, and that an owner who works alone never meets it."""

import io
import tomllib
import zipfile
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from domain.case import Answer, Case
from domain.files.casefile import read_case
from domain.profile import Profile
from storage import Store
from tests.pages.conftest import ROOT, open_page, words
from ui.adviser.client_file import MOST_MB, case_file, client_file
from ui.adviser.portfolio import gather
from ui.frame import menu
from ui.session.address import SWITCH


@pytest.fixture
def adviser(store: Store) -> Store:
    """A database whose owner advises other firms."""
    store.save_setting("advises", True, actor="me")
    return store


def press(app: AppTest, label: str, key: str = "") -> AppTest:
    return next(b for b in app.button if b.label == label and str(b.key).startswith(key)).click().run()


def client(store: Store, name: str, **answers: str) -> str:
    """A client with an assessment; its token."""
    case = Case(
        profile=Profile(organisation=name, headcount=9, ai_roles=("user",)),
        answers={question.replace("__", "."): Answer(choice=choice) for question, choice in answers.items()},
    )
    return store.create_assessment(store.create_client(name, actor="me"), actor="me", case=case)


def test_an_owner_who_works_alone_never_sees_clients(saved: Callable[[Case], str]) -> None:
    assert "clients" not in menu.road(None)
    app = open_page("clients", saved(Case()))
    assert "for people who advise other firms" in words(app)
    assert not app.text_input


def test_the_switch_on_the_start_page_shows_and_hides_clients_and_deletes_nothing(store: Store) -> None:
    client(store, "Elm")
    app = open_page("start")
    app.toggle[0].set_value(True).run()
    assert "clients" in menu.road(None)

    app.toggle[0].set_value(False).run()
    assert "clients" not in menu.road(None)
    assert [row.name for row in store.desk.clients(actor="me")] == ["Elm"]


def test_a_public_demo_lists_nobody_even_when_the_switch_is_on(adviser: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    client(adviser, "Elm")
    monkeypatch.setenv(SWITCH, "1")
    app = open_page("clients")
    assert "Elm" not in words(app)
    assert not open_page("start").toggle


def test_a_client_is_added_by_its_name_and_opens_at_once(adviser: Store) -> None:
    app = open_page("clients")
    app.text_input(key="new_client").set_value("Harbour *Candles*").run()
    press(app, "Add")

    assert app.title[0].value == "About you"
    [row] = adviser.desk.clients(actor="me")
    assert row.name == "Harbour *Candles*"
    assert adviser.load(str(row.token), actor="me").profile.organisation == "Harbour *Candles*"


def test_a_client_without_a_name_is_refused_in_words_and_nothing_is_kept(adviser: Store) -> None:
    app = press(open_page("clients"), "Add")

    assert "expected at least one letter" in words(app)
    assert adviser.desk.clients(actor="me") == ()


def test_a_thousand_clients_come_twenty_at_a_time_and_are_found_by_name(adviser: Store) -> None:
    for number in range(1000):
        adviser.create_client(f"Firm {number:04}", actor="me")
    app = open_page("clients")
    assert len([b for b in app.button if b.label == "Open"]) == 20

    app.text_input(key="find_client").set_value("0777").run()
    assert "Firm 0777" in words(app)
    assert len([b for b in app.button if b.label == "Open"]) == 1


def test_a_deleted_client_is_closed_and_comes_back_whole_with_undo(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="kept")
    before = adviser.load(token, actor="me")
    app = open_page("clients", token)
    app.session_state[f"more_{before.client_id}"] = True
    press(app.run(), "Delete")
    assert "**Elm** is deleted" in words(app)
    assert adviser.desk.clients(actor="me") == ()

    press(app, "Undo")
    assert adviser.load(token, actor="me").answers == before.answers


def test_erasing_for_good_asks_first_and_only_then_does_it(adviser: Store) -> None:
    token = client(adviser, "Elm")
    made = adviser.load(token, actor="me").client_id
    adviser.desk.delete(made, actor="me")
    app = open_page("clients")
    assert "Erase now" not in [button.label for button in app.button]
    assert "Erase **Elm** for good? After that nobody can bring it back." in words(app)
    assert [row.name for row in adviser.desk.deleted(actor="me")] == ["Elm"]

    press(app, "Yes, erase it for good")
    assert adviser.desk.deleted(actor="me") == ()


def name_field(app: AppTest) -> TextInput:
    return next(box for box in app.text_input if "organisation" in str(box.key))


def test_a_client_that_gets_another_name_has_it_on_every_page_and_in_its_files(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="kept")
    made = adviser.load(token, actor="me").client_id
    app = open_page("clients", token)
    app.session_state[f"more_{made}"] = True
    app.run().text_input(key=f"client_name_{made}").set_value("Ash")
    press(app, "Save")

    assert "**Ready42** *· Ash*" in words(app)
    assert "Elm" not in words(app)
    assert [line.name for line in gather().lines] == ["Ash"]
    assert name_field(open_page("about-you", token)).value == "Ash"
    assert read_case(case_file(adviser, token)).profile.organisation == "Ash"
    assert b"Elm" not in zipfile.ZipFile(io.BytesIO(client_file(adviser, made))).read("client.json")


def test_a_firm_that_changes_its_name_among_the_facts_has_it_in_the_lists(adviser: Store) -> None:
    app = open_page("about-you", client(adviser, "Elm"))
    name_field(app).set_value("Ash").run()

    assert [row.name for row in adviser.desk.clients(actor="me")] == ["Ash"]
    assert "Ash" in words(open_page("clients"))


def test_two_clients_of_one_name_are_told_apart_by_number_and_the_day_they_came(adviser: Store) -> None:
    client(adviser, "Elm")
    client(adviser, "Elm")
    client(adviser, "Ash")
    read = words(open_page("clients"))

    assert ("**Elm (1)**" in read, "**Elm (2)**" in read, "**Ash**" in read) == (True, True, True)
    assert read.count("added ") == 2
    assert [line.name for line in gather().lines] == ["Ash", "Elm (1)", "Elm (2)"]


def test_one_of_several_assessments_of_a_client_is_deleted_and_comes_back(adviser: Store) -> None:
    old = client(adviser, "Elm", inventory__list="kept")
    new = adviser.reassess(old, actor="me")
    app = press(unfolded(adviser, old), "Delete this one", f"delete_{old}")
    assert [row.token for row in adviser.assessments(actor="me")] == [new]

    press(app, "Undo")
    assert {row.token for row in adviser.assessments(actor="me")} == {old, new}


def unfolded(store: Store, token: str) -> AppTest:
    """The page with one client's More open."""
    app = open_page("clients")
    app.session_state[f"more_{store.load(token, actor='me').client_id}"] = True
    return app.run()


def opened_from(app: AppTest, name: str, data: bytes) -> AppTest:
    """The page after this file was picked and opened."""
    app.get("file_uploader")[0].upload(name, data).run()
    return press(app, "Open this file")


def test_a_client_saved_as_a_case_file_comes_back_as_another_client_with_the_same_answers(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="none")
    case = adviser.case(token, actor="me")
    app = unfolded(adviser, token)
    assert {"Save with its history (.zip)", "Save the answers (.json)"} <= {b.label for b in app.get("download_button")}

    opened_from(app, "elm.json", case_file(adviser, token))

    copies = adviser.desk.clients(actor="me")
    assert [row.name for row in copies] == ["Elm", "Elm"]
    assert [adviser.case(str(row.token), actor="me") for row in copies] == [case, case]


def test_a_client_file_brought_to_the_start_page_is_told_where_it_opens(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="none")
    data = client_file(adviser, adviser.load(token, actor="me").client_id)
    app = opened_from(open_page("start"), "elm.zip", data)

    assert "opens on the page Clients" in words(app)
    assert len(adviser.desk.clients(actor="me")) == 1


def test_a_client_file_is_taken_in_beside_the_first_with_its_history(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="none")
    adviser.save_answer(token, "inventory.list", "kept", expected_revision=1, actor="me")
    data = client_file(adviser, adviser.load(token, actor="me").client_id)

    app = opened_from(open_page("clients"), "elm.zip", data)

    assert "is here as a client of its own, with 1 assessment" in words(app)
    first, second = adviser.desk.clients(actor="me")
    assert first.token != second.token
    histories = [adviser.history(str(row.token), "inventory.list", actor="me") for row in (first, second)]
    assert histories[0] == histories[1]


def test_the_server_takes_a_client_file_as_large_as_its_box_says_and_every_other_box_names_its_own_limit() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["maxUploadSize"] == MOST_MB

    boxes = [path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py")]
    assert sum(text.count("file_uploader(") for text in boxes) == sum(text.count("max_upload_size=") for text in boxes)


def test_a_file_that_is_no_client_file_is_refused_in_words_and_nothing_is_kept(adviser: Store) -> None:
    app = opened_from(open_page("clients"), "elm.zip", b"PK no zip")

    assert "it is damaged" in words(app)
    assert adviser.desk.clients(actor="me") == ()


def test_what_is_on_screen_for_one_client_never_shows_for_the_next(adviser: Store) -> None:
    first, second = client(adviser, "Elm"), client(adviser, "Oak")
    app = open_page("answers-for-customers", first)
    area = next(area for area in app.text_area if area.label == "Statement")
    area.set_value("Only Elm says this.").run()
    press_open(open_clients(app), adviser, second)

    from streamlit.util import calc_hash

    app._page_hash = calc_hash("answers-for-customers")
    app.run()
    statement = next(area for area in app.text_area if area.label == "Statement")
    assert "· Oak" in words(app)
    assert "Only Elm" not in statement.value


def open_clients(app: AppTest) -> AppTest:
    from streamlit.util import calc_hash

    app._page_hash = calc_hash("clients")
    return app.run()


def press_open(app: AppTest, store: Store, token: str) -> AppTest:
    return press(app, "Open", f"open_{store.load(token, actor='me').client_id}")
