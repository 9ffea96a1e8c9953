"""What a firm can say of the certificates and reports it told us of: that it holds them, and to ask for the paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.buyer import Strength
from domain.profile import OURS, Assurance, Certificate, CertificateState, Profile
from scoring.need.verdict import may_claim

HELD: Final = "We hold an ISO/IEC 42001 certificate; ask us for the certificate and its scope."
LAPSED: Final = "We hold no valid ISO/IEC 42001 certificate: ours is over three years old, so treat it as run out."
GONE: Final[Mapping[CertificateState | None, tuple[str, str]]] = {
    "suspended": (
        "We hold no ISO/IEC 42001 certificate to rely on today: ours is suspended at present.",
        "The ISO/IEC 42001 certificate is suspended.",
    ),
    "withdrawn": (
        "We hold no ISO/IEC 42001 certificate today: ours was withdrawn.",
        "The ISO/IEC 42001 certificate was withdrawn.",
    ),
    "expired": (
        "We hold no ISO/IEC 42001 certificate today: ours has run out.",
        "The ISO/IEC 42001 certificate has run out.",
    ),
}
"""By what became of the certificate: what to say to a customer, and what is missing."""
NOT_HELD: Final = "We do not hold an ISO/IEC 42001 certificate."
OTHER: Final[Mapping[Certificate, str]] = {
    "iso27001": "We hold an ISO/IEC 27001 certificate, which is about information security and not about AI.",
    "iso27701": "We hold an ISO/IEC 27701 certificate, which is about privacy and not about AI.",
    "iso9001": "We hold an ISO 9001 certificate, which is about quality and not about AI.",
    "iso13485": "We hold an ISO 13485 certificate, which is about the quality of medical devices and not about AI.",
    "other": "We hold another certificate; ask us for it and for what it covers.",
}
REPORTS: Final[Mapping[Assurance, str]] = {
    "soc2_type2": "We have a SOC 2 Type 2 report; ask us for it and for whether it covers AI.",
    "soc2_type1": "We have a SOC 2 Type 1 report; ask us for it and for whether it covers AI.",
    "hitrust": "We have a HITRUST assessment; ask us for it and for whether it covers AI.",
    "cmmc": "We have a CMMC status, which is about information security and not about AI.",
    "other": "We have a report by an outside firm; ask us for it and for what it covers.",
}


@dataclass(frozen=True, slots=True)
class Held:
    """Sentences for a customer. Our word only: nobody here has seen a certificate."""

    sentences: tuple[str, ...]
    strength: Strength
    gap: str | None


def certificates_held(profile: Profile) -> Held | None:
    """What the profile says; None while nobody has said which certificates there are."""
    gone = GONE.get(profile.iso42001_state)
    if profile.certificates is None and not profile.other_assurance and not gone:
        return None
    certificates = tuple(OTHER[c] for c in OTHER if profile.holds(c))
    reports = tuple(REPORTS[r] for r in REPORTS if r in (profile.other_assurance or ()))
    if gone:
        return Held((gone[0], *certificates, *reports), "nothing", gone[1])
    if may_claim(profile):
        return Held((HELD, *certificates, *reports), "said", None)
    if profile.certificates is None:
        return Held(reports, "nothing", "It is not known yet which certificates are held.")
    if profile.holds(OURS):
        return Held((LAPSED, *certificates, *reports), "nothing", "The ISO/IEC 42001 certificate has run out.")
    return Held((NOT_HELD, *certificates, *reports), "nothing", "No certificate for AI is held.")
