"""Formulas of the workbook are written from the expressions of the report, and from nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.expression import Every, Formula, Input, Node, Number, Operation
from exports.workbook.making import tree
from exports.workbook.making.formulas import Term, written
from scoring import load_parameters
from tests.exports.firms import FIRM, firm, reported

WORKBOOK = Path(__file__).parents[2] / "exports" / "workbook"
DAYS, RATE, PART = (Input(place, name) for place, name in enumerate(("days", "rate", "part")))
CELLS = (Term("D6"), Term("as_rate"), Term("as_part", 1))


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (DAYS * RATE, "D6*as_rate"),
        (DAYS * PART, "D6*as_part/100"),
        (DAYS * PART * RATE / 100, "D6*as_part*as_rate/10000"),
        (DAYS + RATE + 2 * PART, "D6+as_rate+2*as_part/100"),
        (DAYS * (100 - RATE) / 100, "D6*(100-as_rate)/100"),
        (DAYS - (RATE + DAYS), "D6-(as_rate+D6)"),
        (DAYS / RATE, "D6/(as_rate)"),
        (Operation("largest", (Number(0), DAYS - RATE)), "MAX(0,D6-as_rate)"),
        (Operation("nearest", (DAYS * RATE, Number(0.5))), "ROUND(2*ROUND(D6*as_rate,6),0)/2"),
        (Operation("nearest", (DAYS * RATE, Number(1))), "ROUND(ROUND(D6*as_rate,6),0)"),
        (Operation("sum", (Every(),)), "D6+as_rate+as_part/100"),
        (Operation("product", (Every(2),)), "D6*as_rate"),
    ],
)
def test_percents_are_multiplied_first_and_divided_once(formula: Formula, text: str) -> None:
    assert written(formula, CELLS).plain == text


def test_no_sheet_knows_a_figure_of_ours_by_name() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in WORKBOOK.glob("*.py")}

    assert [(name, id_) for name, text in sources.items() for id_ in load_parameters().by_id if id_ in text] == []


def leaves(node: Node) -> Iterator[Node]:
    """What the hours of one action come down to: they stand in its own row of the register."""
    if not node.inputs:
        yield node
    for one in node.inputs:
        yield from leaves(one)


@pytest.mark.parametrize("verdict", sorted(set(FIRM) - {"no_need"}))
def test_every_input_of_a_figure_is_offered_and_every_driver_moves_one(verdict: str) -> None:
    found = reported(firm(verdict)).workings
    assert found is not None
    inputs = tree.inputs(found)
    in_rows = {node.driver.id for action in found.actions for node in leaves(action.hours) if node.driver}
    moving = {node.driver.id for node, _ in inputs.values() if node.driver} | in_rows | {"unanswered"}

    assert set(tree.drivers(found)) == moving
    assert set(found.figures) <= set(tree.steps(found))
    assert all(above for _, above in inputs.values())
