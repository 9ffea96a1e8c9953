"""The parameters in force on one day: values for computing, sources for explaining."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from domain.expression import Driver, Given, Ladder, Node
from domain.memoised import memoised
from domain.parameters import Parameter, Parameters, Step, Triple
from scoring.numbers.expression import leaf, rung


@dataclass(frozen=True, slots=True)
class Rates:
    """Parameters resolved for `day`. `early`: ids whose first value starts after `day`; `stale`: past review_by."""

    day: date
    parameters: Mapping[str, Parameter]
    triples: Mapping[str, Triple]
    tables: Mapping[str, tuple[Step, ...]]
    ladders: Mapping[str, Ladder]
    early: tuple[str, ...]
    stale: tuple[str, ...]

    def __getitem__(self, parameter_id: str) -> Triple:
        return self.triples[parameter_id]

    def likely(self, parameter_id: str) -> float:
        """The likely value."""
        return self.triples[parameter_id].likely

    def step(self, parameter_id: str, size: float) -> Triple:
        """The value of a table for `size`; above the last row, that of the last row."""
        low, likely, high = self.ladders[parameter_id].at(size)
        return Triple(low=low, likely=likely, high=high)

    def source(self, parameter_id: str) -> tuple[str, ...]:
        """Id, basis, confidence and sources as one line each, for a reason."""
        return _source(self.parameters[parameter_id])

    def leaf(self, parameter_id: str, driver: Driver | None = None) -> Node:
        """A leaf of an expression. What varies has a driver of its own unless another one is named."""
        value, found = self.triples[parameter_id], self.parameters[parameter_id]
        given = self.given(parameter_id, driver)
        return leaf(found.label, found.unit, value, sources=self.source(parameter_id), id=parameter_id, given=given)

    def given(self, parameter_id: str, driver: Driver | None = None) -> Given:
        """Where a parameter comes from and what moves it."""
        found = self.parameters[parameter_id]
        return Given(driver, _origin(found)) if driver else _by_itself(found)

    def rung(self, parameter_id: str, label: str, size: Node, rule: str = "", id: str = "") -> Node:
        """The row of a table for a size, as part of an expression."""
        return rung(label, self.ladders[parameter_id], size, self.source(parameter_id), rule, id)


def rates(parameters: Parameters, day: date) -> Rates:
    """The parameters in force on `day`, kept for repeated calls."""
    return _in_force(parameters)(day)


@memoised
def _in_force(parameters: Parameters) -> Callable[[date], Rates]:
    by_id = parameters.by_id

    @lru_cache(maxsize=64)
    def on(day: date) -> Rates:
        return Rates(
            day=day,
            parameters=by_id,
            triples={i: p.at(day) for i, p in by_id.items() if p.values},
            tables={i: p.steps(day) for i, p in by_id.items() if p.table},
            ladders={i: _ladder(p, day) for i, p in by_id.items() if p.table},
            early=tuple(i for i, p in by_id.items() if p.starts() > day),
            stale=tuple(i for i, p in by_id.items() if p.review_by < day),
        )

    return on


def _ladder(found: Parameter, day: date) -> Ladder:
    rungs = ((step.up_to, (step.value.low, step.value.likely, step.value.high)) for step in found.steps(day))
    return Ladder(found.id, found.label, found.unit, tuple(rungs), found.evenly)


@memoised
def _origin(found: Parameter) -> str:
    return "; ".join(_source(found)[1:])


@memoised
def _by_itself(found: Parameter) -> Given:
    varies = any(value.low < value.high for value in found.values.values())
    return Given(Driver(found.id, found.label) if varies else None, _origin(found))


@memoised
def _source(found: Parameter) -> tuple[str, ...]:
    named = [f"{s.title} ({s.dated()})" for s in found.sources]
    return (f"{found.id}: {found.basis.replace('_', ' ')}, confidence {found.confidence}", *named)
