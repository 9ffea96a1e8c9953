"""A quote that was entered takes the place of our range, is kept, and shows how far off we had been."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from domain.case import Case
from domain.profile import Profile
from domain.quote import Quote
from storage import Store
from tests.pages.conftest import open_page, words

SHOP = Profile(
    country="IE", headcount=6, ai_headcount=4, ai_roles=("user",), ai_systems=2, sensitive_systems=0, ai_suppliers=2,
    sites=1, customer_asks=(), ai_is_differentiator=True, regulated_sector=False, consultant_support="coach",
)  # fmt: skip
QUOTE = Quote(by="Acme *Cert*", dated=date(2026, 11, 12), audit_days=5, day_rate=1550)


def put(app: AppTest, item: str, text: str) -> None:
    next(box for box in app.text_input if box.key and box.key.endswith(f"_new_{item}")).input(text)


def submit(app: AppTest) -> AppTest:
    return next(button for button in app.button if button.label == "Save this quote").click().run()


def test_a_quote_is_saved_and_the_page_says_how_far_off_we_were(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=SHOP))
    app = open_page("cost-and-time", token)
    assert "we said" not in words(app)

    put(app, "by", "Ana Lima")
    put(app, "consultant", "17,500.00")
    submit(app)

    assert store.load(token, actor="me").profile.quotes == (Quote(by="Ana Lima", consultant=17500),)
    said = words(app)
    assert "The consultant: we said EUR" in said
    assert "quoted EUR 17,500 by Ana Lima" in said
    assert "above our range" in said
    assert "As quoted: the consultant." in said
    assert "Ana Lima: the consultant EUR" in said


def test_a_quote_in_another_currency_names_it(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=SHOP))
    app = open_page("cost-and-time", token)
    next(box for box in app.selectbox if box.label == "In which currency is it?").select("GBP").run()

    put(app, "day_rate", "GBP 1,200.00")
    submit(app)

    assert store.load(token, actor="me").profile.quotes == (Quote(currency="GBP", day_rate=1200),)
    assert "day rate" in words(app).lower() or "One audit day: we said" in words(app)


def test_what_was_typed_and_is_no_figure_stays_in_its_field_and_saves_nothing(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=SHOP))
    app = open_page("cost-and-time", token)
    put(app, "travel", "about nothing")
    submit(app)

    assert store.load(token, actor="me").profile.quotes is None
    assert any("Not saved yet." in error.value for error in app.error)


def test_a_quote_without_a_figure_is_not_saved_and_says_what_is_missing(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case(profile=SHOP))
    app = open_page("cost-and-time", token)
    put(app, "by", "Ana Lima")
    submit(app)

    assert store.load(token, actor="me").profile.quotes is None
    assert "Not saved yet. Enter at least one figure of the quote." in [error.value for error in app.error]


def test_a_quote_that_is_taken_out_brings_our_range_back(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=SHOP.model_copy(update={"quotes": (QUOTE,)})))
    app = open_page("cost-and-time", token)
    assert "Quoted, no longer our range." in words(app)

    next(button for button in app.button if button.label == "Remove").click().run()

    assert store.load(token, actor="me").profile.quotes is None
    assert "Quoted, no longer our range." not in words(app)
