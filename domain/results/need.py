"""Does the firm need the certificate? The part of the report that readiness never moves."""

from datetime import date
from typing import Literal

from domain.base import Few, Frozen
from domain.profile import AskStrength

Verdict = Literal["no_need", "watch", "prepare", "certify_now", "maintain"]
Confidence = Literal["low", "medium", "high"]
About = Literal["need", "certificate"]
Trouble = Literal["suspended", "withdrawn", "expired"]
"""What became of a certificate that may not be spoken of."""


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
    """The three facts that can call for a certificate. None where nobody has said."""

    customer_demand: AskStrength | None
    ai_is_the_product: bool | None
    regulated_sector: bool | None


class Flip(Frozen):
    """One changed fact and the other verdict it leads to, found by trying it."""

    change: str
    verdict: Verdict


class Alternative(Frozen):
    """Another way to answer a customer: what it is, what it gives, when it fits, who says so and as of which day."""

    id: str
    route: str
    gives: str
    when: str
    source: str = ""
    as_of: date | None = None


class Step(Frozen):
    """One thing to do now. `link`: where it is done, as page:ADDRESS, question:ID, draft:ACTION or letter.

    `about` certificate: what to do about a certificate that is suspended or lost.
    """

    text: str
    link: str | None = None
    about: About = "need"


class Letter(Frozen):
    """A letter of the firm to a customer, ready to copy."""

    title: str
    text: str


class Worth(Frozen):
    """Whether the sales that hang on the certificate pay for it, over three years and without the firm's own hours.

    `sales` a year at `margin` (0-1) leave `earned`; `cost_likely` is the certificate's, starting from nothing.
    """

    sales: float
    margin: float
    margin_assumed: bool
    earned: float
    cost_low: float
    cost_likely: float
    cost_high: float
    currency: str
    pays: bool
    close: bool


class Need(Frozen):
    """Does this firm need the certificate? Never moved by readiness.

    `next_steps` are the words of `steps`. `apart`: sales at stake in a currency that could not be converted.
    `to_find_out`: facts that nobody has said and that are worth knowing.
    """

    verdict: Verdict
    confidence: Confidence
    headline: str
    reasons: Few[str]
    would_change: Few[Flip]
    to_find_out: Few[str] = ()
    next_steps: Few[str]
    steps: Few[Step] = ()
    certificate: Trouble | None = None
    letter: Letter | None = None
    triggers: Triggers
    revenue_at_stake: Amount
    apart: Few[Amount] = ()
    worth: Worth | None = None
    break_even: BreakEven | None = None
    alternatives: Few[Alternative] = ()

    @property
    def tipping_points(self) -> tuple[Flip, ...]:
        """The single changes that would lead to another verdict; an older report also held some that don't."""
        return tuple(flip for flip in self.would_change if flip.verdict != self.verdict)

    def steps_about(self, part: About) -> tuple[Step, ...]:
        """The steps of one part, in their order."""
        return tuple(step for step in self.doable if step.about == part)

    @property
    def only_light(self) -> bool:
        """Only a light programme is worth spending on now: nothing calls for more, or the sales don't pay."""
        return self.verdict == "watch" or (self.worth is not None and not self.worth.pays)

    @property
    def doable(self) -> tuple[Step, ...]:
        """The steps; from an older report without their links."""
        return self.steps or tuple(Step(text=text) for text in self.next_steps)
