"""Tipping points: single changed facts, each tried on the verdict. Only the words for a change are canned."""

from collections.abc import Callable, Iterator
from typing import Any

from domain.profile import OURS, CustomerAsk, Profile
from domain.results.report import Flip
from scoring.need.grounds import money
from scoring.need.unknown import ai_use_unknown, demand_unknown
from scoring.need.verdict import Decision, certificate_valid, decide
from scoring.need.worth import Scales

Change = tuple[str, dict[str, Any]]


def would_change(profile: Profile, now: Decision, scales: Scales) -> tuple[Flip, ...]:
    """Changes that flip the verdict, and no others."""
    flips: dict[str, Flip] = {}
    for words, update in _changes(profile, scales):
        changed = decide(profile.model_copy(update=update), scales).verdict
        if changed != now.verdict:
            flips.setdefault(words, Flip(change=words, verdict=changed))
    return tuple(flips.values())


def to_find_out(profile: Profile) -> tuple[str, ...]:
    """What nobody has said and is worth knowing, whether or not it would flip anything by itself."""
    if profile.has_no_ai:
        return ()
    found = {
        "Whether and where AI is used in your business.": ai_use_unknown(profile),
        "Whether a customer asks for the certificate, and how firmly.": demand_unknown(profile),
        "Whether AI is the reason customers choose you.": profile.ai_is_differentiator is None,
        "Whether buyers in your field take ISO certificates as a short cut to trust.": profile.regulated_sector is None,
        "Whether you work in the EU, or for anyone there: it adds duties to know about, not a certificate.": (
            profile.in_eu_market is None
        ),
    }
    held = certificate_valid(profile)
    return tuple(words for words, unknown in found.items() if unknown and ("EU" in words or not held))


def _changes(profile: Profile, scales: Scales) -> Iterator[Change]:
    yield from _asks(profile, scales)
    yield from _switch(
        profile.ai_is_differentiator,
        "ai_is_differentiator",
        "AI becomes the reason customers choose you.",
        "AI stops being the reason customers choose you.",
        "It turns out that AI is the reason customers choose you: you have not said yet.",
    )
    yield from _switch(
        profile.regulated_sector,
        "regulated_sector",
        "You start to work where buyers take ISO certificates as a short cut to trust.",
        "You stop working where buyers take ISO certificates as a short cut to trust.",
        "It turns out that buyers in your field take ISO certificates as a short cut to trust: you have not said yet.",
    )
    if profile.has_no_ai:
        yield "You start using AI, even one chat tool.", {"ai_roles": ("user",), "ai_systems": 1}
    else:
        stops = "It turns out that you use no AI." if ai_use_unknown(profile) else "You stop using AI altogether."
        yield stops, {"ai_roles": (), "ai_systems": 0}
    yield from _certificate(profile)


def _certificate(profile: Profile) -> Iterator[Change]:
    if certificate_valid(profile):
        yield "Your ISO 42001 certificate lapses.", {"iso42001_state": "expired"}
    elif profile.lost_iso42001:
        yield (
            "Your certifier restores the certificate.",
            {"iso42001_state": "valid", "certificates": (*(profile.certificates or ()), OURS)},
        )


def _switch(value: bool | None, field: str, on: str, off: str, found: str) -> Iterator[Change]:
    if value is None:
        yield found, {field: True}
    else:
        yield (off, {field: False}) if value else (on, {field: True})


def _asks(profile: Profile, scales: Scales) -> Iterator[Change]:
    asks, enough, unit = profile.customer_asks or (), scales.enough(profile), scales.price(profile).currency
    mandatory = [ask for ask in asks if ask.strength == "mandatory"]
    if enough is not None:
        yield from _with_sales(asks, mandatory, enough, unit)
    scored = CustomerAsk(strength="scored", revenue=enough, currency=unit)
    yield "A customer gives points for the certificate in a tender.", {"customer_asks": (*asks, scored)}
    if mandatory:
        yield "No customer makes it a condition any more.", _mandatory(asks, lambda a: {"strength": "asked"})
        yield (
            "Every customer who makes it a condition takes something else, such as SOC 2 or ISO 27001.",
            _mandatory(asks, lambda a: {"alternative_accepted": True}),
        )
        yield (
            "Every customer who makes it a condition refuses anything else.",
            _mandatory(asks, lambda a: {"alternative_accepted": False}),
        )
    if any(a.strength == "scored" for a in asks):
        dropped = tuple(a.model_copy(update={"strength": "asked"}) if a.strength == "scored" else a for a in asks)
        yield "No tender gives points for it any more.", {"customer_asks": dropped}


def _with_sales(
    asks: tuple[CustomerAsk, ...], mandatory: list[CustomerAsk], enough: float, unit: str
) -> Iterator[Change]:
    """Sales that pay for the certificate, or no longer do."""
    said = money(enough, unit)
    pays = {"customer_asks": (*asks, CustomerAsk(strength="mandatory", revenue=enough, currency=unit))}
    if not mandatory:
        yield f"A customer makes the certificate a condition, with sales of {said} a year or more behind it.", pays
        return
    yield f"One more customer makes it a condition, with sales of {said} a year or more behind it.", pays
    if any(not ask.alternative_accepted for ask in mandatory):
        yield f"The sales that depend on it fall below {said} a year.", _mandatory(asks, lambda a: {"revenue": 0.0})
        large: dict[str, Any] = {"revenue": enough, "currency": unit}
        yield (
            f"The sales that depend on it are {said} a year or more.",
            _mandatory(asks, lambda a: {} if a.alternative_accepted else large),
        )


def _mandatory(asks: tuple[CustomerAsk, ...], change: Callable[[CustomerAsk], dict[str, Any]]) -> dict[str, Any]:
    return {"customer_asks": tuple(a.model_copy(update=change(a)) if a.strength == "mandatory" else a for a in asks)}
