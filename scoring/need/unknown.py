"""Facts the verdict hangs on that nobody has said: never taken as a "no"."""

from typing import Literal

from domain.profile import Profile

Trigger = Literal["customer_asks", "ai_is_differentiator", "regulated_sector"]


def unknown_triggers(profile: Profile) -> tuple[Trigger, ...]:
    """Which of the three facts that can call for a certificate are not known."""
    found: list[Trigger] = []
    if demand_unknown(profile):
        found.append("customer_asks")
    if profile.ai_is_differentiator is None:
        found.append("ai_is_differentiator")
    if profile.regulated_sector is None:
        found.append("regulated_sector")
    return tuple(found)


def demand_unknown(profile: Profile) -> bool:
    """Nobody has said whether customers ask, or how firmly; one who makes it a condition settles that."""
    asks = profile.customer_asks
    if asks is None:
        return True
    strengths = {ask.strength for ask in asks}
    return None in strengths and "mandatory" not in strengths


def ai_use_unknown(profile: Profile) -> bool:
    """Neither a part in AI nor a system is known, nor that there is none."""
    return not (profile.has_no_ai or profile.roles or profile.ai_systems)
