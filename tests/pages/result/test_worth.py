"""The money side of the need: what is at stake, what would earn it back, what else would do, and what to ask."""

import re
from collections.abc import Callable

import pytest

from domain.case import Case
from domain.profile import CustomerAsk, Profile
from exports.law import LIKELY
from tests.pages.conftest import drawn, example, open_page, read, words

FIRM = Profile(country="US", ai_roles=("provider",), ai_systems=2, ai_is_differentiator=True, regulated_sector=False)


def case(**facts: object) -> Case:
    return Case(profile=FIRM.model_copy(update=facts))


@pytest.mark.parametrize(
    ("margin", "says"),
    [(None, "at a 30\u00a0% margin (assumed: you gave no margin)"), (0.45, "at a 45\u00a0% margin (the")],
)
def test_what_earns_it_back_names_the_margin_and_whether_it_was_given(
    saved: Callable[[Case], str], margin: float | None, says: str
) -> None:
    text = words(open_page("cost-and-time", saved(case(margin=margin))))
    assert "The three-year cost is earned back by **USD" in text
    assert "of sales a year to the customers who ask for it" in text
    assert says in text


def test_a_firm_that_earns_nothing_on_its_sales_is_told_that_none_would_pay(saved: Callable[[Case], str]) -> None:
    assert "no amount of sales" in words(open_page("cost-and-time", saved(case(margin=0.0))))


def test_the_verdict_page_names_the_sales_at_stake_without_any_percentage(saved: Callable[[Case], str]) -> None:
    text = words(open_page("do-we-need-it", saved(example("medical-device-software"))))
    assert "**USD\u00a01,300,000** a year" in text
    assert "more than it takes to earn the cost back" in text
    assert "%" not in re.sub(r"chance of missing it is (under )?\d+\s%", "", text)


@pytest.mark.parametrize(
    ("revenues", "says"),
    [
        ((None,), "how much they would buy is not known yet"),
        ((9_000.0, None), "For 1 more customer the sales are not known yet"),
        ((9_000.0,), "less than it takes to earn the cost back"),
    ],
)
def test_sales_at_stake_that_are_unknown_or_small_are_called_that(
    saved: Callable[[Case], str], revenues: tuple[float | None, ...], says: str
) -> None:
    asks = tuple(CustomerAsk(strength="mandatory", revenue=revenue) for revenue in revenues)
    assert says in words(open_page("do-we-need-it", saved(case(customer_asks=asks))))


def test_the_script_for_five_prospects_can_be_copied_until_they_have_been_asked(saved: Callable[[Case], str]) -> None:
    app = open_page("do-we-need-it", saved(case(organisation="Wren & Co")))
    assert "SOC 2, ISO 27001 or a review of your own" in app.get("code")[0].value
    assert "Wren & Co" in app.get("code")[0].value
    assert not open_page("do-we-need-it", saved(case(top5_prospects_asked=True))).get("code")


def test_other_ways_to_answer_a_customer_are_listed_with_when_they_fit(saved: Callable[[Case], str]) -> None:
    asked = (CustomerAsk(strength="asked"),)
    text = words(open_page("do-we-need-it", saved(case(sector="defence", eu_market=True, customer_asks=asked))))
    assert "When: Always first" in text
    assert "CMMC" in text
    assert "EN 18286" in text
    assert "not a harmonised standard" in text


def test_what_the_law_is_likely_to_ask_stands_on_the_verdict_page_with_its_day_and_source(
    saved: Callable[[Case], str],
) -> None:
    facts = {"country": "NL", "sector": "human_resources", "ai_roles": ("provider",), "ai_systems": 2}
    app = open_page("do-we-need-it", saved(case(eu_market=True, **facts)))
    elsewhere = open_page("do-we-need-it", saved(case(eu_market=False, **{**facts, "country": "US"})))

    said = next(str(m.value) for m in app.markdown if "ranks applicants" in str(m.value))
    assert LIKELY in [header.value for header in app.header]
    assert "very probably high-risk" in said
    assert "Looked at on 30 Nov 2026. Source: Regulation (EU) 2024/1689" in said
    assert "2 February 2025" in words(app), "literacy, for everyone there"
    assert "EU AI Act" not in words(elsewhere)


def test_a_firm_that_wants_to_say_it_follows_the_standard_is_warned_on_the_verdict_page(
    saved: Callable[[Case], str],
) -> None:
    app = open_page("do-we-need-it", saved(case(wants_to_claim_alignment=True)))
    assert any("aligned with" in str(warning.value) for warning in app.warning)


def test_a_fact_that_alone_moves_nothing_is_worth_finding_out_and_leads_to_no_verdict(
    saved: Callable[[Case], str],
) -> None:
    text = words(open_page("do-we-need-it", saved(case(eu_market=None))))
    line = next(line for line in text.splitlines() if "you work in the EU" in line)
    assert "→" not in line
    assert text.index("Not said yet, and worth finding out") < text.index(line)


