"""What an offer for a scope of work says in words, the same in Word, in Excel and on the page."""

from collections.abc import Iterator
from typing import Final

from domain.results.ranges import Range
from domain.results.scope import Goal, Scope, ScopeAction
from domain.vocabulary import ROLE, SUPPORT, sourced
from exports.figures import span

TITLE: Final = "Offer and scope of work"
DRAFT: Final = (
    "Draft, to be talked over: hours follow from a self-assessment and from guesses of ours. It is an offer once every "
    "place in brackets is filled in and both sides have signed."
)
GOAL: Final[dict[Goal, str]] = {
    "light": "Good AI practice without an audit: the light programme.",
    "certificate": "Readiness for an ISO/IEC 42001 certification audit by an accredited body.",
}
TOGETHER: Final = "The ends of the lines are added up: what makes one of them longer makes all of them longer."
BLANK: Final = "[to fill in]"
CONSULTANT: Final = "The consultant alone"
OWNERS: Final = "Whoever does each"
PARTIES: Final = ("Name", "Address", "Who speaks for it", "Tax or register number")
TO_AGREE: Final = (
    "Start: [day], once both sides have signed.",
    "Payment: [how much, when], within [number] days of an invoice.",
    "Travel and other expenses: [included, or at cost up to an amount].",
    "More or other work: agreed in writing before it is done, at the same rates.",
    "Whose the documents are: [whose], once they are paid.",
    "Keeping secrets and data: [agreement, and its day].",
    "Liability: [limit].",
    "Ending it early: [notice]; what was done until then is paid.",
    "Law and courts: [country].",
)
NEEDED: Final = (
    "One person who can decide, and answers within [number] working days.",
    "Access to the people, papers and AI that it is about.",
    "The client decides, approves and lives by what is written; the consultant does not do that in its place.",
)


def some(found: Range) -> str:
    """`0.5 to 2` hours, or `83 to 222.5` of them all: to the half hour, so that they add up; in words for nothing."""
    if not found.high:
        return "hardly any"
    return f"{found.low:g}" if found.low == found.high else f"{found.low:g} to {found.high:g}"


def rate(value: float, currency: str) -> str:
    """`USD 150.50`: a price that was entered, to the cent."""
    return f"{currency} {value:,.2f}".removesuffix(".00")


def terms(found: Scope) -> str:
    """Kind of help, and what is still missing for a price."""
    missing = "" if found.money else " No price yet: the rate for an hour is not entered."
    return f"Help: {SUPPORT[found.terms.help].lower()}.{missing}"


def with_whom(line: ScopeAction) -> str:
    """Who at the firm it is done with."""
    if line.work == "smaller":
        return OWNERS
    return ROLE[line.owner_role] if line.owner_role else CONSULTANT


def parties(found: Scope) -> list[tuple[str, str, str]]:
    """What is named of both sides; most of it is to be filled in."""
    names = (found.terms.consultant.strip() or BLANK, (found.organisation or "").strip() or BLANK)
    return [(PARTIES[0], *names), *((what, BLANK, BLANK) for what in PARTIES[1:])]


def sums(found: Scope) -> list[tuple[str, Range | None]]:
    """The price without VAT, the VAT and both together; None where something for it is not known."""
    known = found.terms.vat is not None
    return [
        ("All together, without VAT", found.money),
        (f"VAT {found.terms.vat:g} %" if known else "VAT", found.vat),
        ("All together, with VAT", found.gross),
    ]


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
