"""The words of a page of cards: the same for everybody and for every run, so the browser is sent them once."""

from typing import Any, Literal

from domain.asked.bank import Question
from domain.asked.ref import numbers
from domain.memoised import memoised
from domain.vocabulary import PROOF, SHOWN
from questions.beside import TITLES, listed
from ui.session.engine import bank
from ui.show.glossary import Glossary
from ui.show.words import PROOF_HELP

Mode = Literal["all", "guided", "look"]
WHY = {"why": "What this means, and why we ask"}
PROOFS = {"said": list(PROOF.items()), "seen": list(SHOWN.items())[1:]}
"""For the consultant "we say so" is no choice."""
HEADINGS: dict[Mode, dict[str, str]] = {"all": {}, "guided": {"said": "Client said", "seen": "I verified"}, "look": {}}


def page(token: str, path: str, names: tuple[str, ...], mode: Mode = "all") -> dict[str, Any]:
    """All that never changes on a page with these questions. `path` tells one page of a firm from another."""
    made = _looked_at if mode == "look" else _question
    questions = {name: made(bank().question[name]) for name in names}
    fixed = {"mode": mode, "headings": HEADINGS[mode], "proofs": PROOFS, "folds": WHY}
    return {"page": f"{token}/{path}", "token": token, "path": path, "questions": questions, **fixed}


def _looked_at(question: Question) -> dict[str, Any]:
    """The question and its choices alone: what the client's own window may hold."""
    choices = [{"id": choice.id, "text": choice.text} for choice in question.choices]
    return {"id": question.id, "text": question.text, "choices": choices}


@memoised
def _question(question: Question) -> dict[str, Any]:
    glossary = Glossary(question.id)
    terms = glossary.new(question.text, *(choice.text for choice in question.choices))
    choices = [
        {"id": choice.id, "text": choice.text}
        | ({"backed": True} if choice.attainment else {})
        | ({"asks": choice.asks} if choice.asks else {})
        | ({"out": choice.reason or ""} if choice.kind == "not_applicable" else {})
        for choice in question.choices
    ]
    lists = {"list": {"title": TITLES[question.shows], "lines": listed(bank(), question)}} if question.shows else {}
    return {
        "id": question.id,
        "text": question.text,
        "choices": choices,
        "terms": [(f"{term.term}.", term.means, False) for term in terms],
        "under": _under(question, glossary),
        "names": numbers(question.requirements),
        **lists,
    }


def _under(question: Question, glossary: Glossary) -> list[tuple[str, str, bool]]:
    """What the fold under a question tells: what each paragraph begins with in bold, its text, and if it is small."""
    told = [("", question.help, False), ("Why it matters.", question.why, False)]
    if question.example:
        told.append(("For example.", question.example, False))
    if question.evidence:
        told.append(("What would show it:", "; ".join(question.evidence), False))
    words = glossary.new(question.help, question.why, question.example or "", *question.evidence)
    told += [(f"{term.term}.", term.means, False) for term in words]
    behind = f"Behind this question: {bank().framework.title} {numbers(question.requirements)}"
    return [*told, ("", PROOF_HELP, True), ("", behind, True)]
