"""A figure that is not known exactly."""

from domain.base import Frozen


class Range(Frozen):
    """low <= likely <= high in `unit`; `because` is the id of its reason ("" when reasons were not asked for)."""

    low: float
    likely: float
    high: float
    unit: str
    because: str = ""
