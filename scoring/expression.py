"""Figures as expressions: one tree computes a figure, varies its drivers and explains it.

A leaf holds a likely value and where its driver can move it; a branch computes all of that from its inputs at once. So
the number on the page, its range and its explanation come from the same expression and can't disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from domain.parameters import Triple


@dataclass(frozen=True, slots=True, eq=False)
class Driver:
    """One independent thing we are unsure of, varied once, everywhere it is used. Two drivers are never equal."""

    id: str
    label: str


Ends = tuple[float, float]
"""A figure's value with one driver at its low and with it at its high, every other driver at its likely value."""


@dataclass(slots=True, eq=False)
class Node:
    """A figure: `likely` is its value with every driver at its likely value, `ends` what each driver makes of it."""

    label: str
    unit: str
    rule: str
    likely: float
    ends: Mapping[Driver, Ends]
    inputs: tuple[Node, ...] = ()
    sources: tuple[str, ...] = ()


def leaf(
    label: str,
    unit: str,
    value: Triple | tuple[float, float, float] | float,
    *,
    driver: Driver | None = None,
    rule: str = "",
    sources: Sequence[str] = (),
) -> Node:
    """A fact or parameter. Without a driver its likely value is taken as known."""
    if isinstance(value, Triple):
        low, likely, high = value.low, value.likely, value.high
    elif isinstance(value, tuple):
        low, likely, high = value
    else:
        low = likely = high = value
    ends = {driver: (low, high)} if driver is not None and low != high else {}
    return Node(label, unit, rule, likely, ends, (), tuple(sources))


def branch(label: str, unit: str, rule: str, compute: Callable[..., float], *inputs: Node) -> Node:
    """A figure computed from other figures; `rule` says how, in words a reader can check."""
    likely = [node.likely for node in inputs]
    varied: dict[Driver, tuple[list[float], list[float]]] = {}
    for place, node in enumerate(inputs):
        for driver, (low, high) in node.ends.items():
            lows, highs = varied.get(driver) or varied.setdefault(driver, (likely.copy(), likely.copy()))
            lows[place], highs[place] = low, high
    ends = {driver: (compute(*lows), compute(*highs)) for driver, (lows, highs) in varied.items()}
    return Node(label, unit, rule, compute(*likely), ends, inputs)


def add(*values: float) -> float:
    """The sum."""
    return sum(values)


def total(label: str, unit: str, *inputs: Node) -> Node:
    """The sum of its inputs."""
    return branch(label, unit, "sum", add, *inputs)
