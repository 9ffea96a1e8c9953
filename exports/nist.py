"""The NIST AI RMF view in words: where its pairs come from and what a firm of this kind is not asked."""

from typing import Final

from domain.bank import Outcome
from domain.report import OutcomeResult

CREDIT: Final = (
    "Which points of ISO/IEC 42001 go with an outcome: from the table that Microsoft provided and the NIST AI Resource "
    "Center lists (2023); pairs of our own judgement are marked. To be listed is not to be endorsed."
)
NOT_ASKED: Final = "Not asked of your kind of firm"


def asked_of(found: tuple[OutcomeResult, ...]) -> str:
    """How many outcomes this firm is asked about, and what that means for the figures."""
    asked = sum(outcome.asked for outcome in found)
    if asked == len(found):
        return f"You are asked about all {len(found)} outcomes."
    return (
        f"You are asked about {asked} of {len(found)} outcomes. The other {len(found) - asked} are about things that a "
        "firm of your kind does not do: they count as nothing, so a function that holds one is never whole."
    )


def pairs(outcome: Outcome) -> str:
    """`4.1, 6.2; our own: 8.1`: the points that go with an outcome, published ones first."""
    published, ours = (", ".join(ref.split(":", 1)[1] for ref in refs) for refs in (outcome.related, outcome.also))
    return "; ".join(part for part in (published, f"our own: {ours}" if ours else "") if part)
