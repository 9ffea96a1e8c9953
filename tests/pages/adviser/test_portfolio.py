"""All clients side by side: worked out once, again only when changed, and never seen by an owner who works alone."""

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from storage import ACTION_NOTE, CARD, ActionNote, ClientFacts, Store
from tests.pages.conftest import open_page, words
from ui.frame import menu

FIRM = Profile(headcount=9, ai_roles=("user",), ai_systems=2)


@pytest.fixture
def adviser(store: Store) -> Store:
    """A database whose owner advises other firms."""
    store.save_setting("advises", True, actor="me")
    return store


def client(store: Store, name: str, **answers: str) -> str:
    """A client with an assessment; its token."""
    told = {question.replace("__", "."): Answer(choice=choice) for question, choice in answers.items()}
    case = Case(profile=FIRM.model_copy(update={"organisation": name}), answers=told)
    return store.create_assessment(store.create_client(name, actor="me"), actor="me", case=case)


def heat(app: AppTest) -> str:
    """The table of clients as it was sent to the browser."""
    return "\n".join(str(element.proto.body) for element in app.get("html") if "r42-heat" in element.proto.body)


def test_an_owner_who_works_alone_never_sees_a_portfolio(store: Store) -> None:
    client(store, "Elm")
    assert "portfolio" not in menu.road(None)
    app = open_page("portfolio")
    assert "for people who advise other firms" in words(app)
    assert not heat(app)


def test_every_client_has_a_row_with_a_number_and_its_word_in_every_cell(adviser: Store) -> None:
    client(adviser, "Elm & <b>Söhne</b>", inventory__list="none", charge__person="none")
    client(adviser, "Oak")
    app = open_page("portfolio")

    found = heat(app)
    assert "Elm &amp; &lt;b&gt;Söhne" in found
    assert "not started" in found.split("Oak")[0]
    assert found.split(">Oak<")[1].split("</tr>")[0].count("–") == 1 + len(menu.bank().areas)
    assert "Of 1 client with answers" in words(app)


def test_a_client_is_worked_out_again_only_after_it_changed(adviser: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import scoring

    counted: list[object] = []
    work = scoring.summary
    monkeypatch.setattr(scoring, "summary", lambda *given: counted.append(given) or work(*given))
    tokens = [client(adviser, name, inventory__list="none") for name in ("Elm", "Oak", "Ash")]
    open_page("portfolio")
    assert len(counted) == 3

    open_page("portfolio")
    assert len(counted) == 3

    adviser.save_answer(tokens[0], "inventory.list", "kept", expected_revision=1, actor="me")
    open_page("portfolio")
    assert len(counted) == 4


def test_a_hundred_clients_come_fifty_at_a_time_and_are_found_by_name(adviser: Store) -> None:
    for number in range(100):
        adviser.create_client(f"Firm {number:03}", actor="me")
    app = open_page("portfolio")
    assert heat(app).count('scope="row"') == 50

    app.text_input(key="find_in_portfolio").set_value("077").run()
    assert heat(app).count('scope="row"') == 1
    assert "Firm 077" in heat(app)


def test_what_falls_due_soon_is_listed_with_its_client_and_what_is_past_is_marked(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="none")
    row = adviser.desk.client(adviser.load(token, actor="me").client_id, actor="me")
    late = date.today() - timedelta(days=3)
    facts = ClientFacts(name="Elm", next_date=date.today() + timedelta(days=300))
    adviser.save(CARD, row.id, "", facts, expected_revision=row.facts.revision, actor="me")
    adviser.save(ACTION_NOTE, token, "list_ai", ActionNote(owner="Mira", due=late), expected_revision=0, actor="me")

    text = words(open_page("portfolio"))

    assert "**past**" in text
    assert "(Mira)" in text
    assert "1 later" in text


def test_a_client_put_away_is_left_out(adviser: Store) -> None:
    token = client(adviser, "Elm", inventory__list="none")
    client(adviser, "Oak", inventory__list="none")
    adviser.desk.archive(adviser.load(token, actor="me").client_id, actor="me")

    assert "Elm" not in heat(open_page("portfolio"))


def test_without_a_client_the_page_says_where_to_begin(adviser: Store) -> None:
    assert "Add the first one on the page Clients" in words(open_page("portfolio"))
