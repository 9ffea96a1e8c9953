"""What only the screens say."""

from domain import vocabulary

LONGEST = 32_768
"""Signs that a note may have: as many as a case file takes, so that a widget never cuts one short."""
GAP_BAND = {band: said.lower() for band, said in vocabulary.GAP_BAND.items()}
"""Inside a sentence."""
DISCLAIMER = f"{vocabulary.SELF_ASSESSMENT} Only an accredited body certifies."
PROOF_HELP = "Proof never changes what you do; it changes how sure the result is."
BASIS = {
    "standard": "a standard",
    "published_prices": "published prices",
    "exchange_rate": "a dated exchange rate",
    "practitioner_page": "a practitioner's page",
    "expert_judgement": "expert judgement",
}


def readiness_word(likely: float, known: bool = True) -> str:
    """A word for a readiness percentage, so that no chart depends on colour."""
    return vocabulary.readiness_word(likely, known).lower()


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 question`, `2 questions`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
