"""Figures round the way a spreadsheet does, so that the workbook and the screen agree."""

import pytest

from domain.expression import Driver
from scoring.numbers.expression import branch, largest, leaf, names
from scoring.numbers.spread import rounded, spread

ONE, OTHER = names("one", "other")


@pytest.mark.parametrize(
    ("value", "step", "shown"),
    [(0.5, 1, 1), (1.5, 1, 2), (2.5, 1, 3), (-2.5, 1, -3), (2.4999, 1, 2), (-0.4, 1, 0),
     (1.25, 0.5, 1.5), (1.24, 0.5, 1), (0.15, 0.1, 0.2), (3.375, 0.25, 3.5)],
)  # fmt: skip
def test_a_half_rounds_away_from_zero(value: float, step: float, shown: float) -> None:
    assert rounded(value, step) == shown


def test_a_half_lost_in_the_computer_s_arithmetic_is_still_a_half() -> None:
    assert rounded(1.005 * 100) == 101


def test_a_driver_that_only_raises_a_figure_counts_for_the_rise_alone() -> None:
    nearness = Driver("nearness", "How near it is")
    figure = branch(
        "Distance",
        "km",
        largest(ONE, 0 - ONE),
        leaf("Place", "km", (-3.0, 0.0, 4.0), driver=nearness),
        rule="how far from zero",
    )

    found = spread(figure)

    assert (found.low, found.likely, found.high) == (0, 0, 4)
    assert [(s.fall, s.rise) for s in found.swings] == [(0, 4)]


def test_two_drivers_combine_as_independent_ones_and_never_fall_below_nothing() -> None:
    first = leaf("First", "USD", (1.0, 4.0, 7.0), driver=Driver("first", "First"))
    second = leaf("Second", "USD", (0.0, 1.0, 5.0), driver=Driver("second", "Second"))

    both = spread(branch("Both", "USD", ONE + OTHER, first, second))
    rest = spread(branch("Rest", "USD", ONE - OTHER, first, second))

    assert (both.low, both.likely, both.high) == (2, 5, 10)  # falls 3 and 1, rises 3 and 4
    assert (rest.low, rest.likely, rest.high) == (0, 3, 6)  # falls 3 and 4, rises 3 and 1


def test_one_driver_used_twice_is_varied_once_everywhere() -> None:
    price = leaf("Price", "USD", (1.0, 2.0, 3.0), driver=Driver("price", "Price"))

    found = spread(branch("Twice", "USD", ONE + OTHER, price, price))

    assert (found.low, found.likely, found.high) == (2, 4, 6)
