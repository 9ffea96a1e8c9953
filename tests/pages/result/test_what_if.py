"""The what-if panel: figures move at once, the stored facts only when the person says so, and can be taken back."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from domain.case import Case
from domain.profile import Profile
from domain.quote import Quote
from storage import FACTS, Store
from tests.pages.conftest import example, open_page, words


def tried(app: AppTest, kind: str, name: str):
    return next(e for e in app.get(kind) if e.key and e.key.startswith("try_") and e.key.endswith(f"_{name}"))


def shown(app: AppTest, label: str) -> str:
    """What the panel says about one figure."""
    return next(m.value for m in app.markdown if m.value.startswith(f"{label}  \n"))


@pytest.fixture
def token(saved: Callable[[Case], str]) -> str:
    return saved(example("medical-device-software"))


def test_fewer_hours_a_week_move_the_months_and_leave_the_stored_facts_alone(token: str, store: Store) -> None:
    app = open_page("cost-and-time", token)
    before = shown(app, "Months to the certificate")

    tried(app, "text_input", "hours_per_week").input("4").run()

    after = shown(app, "Months to the certificate")
    assert after != before
    assert "months more" in after
    assert "later" in shown(app, "Earliest certificate, likely")
    assert "as now" in shown(app, "Fees up to the first certificate")
    stored = store.load(token, actor="me")
    assert (stored.profile.hours_per_week, stored.profile_revision) == (20, 0)


def test_a_real_quote_counts_in_what_is_tried_and_says_so(saved: Callable[[Case], str]) -> None:
    case = example("medical-device-software")
    quote = Quote(audit_days=4, day_rate=1000, travel=0, consultant=5000, currency=case.profile.currency)
    app = open_page(
        "cost-and-time",
        saved(case.model_copy(update={"profile": case.profile.model_copy(update={"quotes": (quote,)})})),
    )
    before = shown(app, "Fees up to the first certificate")

    tried(app, "text_input", "ai_headcount").input("200").run()

    assert shown(app, "Fees up to the first certificate").split("·")[0].strip() == before.strip().split("  \n:small")[0]
    assert "Your real quotes count here too" in words(app)


def test_opening_the_page_tries_nothing(token: str, store: Store) -> None:
    app = open_page("cost-and-time", token)
    assert "As it is now" in words(app)
    assert not [button for button in app.button if button.key == "try_keep"]
    assert store.load(token, actor="me").profile_revision == 0


def test_keep_this_stores_what_was_tried_and_undo_takes_it_back(token: str, store: Store) -> None:
    app = open_page("cost-and-time", token)
    tried(app, "text_input", "hours_per_week").input("4").run()
    tried(app, "checkbox", "iso9001").check().run()

    app.button(key="try_keep").click().run()

    kept = store.load(token, actor="me").profile
    assert (kept.hours_per_week, kept.certificates) == (4, ("iso27001", "iso9001"))
    assert "Kept." in words(app)
    assert tried(app, "text_input", "hours_per_week").value == "4"

    app.button(key="try_undo").click().run()

    assert store.load(token, actor="me").profile == example("medical-device-software").profile
    assert tried(app, "text_input", "hours_per_week").value == "20"


def test_back_to_now_forgets_what_was_tried(token: str) -> None:
    app = open_page("cost-and-time", token)
    tried(app, "selectbox", "consultant_support").set_value("none").run()
    assert "less" in shown(app, "Fees up to the first certificate")

    app.button(key="try_back").click().run()

    assert tried(app, "selectbox", "consultant_support").value == "guided"
    assert "As it is now" in words(app)


def test_a_day_before_the_plan_ends_is_called_too_early_and_comes_with_the_bridge(token: str) -> None:
    app = open_page("cost-and-time", token)
    assert "In time" in words(app)

    tried(app, "date_input", "day").set_value(date(2027, 1, 15)).run()

    assert "Too early" in words(app)
    assert "signed contract with a certifier and a dated plan" in words(app)


def test_the_day_a_customer_has_set_is_there_from_the_start(token: str) -> None:
    app = open_page("cost-and-time", token)
    assert tried(app, "date_input", "day").value == date(2027, 9, 23)


def test_what_was_tried_is_still_there_after_a_look_at_another_page(token: str) -> None:
    from streamlit.util import calc_hash

    app = open_page("cost-and-time", token)
    tried(app, "text_input", "ai_headcount").input("9").run()
    for path in ("do-we-need-it", "cost-and-time"):
        app._page_hash = calc_hash(path)
        app.run()

    assert tried(app, "text_input", "ai_headcount").value == "9"
    assert "less" in shown(app, "Fees up to the first certificate")


def test_more_sensitive_systems_than_systems_are_not_counted_and_it_says_so(token: str) -> None:
    app = open_page("cost-and-time", token)
    tried(app, "text_input", "ai_systems").input("1").run()
    assert "Counted as 1 sensitive" in words(app)


def test_facts_changed_in_another_window_are_not_overwritten_by_keeping(token: str, store: Store) -> None:
    app = open_page("cost-and-time", token)
    tried(app, "text_input", "hours_per_week").input("4").run()
    theirs = example("medical-device-software").profile.model_copy(update={"hours_per_week": 7.0})
    store.save(FACTS, token, "", theirs, expected_revision=0, actor="me")

    app.button(key="try_keep").click().run()

    assert "changed in another window" in words(app)
    assert store.load(token, actor="me").profile.hours_per_week == 7


def test_a_firm_without_ai_is_offered_nothing_to_try(saved: Callable[[Case], str]) -> None:
    app = open_page("cost-and-time", saved(example("joinery-without-ai")))
    assert "What if?" not in words(app)


def test_a_certified_firm_tries_this_year_and_no_wanted_day(saved: Callable[[Case], str]) -> None:
    app = open_page("cost-and-time", saved(example("certified-going-into-recertification")))
    assert shown(app, "This year")
    assert not app.get("date_input")


def test_a_firm_that_needs_no_certificate_finds_the_panel_under_if_you_ever_certify(
    saved: Callable[[Case], str],
) -> None:
    app = open_page("if-you-ever-certify", saved(example("shop-with-chat-tools")))
    tried(app, "text_input", "hours_per_week").input("30").run()
    assert "months less" in shown(app, "Months to the certificate")


def test_trying_the_first_facts_of_an_unknown_firm_is_calm(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=Profile(country="GB")))
    app = open_page("cost-and-time", token)
    tried(app, "text_input", "ai_systems").input("0").run()
    assert not app.exception
    assert store.load(token, actor="me").profile == Profile(country="GB")
