"""Figures as expressions: one tree computes a figure, varies its drivers and explains it.

A leaf holds a likely value and where its driver can move it; a branch computes all of that from its inputs at once. So
the number on the page, its range and its explanation come from the same expression and can't disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from domain.expression import (
    Choice,
    Driver,
    Ends,
    Every,
    Formula,
    Given,
    Input,
    Ladder,
    Node,
    Number,
    Operation,
    Sum,
    part,
)
from domain.parameters import Triple
from domain.profile import Support
from scoring.numbers.compiled import Work, work

TOTAL: Final = Operation("sum", (Every(),))


def names(*called: str) -> tuple[Input, ...]:
    """The inputs of a formula by their place, each with what its words call it."""
    return tuple(Input(place, name) for place, name in enumerate(called))


def smallest(*parts: Formula | float) -> Operation:
    """The least of them."""
    return Operation("smallest", tuple(map(part, parts)))


def largest(*parts: Formula | float) -> Operation:
    """The greatest of them."""
    return Operation("largest", tuple(map(part, parts)))


def nearest(value: Formula, quantum: float) -> Operation:
    """Rounded to a multiple of `quantum`, halves away from zero."""
    return Operation("nearest", (value, Number(quantum)))


def leaf(
    label: str,
    unit: str,
    value: Triple | tuple[float, float, float] | float,
    *,
    driver: Driver | None = None,
    rule: str = "",
    sources: Sequence[str] = (),
    id: str = "",
    given: Given | None = None,
) -> Node:
    """A fact or parameter. Without a driver its likely value is taken as known. `given`: a person may change it."""
    if isinstance(value, Triple):
        low, likely, high = value.low, value.likely, value.high
    elif isinstance(value, tuple):
        low, likely, high = value
    else:
        low = likely = high = value
    if given is not None:
        driver = given.driver
    ends = {driver: (low, high)} if driver is not None and low != high else {}
    return Node(label, unit, rule, likely, ends, (), tuple(sources), given, id)


def branch(label: str, unit: str, formula: Formula, *inputs: Node, rule: str = "", id: str = "") -> Node:
    """A figure computed from other figures. `rule`: how, where the words of the formula would be hard to read."""
    likely, ends, together = _worked(work(formula), inputs)
    return Node(label, unit, rule, likely, ends, inputs, (), formula, id, together)


def total(label: str, unit: str, *inputs: Node, id: str = "") -> Node:
    """The sum of its inputs."""
    return branch(label, unit, TOTAL, *inputs, id=id)


def all_of(label: str, unit: str, rows: Sequence[Node], *others: Node, id: str) -> Node:
    """The sum of others, and of the rows of a register."""
    return replace(total(label, unit, *others, *rows, id=id), how=Sum(rows=tuple(rows)))


def rung(label: str, ladder: Ladder, size: Node, sources: Sequence[str], rule: str, id: str) -> Node:
    """The likely value of a ladder for a size."""
    likely, ends, together = _worked(lambda values: ladder.at(values[0])[1], (size,))
    return Node(label, ladder.unit, rule, likely, ends, (size,), tuple(sources), ladder, id, together)


def chosen(chosen: Support | None, options: Mapping[Support | None, Node], id: str = "") -> Node:
    """The option that was chosen; another choice would be another figure."""
    return replace(options[chosen], how=Choice(chosen, options), id=id)


def scheduled(label: str, unit: str, rule: str, schedule: Work, *inputs: Node) -> Node:
    """A figure that only a schedule gives: no formula follows it."""
    likely, ends, together = _worked(schedule, inputs)
    return Node(label, unit, rule, likely, ends, inputs, together=together)


def _worked(run: Work, inputs: Sequence[Node]) -> tuple[float, Mapping[Driver, Ends], Ends | None]:
    """The likely value, what each driver of the inputs makes of it, and what all of them at once do."""
    likely = [node.likely for node in inputs]
    least, most = likely.copy(), likely.copy()
    varied: dict[Driver, tuple[list[float], list[float]]] = {}
    for place, node in enumerate(inputs):
        ends = node.ends
        if not ends:
            continue
        for driver, (low, high) in ends.items():
            lows, highs = varied.get(driver) or varied.setdefault(driver, (likely.copy(), likely.copy()))
            lows[place], highs[place] = low, high
        least[place], most[place] = node.together or (low, high)  # the only driver's, where no others are
    worked = {driver: (run(lows), run(highs)) for driver, (lows, highs) in varied.items()}
    return run(likely), worked, (run(least), run(most)) if len(worked) > 1 else None
