"""Money: certifier, consultant and other purchases, first certificate and the years after (rules 5)."""

from dataclasses import dataclass, replace
from typing import get_args

from domain.expression import Driver, Given, Ladder, Node
from domain.parameters import Triple
from domain.profile import Profile, Support
from scoring.costs.firm import Firm
from scoring.costs.market import Market, priced, priced_as
from scoring.costs.quotes import quoted_money
from scoring.numbers.expression import branch, chosen, largest, leaf, names, total, untold
from scoring.numbers.rates import Rates

DAY_RATE = Driver("day_rate", "What a certifier charges for a day")
ADMINISTRATION = Driver("administration", "Certifier's administration and certificate fee")
TRAVEL = Driver("travel", "How far the auditor travels")
SUPPORT = Driver("support", "How much consultant help, and at what price")
ANSWERS = Driver("answers", "What is not answered or not proven yet")
INTERNAL_AUDIT = Driver("internal_audit", "Price of an outside internal audit")
TRAINING = Driver("training", "Training and the standard itself")
TOOLS = Driver("tools", "Whether tools are bought")
SURVEILLANCE = Driver("surveillance", "Length of a surveillance audit")
RECERTIFICATION = Driver("recertification", "Length of the recertification audit")

SUPPORTS: tuple[Support | None, ...] = (*get_args(Support), None)
_DAYS, _RATE = names("days", "day rate")
FOR_DAYS = _DAYS * _RATE
_WHOLE, _SHARE = names("whole", "share")
SHARE_OF, PERCENT_OF = _WHOLE * _SHARE, _WHOLE * _SHARE / 100
_PRICE, _SIZE, _READY, _FLOOR = names("price", "size factor", "readiness", "floor")
HELP = _PRICE * _SIZE * largest(_FLOOR, 100 - _READY) / 100
_FEES, _OTHER, _AGAIN, _TOOLS = names("fees", "other purchases", "surveillance audits", "more years of tools")
THREE_YEARS = _FEES + _OTHER + 2 * _AGAIN + 2 * _TOOLS


@dataclass(frozen=True, slots=True)
class Costs:
    """Expressions in the currency shown, with every driver in them."""

    days: Node
    day_rate: Node
    travel: Node
    certifier: Node
    consultant: Node
    fees: Node
    other: Node
    surveillance: Node
    recertification: Node
    three_year: Node


def readiness_leaf(low: float, likely: float, high: float) -> Node:
    """Readiness as an input to cost: unanswered and unproven practice moves it from its high (cheap) to its low."""
    rule = "from the answers; its high end makes the low cost"
    return leaf("Readiness", "%", (high, likely, low), rule=rule, id="readiness", given=Given(ANSWERS, kind="score"))


def costs(
    profile: Profile, firm: Firm, days: Node, readiness: Node, independent: bool, place: Market, rates: Rates
) -> Costs:
    """All money expressions. `independent`: someone inside may audit the programme, so none is bought."""
    unit = place.currency
    rate = quoted_money(profile, "day_rate", unit, rates) or _day_rate(place, rates)
    audit = branch("Audit days at the day rate", unit, FOR_DAYS, days, rate, id="audit")
    travel = quoted_money(profile, "travel", unit, rates) or _travel(audit, rates)
    administration = priced(rates, "cost.administration", unit, ADMINISTRATION)
    certifier = total("Certifier, first audit", unit, audit, travel, administration, id="certifier")
    offered = quoted_money(profile, "consultant", unit, rates)
    consultant = offered or _consultant(profile, firm, readiness, unit, rates)
    fees = total("Fees up to the first certificate", unit, certifier, consultant, id="fees")
    tools = _tools(profile, firm, unit, rates)
    other = total(
        "Other purchases in the first year",
        unit,
        _internal_audit(independent, unit, rates),
        priced(rates, "cost.training", unit, TRAINING),
        tools,
        id="other_costs",
    )
    yearly = rates.leaf("audit.surveillance_share", SURVEILLANCE)
    anew = rates.leaf("audit.recertification_share", RECERTIFICATION)
    surveillance = _share("Surveillance audit, a year", certifier, yearly, "surveillance_per_year")
    again = _share("Recertification audit", certifier, anew, "recertification")
    three_year = branch(
        "First certificate and two years after",
        unit,
        THREE_YEARS,
        fees,
        other,
        surveillance,
        tools,
        id="three_year",
    )
    return Costs(days, rate, travel, certifier, consultant, fees, other, surveillance, again, three_year)


