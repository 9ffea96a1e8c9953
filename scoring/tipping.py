"""Tipping points: single changed facts, each tried on the verdict. Only the words for a change are canned."""

from collections.abc import Callable, Iterator
from typing import Any

from domain.profile import CustomerAsk, Profile
from domain.report import Flip
from scoring.verdict import decide

Change = tuple[str, dict[str, Any]]
SALES = 50_000.0


def would_change(profile: Profile) -> tuple[Flip, ...]:
    """Changes that flip the verdict, then facts that are still unknown and would matter."""
    now = decide(profile).verdict
    flips: dict[str, Flip] = {}
    for words, update in _changes(profile):
        changed = decide(profile.model_copy(update=update)).verdict
        if changed != now:
            flips.setdefault(words, Flip(change=words, verdict=changed))
    if profile.eu_market is None and not profile.has_no_ai:
        words = (
            "Find out whether anyone in the EU uses what you offer: it adds duties to know about, not a certificate."
        )
        flips[words] = Flip(change=words, verdict=now)
    if profile.regulated_sector is None and not any("your industry" in words for words in flips):
        words = "Find out whether your industry uses ISO certificates as shorthand for trust."
        flips[words] = Flip(change=words, verdict=now)
    return tuple(flips.values())


def _changes(profile: Profile) -> Iterator[Change]:
    yield from _asks(profile)
    yield from _switch(
        profile.ai_is_differentiator,
        "ai_is_differentiator",
        "AI becomes the reason customers choose you.",
        "AI stops being the reason customers choose you.",
        "It turns out that AI is the reason customers choose you: you did not know yet.",
    )
    yield from _switch(
        profile.regulated_sector,
        "regulated_sector",
        "You start selling where your industry takes ISO certificates as shorthand for trust.",
        "You stop selling where your industry takes ISO certificates as shorthand for trust.",
        "It turns out that your industry takes ISO certificates as shorthand for trust: you did not know yet.",
    )
    if profile.has_no_ai:
        yield "You start using AI, even one chat tool.", {"ai_roles": ("user",), "ai_systems": 1}
    else:
        yield "You stop using AI altogether.", {"ai_roles": (), "ai_systems": 0}
    if profile.holds("iso42001"):
        yield "Your ISO 42001 certificate lapses.", {"iso42001_certified_months_ago": 37.0}


def _switch(value: bool | None, field: str, on: str, off: str, found: str) -> Iterator[Change]:
    if value is None:
        yield found, {field: True}
    else:
        yield (off, {field: False}) if value else (on, {field: True})


def _asks(profile: Profile) -> Iterator[Change]:
    asks = profile.customer_asks or ()
    demand = CustomerAsk(strength="mandatory", revenue=SALES)
    yield "A customer makes the certificate a condition, with real sales behind it.", {"customer_asks": (*asks, demand)}
    scored = CustomerAsk(strength="scored", revenue=SALES)
    yield "A customer gives points for the certificate in a tender.", {"customer_asks": (*asks, scored)}

    def mandatory(change: Callable[[CustomerAsk], dict[str, Any]]) -> dict[str, Any]:
        return {"customer_asks": tuple(
            a.model_copy(update=change(a)) if a.strength == "mandatory" else a for a in asks
        )}  # fmt: skip

    if any(a.strength == "mandatory" for a in asks):
        yield "No customer makes it a condition any more.", mandatory(lambda a: {"strength": "asked"})
        yield (
            "Every customer who makes it a condition accepts something else, such as SOC 2 or ISO 27001.",
            mandatory(lambda a: {"alternative_accepted": True}),
        )
        yield (
            "The customer who makes it a condition accepts nothing else, with real sales behind it.",
            mandatory(lambda a: {"alternative_accepted": False, "revenue": a.revenue or SALES}),
        )
    if any(a.strength == "scored" for a in asks):
        dropped = tuple(a.model_copy(update={"strength": "asked"}) if a.strength == "scored" else a for a in asks)
        yield "No tender gives points for it any more.", {"customer_asks": dropped}
