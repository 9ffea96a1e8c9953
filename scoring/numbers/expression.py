"""Figures as expressions: one tree computes a figure, varies its drivers and explains it.

A leaf holds a likely value and where its driver can move it; a branch computes all of that from its inputs at once. So
the number on the page, its range and its explanation come from the same expression and can't disagree.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from domain.expression import (
    UNTOLD,
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
    Untold,
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
    made = Node(label, unit, rule, likely, ends, inputs, (), formula, id, together)
    return _whatever_is_known(made, lambda known, id_: branch(label, unit, formula, *known, rule=rule, id=id_))


def total(label: str, unit: str, *inputs: Node, id: str = "") -> Node:
    """The sum of its inputs."""
    return branch(label, unit, TOTAL, *inputs, id=id)


def all_of(label: str, unit: str, rows: Sequence[Node], *others: Node, id: str) -> Node:
    """The sum of others, and of the rows of a register."""
    made = total(label, unit, *others, *rows, id=id)
    return _alike(made, lambda node, end: replace(node, how=Sum(rows=tuple(row.if_known(end) for row in rows))))


def rung(label: str, ladder: Ladder, size: Node, sources: Sequence[str], rule: str, id: str) -> Node:
    """The likely value of a ladder for a size."""
    likely, ends, together = _worked(lambda values: ladder.at(values[0])[1], (size,))
    made = Node(label, ladder.unit, rule, likely, ends, (size,), tuple(sources), ladder, id, together)
    return _whatever_is_known(made, lambda known, id_: rung(label, ladder, known[0], sources, rule, id_))


def chosen(chosen: Support | None, options: Mapping[Support | None, Node], id: str = "") -> Node:
    """The option that was chosen; another choice would be another figure, and may be one that nobody has told."""

    def at(end: Untold | None) -> Node:
        open_to = {mode: one.if_known(end) for mode, one in options.items()}
        return untold(replace(open_to[chosen], how=Choice(chosen, open_to), id=_named(id, end)))

    return untold(at(None), **{end: at(end) for end in UNTOLD if any(end in one.untold for one in options.values())})


def scheduled(label: str, unit: str, rule: str, schedule: Work, *inputs: Node) -> Node:
    """A figure that only a schedule gives: no formula follows it."""
    likely, ends, together = _worked(schedule, inputs)
    made = Node(label, unit, rule, likely, ends, inputs, together=together)
    return _whatever_is_known(made, lambda known, _: scheduled(label, unit, rule, schedule, *known))


def untold(taken: Node, *, least: Node | None = None, middle: Node | None = None, most: Node | None = None) -> Node:
    """A fact that nobody has told, as it is taken; and as it may be, where that is something else."""
    return replace(taken, least=least, middle=middle, most=most)


def _whatever_is_known(made: Node, again: Callable[[Sequence[Node], str], Node]) -> Node:
    """A figure, made again from what its inputs may be with facts that nobody has told."""
    ends = [end for end in UNTOLD if any(getattr(node, end) is not None for node in made.inputs)]
    found = {end: again([node.if_known(end) for node in made.inputs], _named(made.id, end)) for end in ends}
    return untold(made, **found) if found else made


def _alike(made: Node, change: Callable[[Node, Untold | None], Node]) -> Node:
    """A figure changed, and in the same way what it may be."""
    found = {end: change(node, end) for end, node in made.untold.items()}
    return untold(change(made, None), **found)


def _named(id_: str, end: Untold | None) -> str:
    return f"{id_}.{end}" if id_ and end else id_


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
