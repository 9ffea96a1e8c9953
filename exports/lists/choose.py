"""Which parts of a list are answered unless the person says otherwise, and how many questions that may be."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from exports.lists import words
from exports.lists.found import Part
from exports.reading.faults import CannotRead

MOST: Final = 1_000
SOME, MANY_PARTS = 0.2, 4


def chosen(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Every part that asks; of a list where some part is plainly the one about AI, only those that speak of AI."""
    asking = [part for part in parts if part.questions]
    titled = any(words.about_ai(part.name) for part in asking)
    about = [part for part in asking if words.about_ai(part.name) or share(part) >= SOME]
    few = len(asking) >= MANY_PARTS and 0 < len(about) * 3 <= len(asking)
    wanted = about if titled or few else asking
    return tuple(replace(part, chosen=any(part is one for one in wanted)) for part in parts)


def share(part: Part) -> float:
    """How much of a part speaks of AI, 0 to 1."""
    return sum(words.about_ai(question.text) for question in part.questions) / len(part.questions)


def check_number(count: int) -> None:
    """Raises CannotRead with both numbers for more questions than are answered at once."""
    if count > MOST:
        raise CannotRead(f"This holds {count} questions; at most {MOST} can be answered at once: leave out some.")
