"""Every number of ours, with unit, range, basis, source and date. A parameter without them does not load."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import Field, model_validator

from domain.base import Few, Frozen, Table

ParameterConfidence = Literal["low", "low to medium", "medium", "medium to high", "high"]
Dated = TypeVar("Dated")


class Source(Frozen):
    """Where a figure comes from.

    `published`: the day the source itself gives, or for an estimate of ours the day we made it. `seen`: the day on
    which we read a page that gives none. `address` only where the research names one.
    """

    title: str
    published: date | None = None
    seen: date | None = None
    address: str | None = None

    @model_validator(mode="after")
    def _has_one_day(self) -> "Source":
        if (self.published is None) == (self.seen is None):
            raise ValueError("expected either published, or seen for a page that gives no date")
        return self

    def dated(self, told: Callable[[date], str] = date.isoformat) -> str:
        """`2025-02-24`, or `undated, seen 2026-11-30`, each day as `told` writes it."""
        on = next(told(day) for day in (self.published, self.seen) if day)
        return on if self.published else f"undated, seen {on}"

    def named(self, told: Callable[[date], str] = date.isoformat) -> str:
        """Title, address and day, so that a reader can look it up."""
        return ", ".join(part for part in (self.title, self.address, self.dated(told)) if part)


class Triple(Frozen):
    """low <= likely <= high: about one chance in ten of falling outside either end."""

    low: float
    likely: float
    high: float

    @model_validator(mode="after")
    def _in_order(self) -> "Triple":
        if not self.low <= self.likely <= self.high:
            raise ValueError(f"expected low <= likely <= high, got {self.low}, {self.likely}, {self.high}")
        return self


class Step(Frozen):
    """One row of a table: holds up to and including `up_to`; None means "and above".

    Of a table that grows evenly, the row holds at `up_to` itself.
    """

    up_to: float | None
    value: Triple


class Parameter(Frozen):
    """One number, or one table by size, from the date on which it starts to hold.

    `evenly`: between two rows of the table the value grows evenly; below the first and above the last it is theirs.
    """

    id: str
    label: str
    unit: str
    values: Table[date, Triple] = {}
    table: Table[date, Few[Step]] = {}
    evenly: bool = False
    basis: Literal["standard", "published_prices", "exchange_rate", "practitioner_page", "expert_judgement"]
    confidence: ParameterConfidence
    sources: Annotated[Few[Source], Field(min_length=1)]
    review_by: date
    note: str | None = None

    @model_validator(mode="after")
    def _values_or_table(self) -> "Parameter":
        if bool(self.values) == bool(self.table):
            raise ValueError("expected either values or table, with at least one date")
        if self.evenly and any(step.up_to is None for steps in self.table.values() for step in steps):
            raise ValueError("a table that grows evenly needs a size in each row")
        return self

    def starts(self) -> date:
        """The first day on which this parameter has a value."""
        return min(self.values or self.table)

    def at(self, day: date) -> Triple:
        """The value in force on `day`; before the first date, the first one (the report then says so)."""
        return _in_force(self.values, day)

    def steps(self, day: date) -> tuple[Step, ...]:
        """The table in force on `day`."""
        return _in_force(self.table, day)


class Parameters(Frozen):
    """All parameters by id, with the version they carry together."""

    version: str
    by_id: Table[str, Parameter]


def _in_force(dated: Mapping[date, Dated], day: date) -> Dated:
    started = [d for d in dated if d <= day]
    return dated[max(started) if started else min(dated)]
