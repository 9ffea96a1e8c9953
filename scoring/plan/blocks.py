"""Which actions run side by side: blocks of one action a role, the same for every firm, so less work is never later.

First comes what the light programme and records need, then what the internal audit looks at, then the rest.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.asked.bank import Action, Bank
from domain.memoised import memoised

WAITING: Final = 5
"""The rank of what waits for records: it and what follows it come last."""


@memoised
def blocks(bank: Bank) -> tuple[tuple[str, ...], ...]:
    """The ids of all actions that are done in a team's week, in the order of their blocks."""
    left = {a.id: a for a in bank.actions_by_phase if a.milestone in (None, "certifier")}
    ranks = _ranks(left)
    found: list[tuple[str, ...]] = []
    while left:
        block = tuple(_next(left, ranks))
        found.append(block)
        for name in block:
            del left[name]
    return tuple(found)


def _next(left: Mapping[str, Action], ranks: Mapping[str, int]) -> Iterator[str]:
    """The most urgent action that waits for none of these, and beside it one of the same rank for each other role."""
    ready = [a for a in left.values() if not any(name in left for name in a.depends_on)]
    first = min(ready, key=lambda a: ranks[a.id])
    busy: set[str] = set()
    for action in ready:
        alone = action is not first and (action.wait_weeks or first.wait_weeks)
        if ranks[action.id] == ranks[first.id] and action.owner_role not in busy and not alone:
            busy.add(action.owner_role)
            yield action.id


def _ranks(actions: Mapping[str, Action]) -> Mapping[str, int]:
    """How late an action may come: as early as the most urgent one that needs it."""
    waited_for = {name for a in actions.values() if a.wait_weeks for name in _before(actions, a)}
    ranks = {name: _rank(a, name in waited_for) for name, a in actions.items()}
    for name, action in actions.items():
        for earlier in _before(actions, action):
            ranks[earlier] = min(ranks[earlier], _rank(action, name in waited_for))
    return ranks


def _rank(action: Action, waited_for: bool) -> int:
    if action.light_days is not None:
        return 0 if action.light_days <= 30 else 1
    if action.starts_records or action.milestone is not None:
        return 2
    if action.wait_weeks:
        return WAITING
    return 3 if waited_for else 4


def _before(actions: Mapping[str, Action], action: Action) -> set[str]:
    """All that has to be done before an action."""
    found: set[str] = set()
    waiting = list(action.depends_on)
    while waiting:
        name = waiting.pop()
        if name in actions and name not in found:
            found.add(name)
            waiting += actions[name].depends_on
    return found
