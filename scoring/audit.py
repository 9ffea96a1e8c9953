"""Audit days of a first certification audit (rules 4)."""

from domain.profile import Profile
from scoring.expression import Driver, Node, add, branch, leaf
from scoring.firm import Firm
from scoring.rates import Rates
from scoring.spread import rounded

HALF_DAY = 0.5
ROLE = Driver("audit.role", "How the certifier counts your AI roles")
EXTRAS = Driver("audit.extras", "What the certifier adds for systems, suppliers, laws and sites")
INTEGRATED = Driver("audit.integrated", "How much a joint audit saves")


def audit_days(profile: Profile, firm: Firm, rates: Rates) -> Node:
    """Stage 1 and stage 2 together, in half days, at least the minimum."""
    base = branch(
        "Base days for the people who work with AI",
        "days",
        "row of the base table",
        lambda people: rates.step("audit.base_days", people).likely,
        firm.people,
    )
    base.sources = rates.source("audit.base_days")
    adjusted = branch(
        "Days for role, people and extras",
        "days",
        "base x role factor + extras, extras at most a share of base",
        _with_extras,
        base,
        _role(profile, rates),
        _extras(firm, rates),
        rates.leaf("audit.extras_cap"),
    )
    minimum = rates.leaf("audit.minimum_days")
    saving = rates.leaf("audit.integrated_discount", INTEGRATED)
    if not (profile.holds("iso27001") or profile.holds("iso9001")):
        saving = leaf("No joint audit: neither ISO 27001 nor ISO 9001 is held", "%", 0)
    return branch(
        "Audit days, first audit",
        "days",
        "less the saving of a joint audit, to the nearest half day, not below the minimum",
        lambda days, less, least: max(least, rounded(days * (100 - less) / 100, HALF_DAY)),
        adjusted,
        _turned(saving),
        minimum,
    )


def _with_extras(base: float, role: float, extras: float, cap: float) -> float:
    return base * role + min(extras, base * cap / 100)


def _role(profile: Profile, rates: Rates) -> Node:
    roles = set(profile.roles or ())
    if not roles:
        return rates.leaf("audit.role_unknown", ROLE)
    if {"provider", "developer"} <= roles:
        return rates.leaf("audit.role_provider_and_developer", ROLE)
    return rates.leaf("audit.role_user_and_one" if len(roles) > 1 else "audit.role_one", ROLE)


def _extras(firm: Firm, rates: Rates) -> Node:
    parts = (
        _extra("Extra AI systems", "audit.extra_system", firm.systems, "audit.included_systems", rates),
        _extra("Sensitive AI systems", "audit.extra_sensitive", firm.sensitive, None, rates),
        _extra("Further legal frameworks", "audit.extra_legal", firm.legal, "audit.included_legal", rates),
        _extra("Further AI suppliers", "audit.extra_supplier", firm.suppliers, "audit.included_suppliers", rates),
        _extra("Further sites", "audit.extra_site", firm.sites, "audit.included_sites", rates),
    )
    return branch("Extra days", "days", "sum", add, *parts)


def _extra(label: str, each: str, count: Node, included: str | None, rates: Rates) -> Node:
    free = rates.leaf(included) if included else leaf("Included in the base", "count", 0)
    return branch(
        label,
        "days",
        "days for each one that is not included",
        lambda days, n, base: days * max(0.0, n - base),
        rates.leaf(each, EXTRAS),
        count,
        free,
    )


def _turned(saving: Node) -> Node:
    """A saving is good news: its high end means fewer days, so low and high change places."""
    for driver, (low, high) in saving.ends.items():
        turned = (high, saving.likely, low)
        return leaf(saving.label, saving.unit, turned, driver=driver, rule="less is dearer", sources=saving.sources)
    return saving
