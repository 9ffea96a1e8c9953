"""The two roads and the second framework on the screen, for each kind of firm."""

from collections.abc import Callable

import pytest

from domain.case import Case
from tests.pages.conftest import example, open_page, words
from tests.pages.test_every_page import filled

BOTH = ["shop-with-chat-tools", "legal-research-startup", "medical-device-software"]


@pytest.mark.parametrize("firm", BOTH)
def test_both_roads_stand_side_by_side_with_the_same_figures(firm: str, saved: Callable[[Case], str]) -> None:
    text = words(open_page("two-roads", saved(filled(example(firm)))))

    assert text.count("Money to the end of it") == 2
    assert text.count("Hours of your team") == 2
    assert "What the light road leaves open" in text
    assert "Statement of Applicability" in text
    assert "done anew" in text


@pytest.mark.parametrize("firm", ["joinery-without-ai", "certified-going-into-recertification"])
def test_a_firm_without_two_roads_reads_why_and_sees_no_price(firm: str, saved: Callable[[Case], str]) -> None:
    app = open_page("two-roads", saved(filled(example(firm))))

    assert "Money to the end of it" not in words(app)
    assert "road" in words(app)
    assert not app.error


def test_a_slow_shop_reads_why_the_first_weeks_of_the_whole_plan_look_fuller_than_its_hours(
    saved: Callable[[Case], str],
) -> None:
    shop = saved(filled(example("shop-with-chat-tools")))

    assert "its other hours have no day of their own yet" in words(open_page("if-you-ever-certify", shop))
    assert "no day of their own yet" not in words(open_page("my-plan", shop))


def test_what_the_firm_holds_is_open_and_the_rest_is_folded(saved: Callable[[Case], str]) -> None:
    app = open_page("two-roads", saved(example("legal-research-startup")))
    opened = {fold.label: fold.proto.expanded for fold in app.get("expander")}

    assert opened["SOC 2 (you hold it)"]
    assert not opened["ISO 27001"]
    assert any("EU AI Act" in label for label in opened)


def test_a_firm_outside_the_eu_is_not_shown_its_law(saved: Callable[[Case], str]) -> None:
    app = open_page("two-roads", saved(example("shop-with-chat-tools")))

    assert not [fold.label for fold in app.get("expander") if "EU AI Act" in fold.label]


def test_the_second_framework_shows_four_functions_its_version_and_what_it_is_not(
    saved: Callable[[Case], str],
) -> None:
    app = open_page("nist-ai-rmf", saved(filled(example("shop-with-chat-tools"))))
    text = words(app)

    assert text.count("not equivalent") == 1
    assert "NIST AI RMF 1.0" in text
    assert len([fold for fold in app.get("expander") if "outcome" in fold.label]) == 4


def test_what_is_not_asked_of_a_firm_that_only_uses_ai_is_called_that_and_pairs_are_credited(
    saved: Callable[[Case], str],
) -> None:
    user = open_page("nist-ai-rmf", saved(filled(example("shop-with-chat-tools"))))
    builder = open_page("nist-ai-rmf", saved(filled(example("medical-device-software"))))

    assert "of 72 outcomes. The other" in words(user)
    assert any("not asked of your kind of firm" in fold.label for fold in user.get("expander"))
    assert "You are asked about all 72 outcomes" in words(builder)
    assert not any("not asked" in fold.label for fold in builder.get("expander"))
    assert "NIST AI Resource Center" in words(user)


def test_the_light_plan_says_hours_and_hours_a_week_for_each_stage(saved: Callable[[Case], str]) -> None:
    text = words(open_page("my-plan", saved(example("shop-with-chat-tools"))))

    assert "In the first 30 days" in text
    assert text.count("a week") >= 2
    assert "One-page AI policy" in text


def test_the_months_of_the_road_to_the_certificate_end_with_the_certificate(saved: Callable[[Case], str]) -> None:
    text = words(open_page("two-roads", saved(filled(example("medical-device-software")))))
    assert "Until the certificate is there" in text
    assert "To the end of the second" not in text
