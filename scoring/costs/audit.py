"""Audit days of a first certification audit (rules 4)."""

from dataclasses import replace

from domain.expression import Driver, Node
from domain.profile import Profile
from scoring.costs.firm import Firm
from scoring.costs.quotes import quoted_days
from scoring.numbers.expression import branch, largest, leaf, names, nearest, smallest, total, untold
from scoring.numbers.rates import Rates

HALF_DAY = 0.5
ROLE = Driver("audit.role", "How the certifier counts your AI roles")
EXTRAS = Driver("audit.extras", "What the certifier adds for systems, suppliers, laws and sites")
INTEGRATED = Driver("audit.integrated", "How much a joint audit saves")
TABLE_TIME = Driver("audit.table_time", "How far the table of your certifier is from ours")
COUNTED = Driver("audit.people_counted", "How many people the certifier counts")

_PEOPLE, _PERCENT = names("people", "per cent that is counted")
AS_COUNTED = _PEOPLE * _PERCENT / 100
_BASE, _ROLE, _EXTRAS, _CAP, _TABLE = names("base", "role factor", "extras", "most extras", "table time")
WITH_EXTRAS = (_BASE * _ROLE + smallest(_EXTRAS, _BASE * _CAP / 100)) * _TABLE / 100
_DAYS, _SAVING, _LEAST = names("days", "saving", "least days")
JOINED = largest(_LEAST, nearest(_DAYS * (100 - _SAVING) / 100, HALF_DAY))
_EACH, _COUNT, _INCLUDED = names("days for each", "how many", "how many are included")
FOR_MORE = _EACH * largest(0, _COUNT - _INCLUDED)


def audit_days(profile: Profile, firm: Firm, rates: Rates) -> Node:
    """Stage 1 and stage 2 together, as quoted; else in half days, at least the minimum."""
    return quoted_days(profile, rates) or _counted(profile, firm, rates)


def _counted(profile: Profile, firm: Firm, rates: Rates) -> Node:
    counted = rates.leaf("audit.people_counted", COUNTED)
    base = rates.rung(
        "audit.base_days",
        "Base days for the people who work with AI",
        branch("People as the certifier counts them", "people", AS_COUNTED, firm.people, counted),
        "row of the base table",
        id="base_days",
    )
    adjusted = branch(
        "Days for role, people and extras",
        "days",
        WITH_EXTRAS,
        base,
        rates.leaf(_role(profile), ROLE),
        _extras(firm, rates),
        rates.leaf("audit.extras_cap"),
        rates.leaf("audit.table_time", TABLE_TIME),
        rule="(base x role factor + extras, extras at most a share of base) x table time",
    )
    minimum = rates.leaf("audit.minimum_days")
    saving = rates.leaf("audit.integrated_discount", INTEGRATED)
    if not joint(profile):
        saving = _no_saving(profile, saving, rates)
    return branch(
        "Audit days, first audit",
        "days",
        JOINED,
        adjusted,
        _turned(saving) if joint(profile) else saving,
        minimum,
        id="audit_days",
        rule="less the saving of a joint audit, to the nearest half day, not below the minimum",
    )


def _no_saving(profile: Profile, saving: Node, rates: Rates) -> Node:
    """No joint audit; while nobody has told which certificates are held, it may save what one of them saves."""
    label = "No joint audit: neither ISO 27001 nor ISO 9001 is held"
    none = leaf(label, "%", 0, id=saving.id, given=rates.given(saving.id, INTEGRATED))
    if profile.certificates is not None:
        return none
    held = replace(saving, id=f"{saving.id}.if_held", label=f"{saving.label}, if ISO 27001 or ISO 9001 is held")
    return untold(replace(none, label="No joint audit, as far as is known"), least=_turned(held))


def joint(profile: Profile) -> bool:
    """True when the audit can be joined with one of a certificate that is held."""
    return profile.holds("iso27001") or profile.holds("iso9001")


def _role(profile: Profile) -> str:
    """Which parameter says how the certifier counts the firm's AI roles."""
    roles = set(profile.roles or ())
    if not roles:
        return "audit.role_unknown"
    if {"provider", "developer"} <= roles:
        return "audit.role_provider_and_developer"
    return "audit.role_user_and_one" if len(roles) > 1 else "audit.role_one"


def _extras(firm: Firm, rates: Rates) -> Node:
    """Days for each one of what the firm has more of than the base time includes."""
    parts = (
        _extra("Extra AI systems", "audit.extra_system", firm.systems, "audit.included_systems", rates),
        _extra("Sensitive AI systems", "audit.extra_sensitive", firm.sensitive, None, rates),
        _extra("Further legal frameworks", "audit.extra_legal", firm.legal, "audit.included_legal", rates),
        _extra("Further AI suppliers", "audit.extra_supplier", firm.suppliers, "audit.included_suppliers", rates),
        _extra("Further sites", "audit.extra_site", firm.sites, "audit.included_sites", rates),
    )
    return total("Extra days", "days", *parts, id="extra_days")


def _extra(label: str, each: str, count: Node, included: str | None, rates: Rates) -> Node:
    free = rates.leaf(included) if included else leaf("Included in the base", "count", 0)
    return branch(
        label,
        "days",
        FOR_MORE,
        rates.leaf(each, EXTRAS),
        count,
        free,
        rule="days for each one that is not included",
    )


def _turned(saving: Node) -> Node:
    """A saving is good news: its high end means fewer days, so low and high change places."""
    if not saving.ends:
        return saving
    ends = {driver: (high, low) for driver, (low, high) in saving.ends.items()}
    return replace(saving, ends=ends, rule="less is dearer")
