"""What somebody offered to do the work for: a real price takes the place of an estimate of ours."""

from datetime import date
from typing import Annotated, Final, Literal, get_args

from pydantic import Field

from domain.base import Frozen
from domain.results.ranges import Range

QuoteItem = Literal["audit_days", "day_rate", "travel", "consultant"]
ITEMS: Final[tuple[QuoteItem, ...]] = get_args(QuoteItem)
Price = Annotated[float, Field(ge=0, le=1e12)]


class Quote(Frozen):
    """One quote, for the first audit or for a consultant's help up to it; what it does not name stays an estimate.

    Money is in `currency`, else the firm's. `day_rate`: for one audit day; `travel`: for the whole first audit.
    """

    by: Annotated[str, Field(max_length=200)] | None = None
    dated: date | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    audit_days: Annotated[float, Field(gt=0, le=1_000)] | None = None
    day_rate: Price | None = None
    travel: Price | None = None
    consultant: Price | None = None


class QuotedFigure(Frozen):
    """A figure as quoted, in the report's currency or in days, and our range that it took the place of."""

    item: QuoteItem
    quoted: float
    unit: str
    by: str | None
    dated: date | None
    ours: Range

    @property
    def off(self) -> float:
        """How far it lies outside our range: below 0 under it, above 0 over it, 0 inside."""
        return min(0.0, self.quoted - self.ours.low) or max(0.0, self.quoted - self.ours.high)
