"""The work in words: what each action takes and waits for, and which actions stand side by side in the plan."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from domain.asked.bank import Action, Bank, GrowsWith, Hours
from domain.asked.ref import bare
from scoring.plan.blocks import blocks

GROWS: Final[Mapping[GrowsWith, str]] = {
    "nothing": "hardly grows",
    "people": "grows with people",
    "systems": "grows with AI systems",
    "people_and_systems": "grows with people",
    "fixed": "never grows",
    "stage_1": "x the hours of the first audit visit",
    "stage_2": "x the hours of the second audit visit",
}


def actions_told(bank: Bank) -> tuple[str, ...]:
    """One line an action, in the order of phases and of the list."""
    return tuple(f"{a.title}: {'; '.join(_facts(bank, a))}" for a in bank.actions_by_phase)


def blocks_told(bank: Bank) -> tuple[str, ...]:
    """One line a block, in their order."""
    return tuple(f"Block {n}: {_titles(bank, block)}" for n, block in enumerate(blocks(bank), start=1))


def _facts(bank: Bank, a: Action) -> Iterator[str]:
    yield f"{_hours(a.hours)} hours"
    yield GROWS[a.grows_with]
    if a.attending is not None:
        yield f"{_hours(a.attending)} hours of each person who attends"
    yield f"done by {a.owner_role.replace('_', ' ')}"
    if a.closes:
        yield f"closes {', '.join(bare(ref) for ref in a.closes)}"
    if a.depends_on:
        yield f"after: {_titles(bank, a.depends_on)}"
    if a.wait_weeks:
        yield f"rests {a.wait_weeks:g} weeks"
    if a.starts_records:
        yield "records start with it"
    if a.each_cycle:
        yield "due for each certificate anew"
    if a.milestone:
        yield "step of certification"
    if a.light_days is not None:
        yield f"light programme, day {a.light_days}{_light(a)}"


def _light(a: Action) -> str:
    least = f", from {a.light_from} people" if a.light_from > 1 else ""
    return f"{least}, smaller form {_hours(a.light.hours)} hours" if a.light else least


def _hours(hours: Hours) -> str:
    return f"{hours.likely:g}" if hours.low == hours.high else f"{hours.low:g} - {hours.likely:g} - {hours.high:g}"


def _titles(bank: Bank, names: Iterable[str]) -> str:
    return ", ".join(f'"{bank.action[name].title}"' for name in names)
