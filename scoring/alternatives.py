"""What else can answer a customer, for this firm (domain research, section F)."""

from functools import cache
from pathlib import Path

import yaml

from domain.profile import Profile
from domain.report import Alternative
from scoring.verdict import certificate_valid

FILE = Path(__file__).with_name("alternatives.yaml")
OFFERS = ("provider", "developer")


def alternatives(profile: Profile) -> tuple[Alternative, ...]:
    """Routes that fit this firm, cheapest first. None without AI, or while the certificate is held."""
    if profile.has_no_ai or certificate_valid(profile):
        return ()
    return tuple(a for a in _all() if _fits(a.id, profile))


def _fits(route: str, profile: Profile) -> bool:
    offers = any(role in OFFERS for role in profile.roles or ())
    audited = bool(profile.other_assurance) or profile.holds("iso27001")
    demands = any(a.strength in ("scored", "mandatory") for a in profile.customer_asks or ())
    fits = {
        "uk_aime": profile.country == "GB",
        "csa_star": offers and profile.sector in ("software", None),
        "soc2": not audited,
        "iso27001": not audited,
        "buyer_review": demands,
        "hitrust": profile.sector == "healthcare" and "hitrust" not in (profile.other_assurance or ()),
        "cmmc": profile.sector == "defence" and "cmmc" not in (profile.other_assurance or ()),
        "en18286": offers and bool(profile.eu_market),
    }
    return fits.get(route, True)


@cache
def _all() -> tuple[Alternative, ...]:
    return tuple(Alternative.model_validate(a) for a in yaml.safe_load(FILE.read_text(encoding="utf-8")))
