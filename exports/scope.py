"""What a draft scope of work says in words, the same in Word and Excel."""

from collections.abc import Iterator
from typing import Final

from domain.results.ranges import Range
from domain.results.scope import Goal, Scope
from domain.vocabulary import SUPPORT, sourced
from exports.figures import span

TITLE: Final = "Draft scope of work"
DRAFT: Final = (
    "Draft, to be talked over: hours follow from a self-assessment and from guesses of ours. No offer and no promise."
)
GOAL: Final[dict[Goal, str]] = {
    "light": "Good AI practice without an audit: the light programme.",
    "certificate": "Readiness for an ISO/IEC 42001 certification audit by an accredited body.",
}
TOGETHER: Final = "The ends of the phases are added up: what makes one phase longer makes all of them longer."


def some(found: Range) -> str:
    """`0.5 to 2` hours of one action; in words where they come to nothing."""
    return span(found).removesuffix(" hours") if found.high else "hardly any"


def rate(value: float, currency: str) -> str:
    """`USD 150.50`: a price that was entered, to the cent."""
    return f"{currency} {value:,.2f}".removesuffix(".00")


def terms(found: Scope) -> str:
    """Kind of help, and what is still missing for a price."""
    missing = "" if found.money else " No price yet: the rate for an hour is not entered."
    return f"Help: {SUPPORT[found.terms.help].lower()}.{missing}"


def left_out(found: Scope) -> Iterator[str]:
    """What the client must not expect in these hours."""
    if found.own_hours:
        yield f"Hours of the client's own people: {span(found.own_hours)}, beside these and never part of them."
    if found.goal == "certificate":
        yield "The certifier's audit and fees. An accredited body, picked by the client, decides on the certificate."
        yield "The internal audit: whoever helps to build cannot check it independently."
    yield "Legal advice: confirm with counsel."
    yield "Travel, tools, training places and standards bought from others."


def guesses(found: Scope) -> Iterator[tuple[str, str, str, str]]:
    """Each guess: what, from low to high, why, and where it comes from."""
    for guess in found.guesses:
        figures = f"{guess.low:g} to {guess.high:g} {guess.unit}, likely {guess.likely:g}"
        yield guess.label, figures, guess.note, sourced(guess.source)
