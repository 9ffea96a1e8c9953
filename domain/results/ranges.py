"""Figures that are not known exactly."""

from domain.base import Frozen


class Range(Frozen):
    """low <= likely <= high in `unit`; `because` is the id of its reason ("" when reasons were not asked for)."""

    low: float
    likely: float
    high: float
    unit: str
    because: str = ""


class Scored(Frozen):
    """A range 0-100 for a section, clause area or Annex A group."""

    id: str
    title: str
    low: float
    likely: float
    high: float
    unit: str = "%"
    because: str = ""
    known: bool = True
