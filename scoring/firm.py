"""The firm's facts as leaves of expressions. What is not known yet becomes a range with its own driver."""

from dataclasses import dataclass

from domain.expression import Driver, Node
from domain.profile import Profile
from scoring.expression import leaf
from scoring.rates import Rates

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
    label, given = "People who work with AI", profile.ai_headcount
    if given is not None:
        return leaf(label, "people", max(1, given), rule="as given; at least 1 when AI is in use")
    if profile.headcount is not None:
        everyone = profile.headcount
        triple = (1.0, max(1.0, everyone / 2), float(everyone))
        return leaf(label, "people", triple, driver=PEOPLE, rule="not known: from 1 to everyone, likely half")
    unknown, sources = rates["unknown.ai_headcount"], rates.source("unknown.ai_headcount")
    return leaf(label, "people", unknown, driver=PEOPLE, rule="not known, nor is headcount", sources=sources)


def _count(field: str, label: str, given: int | None, rates: Rates) -> Node:
    if given is not None:
        return leaf(label, "count", given, rule="as given")
    unknown = rates[f"unknown.{field}"]
    driver = Driver(field, f"{label}: not known yet")
    return leaf(label, "count", unknown, driver=driver, rule="not known", sources=rates.source(f"unknown.{field}"))
