"""What follows from an immutable object alone is worked out once and kept for as long as that object lives."""

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def memoised(work: Callable[[Thing], Made]) -> Callable[[Thing], Made]:
    """`work`, done once for each object. By identity: hashing a whole bank would cost more than most work on it.

    What `work` makes must not hold the object itself, or neither is ever let go.
    """
    found: dict[int, tuple[weakref.ref[Thing], Made]] = {}

    @wraps(work)
    def once(thing: Thing) -> Made:
        key = id(thing)
        held = found.get(key)
        if held is not None and held[0]() is thing:
            return held[1]
        made = work(thing)
        found[key] = (weakref.ref(thing, lambda _: found.pop(key, None) and None), made)
        return made

    return once
