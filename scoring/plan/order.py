"""What must come before what among open actions, by their places in the list; worked out once for each set of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from graphlib import TopologicalSorter

from domain.asked.bank import Action


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """For each action the places it waits for and those that wait for it, and how many weeks it rests in between.

    `sorted` holds every place after all the ones it waits for.
    """

    before: tuple[tuple[int, ...], ...]
    followers: tuple[tuple[int, ...], ...]
    waits: tuple[float, ...]
    sorted: tuple[int, ...]


def order(actions: Sequence[Action], rest: float = 0) -> Order:
    """The order among `actions`; prerequisites that are not open count as done. `rest`: weeks more where one rests."""
    return _order(tuple((a.id, a.depends_on, a.wait_weeks and a.wait_weeks + rest) for a in actions))


def longest_chain(found: Order, weeks: Sequence[float]) -> tuple[int, ...]:
    """The places of the chain of prerequisites, with their waits, that takes longest; none where nothing takes time."""
    length = [0.0] * len(weeks)
    came_from: list[int | None] = [None] * len(weeks)
    for place in found.sorted:
        length[place] = weeks[place]
        for earlier in found.before[place]:
            through = length[earlier] + (weeks[place] + found.waits[place])
            if through > length[place]:
                length[place], came_from[place] = through, earlier
    last = max((place for place in found.sorted if length[place] > 0), key=length.__getitem__, default=None)
    chain: list[int] = []
    while last is not None:
        chain.append(last)
        last = came_from[last]
    return tuple(reversed(chain))


def slack(found: Order, weeks: Sequence[float]) -> list[float]:
    """By how many weeks each may end later without the longest chain getting longer, were people free for it."""
    done, latest = [0.0] * len(weeks), [0.0] * len(weeks)
    for place in found.sorted:
        begin = max((done[earlier] + found.waits[place] for earlier in found.before[place]), default=0.0)
        done[place] = begin + weeks[place]
    end = max(done, default=0.0)
    for place in reversed(found.sorted):
        after = (latest[later] - weeks[later] - found.waits[later] for later in found.followers[place])
        latest[place] = min(after, default=end)
    return [late - early for late, early in zip(latest, done, strict=True)]


@lru_cache(maxsize=256)
def _order(actions: tuple[tuple[str, tuple[str, ...], float], ...]) -> Order:
    place = {i: n for n, (i, _, _) in enumerate(actions)}
    before = tuple(tuple(place[d] for d in depends if d in place) for _, depends, _ in actions)
    followers = tuple(tuple(n for n, b in enumerate(before) if i in b) for i in range(len(actions)))
    return Order(before, followers, tuple(wait for _, _, wait in actions), _sorted(before))


def _sorted(before: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The bank is checked to have no cycle, so an order always exists."""
    return tuple(TopologicalSorter(dict(enumerate(before))).static_order())
