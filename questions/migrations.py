"""Old answers under retired ids, carried over to the questions that took their place."""

from collections.abc import Mapping, Sequence

from domain.asked.bank import Bank
from domain.case import Answer, PassedOn
from questions.shapes import Retired


def migrated(
    answers: Mapping[str, Answer], bank: Bank, retired: Sequence[Retired]
) -> tuple[dict[str, Answer], list[str]]:
    """The answers under today's ids, and one sentence for each that moved.

    An answer that has no successor, or whose choice means nothing there, stays where it is: nothing is lost. Of a
    question that was split, a part answered since keeps that answer. Doing it twice changes nothing more.
    """
    kept = dict(answers)
    said: list[str] = []
    for entry in retired:
        old = kept.get(entry.was)
        moved = _moved(entry, old, bank) if old else {}
        moved = {target: given for target, given in moved.items() if target == entry.was or target not in kept}
        if not moved:
            continue
        del kept[entry.was]
        kept |= moved
        said.append(_sentence(entry, moved))
    return kept, said


def moved_on(passed_on: Mapping[str, PassedOn], retired: Sequence[Retired]) -> dict[str, PassedOn]:
    """Who is asked what, under today's ids: a question that became two asks for both.

    A question that has no successor, or one that somebody is asked already, stays where it is.
    """
    kept = dict(passed_on)
    for entry in retired:
        others = [target for target in entry.now if target != entry.was]
        if entry.was in kept and others and not any(target in kept for target in others):
            given = kept.pop(entry.was)
            kept |= dict.fromkeys(entry.now, given)
    return kept


def _moved(entry: Retired, old: Answer, bank: Bank) -> dict[str, Answer]:
    """The answer under each new id; empty when any of them cannot hold it, or when nothing would change."""
    found: dict[str, Answer] = {}
    for target in entry.now:
        choice = entry.choice(target, old.choice)
        seen = old.verified and old.verified.model_copy(update={"choice": entry.choice(target, old.verified.choice)})
        if not all(_means_something(bank, target, c) for c in (choice, seen.choice if seen else choice)):
            return {}
        found[target] = old.model_copy(update={"choice": choice, "verified": seen})
    return {} if found == {entry.was: old} else found


def _means_something(bank: Bank, question: str, choice: str) -> bool:
    """True for a choice of that question; a question that is itself retired later accepts any."""
    asked = bank.question.get(question)
    return asked is None or choice in asked.by_choice


def _sentence(entry: Retired, moved: Mapping[str, Answer]) -> str:
    if entry.now == (entry.was,):
        return f"Your answer to '{entry.was}' stands under another name (since {entry.since}): {entry.why}"
    return f"Your answer to '{entry.was}' moved to {' and '.join(moved)} (since {entry.since}): {entry.why}"
