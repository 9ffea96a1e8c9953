"""Does this firm need the certificate? First rule that matches wins (rules 1 and 9). Readiness plays no part here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.profile import OURS, CustomerAsk, Profile
from domain.results.report import Confidence, Trouble, Verdict
from scoring.need.unknown import ai_use_unknown, unknown_triggers
from scoring.need.worth import Scales, Worth

LAPSED_AFTER_MONTHS = 36

Rule = Literal[
    "certificate_held",
    "suspended",
    "no_ai",
    "mandatory",
    "mandatory_with_bridge",
    "mandatory_too_small",
    "mandatory_unclear",
    "prepare",
    "watch",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict, how sure it is, which rule gave it, and the sales it weighed where it weighed any."""

    verdict: Verdict
    confidence: Confidence
    rule: Rule
    worth: Worth | None = None


def certificate_valid(profile: Profile) -> bool:
    """An ISO 42001 certificate is held and three years are not over; unknown age counts as valid, so does suspended."""
    months, state = profile.iso42001_certified_months_ago, profile.iso42001_state
    held = state == "suspended" or (profile.holds(OURS) and not profile.lost_iso42001)
    return held and (months is None or months <= LAPSED_AFTER_MONTHS)


def nothing_to_certify(profile: Profile) -> bool:
    """No AI and no certificate in force: no figure has a meaning."""
    return profile.has_no_ai and not certificate_valid(profile)


def trouble(profile: Profile) -> Trouble | None:
    """What became of a certificate that may not be spoken of; None where all is well or none was ever there."""
    state = profile.iso42001_state
    if state is not None and state != "valid":
        return state
    return "expired" if profile.holds(OURS) and not certificate_valid(profile) else None


def may_claim(profile: Profile) -> bool:
    """A firm may say that it is certified: a suspended certificate may not be spoken of as one."""
    return certificate_valid(profile) and trouble(profile) is None


def decide(profile: Profile, scales: Scales) -> Decision:
    """The verdict for these facts, on scales that may have weighed this firm before."""
    if certificate_valid(profile):
        return _held(profile)
    if nothing_to_certify(profile):
        return Decision("no_need", "high", "no_ai")
    found = _demanded(profile, scales) or _called_for(profile)
    return Decision(found.verdict, _at_most(found.confidence, _cap(profile)), found.rule, found.worth)


def _held(profile: Profile) -> Decision:
    age_unknown = profile.iso42001_certified_months_ago is None
    if profile.iso42001_state == "suspended":
        return Decision("maintain", "low" if age_unknown else "medium", "suspended")
    return Decision("maintain", "medium" if age_unknown else "high", "certificate_held")


def _demanded(profile: Profile, scales: Scales) -> Decision | None:
    """What a customer who makes it a condition leads to; None where nobody does."""
    asks = profile.customer_asks or ()
    mandatory = [ask for ask in asks if ask.strength == "mandatory"]
    if not mandatory:
        return None
    hard = [ask for ask in mandatory if not ask.alternative_accepted]
    found = scales.worth(profile, hard)
    if found.sales and found.pays:
        sure = _sure([ask for ask in hard if ask.alternative_accepted is False], profile, scales)
        return Decision("certify_now", "high" if sure else "medium", "mandatory", found)
    if together := _with_bridge(profile, mandatory, scales):
        return Decision("certify_now", "medium", "mandatory_with_bridge", together)
    sales = [scales.sales(profile, ask) for ask in mandatory]
    if hard and None not in sales:
        return Decision("prepare", _sure_enough(hard, found), "mandatory_too_small", found)
    return Decision("prepare", "low" if None in sales else "medium", "mandatory_unclear")


def _with_bridge(profile: Profile, mandatory: Sequence[CustomerAsk], scales: Scales) -> Worth | None:
    """Sales of a customer who takes something else, and of others who don't, where together they pay."""
    asks = profile.customer_asks or ()
    bridged = [a for a in mandatory if a.alternative_accepted and scales.sales(profile, a)]
    pressing = [a for a in asks if a.strength in ("mandatory", "scored") and not a.alternative_accepted]
    others = [ask for ask in pressing if scales.sales(profile, ask)]
    together = scales.worth(profile, (*bridged, *others))
    return together if bridged and others and together.pays else None


def _sure(refusing: Sequence[CustomerAsk], profile: Profile, scales: Scales) -> bool:
    """Customers who take nothing else, one with a date still to come, have sales well above the cost by themselves."""
    dated = any(a.revenue and a.deadline_months is not None and a.deadline_months >= 0 for a in refusing)
    alone = scales.worth(profile, refusing)
    return dated and alone.pays and not alone.close


def _sure_enough(hard: Sequence[CustomerAsk], found: Worth) -> Confidence:
    """High only where nothing else is accepted and the sales, if there are any, stay well below the cost."""
    return "high" if found.sales and _nothing_else(hard) and not found.close else "medium"


def _nothing_else(asks: Sequence[CustomerAsk]) -> bool:
    return all(ask.alternative_accepted is False for ask in asks)


def _called_for(profile: Profile) -> Decision:
    """Where nobody makes it a condition: what the market calls for."""
    scored = any(ask.strength == "scored" for ask in profile.customer_asks or ())
    if profile.ai_is_differentiator or profile.regulated_sector or scored:
        return Decision("prepare", "high" if profile.top5_prospects_asked else "medium", "prepare")
    return Decision("watch", "high", "unknown" if ai_use_unknown(profile) else "watch")


def _cap(profile: Profile) -> Confidence:
    """The most that can be said with so much unknown: one trigger medium, two or the use of AI low."""
    triggers = len(unknown_triggers(profile))
    if triggers > 1 or ai_use_unknown(profile):
        return "low"
    return "medium" if triggers else "high"


def _at_most(confidence: Confidence, cap: Confidence) -> Confidence:
    order: tuple[Confidence, ...] = ("low", "medium", "high")
    return min(confidence, cap, key=order.index)
