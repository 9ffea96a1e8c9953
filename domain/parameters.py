"""Every number of ours, with unit, range, basis, source and date. A parameter without them does not load."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from domain.base import Frozen

Confidence = Literal["low", "low to medium", "medium", "medium to high", "high"]


class Source(Frozen):
    """Where a figure comes from. `address` only where the research file names one."""

    title: str
    published: date
    address: str | None = None


class Triple(Frozen):
    """low, likely and high: about one chance in ten of falling outside either end."""

    low: float
    likely: float
    high: float


class Parameter(Frozen):
    """One number (or low-likely-high triple, or table) by the date from which it holds."""

    id: str
    label: str
    unit: str
    values: Mapping[date, Triple]
    basis: Literal["standard", "published_prices", "survey", "expert_judgement"]
    confidence: Confidence
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    review_by: date
    note: str | None = None

    def at(self, day: date) -> Triple:
        """The values in force on `day`. Raises LookupError when the parameter did not exist yet."""
        dates = [d for d in self.values if d <= day]
        if not dates:
            raise LookupError(f"{self.id} has no value on {day}: its first one starts on {min(self.values)}")
        return self.values[max(dates)]


class Parameters(Frozen):
    """All parameters by id, with the version they carry together."""

    version: str
    by_id: Mapping[str, Parameter]

    def __getitem__(self, parameter_id: str) -> Parameter:
        return self.by_id[parameter_id]
