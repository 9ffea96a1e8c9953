"""The words of a figure come from its formula, so that they say what is computed."""

import re

import pytest

from domain.expression import Every, Formula, Operation
from domain.parameters import Parameters
from scoring.method import rules
from scoring.numbers.expression import TOTAL, branch, largest, leaf, names, nearest, smallest
from scoring.numbers.rates import rates
from scoring.numbers.said import said
from tests.scoring.conftest import DAY

FEES, PRICE, OPEN, LEAST = names("fees", "price", "open", "least")


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        (TOTAL, "sum"),
        (FEES * PRICE, "fees x price"),
        (FEES + 2 * PRICE, "fees + 2 price"),
        (PRICE * (100 - OPEN) / 100, "price x (100 - open) %"),
        (PRICE / OPEN - FEES, "price / open - fees"),
        (largest(0, PRICE - FEES), "price - fees, not below 0"),
        (smallest(FEES, PRICE * OPEN / 100), "the smallest of fees and price x open %"),
        (largest(FEES, PRICE, OPEN), "the largest of fees, price and open"),
        (nearest(PRICE * OPEN, 0.5), "price x open, to the nearest 0.5"),
        (nearest(Operation("product", (Every(),)) / 100, 0.25), "product %, to the nearest 0.25"),
    ],
)
def test_a_formula_is_read_as_arithmetic_in_words(formula: Formula, words: str) -> None:
    inputs = [leaf(name, "USD", 1) for name in ("a", "b", "c", "d")]

    assert said(branch("Figure", "USD", formula, *inputs)) == words


def test_a_rule_written_by_hand_goes_before_the_words_of_the_formula() -> None:
    assert (
        said(branch("Figure", "USD", FEES * PRICE, leaf("a", "USD", 1), leaf("b", "USD", 1), rule="by hand"))
        == "by hand"
    )


def test_the_method_says_how_each_figure_is_put_together(parameters: Parameters) -> None:
    [part] = [part for part in rules(parameters) if part.title == "How each figure is put together"]

    assert "Fees up to the first certificate: sum (Certifier, first audit; Consultant)" in part.rules
    assert all(": " in line and line.endswith(")") for line in part.rules)
    assert [line for line in part.rules if re.fullmatch(r"[^:(]+: \([^()]*\)", line)] == [], (
        "inputs, and nothing of how"
    )


def test_what_varies_moves_by_itself_and_what_is_fixed_moves_nothing(parameters: Parameters) -> None:
    known = rates(parameters, DAY)
    training, cap = known.leaf("cost.training"), known.leaf("audit.extras_cap")

    assert [driver.id for driver in training.ends] == ["cost.training"]
    assert training.driver is known.leaf("cost.training").driver
    assert (cap.driver, dict(cap.ends)) == (None, {})
