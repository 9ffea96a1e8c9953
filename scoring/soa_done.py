"""How a control is done, by whom, what stands behind it and who keeps it: never more than the answers say."""

from typing import Final

from domain.bank import Bank, OwnerRole
from domain.case import Case, Evidence, Proof
from domain.report import NOBODY, Whose
from scoring.soa_told import Control, Told

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
    """What was named for each answer that says that something is done: places with their day, notes, and who saw it."""
    return "; ".join(dict.fromkeys(_behind(a) for a in control.done))


def _behind(told: Told) -> str:
    note = " ".join((told.answer.note or "").split()).rstrip(".")
    places = [*(_place(item) for item in told.answer.evidence if item.where), *([note] if note else [])]
    named = f"{', '.join(places)} ({BEHIND[told.proof]})" if places else NO_PLACE[told.proof]
    seen = told.answer.verified
    if seen is None:
        return named
    by, at = f" by {seen.by}" if seen.by else "", f" on {seen.at:%Y-%m-%d}" if seen.at else ""
    return f"{named}, seen{by}{at}"


def _place(item: Evidence) -> str:
    where = " ".join((item.where or "").split())
    return f"{where} of {item.dated:%Y-%m-%d}" if item.dated else where


def keeper(bank: Bank, case: Case, ref: str) -> tuple[str, OwnerRole | None]:
    """Who keeps it: the person named for an action that closes it, and the kind of person whose work that is."""
    actions = bank.closed_by[ref]
    named = ((case.action_notes[a.id].owner or "").strip() for a in actions if a.id in case.action_notes)
    return next((name for name in named if name), NOBODY), actions[0].owner_role if actions else None
