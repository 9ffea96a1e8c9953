"""The draft scope of work on its page: at the consultant's own rates, and never seen by an owner who works alone."""

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Answer, Case
from domain.profile import Profile
from storage import Store
from tests.pages.conftest import example, open_page, words
from ui.frame import menu


@pytest.fixture
def token(store: Store) -> str:
    """A client that needs the certificate, of a person who advises other firms."""
    store.save_setting("advises", True, actor="me")
    case = example("medical-device-software").model_copy(update={"answers": {"inventory.list": Answer(choice="none")}})
    return store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_an_owner_who_works_alone_never_sees_a_scope_of_work(store: Store, token: str) -> None:
    store.save_setting("advises", False, actor="me")
    assert "scope-of-work" not in menu.road(None)
    app = open_page("scope-of-work", token)
    assert "for people who advise other firms" in words(app)
    assert not [box for box in app.text_input if "rate" in box.key]


def test_hours_come_without_a_rate_and_prices_with_one_that_is_kept_for_the_next_client(
    store: Store, token: str
) -> None:
    app = open_page("scope-of-work", token)
    text = words(app)
    assert "Draft, to be talked over" in text
    assert "Enter a rate above to see prices" in text

    app.text_input(key="rate_rate_USD").input("140")
    text = words(press(app, "Use these rates"))
    assert "Enter a rate above" not in text
    assert "from USD" in text

    other = store.create_assessment(
        store.create_client("Oak", actor="me"), actor="me", case=example("shop-with-chat-tools")
    )
    assert open_page("scope-of-work", other).text_input(key="rate_rate_USD").value == "140"


def test_another_kind_of_help_is_another_number_of_hours(token: str) -> None:
    app = open_page("scope-of-work", token)
    guided = app.table[0].value.to_csv()

    app.selectbox(key=f"scope_help_{token}").set_value("coach").run()

    assert app.table[0].value.to_csv() != guided


def test_a_client_with_nothing_open_is_told_so(store: Store, token: str) -> None:
    none = Case(profile=Profile(ai_roles=(), ai_systems=0))
    other = store.create_assessment(store.create_client("Joinery", actor="me"), actor="me", case=none)

    assert "nothing to plan" in words(open_page("scope-of-work", other))


def test_vat_and_the_days_an_offer_stands_are_kept_and_the_whole_with_vat_is_shown(store: Store, token: str) -> None:
    app = open_page("scope-of-work", token)
    for key, typed in (("rate_rate_USD", "140"), ("vat_USD", "20"), ("days_USD", "45")):
        app.text_input(key=key).input(typed)
    text = words(press(app, "Use these rates"))

    assert "VAT 20 %" in text
    assert "All together, with VAT" in text
    kept = store.setting("rates")
    assert isinstance(kept, dict)
    assert (kept["USD"]["vat"], kept["USD"]["valid_days"]) == (20, 45)
