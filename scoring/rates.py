"""The parameters in force on one day: values for computing, sources for explaining."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from domain.kept import kept
from domain.parameters import Parameter, Parameters, Step, Triple
from scoring.expression import Driver, Node, leaf


@dataclass(frozen=True, slots=True)
class Rates:
    """Parameters resolved for `day`. `early`: ids whose first value starts after `day`; `stale`: past review_by."""

    day: date
    parameters: Mapping[str, Parameter]
    triples: Mapping[str, Triple]
    tables: Mapping[str, tuple[Step, ...]]
    early: tuple[str, ...]
    stale: tuple[str, ...]

    def __getitem__(self, parameter_id: str) -> Triple:
        return self.triples[parameter_id]

    def likely(self, parameter_id: str) -> float:
        """The likely value."""
        return self.triples[parameter_id].likely

    def step(self, parameter_id: str, size: float) -> Triple:
        """The table row for `size`; above the last row, the last row."""
        rows = self.tables[parameter_id]
        return next((row.value for row in rows if row.up_to is None or size <= row.up_to), rows[-1].value)

    def source(self, parameter_id: str) -> tuple[str, ...]:
        """Id, basis, confidence and sources as one line each, for a reason."""
        return _source(self.parameters[parameter_id])

    def leaf(self, parameter_id: str, driver: Driver | None = None) -> Node:
        """A leaf of an expression."""
        value, found = self.triples[parameter_id], self.parameters[parameter_id]
        return leaf(found.label, found.unit, value, driver=driver, sources=self.source(parameter_id))


def rates(parameters: Parameters, day: date) -> Rates:
    """The parameters in force on `day`, kept for repeated calls."""
    return _in_force(parameters)(day)


@kept
def _in_force(parameters: Parameters) -> Callable[[date], Rates]:
    by_id = parameters.by_id

    @lru_cache(maxsize=64)
    def on(day: date) -> Rates:
        return Rates(
            day=day,
            parameters=by_id,
            triples={i: p.at(day) for i, p in by_id.items() if p.values},
            tables={i: p.steps(day) for i, p in by_id.items() if p.table},
            early=tuple(i for i, p in by_id.items() if p.starts() > day),
            stale=tuple(i for i, p in by_id.items() if p.review_by < day),
        )

    return on


@kept
def _source(found: Parameter) -> tuple[str, ...]:
    named = [f"{s.title} ({s.published.isoformat()})" for s in found.sources]
    return (f"{found.id}: {found.basis.replace('_', ' ')}, confidence {found.confidence}", *named)
