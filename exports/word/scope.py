"""An offer for a scope of work in Word: parties, what is done by phase with hours and price, VAT, terms, signatures."""

from typing import Final

from domain.results.ranges import Range
from domain.results.scope import Scope, ScopePhase
from domain.vocabulary import DISCLAIMER, NUMBERED_PHASE, RANGE_NOTE
from exports.figures import day, priced, span
from exports.scope import (
    BLANK,
    DRAFT,
    GOAL,
    NEEDED,
    TITLE,
    TO_AGREE,
    TOGETHER,
    guesses,
    left_out,
    parties,
    rate,
    some,
    sums,
    terms,
    with_whom,
)
from exports.word.document import Paper

ROOM_TO_SIGN: Final = 1.2  # centimetres
LINES: Final = (4.6, 5.8, 3, 2.2, 1.4)


def write(found: Scope) -> bytes:
    """The document; the same offer gives the same bytes."""
    paper = Paper(found, TITLE)
    paper.title(f"{TITLE}: {found.firm}", f"{day(found.as_of)}. Valid until {day(found.valid_until)}. {terms(found)}")
    paper.text(DRAFT, bold=True)
    paper.heading("Between whom")
    paper.table(("", "Who offers", "For whom"), parties(found), (4, 6.5, 6.5))
    paper.heading("What it is for")
    paper.text(GOAL[found.goal])
    if found.months:
        paper.text(f"Months to the certificate, at the client's pace: {span(found.months)}.")
    paper.heading("Phases and price")
    paper.table(
        ("Phase", "Consultant's hours", "Likely", "Rate an hour", "Price"), _rows(found), (4.6, 2.6, 1.6, 2.4, 5.8)
    )
    paper.text(f"{RANGE_NOTE} {TOGETHER}", muted=True)
    paper.heading("What is done, and what comes out")
    for phase in found.phases:
        _phase(paper, phase)
    paper.heading("What it needs from the client")
    paper.lines(NEEDED)
    paper.heading("Not part of it")
    paper.lines(list(left_out(found)))
    paper.heading("To be agreed")
    paper.lines(TO_AGREE)
    paper.heading("Guesses behind the hours")
    paper.text("Ours, not measured. Change them to what you know from your own work.", muted=True, with_next=True)
    paper.table(("What", "From low to high", "Meaning", "Source"), list(guesses(found)), (4.2, 4, 5.4, 3.4))
    paper.heading("Signatures")
    rows = [("Who offers", found.terms.consultant, "", ""), ("For whom", found.organisation or "", "", "")]
    paper.table(("", "Name", "Signature", "Day"), rows, (3, 5, 6, 3), ROOM_TO_SIGN)
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _rows(found: Scope) -> list[tuple[str, ...]]:
    unit = found.terms.currency
    rows = [
        (
            NUMBERED_PHASE[phase.phase],
            some(phase.hours),
            f"{phase.hours.likely:g}",
            rate(phase.rate, unit) if phase.rate else "–",
            priced(phase.money) if phase.money else "–",
        )
        for phase in found.phases
    ]
    (whole, money), *others = sums(found)
    hours = _both(found.hours)
    rows.append((whole, *hours, "", priced(money) if money else BLANK))
    return [*rows, *((what, "", "", "", priced(amount) if amount else BLANK) for what, amount in others)]


def _phase(paper: Paper, phase: ScopePhase) -> None:
    paper.heading(NUMBERED_PHASE[phase.phase], 2)
    told = [(line.title, line.deliverable, with_whom(line), *_both(line.hours)) for line in phase.actions]
    told.append(("Together", "", "", *_both(phase.hours)))
    paper.table(("What is done", "What comes out", "With whom", "Hours", "Likely"), told, LINES)


def _both(hours: Range) -> tuple[str, str]:
    return some(hours), f"{hours.likely:g}"
