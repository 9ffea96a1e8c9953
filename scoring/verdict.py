"""Does this firm need the certificate? First rule that matches wins (rules 1). Readiness plays no part here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.profile import CustomerAsk, Profile
from domain.report import Confidence, Verdict

LAPSED_AFTER_MONTHS = 36

Rule = Literal[
    "certificate_held",
    "no_ai",
    "mandatory",
    "mandatory_with_bridge",
    "mandatory_unclear",
    "prepare",
    "watch",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict, how sure it is, and which rule gave it."""

    verdict: Verdict
    confidence: Confidence
    rule: Rule


def certificate_valid(profile: Profile) -> bool:
    """An ISO 42001 certificate is held and three years are not over; unknown age counts as valid."""
    months = profile.iso42001_certified_months_ago
    return profile.holds("iso42001") and (months is None or months <= LAPSED_AFTER_MONTHS)


def decide(profile: Profile) -> Decision:
    """The verdict for these facts."""
    asks = profile.customer_asks or ()
    mandatory = [ask for ask in asks if ask.strength == "mandatory"]
    if certificate_valid(profile):
        return Decision("maintain", "high", "certificate_held")
    if profile.has_no_ai:
        return Decision("no_need", "high", "no_ai")
    if mandatory:
        return _demanded(mandatory, asks)
    if profile.ai_is_differentiator or profile.regulated_sector or any(a.strength == "scored" for a in asks):
        return Decision("prepare", "high" if profile.top5_prospects_asked else "medium", "prepare")
    if profile.roles or profile.ai_systems:
        return Decision("watch", "medium" if _a_trigger_is_unknown(profile) else "high", "watch")
    return Decision("watch", "low", "unknown")


def _demanded(mandatory: Sequence[CustomerAsk], asks: Sequence[CustomerAsk]) -> Decision:
    hard = [ask for ask in mandatory if (ask.revenue or 0) > 0 and not ask.alternative_accepted]
    if hard:
        dated = any(ask.deadline_months is not None for ask in hard)
        return Decision("certify_now", "high" if dated else "medium", "mandatory")
    bridged = any(ask.alternative_accepted for ask in mandatory)
    pressing = sum(ask.strength in ("mandatory", "scored") for ask in asks)
    if bridged and pressing > 1:
        return Decision("certify_now", "medium", "mandatory_with_bridge")
    unknown = any(ask.revenue is None for ask in mandatory)
    return Decision("prepare", "low" if unknown else "medium", "mandatory_unclear")


def _a_trigger_is_unknown(profile: Profile) -> bool:
    asks = profile.customer_asks
    strengths_unknown = asks is None or any(ask.strength is None for ask in asks)
    return strengths_unknown or profile.ai_is_differentiator is None or profile.regulated_sector is None
