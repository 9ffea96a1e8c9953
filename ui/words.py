"""What the screens call things: one plain phrase for every value of the vocabulary."""

from exports.words import ACTION_STATUS as ACTION_STATUS
from exports.words import FIND_OUT as FIND_OUT
from exports.words import PROOF as PROOF
from exports.words import ROLE as ROLE
from exports.words import SHOWN as SHOWN
from exports.words import STRENGTH as STRENGTH
from exports.words import TROUBLE as TROUBLE
from exports.words import status_words as status_words
from ui.typed import escape as escape
from ui.typed import linked as linked

LONGEST = 32_768
"""Signs that a note may have: as many as a case file takes, so that a widget never cuts one short."""
DISCLAIMER = (
    "A self-assessment and general information, not legal advice: for your own case ask a lawyer. "
    "Only an accredited body certifies."
)
VERDICT = {
    "no_need": "You don't need it",
    "watch": "Not now: keep an eye on it",
    "prepare": "Prepare, and put off the audit",
    "certify_now": "Go for the certificate",
    "maintain": "Keep the certificate you have",
}
VERDICT_MARK = {"no_need": "None", "watch": "Watch", "prepare": "Prepare", "certify_now": "Certify", "maintain": "Keep"}
CONFIDENCE = {
    "low": "Not sure yet: some facts are missing",
    "medium": "Fairly sure",
    "high": "Sure, on the facts you gave",
}
GAP_BAND = {
    "none": "no gap left",
    "small": "a small gap",
    "medium": "a medium gap",
    "large": "a large gap",
    "not_applicable": "no gap to measure",
}
FINDING = {
    "conforming": "In place",
    "partial": "Partly there",
    "not_conforming": "Missing",
    "not_applicable": "Left out",
    "not_assessed": "Not known yet",
}
SEVERITY = {
    "potential_major": "Could stop a certificate",
    "potential_minor": "Needs fixing",
    "improvement": "Could be better",
}
PROOF_HELP = "Proof never changes what you do; it changes how sure the result is."
PHASE = {
    "foundations": "Lay the foundations",
    "risk": "Look at the risks",
    "operate": "Run it day to day",
    "check": "Check that it works",
}
BASIS = {
    "standard": "a standard",
    "published_prices": "published prices",
    "exchange_rate": "a dated exchange rate",
    "practitioner_page": "a practitioner's page",
    "expert_judgement": "expert judgement",
}
DEMAND = {
    "none": "No customer has asked",
    "asked": "Customers ask about it",
    "scored": "Customers score it",
    "mandatory": "A customer demands it",
}
RANGE_NOTE = "About one time in ten the truth falls below the range, and one time in ten above it."


def readiness_word(likely: float, known: bool = True) -> str:
    """A word for a readiness percentage, so that no chart depends on colour."""
    if not known:
        return "not known yet"
    steps = ((95, "in place"), (70, "mostly there"), (40, "half way"), (1, "started"))
    return next((word for least, word in steps if likely >= least), "not started")


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 question`, `2 questions`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
