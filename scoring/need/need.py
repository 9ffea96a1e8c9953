"""The need part of the report: verdict, words, triggers, tipping points, money at stake."""

from domain.profile import AskStrength
from domain.results.report import Amount, BreakEven, Need, Triggers, Worth
from scoring.costs.market import Market, own_currency
from scoring.need import worth
from scoring.need.alternatives import alternatives
from scoring.need.grounds import Ground
from scoring.need.says import headline, letter, reasons, steps
from scoring.need.tipping import to_find_out, would_change
from scoring.need.verdict import trouble
from scoring.numbers.expression import leaf
from scoring.numbers.ledger import Ledger
from scoring.numbers.rates import Rates
from scoring.numbers.spread import Spread, rounded

STRENGTH: tuple[AskStrength, ...] = ("none", "asked", "scored", "mandatory")
PRESSING = ("mandatory", "scored")


def need(ground: Ground, even: BreakEven | None) -> Need:
    """Everything about whether the firm needs the certificate."""
    decision, todo = ground.decision, steps(ground)
    stake, apart = at_stake(ground)
    return Need(
        verdict=decision.verdict,
        confidence=decision.confidence,
        headline=headline(ground),
        reasons=reasons(ground),
        would_change=would_change(ground.profile, decision, ground.scales),
        to_find_out=to_find_out(ground.profile),
        next_steps=tuple(step.text for step in todo),
        steps=todo,
        certificate=trouble(ground.profile),
        letter=letter(ground),
        triggers=triggers(ground),
        revenue_at_stake=stake,
        apart=apart,
        worth=None if decision.worth is None else _shown(decision.worth),
        break_even=even,
        alternatives=alternatives(ground.profile),
    )


def triggers(ground: Ground) -> Triggers:
    """The strongest demand, None while nobody has said, and the two facts about the market."""
    profile = ground.profile
    demands = [a.strength for a in ground.asks if a.strength]
    nobody: AskStrength | None = None if profile.customer_asks is None else "none"
    return Triggers(
        customer_demand=max(demands, key=STRENGTH.index, default=nobody),
        ai_is_the_product=profile.ai_is_differentiator,
        regulated_sector=profile.regulated_sector,
    )


def at_stake(ground: Ground) -> tuple[Amount, tuple[Amount, ...]]:
    """A year's sales to customers who make it a condition or score it, and amounts that could not be converted.

    In the currency of the report; in the only other one where nothing could be converted.
    """
    own, shown = own_currency(ground.profile), ground.scales.price(ground.profile).currency
    total, apart = 0.0, dict[str, float]()
    for ask in ground.asks:
        if ask.strength in PRESSING and ask.revenue:
            converted = ground.scales.sales(ground.profile, ask)
            if converted is None:
                given = ask.currency or own
                apart[given] = apart.get(given, 0.0) + ask.revenue
            else:
                total += converted
    if not total and len(apart) == 1:
        shown, total = apart.popitem()
    return Amount(amount=rounded(total), currency=shown), tuple(
        Amount(amount=rounded(amount), currency=currency) for currency, amount in apart.items()
    )


def _shown(found: worth.Worth) -> Worth:
    price = found.price
    return Worth(
        sales=rounded(found.sales),
        margin=found.margin,
        margin_assumed=found.assumed,
        earned=rounded(found.earned),
        cost_low=price.low,
        cost_likely=price.likely,
        cost_high=price.high,
        currency=price.currency,
        pays=found.pays,
        close=found.close,
    )


def break_even(
    given: float | None, three_year: Spread, place: Market, rates: Rates, ledger: Ledger
) -> BreakEven | None:
    """Sales a year, to the customers who ask for it, that pay the three-year cost back; `given`: the firm's margin."""
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
