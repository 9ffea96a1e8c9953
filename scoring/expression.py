"""Figures as expressions: one tree computes a figure, varies its drivers and explains it.

A leaf holds a low-likely-high triple and the driver that moves it; a branch computes from its inputs. So the number on
the page, its range and its explanation come from the same expression and can't disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.parameters import Triple

LOW, LIKELY, HIGH = 0, 1, 2


@dataclass(frozen=True, slots=True, eq=False)
class Driver:
    """One independent thing we are unsure of, varied once, everywhere it is used. Two drivers are never equal."""

    id: str
    label: str


Ends = tuple[float, float]
"""A figure's value with one driver at its low and with it at its high, every other driver at its likely value."""


@dataclass(slots=True, eq=False)
class Node:
    """A figure: `likely` is its value with every driver at its likely value."""

    label: str
    unit: str
    rule: str
    likely: float
    inputs: tuple[Node, ...] = ()
    compute: Callable[..., float] | None = None
    triple: tuple[float, float, float] | None = None
    driver: Driver | None = None
    drivers: frozenset[Driver] = frozenset()
    sources: tuple[str, ...] = ()
    moved: dict[Driver, Ends] | None = None

    def ends(self, driver: Driver) -> Ends:
        """The values with `driver` at its low and at its high and every other at its likely value; worked out once."""
        if driver not in self.drivers:
            return self.likely, self.likely
        if self.triple is not None:
            return self.triple[LOW], self.triple[HIGH]
        if self.moved is None:
            self.moved = {}
        known = self.moved.get(driver)
        if known is None:
            known = self.moved[driver] = self._worked_out(driver)
        return known

    def _worked_out(self, driver: Driver) -> Ends:
        assert self.compute is not None
        lows, highs = [], []
        for node in self.inputs:
            low, high = node.ends(driver)
            lows.append(low)
            highs.append(high)
        return self.compute(*lows), self.compute(*highs)


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
        triple = (value.low, value.likely, value.high)
    elif isinstance(value, tuple):
        triple = value
    else:
        triple = (value, value, value)
    moves = driver is not None and triple[LOW] != triple[HIGH]
    drivers = frozenset([driver]) if driver is not None and moves else frozenset()
    return Node(label, unit, rule, triple[LIKELY], (), None, triple, driver, drivers, tuple(sources))


def branch(label: str, unit: str, rule: str, compute: Callable[..., float], *inputs: Node) -> Node:
    """A figure computed from other figures; `rule` says how, in words a reader can check."""
    drivers: frozenset[Driver] = frozenset().union(*[node.drivers for node in inputs])
    likely = compute(*[node.likely for node in inputs])
    return Node(label, unit, rule, likely, inputs, compute, None, None, drivers)


def add(*values: float) -> float:
    """The sum."""
    return sum(values)


def total(label: str, unit: str, *inputs: Node) -> Node:
    """The sum of its inputs."""
    return branch(label, unit, "sum", add, *inputs)
