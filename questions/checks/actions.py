"""Every gap leads to work that closes it, and the work can be put in an order."""

from collections.abc import Iterator

from questions.draft import Draft
from questions.faults import Fault


def cycles(draft: Draft) -> Iterator[Fault]:
    """No action waits, directly or not, for itself."""
    waits = {action.id: set(action.depends_on) for action in draft.bank.actions}
    done: set[str] = set()
    while ready := {id for id, on in waits.items() if id not in done and on.isdisjoint(waits.keys() - done)}:
        done |= ready
    stuck = waits.keys() - done
    for action in draft.bank.actions:
        if action.id in stuck and _waits_for_itself(action.id, waits):
            yield draft.fault("action", action.id, "depends_on", says="it waits for itself, directly or through others")


def _waits_for_itself(id: str, waits: dict[str, set[str]]) -> bool:
    found = set(waits[id])
    while more := {next for one in found for next in waits.get(one, ())} - found:
        found |= more
    return id in found


def requirements_closed(draft: Draft) -> Iterator[Fault]:
    """Each requirement is closed by at least one action."""
    closed = {ref for action in draft.bank.actions for ref in action.closes}
    for requirement in draft.bank.requirements:
        if requirement.ref not in closed:
            yield draft.fault("requirement", requirement.ref, says="no action closes it")


def questions_answered(draft: Draft) -> Iterator[Fault]:
    """The actions of a question close at least one of the requirements it asks about."""
    closes = {action.id: set(action.closes) for action in draft.bank.actions}
    for q in draft.bank.questions:
        closed = {ref for id in q.actions for ref in closes.get(id, ())}
        if q.requirements and closed.isdisjoint(q.requirements):
            says = f"none of its actions closes {' or '.join(q.requirements)}"
            yield draft.fault("question", q.id, "actions", says=says)


def light_forms(draft: Draft) -> Iterator[Fault]:
    """A light form belongs to a step of the light programme, and never takes longer than the whole action."""
    for action in draft.bank.actions:
        if action.light is None:
            continue
        if action.light_days is None:
            yield draft.fault("action", action.id, "light", says="it has a light form and no 'light_days'")
        ends = ("low", "likely", "high")
        if any(getattr(action.light.hours, end) > getattr(action.hours, end) for end in ends):
            says = "the light form takes longer than the whole action"
            yield draft.fault("action", action.id, "light", "hours", says=says)
