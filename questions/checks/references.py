"""Every id that one file mentions is written in another."""

from collections.abc import Iterable, Iterator

from questions.draft import Draft, Kind
from questions.faults import Fault


def sections(draft: Draft) -> Iterator[Fault]:
    """A section has questions, and their ids start with its own."""
    filled = {q.section for q in draft.bank.questions}
    for section in draft.bank.sections:
        if section.id not in filled:
            yield draft.fault("section", section.id, says="it has no questions")
    for q in draft.bank.questions:
        if not q.id.startswith(f"{q.section}."):
            yield draft.fault("question", q.id, "id", says=f"the id should start with '{q.section}.'")


def questions(draft: Draft) -> Iterator[Fault]:
    """A question asks about requirements, outcomes and actions that exist, and about at least one requirement."""
    for q in draft.bank.questions:
        if not q.requirements:
            yield draft.fault(
                "question", q.id, "requirements", says="it asks about no requirement; expected one or more"
            )
        yield from unknown(draft, "question", q.id, "requirements", q.requirements, "requirement")
        yield from unknown(draft, "question", q.id, "nist_ai_rmf", q.nist_ai_rmf, "outcome")
        yield from unknown(draft, "question", q.id, "actions", q.actions, "action")


def actions(draft: Draft) -> Iterator[Fault]:
    """An action closes requirements and waits for actions that exist."""
    for action in draft.bank.actions:
        if not action.closes:
            yield draft.fault("action", action.id, "closes", says="it closes no requirement; expected one or more")
        yield from unknown(draft, "action", action.id, "closes", action.closes, "requirement")
        yield from unknown(draft, "action", action.id, "depends_on", action.depends_on, "action")


def frameworks(draft: Draft) -> Iterator[Fault]:
    """A requirement stands in an area that exists; an outcome is related to requirements that exist."""
    for requirement in draft.bank.requirements:
        yield from unknown(draft, "requirement", requirement.ref, "area", (requirement.area,), "area")
    for outcome in draft.bank.outcomes:
        yield from unknown(draft, "outcome", outcome.id, "related", outcome.related, "requirement")
        yield from unknown(draft, "outcome", outcome.id, "also", outcome.also, "requirement")


def retired(draft: Draft) -> Iterator[Fault]:
    """A retired id is no longer asked, and what took its place is asked or was itself retired later."""
    for entry in draft.retired:
        if draft.known("question", entry.was) and entry.now != (entry.was,):
            yield draft.fault("retired", entry.was, "was", says="this question is still asked; expected an old id")
        for target in entry.now:
            if not draft.known("question", target) and not draft.known("retired", target):
                yield draft.fault("retired", entry.was, "now", says=f"the question '{target}' does not exist")


def unknown(draft: Draft, kind: Kind, id: str, key: str, names: Iterable[str], wanted: Kind) -> Iterator[Fault]:
    """A fault for each name that nothing of the wanted kind has."""
    for position, name in enumerate(names):
        if not draft.known(wanted, name):
            yield draft.fault(kind, id, key, position, says=f"the {wanted} '{name}' does not exist")
