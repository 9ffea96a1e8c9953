"""The facts about the firm: nothing preselected, saved at once, and a verdict that follows every change."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from domain.case import Case
from domain.profile import CustomerAsk, Profile
from domain.vocabulary import VERDICT
from storage import FACTS, Store
from tests.pages.conftest import example, open_page, words
from ui.frame.fact_words import LABEL, in_words


def field(app: AppTest, kind: str, name: str):
    return next(element for element in app.get(kind) if element.key and element.key.endswith(f"_{name}"))


def test_nothing_is_preselected_for_a_new_firm(saved: Callable[[Case], str]) -> None:
    app = open_page("about-you", saved(Case()))
    assert [radio.label for radio in app.radio if radio.value is not None] == []
    assert [box.label for box in app.checkbox if box.value] == []
    assert [box.label for box in app.selectbox if box.value is not None] == []
    assert [text.label for text in app.main.text_input if text.value] == []


def test_opening_the_page_saves_nothing(saved: Callable[[Case], str], store: Store) -> None:
    for case in (Case(), example("medical-device-software"), example("joinery-without-ai")):
        token = saved(case)
        open_page("about-you", token)
        assert store.load(token, actor="me").profile == case.profile
        assert store.load(token, actor="me").profile_revision == 0


def test_nothing_is_called_saved_before_anything_was_typed_or_picked(saved: Callable[[Case], str]) -> None:
    app = open_page("about-you", saved(Case()))
    assert "saved" not in words(app).lower()
    field(app, "selectbox", "country").select("GB").run()
    assert "Saved." in words(app)
    assert "all saved" in words(app)


def test_a_fact_picked_and_next_pressed_before_the_page_could_save_it_lead_on(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "selectbox", "country").select("GB")
    app.button(key="onward").click().run()
    assert "About you" not in [title.value for title in app.title]
    assert store.load(token, actor="me").profile.country == "GB"


def test_a_fact_is_in_the_database_when_the_page_says_saved(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "selectbox", "country").select("GB").run()
    field(app, "text_input", "headcount").input("12").run()
    field(app, "radio", "eu_market").set_value("Yes").run()
    field(app, "text_input", "organisation").input("Wren & Co").run()
    assert "Saved." in words(app)
    profile = store.load(token, actor="me").profile
    assert (profile.country, profile.headcount, profile.eu_market) == ("GB", 12, True)
    assert profile.organisation == "Wren & Co"


def test_dont_know_takes_an_answer_back(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case(profile=Profile(eu_market=True)))
    app = open_page("about-you", token)
    field(app, "radio", "eu_market").set_value("Don't know").run()
    assert store.load(token, actor="me").profile.eu_market is None


def test_dont_know_is_still_picked_after_a_reload_and_other_questions_are_as_untouched_as_before(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "radio", "eu_market").set_value("Don't know").run()
    profile = store.load(token, actor="me").profile
    assert (profile.eu_market, profile.dont_know) == (None, ("eu_market",))

    again = open_page("about-you", token)
    assert field(again, "radio", "eu_market").value == "Don't know"
    assert field(again, "radio", "regulated_sector").value is None
    assert store.load(token, actor="me").profile == profile

    field(again, "radio", "eu_market").set_value("No").run()
    profile = store.load(token, actor="me").profile
    assert (profile.eu_market, profile.dont_know) == (False, None)


def test_a_customer_who_will_not_buy_without_it_turns_the_verdict_at_once(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(example("shop-with-chat-tools"))
    app = open_page("about-you", token)
    assert VERDICT["watch"] in words(app)
    field(app, "text_input", "customer").input("Big hotel chain")
    field(app, "radio", "strength").set_value("mandatory")
    field(app, "text_input", "revenue").input("90k")
    next(button for button in app.button if button.label.startswith("Add")).click().run()
    assert VERDICT["certify_now"] in words(app)
    assert store.load(token, actor="me").profile.customer_asks[-1].customer == "Big hotel chain"


def test_a_customer_can_be_removed_again(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(example("medical-device-software"))
    app = open_page("about-you", token)
    before = store.load(token, actor="me").profile.customer_asks
    next(button for button in app.button if button.label == "Remove this customer").click().run()
    assert store.load(token, actor="me").profile.customer_asks == before[1:]


def test_saying_no_ai_at_all_also_says_no_ai_systems(saved: Callable[[Case], str], store: Store) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    field(app, "checkbox", "ai_roles_none").check().run()
    assert store.load(token, actor="me").profile.has_no_ai
    assert VERDICT["no_need"] in words(app)
    field(app, "checkbox", "ai_roles_none").uncheck().run()
    assert store.load(token, actor="me").profile.ai_systems is None


def test_facts_changed_in_another_window_are_shown_and_not_overwritten(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    store.save(FACTS, token, "", Profile(headcount=7), expected_revision=0, actor="me")
    field(app, "text_input", "headcount").input("9").run()
    assert "changed in another window" in words(app)
    assert store.load(token, actor="me").profile.headcount == 7
    next(button for button in app.button if button.label == "Use mine").click().run()
    assert store.load(token, actor="me").profile.headcount == 9


def test_two_versions_of_the_facts_stand_side_by_side_in_the_words_of_the_page(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    asked = CustomerAsk(customer="Big *hotel*", strength="mandatory", revenue=90_000, currency="EUR")
    theirs = Profile(sector="healthcare", margin=0.35, eu_market=True, customer_asks=(asked,), hours_per_week=7.25)
    store.save(FACTS, token, "", theirs, expected_revision=0, actor="me")
    field(app, "selectbox", "sector").select("software").run()
    [table] = [table.value for table in app.table if "Yours, not saved" in table.value]
    assert table.to_numpy().tolist() == [[LABEL["sector"], "Health care", "Software"]]
    assert in_words("eu_market", theirs.eu_market) == "Yes"
    assert in_words("margin", theirs.margin) == "35 %"
    assert in_words("hours_per_week", theirs.hours_per_week) == "7.25"
    assert in_words("customer_asks", theirs.customer_asks) == "Big \\*hotel\\*, Makes it a condition, 90,000, EUR"


def test_a_fact_changed_by_them_stays_when_we_insist_on_another_of_ours(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    store.save(FACTS, token, "", Profile(headcount=7), expected_revision=0, actor="me")
    field(app, "selectbox", "country").select("GB").run()
    field(app, "radio", "eu_market").set_value("Yes").run()
    next(button for button in app.button if button.label == "Use mine").click().run()
    profile = store.load(token, actor="me").profile
    assert (profile.headcount, profile.country, profile.eu_market) == (7, "GB", True)
    assert field(app, "selectbox", "country").value == "GB"


def test_keeping_theirs_leaves_their_fact_on_screen_and_in_the_database(
    saved: Callable[[Case], str], store: Store
) -> None:
    token = saved(Case())
    app = open_page("about-you", token)
    store.save(FACTS, token, "", Profile(headcount=7), expected_revision=0, actor="me")
    field(app, "text_input", "headcount").input("9").run()
    assert "Saved." not in words(app)
    next(button for button in app.button if button.label == "Keep theirs").click().run()
    assert field(app, "text_input", "headcount").value == "7"
    assert store.load(token, actor="me").profile.headcount == 7
    assert "changed in another window" not in words(app)