def _day_rate(place: Market, rates: Rates) -> Node:
    return priced_as(rates, place.day_rate, rates[place.day_rate], place.rate_currency, place.currency, DAY_RATE)


def _travel(audit: Node, rates: Rates) -> Node:
    extra = rates.leaf("cost.travel", TRAVEL)
    return branch("Auditor travel", audit.unit, PERCENT_OF, audit, extra, id="travel", rule="share of the audit")


def coaching(profile: Profile, firm: Firm, readiness: Node, unit: str, rates: Rates, id: str) -> Node:
    """What preparing without an audit justifies: training, and a coach unless the firm wants no help."""
    training = priced(rates, "cost.training", unit, TRAINING)
    alone = total("Training and the standard", unit, training)
    price = priced(rates, "cost.support_coach", unit, SUPPORT)
    coach = _scaled("A consultant as coach", price, firm, readiness, rates)
    helped = total("Coach and training", unit, coach, training)
    return chosen(profile.consultant_support, {mode: alone if mode == "none" else helped for mode in SUPPORTS}, id)


def _consultant(profile: Profile, firm: Firm, readiness: Node, unit: str, rates: Rates) -> Node:
    prices = {mode: support_price(mode, unit, rates) for mode in SUPPORTS}
    prices[None] = untold(prices[None], least=prices["none"], most=prices["done_for_you"])
    return _scaled("Consultant", chosen(profile.consultant_support, prices), firm, readiness, rates, id="consultant")


def support_price(mode: Support | None, unit: str, rates: Rates) -> Node:
    """Help of this kind for a firm of middle size with nothing in place.

    None, not decided: likely half way between a coach and guided, from none at all to all of it.
    """
    if mode is not None:
        return priced(rates, f"cost.support_{mode}", unit, SUPPORT)
    none, coach, guided, whole = (rates.likely(f"cost.support_{one}") for one in get_args(Support))
    between = Triple(low=none, likely=(coach + guided) / 2, high=whole)
    open_choice = priced_as(rates, "cost.support_guided", between, "USD", unit, SUPPORT)
    return replace(open_choice, label="Consultant, not decided: from no help to all of it", id="cost.support_undecided")


def _scaled(label: str, price: Node, firm: Firm, readiness: Node, rates: Rates, id: str = "") -> Node:
    size = rates.rung("cost.support_by_people", "Size factor", firm.people)
    return branch(
        label,
        price.unit,
        HELP,
        price,
        size,
        readiness,
        rates.leaf("cost.support_floor"),
        id=id,
        rule="price x size factor x (100 - readiness) %, not below the floor",
    )


def _internal_audit(independent: bool, unit: str, rates: Rates) -> Node:
    bought = priced(rates, "cost.internal_audit", unit, INTERNAL_AUDIT)
    if not independent:
        return bought
    label, rule = "Internal audit by your own independent person", "an answer says there is one"
    return leaf(label, unit, 0, rule=rule, id=bought.id, given=Given(INTERNAL_AUDIT, "An answer says there is one"))


def _tools(profile: Profile, firm: Firm, unit: str, rates: Rates) -> Node:
    """Tools by headcount; while that is unknown, by the likely number of people who work with AI."""
    people = profile.headcount or firm.people.likely
    found = priced_as(rates, "cost.tools", rates.step("cost.tools", people), "USD", unit, TOOLS)
    if profile.headcount:
        return found
    steps = rates.tables["cost.tools"]
    rungs = [(s.up_to, priced_as(rates, "cost.tools", s.value, "USD", unit, TOOLS).values) for s in steps]
    ladder = Ladder(found.id, found.label, unit, tuple(rungs))
    return replace(found, how=Given(TOOLS, rates.given(found.id).origin, "figure", ladder, firm.people))


def _share(label: str, certifier: Node, share: Node, id: str) -> Node:
    return branch(label, certifier.unit, SHARE_OF, certifier, share, rule="share of the certifier's first audit", id=id)
