"""The draft scope of work in Word: phases with hours and price, what comes out, what is left out, guesses."""

from domain.results.scope import Scope, ScopePhase
from domain.vocabulary import DISCLAIMER, NUMBERED_PHASE, RANGE_NOTE, ROLE
from exports.figures import day, priced, span
from exports.scope import DRAFT, GOAL, TITLE, TOGETHER, guesses, left_out, rate, some, terms
from exports.word.document import Paper


def write(found: Scope) -> bytes:
    """The document; the same draft gives the same bytes."""
    paper = Paper(found, TITLE)
    paper.title(f"{TITLE}: {found.firm}", f"As of {day(found.as_of)}. {terms(found)}")
    paper.text(DRAFT, bold=True)
    paper.heading("What it is for")
    paper.text(GOAL[found.goal])
    if found.months:
        paper.text(f"Months to the certificate, at the client's pace: {span(found.months)}.")
    paper.heading("Phases")
    paper.table(
        ("Phase", "Consultant's hours", "Likely", "Rate an hour", "Price"), _rows(found), (4.2, 2.6, 1.6, 2.8, 5.8)
    )
    paper.text(f"{RANGE_NOTE} {TOGETHER}", muted=True)
    for phase in found.phases:
        _phase(paper, phase)
    paper.heading("Not part of it")
    paper.lines(list(left_out(found)))
    paper.heading("Guesses behind the hours")
    paper.text("Ours, not measured. Change them to what you know from your own work.", muted=True)
    paper.table(("What", "From low to high", "Meaning", "Source"), list(guesses(found)), (4.2, 4, 5.4, 3.4))
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _rows(found: Scope) -> list[tuple[str, ...]]:
    unit = found.terms.currency
    rows = [
        (
            NUMBERED_PHASE[phase.phase],
            _plain(span(phase.hours)),
            f"{phase.hours.likely:g}",
            rate(phase.rate, unit) if phase.rate else "–",
            priced(phase.money) if phase.money else "–",
        )
        for phase in found.phases
    ]
    whole = priced(found.money) if found.money else "–"
    return [*rows, ("All together", _plain(span(found.hours)), f"{found.hours.likely:g}", "", whole)]


def _phase(paper: Paper, phase: ScopePhase) -> None:
    paper.heading(NUMBERED_PHASE[phase.phase], 2)
    told = [(a.title, a.deliverable, ROLE[a.owner_role], some(a.hours)) for a in phase.actions]
    paper.table(("What is done", "What comes out", "With whom", "Hours"), told, (5.4, 5.6, 3.6, 2.4))


def _plain(text: str) -> str:
    return text.removesuffix(" hours")
