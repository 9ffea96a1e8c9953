"""A figure is read with the digits it deserves, the same on the page and in every file."""

import pytest

from domain.measure import estimated
from domain.results.ranges import Range
from exports.figures import span, with_likely
from ui.show import format as page

MONTHS = Range(low=9.4, likely=11.6, high=57.5, unit="months")
SHORT = Range(low=5.2, likely=7.5, high=11.9, unit="months")
MONEY = Range(low=9_870, likely=17_449, high=26_650, unit="EUR")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (12.0, "months", 12.0),
        (12.4, "months", 12),
        (57.5, "months", 58),
        (99.7, "months", 100),
        (123.4, "months", 120),
        (7.5, "months", 7.5),
        (9_999, "USD", 9_999),
        (10_000, "USD", 10_000),
        (12_345, "USD", 12_000),
        (12_500, "USD", 13_000),
        (123_456, "INR", 123_000),
        (115_459_535, "INR", 115_000_000),
        (12_345, "hours", 12_345),
        (64.4, "%", 64.4),
    ],
)
def test_months_over_twelve_are_whole_and_money_over_ten_thousand_is_in_thousands(
    value: float, unit: str, shown: float
) -> None:
    assert estimated(value, unit) == shown


def test_a_range_that_ends_beyond_twelve_months_shows_no_decimals_anywhere() -> None:
    assert span(MONTHS) == "9 to 58 months"
    assert with_likely(MONTHS) == "9 to 58 months, likely 12"
    assert page.between(MONTHS) == "from 9 to 58\u00a0months"
    assert page.likely(MONTHS) == "12\u00a0months"


def test_a_short_range_of_months_keeps_its_tenths() -> None:
    assert with_likely(SHORT) == "5.2 to 11.9 months, likely 7.5"
    assert page.between(SHORT) == "from 5.2 to 11.9\u00a0months"


def test_a_page_and_a_file_say_the_same_of_money() -> None:
    assert with_likely(MONEY) == "EUR 9,870 to 27,000, likely 17,000"
    assert page.between(MONEY) == "from EUR\u00a09,870 to 27,000"
    assert page.likely(MONEY) == "EUR\u00a017,000"


def test_what_moved_is_told_from_the_figures_as_shown() -> None:
    later = MONTHS.model_copy(update={"likely": 13.4})
    assert page.difference(MONTHS, later) == "1\u00a0month more"
    assert page.difference(MONEY, MONEY.model_copy(update={"likely": 17_300})) == "as now"


def test_an_amount_somebody_named_keeps_every_digit() -> None:
    assert page.named(17_449, "EUR") == "EUR\u00a017,449"
