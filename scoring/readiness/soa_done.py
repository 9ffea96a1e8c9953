"""How a control is done, by whom, what stands behind it and who keeps it: never more than the answers say."""

from collections.abc import Iterator
from typing import Final

from domain.asked.bank import Bank, OwnerRole
from domain.case import Case, Evidence, Proof
from domain.results.report import NOBODY, Whose
from scoring.law.law import written
from scoring.readiness.soa_told import Control, Told

BEHIND: Final[dict[Proof, str]] = {"said": "our word only", "written": "a document", "record": "a record"}
NO_PLACE: Final[dict[Proof, str]] = {
    "said": "Our word only",
    "written": "A document; where it is, nobody noted",
    "record": "A record; where it is, nobody noted",
}


def how(control: Control) -> str:
    """What is done, in the firm's own sentences; "" where nothing says that anything is."""
    judged = control.judged if control.judgement and control.judgement.attainment and not control.decided else ""
    return " ".join(dict.fromkeys([*(a.sentence for a in control.done), *([judged] if judged else [])]))


def whose(control: Control) -> Whose | None:
    """Who does it: somebody else where the answers say so, the firm where they say that it is done here."""
    theirs = {a.choice.kind == "elsewhere" for a in control.done}
    if not theirs:
        return None
    return "shared" if len(theirs) > 1 else "supplier" if theirs == {True} else "own"


def evidence(control: Control) -> str:
    """What was named for each answer that says that something is done: places with their day, notes, and who saw it.

    What rests on word alone is said once, at the end.
    """
    spoken = [a for a in control.done if a.proof == "said" and a.answer.verified is None]
    shown = [_behind(a) for a in control.done if a not in spoken]
    return "; ".join(dict.fromkeys([*shown, *_on_word(spoken, bool(shown))]))


def _on_word(spoken: list[Told], beside: bool) -> Iterator[str]:
    notes = list(dict.fromkeys(name for told in spoken for name in _named(told)))
    if notes:
        yield f"{', '.join(notes)} ({BEHIND['said']})"
    elif spoken:
        yield "the rest is our word only" if beside else NO_PLACE["said"]


def _behind(told: Told) -> str:
    places = _named(told)
    named = f"{', '.join(places)} ({BEHIND[told.proof]})" if places else NO_PLACE[told.proof]
    seen = told.answer.verified
    if seen is None:
        return named
    by, at = f" by {seen.by}" if seen.by else "", f" on {written(seen.at)}" if seen.at else ""
    return f"{named}, seen{by}{at}"


def _named(told: Told) -> list[str]:
    """The places and the note of an answer."""
    note = " ".join((told.answer.note or "").split()).rstrip(".")
    return [*(_place(item) for item in told.answer.evidence if item.where), *([note] if note else [])]


def _place(item: Evidence) -> str:
    where = " ".join((item.where or "").split())
    return f"{where} of {written(item.dated)}" if item.dated else where


def keeper(bank: Bank, case: Case, ref: str) -> tuple[str, OwnerRole | None]:
    """Who keeps it: the person named for an action that closes it, and the kind of person whose work that is."""
    actions = bank.closed_by[ref]
    named = ((case.action_notes[a.id].owner or "").strip() for a in actions if a.id in case.action_notes)
    return next((name for name in named if name), NOBODY), actions[0].owner_role if actions else None
