"""What to do this month, by verdict and facts."""

from domain.profile import Profile
from scoring.need_words import COUNSEL, PROSPECTS
from scoring.verdict import Decision

DEFENCE = "Put CMMC first: defence buyers ask for it by law, and none was found asking for ISO 42001."


def next_steps(profile: Profile, decision: Decision, months: float | None) -> tuple[str, ...]:
    """Three to six things to do now. `months`: likely months to the certificate, to hold against deadlines."""
    steps = list(_by_rule(profile, decision))
    if decision.verdict in ("prepare", "certify_now") and profile.sector == "defence":
        steps.insert(0, DEFENCE)
    if late := deadline_too_short(profile, months):
        steps.insert(0, late)
    if decision.verdict in ("watch", "prepare"):
        steps.append(COUNSEL)
    return tuple(steps)


def first_deadline_months(profile: Profile) -> float | None:
    """Months to the first date a customer who accepts nothing else has set; None when none has."""
    dates = [
        a.deadline_months
        for a in profile.customer_asks or ()
        if a.strength == "mandatory" and a.deadline_months is not None and not a.alternative_accepted
    ]
    return min(dates, default=None)


def deadline_too_short(profile: Profile, months: float | None) -> str | None:
    """A sentence when a condition falls due before the plan ends, with the bridge to offer."""
    first = first_deadline_months(profile)
    if months is None or first is None or first >= months:
        return None
    if first < 0:
        return "A date you gave has passed: agree a new one, and offer a signed certifier contract with a dated plan."
    return (
        f"The first date, in {first:g} months, comes before the likely end of the plan, in about {months:.0f}: "
        "offer the customer a signed certifier contract and a dated plan as a bridge, in writing."
    )


def _by_rule(profile: Profile, decision: Decision) -> tuple[str, ...]:
    match decision.rule:
        case "no_ai":
            asks = any(a.strength in ("asked", "scored", "mandatory") for a in profile.customer_asks or ())
            told = ("Tell the customer who asks, in writing, that you use no AI.",) if asks else ()
            return (
                *told,
                "Look inside the programs you already use for AI that was switched on in an update.",
                "Ask staff whether they use chat tools for work; no blame, just a list.",
                "Come back here the day you start using AI.",
            )
        case "unknown":
            return (
                "Find out where AI is used: go through your programs and ask staff about chat tools.",
                "Write the list down, then come back to this page.",
                "Until then, tell staff what must never be pasted into a chat tool.",
            )
        case "watch":
            return (
                "Write a one-page AI policy and a list of the AI tools in use.",
                "Tell staff what may and may not be pasted into them.",
                "Do the quick check, then follow the 30/90-day plan.",
                "Prepare short, honest answers for customers who ask.",
            )
        case "prepare":
            asked = () if profile.top5_prospects_asked else (PROSPECTS,)
            return (
                *asked,
                "Start the light programme: it is the first half of the road to a certificate in any case.",
                "Don't sign with a certifier yet; ask three for a price so that you know it.",
            )
        case "mandatory_unclear":
            return (
                "Ask the customer what they would accept instead (SOC 2, ISO 27001, their own review) and until when.",
                "Put a figure on the sales that depend on it.",
                "Price the alternative before the certificate.",
                "Start the light programme meanwhile: nothing of it is wasted.",
            )
        case "mandatory" | "mandatory_with_bridge":
            bridge = (
                ("Price the alternative one customer accepts, and use it as a bridge.",)
                if decision.rule == "mandatory_with_bridge"
                else ()
            )
            return (
                *bridge,
                "Get the condition and its date in writing.",
                "Ask three accredited certifiers for a price and a date: waiting times are months.",
                "Decide what the certificate covers: the smaller the scope, the smaller the bill.",
                "Name one person with real hours each week, and start the action plan.",
            )
        case "certificate_held":
            return _maintain(profile)


def _maintain(profile: Profile) -> tuple[str, ...]:
    months = profile.iso42001_certified_months_ago
    due = "the full three-year audit" if months is not None and months > 24 else "the yearly audit"
    steps = [f"Book {due} with your certifier now, and agree the date."]
    if profile.open_minor_nonconformities:
        steps.append("Close the open minor points, with evidence, before the auditor comes.")
    steps += [
        "Have the year's internal audit done, then sit down for the management review, before the auditor comes.",
        "Redo risk and impact assessments where something has changed.",
    ]
    if profile.new_ai_system_outside_scope:
        steps.append("Tell the certifier about the new AI system and agree how the scope grows.")
    return tuple(steps)
