"""Facts about the firm itself: its certificate, its part in AI, its market, and how far it is."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from scoring.need.grounds import Fact, Ground, months
from scoring.need.unknown import ai_use_unknown, unknown_triggers
from scoring.need.verdict import certificate_valid, trouble

STATE, AGE = "iso42001_state", "iso42001_certified_months_ago"
LAST_YEARLY: Final = 24
SYSTEMS: Final = {"iso27001": "ISO 27001", "iso9001": "ISO 9001", "iso13485": "ISO 13485"}
BEGUN: Final = SYSTEMS | {
    "iso27701": "ISO 27701", "soc2_type1": "SOC 2", "soc2_type2": "SOC 2", "hitrust": "HITRUST", "cmmc": "CMMC",
}  # fmt: skip


def _is(field: str, wanted: object) -> Fact:
    """A fact that holds where a field has this value; None: where nobody has said."""
    return Fact((field,), lambda g: getattr(g.profile, field) is wanted)


def _state(*states: str) -> Fact:
    return Fact((STATE,), lambda g: g.profile.iso42001_state in states)


def _aged(test: Callable[[float], Any]) -> Fact:
    """A fact about the age of the certificate, where it is known."""
    return Fact((AGE,), lambda g: None if (age := g.profile.iso42001_certified_months_ago) is None else test(age))


def _minors(g: Ground) -> str | None:
    count = g.profile.open_minor_nonconformities
    return f"{count} minor point{' is' if count == 1 else 's are'}" if count else None


def _us_defence(g: Ground) -> bool:
    """A supplier of American defence buyers that does not hold CMMC yet."""
    held = "cmmc" in (g.profile.other_assurance or ())
    return g.profile.sector == "defence" and g.profile.country == "US" and not held


def _in_progress(g: Ground) -> str:
    begun = g.profile.assurance_in_progress or ()
    return " and ".join(dict.fromkeys(BEGUN[name] for name in begun if name in BEGUN))


def _systems(g: Ground) -> str:
    """Management systems that are held already, by name."""
    return " and ".join(name for held, name in SYSTEMS.items() if held in (g.profile.certificates or ()))


def _sensitive(g: Ground) -> str | None:
    count = g.profile.sensitive_systems
    return None if not count else f"your {count} sensitive systems" if count > 1 else "your sensitive system"


FACTS: Final[Mapping[str, Fact]] = {
    "withdrawn": _state("withdrawn"),
    "expired": _state("expired"),
    "suspended": _state("suspended"),
    "lost": _state("withdrawn", "expired"),
    "finding_open": _state("suspended", "withdrawn"),
    "lapsed": Fact(("certificates", AGE), lambda g: trouble(g.profile) == "expired" and not g.profile.lost_iso42001),
    "not_usable": Fact(("certificates", STATE, AGE), lambda g: trouble(g.profile) is not None),
    "age": _aged(months),
    "age_unknown": Fact(
        ("certificates", STATE, AGE),
        lambda g: certificate_valid(g.profile) and g.profile.iso42001_certified_months_ago is None,
    ),
    "full_audit_due": _aged(lambda age: age > LAST_YEARLY),
    "yearly_audit_due": _aged(lambda age: age <= LAST_YEARLY),
    "minors": Fact(("open_minor_nonconformities",), _minors),
    "no_minors": Fact(("open_minor_nonconformities",), lambda g: g.profile.open_minor_nonconformities == 0),
    "minors_unknown": _is("open_minor_nonconformities", None),
    "new_system": _is("new_ai_system_outside_scope", True),
    "group": _is("group_certificate", True),
    "no_ai": Fact(("ai_roles", "ai_systems"), lambda g: g.profile.has_no_ai),
    "use_unknown": Fact(("ai_roles", "ai_systems"), lambda g: ai_use_unknown(g.profile)),
    "product": _is("ai_is_differentiator", True),
    "tool": _is("ai_is_differentiator", False),
    "product_unknown": _is("ai_is_differentiator", None),
    "regulated": _is("regulated_sector", True),
    "regulated_unknown": _is("regulated_sector", None),
    "trigger_unknown": Fact(
        ("customer_asks", "ai_is_differentiator", "regulated_sector"), lambda g: bool(unknown_triggers(g.profile))
    ),
    "prospects_asked": _is("top5_prospects_asked", True),
    "prospects_not_asked": _is("top5_prospects_asked", False),
    "prospects_unknown": _is("top5_prospects_asked", None),
    "prospects_open": Fact((), lambda g: not g.profile.top5_prospects_asked),
    "us_defence": Fact(("sector", "country"), _us_defence),
    "in_progress": Fact(("assurance_in_progress",), _in_progress),
    "system_held": Fact(("certificates",), _systems),
    "sensitive": Fact(("sensitive_systems",), _sensitive),
    "light_open": Fact((), lambda g: g.light_open),
    "quick_open": Fact((), lambda g: g.quick_open),
}
