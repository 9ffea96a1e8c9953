"""The need part of the report: verdict, words, triggers, tipping points, money at stake."""

from domain.profile import AskStrength, Profile
from domain.report import Amount, BreakEven, Need, Triggers
from scoring.alternatives import alternatives
from scoring.expression import leaf
from scoring.ledger import Ledger
from scoring.market import Market, exchange, own_currency
from scoring.need_steps import next_steps
from scoring.need_words import headline, reasons
from scoring.rates import Rates
from scoring.spread import Spread, rounded
from scoring.tipping import would_change
from scoring.verdict import Decision

STRENGTH: tuple[AskStrength, ...] = ("none", "asked", "scored", "mandatory")


def need(profile: Profile, decision: Decision, even: BreakEven | None, months: float | None, rates: Rates) -> Need:
    """Everything about whether the firm needs the certificate. `months` only to compare with deadlines."""
    return Need(
        verdict=decision.verdict,
        confidence=decision.confidence,
        headline=headline(decision),
        reasons=reasons(profile, decision),
        would_change=would_change(profile),
        next_steps=next_steps(profile, decision, months),
        triggers=triggers(profile),
        revenue_at_stake=revenue_at_stake(profile, rates),
        break_even=even,
        alternatives=alternatives(profile),
    )


def triggers(profile: Profile) -> Triggers:
    """The strongest demand and the two facts about the market."""
    demands = [a.strength for a in profile.customer_asks or () if a.strength]
    return Triggers(
        customer_demand=max(demands, key=STRENGTH.index, default="none"),
        ai_is_the_product=profile.ai_is_differentiator,
        regulated_sector=profile.regulated_sector,
    )


def revenue_at_stake(profile: Profile, rates: Rates) -> Amount:
    """A year's sales to customers who make it a condition or score it; in the firm's own currency."""
    own, amount = own_currency(profile), 0.0
    for ask in profile.customer_asks or ():
        if ask.strength in ("mandatory", "scored") and ask.revenue:
            factor = 1.0 if ask.currency in (None, own) else exchange(rates, ask.currency or own, own)
            amount += ask.revenue * (factor or 0.0)
    return Amount(amount=rounded(amount), currency=own)


def break_even(profile: Profile, three_year: Spread, place: Market, rates: Rates, ledger: Ledger) -> BreakEven | None:
    """Sales a year, to the customers who ask for it, that pay the three-year cost back."""
    given = profile.margin
    margin = rates.likely("cost.margin") if given is None else given
    if margin == 0:
        return None
    sales = rounded(three_year.likely / (3 * margin))
    rule, sources = ("assumed", rates.source("cost.margin")) if given is None else ("as given", ())
    inputs = [three_year.node, leaf("Margin on sales", "share", margin, rule=rule, sources=sources)]
    because = ledger.group(
        "Sales a year that pay it back", sales, place.currency, "three-year cost / (3 x margin)",
        [ledger.node(node) for node in inputs],
    )  # fmt: skip
    return BreakEven(
        sales_per_year=sales,
        currency=place.currency,
        margin=margin,
        margin_assumed=given is None,
        because=because,
    )