def test_a_step_leads_to_the_page_or_the_draft_that_does_it_and_the_letter_can_be_copied(
    saved: Callable[[Case], str],
) -> None:
    asks = (CustomerAsk(customer="Elm", strength="mandatory", revenue=90_000.0),)
    app = open_page("do-we-need-it", saved(case(organisation="Wren & Co", customer_asks=asks)))
    assert "Hello Elm," in app.get("code")[0].value
    assert "Wren & Co" in app.get("code")[0].value
    for leads, says in (("about-you?", "Put it in"), ("cost-and-time?", "Open cost and time"), ("q=", "a minute")):
        row = next(row for row in re.findall(r"<li>.*?</li>", drawn(app)) if says in row)
        assert leads in row


def test_a_first_step_towards_a_policy_has_our_draft_beside_it(saved: Callable[[Case], str]) -> None:
    watching = {"ai_roles": ("user",), "ai_is_differentiator": False, "customer_asks": ()}
    app = open_page("do-we-need-it", saved(case(**watching)))
    assert len({b.proto.label for b in app.get("download_button")} - {"What is missing in it"}) == 3
    assert re.search(r"Write a one-page AI policy.*?about [\d.]+\xa0hours", read(app)), "a step says how long it takes"


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("withdrawn", "Now that your certificate was withdrawn"),
        ("expired", "Now that your certificate has run out"),
        ("suspended", "While your certificate is suspended"),
    ],
)
def test_a_certificate_that_may_not_be_used_has_a_section_of_its_own(
    saved: Callable[[Case], str], state: str, title: str
) -> None:
    text = read(open_page("do-we-need-it", saved(case(iso42001_state=state, iso42001_certified_months_ago=12.0))))
    assert text.index(title) < text.index("What to do this month")
    assert "Stop using the mark" in text


def test_a_firm_whose_certificate_is_fine_has_no_such_section(saved: Callable[[Case], str]) -> None:
    text = read(open_page("do-we-need-it", saved(example("certified-going-into-recertification"))))
    assert "your certificate was" not in text
    assert "Stop using the mark" not in text


def test_a_certified_firm_is_never_told_that_it_is_not_ready_for_an_audit(saved: Callable[[Case], str]) -> None:
    text = words(open_page("where-we-stand", saved(example("certified-going-into-recertification"))))
    assert "Not ready for an audit" not in text
    assert "before the next audit" in text


def test_sales_that_do_not_pay_are_said_with_the_sum_and_without_a_percentage(saved: Callable[[Case], str]) -> None:
    asks = (CustomerAsk(customer="Elm", strength="mandatory", revenue=9_000.0, alternative_accepted=False),)
    text = words(open_page("do-we-need-it", saved(case(customer_asks=asks))))
    assert "would cost more than these sales earn" in text
    assert "of which 30 in each 100 are left" in text
    assert "%" not in text


def test_the_groups_certificate_is_named_before_the_two_roads(saved: Callable[[Case], str]) -> None:
    text = words(open_page("two-roads", saved(case(group_certificate=True))))
    assert text.index("Your group's certificate") < text.index("The light road")


def test_a_lost_certificate_that_may_be_restored_is_named_before_the_two_roads(saved: Callable[[Case], str]) -> None:
    lost = {"certificates": ("iso42001",), "iso42001_state": "withdrawn"}
    text = words(open_page("two-roads", saved(case(**lost))))
    assert text.index("The certificate you lost") < text.index("The light road")
    assert "Money to have it back" in text


AT = re.compile(r'r42-bead" style="left:([\d.]+)%')


@pytest.mark.parametrize(
    ("facts", "here"),
    [
        ({"ai_roles": (), "ai_systems": 0, "customer_asks": ()}, "No need"),
        ({"ai_roles": ("user",), "ai_is_differentiator": False, "customer_asks": ()}, "Not now"),
        ({"customer_asks": (), "top5_prospects_asked": False}, "Prepare"),
        ({"customer_asks": (CustomerAsk(strength="mandatory", revenue=9e6),)}, "Go for it"),
        ({"certificates": ("iso42001",), "iso42001_certified_months_ago": 5.0}, "Keep it"),
    ],
)
def test_each_verdict_has_its_place_on_the_scale_and_says_so_in_words(
    saved: Callable[[Case], str], facts: dict[str, object], here: str
) -> None:
    html = drawn(open_page("do-we-need-it", saved(case(**facts))))
    assert f"On the scale you are at: {here}." in html
    assert re.search(rf'r42-on">{here}<small>You are here', html)
    assert len(AT.findall(html)) == 1


def test_a_firm_of_which_little_is_known_is_not_told_where_it_is_but_how_things_stand(
    saved: Callable[[Case], str],
) -> None:
    html = drawn(open_page("do-we-need-it", saved(Case())))
    assert "As things stand" in html
    assert "You are here" not in html
    assert "Not sure yet" in html


def test_a_change_that_would_change_our_mind_leads_from_todays_verdict_to_another(
    saved: Callable[[Case], str],
) -> None:
    html = drawn(open_page("do-we-need-it", saved(example("medical-device-software"))))
    flip = next(row for row in re.findall(r"<li>.*?</li>", html) if "stop using AI" in row)
    assert flip.index("Go for it") < flip.index("becomes") < flip.index("No need")
