"""What a verdict says: a sentence to repeat to a business partner, reasons, and what to do this month."""

from domain.profile import Profile
from domain.report import Verdict
from scoring.verdict import Decision, Rule

HEADLINES: dict[Verdict, str] = {
    "no_need": "We have no AI, so there is nothing to certify.",
    "watch": "We don't need the certificate now: a light programme and good answers to customers will do.",
    "prepare": "We should get our AI practice in order, ask our top five prospects, and put off the audit for now.",
    "certify_now": "We should go for the certificate: real sales depend on it.",
    "maintain": "We hold the certificate: this year is about keeping it.",
}
RULE_HEADLINES: dict[Rule, str] = {
    "unknown": "First find out where AI is used in our business; nothing so far calls for a certificate.",
    "mandatory_unclear": "Before spending, price what the customer would accept instead, and what is at stake.",
    "mandatory_with_bridge": "We should go for the certificate, and use the accepted alternative as a bridge.",
}
PROSPECTS = (
    "Ask your top five prospects three things: do you need our AI practice checked by someone outside; would SOC 2, "
    "ISO 27001 or your own review do; would a certificate change whether or when you buy?"
)
COUNSEL = "Keep what you promise to customers in line with what you can show them."


def headline(decision: Decision) -> str:
    """One sentence."""
    return RULE_HEADLINES.get(decision.rule, HEADLINES[decision.verdict])


def reasons(profile: Profile, decision: Decision) -> tuple[str, ...]:
    """Three reasons in the owner's words, from the facts that led to the verdict."""
    by_rule = {
        "certificate_held": _held,
        "no_ai": _no_ai,
        "mandatory": _mandatory,
        "mandatory_with_bridge": _mandatory,
        "mandatory_unclear": _unclear,
        "prepare": _prepare,
        "watch": _watch,
        "unknown": _unknown,
    }
    return by_rule[decision.rule](profile)[:3]


def _named(profile: Profile, strength: str) -> str:
    names = [a.customer or "A customer" for a in profile.customer_asks or () if a.strength == strength]
    return " and ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _held(profile: Profile) -> tuple[str, ...]:
    months, minors = profile.iso42001_certified_months_ago, profile.open_minor_nonconformities
    age = "; we don't know since when" if months is None else f", {months:g} months old"
    count = (
        f"{minors} minor point{'s are' if minors != 1 else ' is'} still" if minors else "No minor point is on record as"
    )
    return (
        f"You hold the certificate{age}.",
        f"{count} open from the last audit.",
        "It stays valid only with a yearly audit and a full one every third year.",
    )


def _no_ai(profile: Profile) -> tuple[str, ...]:
    asked = any(a.strength in ("asked", "scored", "mandatory") for a in profile.customer_asks or ())
    return (
        "You told us that you neither use, offer nor build AI.",
        "A customer asks all the same: the answer is that you use no AI." if asked else "No customer asks for it.",
        "A certificate covers how AI is managed; without AI there is nothing to look at.",
    )


def _mandatory(profile: Profile) -> tuple[str, ...]:
    asks = [a for a in profile.customer_asks or () if a.strength == "mandatory"]
    dates = [a.deadline_months for a in asks if a.deadline_months is not None]
    first = f"The first of them needs it in {min(dates):g} months." if dates and min(dates) >= 0 else ""
    passed = "A date you gave has passed: agree a new one, in writing." if dates and min(dates) < 0 else ""
    bridge = "One of them takes something else for now, which buys you time."
    nothing = "As far as you know, nothing else is accepted in its place."
    return (
        f"{_named(profile, 'mandatory')} made the certificate a condition.",
        first or passed or "No date is agreed yet: ask for one, in writing.",
        bridge if any(a.alternative_accepted for a in asks) else nothing,
    )


def _unclear(profile: Profile) -> tuple[str, ...]:
    asks = [a for a in profile.customer_asks or () if a.strength == "mandatory"]
    accepted = "Something else is accepted in its place, which is likely to cost less."
    unasked = "Nobody has said yet whether something else would do."
    unknown = "You don't know yet how much in sales depends on it."
    known = "The sales behind it are known: compare them with the price."
    return (
        f"{_named(profile, 'mandatory')} made the certificate a condition.",
        accepted if any(a.alternative_accepted for a in asks) else unasked,
        unknown if any(a.revenue is None for a in asks) else known,
    )


def _prepare(profile: Profile) -> tuple[str, ...]:
    found = []
    if profile.ai_is_differentiator:
        found.append("AI is the reason customers choose you, so their questions about it will grow.")
    if profile.regulated_sector:
        found.append("Your industry takes ISO certificates as shorthand for trust.")
    if scored := _named(profile, "scored"):
        found.append(f"{scored} gives points for it in the choice of supplier.")
    asked = "You have asked your top five prospects."
    not_asked = "Your top five prospects have not been asked yet; their answer is worth more than any forecast."
    found.append("Nobody makes the certificate a condition today.")
    found.append(asked if profile.top5_prospects_asked else not_asked)
    return tuple(found)


def _watch(profile: Profile) -> tuple[str, ...]:
    asked = _named(profile, "asked")
    demand = f"{asked} asked about AI, but nobody makes the certificate a condition."
    tool = "AI is a tool for you, not what you sell."
    return (
        demand if asked else "No customer asks for the certificate.",
        tool if profile.ai_is_differentiator is False else "Nothing you told us says that AI is what you sell.",
        "The same money does more when it goes into doing things well and answering customers well.",
    )


def _unknown(profile: Profile) -> tuple[str, ...]:
    return (
        "You don't know yet whether and where AI is used.",
        "Nobody makes the certificate a condition.",
        "Many programs have AI built in, and staff may use chat tools on their own.",
    )
