"""Actions too small for a line of their own: what takes less than a quarter of an hour goes into its neighbour."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from scoring.costs.effort import OpenAction

LEAST: Final = 0.25


def folded(actions: Sequence[OpenAction], noted: Container[str]) -> tuple[OpenAction, ...]:
    """The actions that stand by themselves, each with what was folded into it. One that a person noted stays."""
    small = [a for a in actions if a.hours.likely < LEAST and a.action.id not in noted]
    standing = {a.action.id: a for a in actions if a not in small}
    if not standing:
        return tuple(actions)
    for one in small:
        name = _neighbour(one, list(actions), list(standing))
        standing[name] = _with(standing[name], one)
    return tuple(standing.values())


def _neighbour(one: OpenAction, actions: list[OpenAction], standing: list[str]) -> str:
    """What waits for it, else what it waits for, else the next action of the same person, else the next one at all."""
    follows = [a.action.id for a in actions if one.action.id in a.action.depends_on]
    ids = [a.action.id for a in actions]
    by_distance = sorted(standing, key=lambda name: abs(ids.index(name) - ids.index(one.action.id)))
    roles = {a.action.id: a.action.owner_role for a in actions}
    same = [name for name in by_distance if roles[name] == one.action.owner_role]
    return next(name for name in (*follows, *one.action.depends_on, *same, *by_distance) if name in standing)


def _with(neighbour: OpenAction, small: OpenAction) -> OpenAction:
    action, extra = neighbour.action, small.action
    more = {
        "closes": tuple(dict.fromkeys((*action.closes, *extra.closes))),
        "steps": (*action.steps, f"Finish what little is left of this: {extra.title[:1].lower()}{extra.title[1:]}."),
    }
    return replace(neighbour, action=action.model_copy(update=more))
