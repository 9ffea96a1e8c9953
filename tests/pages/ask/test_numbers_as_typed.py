"""Figures typed as people write them: read and saved, asked about, or refused; never dropped under the word "saved"."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from domain.case import Case
from domain.profile import CustomerAsk, Profile
from storage import Store
from tests.pages.conftest import example, open_page, words

GERMAN = Profile(country="DE")
SAVED, NOT_SAVED = "all saved", "not all saved yet"


def field(app: AppTest, name: str, kind: str = "text_input"):
    return next(one for one in app.get(kind) if one.key and one.key.endswith(f"_{name}"))


def picks(app: AppTest) -> list:
    return [radio for radio in app.radio if "two ways" in radio.label]


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label.startswith(label)).click().run()


def go(app: AppTest, path: str) -> AppTest:
    app._page_hash = calc_hash(path)
    return app.run()


@pytest.mark.parametrize(
    ("name", "text", "stored", "words_back"),
    [
        ("headcount", "about 20", 20, "Read as 20 people."),
        ("headcount", "1 200", 1_200, "Read as 1,200 people."),
        ("hours_per_week", "7,5", 7.5, "Read as 7.5 hours a week."),
        ("margin", "12,5 %", 0.125, "Read as 12.5 %."),
    ],
)
def test_a_fact_is_saved_as_it_was_meant_and_read_back(
    name: str, text: str, stored: float, words_back: str, saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=GERMAN))
    app = open_page("about-you", token)
    field(app, name).input(text).run()
    assert getattr(store.load(token, actor="me").profile, name) == stored
    assert words_back in words(app)
    assert field(app, name).value == text
    assert NOT_SAVED not in words(app)


def test_a_figure_with_two_meanings_is_asked_about_and_saved_once_one_is_picked(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "headcount").input("1.000").run()
    assert store.load(token, actor="me").profile.headcount is None
    assert NOT_SAVED in words(app)
    assert picks(app)[0].options == ["1,000 people", "1 person"]

    picks(app)[0].set_value(1_000).run()

    assert store.load(token, actor="me").profile.headcount == 1_000
    assert NOT_SAVED not in words(app)


def test_a_german_firm_is_not_asked_what_a_point_between_thousands_means(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=GERMAN))
    app = open_page("about-you", token)
    field(app, "headcount").input("1.000").run()
    assert not picks(app)
    assert store.load(token, actor="me").profile.headcount == 1_000


@pytest.mark.parametrize("text", ["many", "20-30", "0", "-4", "7,5", "12 €"])
def test_what_is_no_figure_stays_in_the_field_and_the_page_says_that_it_is_not_saved(
    text: str, saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=Profile(headcount=9)))
    app = open_page("about-you", token)
    field(app, "headcount").input(text).run()
    assert field(app, "headcount").value == text
    assert store.load(token, actor="me").profile.headcount == 9
    assert NOT_SAVED in words(app)
    assert "Not saved yet." in words(app)
    assert f"“{text}” for “How many people work for it?”" in words(app)


def test_what_is_no_figure_is_named_on_every_page_and_still_in_its_field_on_coming_back(
    saved: Callable[[Case], str],
) -> None:
    app = open_page("about-you", saved(Case()))
    field(app, "headcount").input("many")
    go(app, "do-we-need-it")  # straight from the field: the run of the page it is on never came
    assert NOT_SAVED in words(app)
    assert "“many”" in words(app)
    assert field(go(app, "about-you"), "headcount").value == "many"
    field(app, "headcount").input("40").run()
    assert NOT_SAVED not in words(app)


def test_what_is_no_figure_is_let_go_when_the_person_says_so(saved: Callable[[Case], str]) -> None:
    app = open_page("about-you", saved(Case()))
    field(app, "headcount").input("many").run()
    press(go(app, "do-we-need-it"), "Forget what I typed")
    assert NOT_SAVED not in words(app)
    assert field(go(app, "about-you"), "headcount").value == ""


def test_an_emptied_field_takes_the_figure_back(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=Profile(headcount=9)))
    app = open_page("about-you", token)
    field(app, "headcount").input("").run()
    assert store.load(token, actor="me").profile.headcount is None
    assert NOT_SAVED not in words(app)


def test_opening_the_page_changes_no_figure_however_many_digits_it_has(
    saved: Callable[[Case], str], store: Store
) -> None:
    asks = (CustomerAsk(customer="Elm", revenue=1234.567, deadline_months=-2.5),)
    facts = Profile(country="DE", headcount=1_000_000, hours_per_week=0.125, margin=1 / 3, customer_asks=asks)
    token = saved(Case(profile=facts))
    app = open_page("about-you", token)
    app.run()
    assert store.load(token, actor="me").profile_revision == 0
    assert NOT_SAVED not in words(app)


@pytest.mark.parametrize(("text", "revenue"), [("12.500,50", 12_500.5), ("900.000", 900_000), ("EUR 50k", 50_000)])
def test_sales_of_a_customer_are_saved_as_a_german_writes_them(
    text: str, revenue: float, saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=GERMAN))
    app = open_page("about-you", token)
    field(app, "customer").input("Klinik")
    field(app, "revenue").input(text)
    press(app, "Add this customer")
    assert store.load(token, actor="me").profile.customer_asks[0].revenue == revenue


def test_a_customer_whose_sales_are_no_figure_is_not_saved_and_not_called_so(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "customer").input("Clinic")
    field(app, "revenue").input("12,500")
    press(app, "Add this customer")
    assert store.load(token, actor="me").profile.customer_asks is None
    assert NOT_SAVED in words(app)
    assert field(app, "customer").value == "Clinic"

    picks(app)[0].set_value(12_500.0)
    press(app, "Add this customer")

    assert store.load(token, actor="me").profile.customer_asks[0].revenue == 12_500
    assert NOT_SAVED not in words(app)


def test_hours_typed_just_before_a_click_on_another_page_are_not_lost(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(example("medical-device-software"))
    app = open_page("action-plan", token)
    next(box for box in app.text_input if "Hours a week" in box.label).input("7,5")
    go(app, "downloads")
    assert store.load(token, actor="me").profile.hours_per_week == 7.5


def test_a_try_that_is_no_figure_is_told_so_and_changes_nothing(saved: Callable[[Case], str]) -> None:
    app = open_page("cost-and-time", saved(example("medical-device-software")))
    box = next(one for one in app.text_input if one.key.startswith("try_") and one.key.endswith("_hours_per_week"))
    box.input("plenty").run()
    assert "Not tried yet." in words(app)
    assert "As it is now" in words(app)
    assert NOT_SAVED not in words(app)


def test_rates_are_kept_only_when_every_one_of_them_is_a_figure(store: Store) -> None:
    store.save_setting("advises", True, actor="me")
    case = example("medical-device-software")
    token = store.create_assessment(store.create_client("Elm", actor="me"), actor="me", case=case)
    app = open_page("scope-of-work", token)
    app.text_input(key="rate_rate_USD").input("a lot")
    press(app, "Use these rates")
    assert "Not saved yet." in words(app)
    assert store.setting("rates") is None
    app.text_input(key="rate_rate_USD").input("USD 150,50 an hour")
    press(app, "Use these rates")
    assert store.setting("rates")["USD"]["rate"] == 150.5
