"""The firm's facts as leaves of expressions. What is not known yet becomes a range with its own driver."""

from dataclasses import dataclass

from domain.expression import Driver, Given, Node
from domain.profile import Profile
from scoring.numbers.expression import leaf
from scoring.numbers.rates import Rates

ANSWERED, UNKNOWN = "Your answer", "Not known yet: a range until you know"
PEOPLE = Driver("ai_headcount", "How many people work with AI")


@dataclass(frozen=True, slots=True)
class Firm:
    """Counts that drive audit days, money and hours."""

    people: Node
    systems: Node
    sensitive: Node
    legal: Node
    suppliers: Node
    sites: Node


def firm(profile: Profile, rates: Rates) -> Firm:
    """Counts from the profile; unknown ones from `unknown.*` parameters."""
    legal = None if profile.legal_frameworks is None else len(profile.legal_frameworks)
    return Firm(
        people=_people(profile, rates),
        systems=_count("ai_systems", "AI systems", profile.ai_systems, rates),
        sensitive=_count("sensitive_systems", "Sensitive AI systems", profile.sensitive_systems, rates),
        legal=_count("legal_frameworks", "Legal frameworks for AI", legal, rates),
        suppliers=_count("ai_suppliers", "AI suppliers", profile.ai_suppliers, rates),
        sites=_count("sites", "Sites", profile.sites, rates),
    )


def _people(profile: Profile, rates: Rates) -> Node:
    label, said, id_ = "People who work with AI", profile.ai_headcount, PEOPLE.id
    given = Given(PEOPLE, UNKNOWN if said is None else ANSWERED, "answer")
    if said is not None:
        return leaf(label, "people", max(1, said), rule="as given; at least 1 when AI is in use", id=id_, given=given)
    if profile.headcount is not None:
        everyone = profile.headcount
        triple = (1.0, max(1.0, everyone / 2), float(everyone))
        rule = "not known: from 1 to everyone, likely half"
        return leaf(label, "people", triple, rule=rule, id=id_, given=given)
    unknown, sources = rates["unknown.ai_headcount"], rates.source("unknown.ai_headcount")
    rule = "not known, nor is headcount"
    return leaf(label, "people", unknown, rule=rule, sources=sources, id=id_, given=given)


def _count(field: str, label: str, said: int | None, rates: Rates) -> Node:
    if said is not None:
        given = Given(Driver(field, label), ANSWERED, "answer")
        return leaf(label, "count", said, rule="as given", id=field, given=given)
    unknown, sources = rates[f"unknown.{field}"], rates.source(f"unknown.{field}")
    given = Given(Driver(field, f"{label}: not known yet"), UNKNOWN, "answer")
    return leaf(label, "count", unknown, rule="not known", sources=sources, id=field, given=given)
