"""Does the firm need the certificate? The part of the report that readiness never moves."""

from typing import Literal

from domain.base import Few, Frozen
from domain.profile import AskStrength

Verdict = Literal["no_need", "watch", "prepare", "certify_now", "maintain"]
Confidence = Literal["low", "medium", "high"]


class Amount(Frozen):
    """Money in one currency."""

    amount: float
    currency: str


class BreakEven(Frozen):
    """Sales a year that pay the three-year cost back, at `margin` (0-1)."""

    sales_per_year: float
    currency: str
    margin: float
    margin_assumed: bool
    because: str = ""


class Triggers(Frozen):
    """The three facts that can call for a certificate. None where the firm does not know."""

    customer_demand: AskStrength
    ai_is_the_product: bool | None
    regulated_sector: bool | None


class Flip(Frozen):
    """One changed fact and the verdict it leads to, found by trying it.

    With the verdict of now it is no flip: a fact that is still unknown and worth finding out.
    """

    change: str
    verdict: Verdict


class Alternative(Frozen):
    """Another way to answer a customer: what it is, what it gives, when it fits."""

    id: str
    route: str
    gives: str
    when: str


class Need(Frozen):
    """Does this firm need the certificate? Never moved by readiness."""

    verdict: Verdict
    confidence: Confidence
    headline: str
    reasons: Few[str]
    would_change: Few[Flip]
    next_steps: Few[str]
    triggers: Triggers
    revenue_at_stake: Amount
    break_even: BreakEven | None = None
    alternatives: Few[Alternative] = ()

    @property
    def tipping_points(self) -> tuple[Flip, ...]:
        """The single changes that would lead to another verdict."""
        return tuple(flip for flip in self.would_change if flip.verdict != self.verdict)

    @property
    def to_find_out(self) -> tuple[str, ...]:
        """Facts that are still unknown and worth knowing, though none of them alone moves the verdict."""
        return tuple(flip.change for flip in self.would_change if flip.verdict == self.verdict)
