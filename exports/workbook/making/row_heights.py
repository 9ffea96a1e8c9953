"""How many lines a text takes in a column, from the widths of Arial's letters, so that no row cuts its text off."""

from functools import lru_cache
from typing import Final

LONGEST: Final = 8000  # signs of a text that are looked at; no row is high enough for more
POINTS_A_CHARACTER: Final = 5.25  # of a column, in Excel; LibreOffice makes columns a little wider
PADDING: Final = 11  # points left of the text and right of it, with its indent
SPARE: Final = 1.02  # what a screen adds by drawing letters in whole dots
_ASCII: Final = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
    "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
    "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_WIDTH: Final = {chr(code): int(width) for code, width in enumerate(_ASCII.split(), 32)}
_OTHER, _EAST_ASIAN = 640, 1000
_WIDEST: Final = 1015
"""Widths are in thousandths of the size of the letters."""


def lines_of(text: str, width: float, size: float = 9) -> int:
    """How many lines `text` takes in a column `width` characters wide; a little too many rather than too few."""
    room = max(2000, (width * POINTS_A_CHARACTER - PADDING) / size / SPARE * 1000)
    if len(text) * _WIDEST <= room and "\n" not in text:
        return 1
    return sum(_broken(part, room) for part in text[:LONGEST].split("\n"))


def _broken(paragraph: str, room: float) -> int:
    """Lines of one paragraph: broken at spaces, and within a word that is wider than a line."""
    lines, used = 1, 0.0
    for word in paragraph.split(" "):
        wide: float = _width_of(word)
        if used and used + wide > room:
            lines, used = lines + 1, 0
        if wide > room:
            lines, wide = lines + int(wide // room), wide % room
        used += wide + _WIDTH[" "]
    return lines


@lru_cache(maxsize=8192)
def _width_of(word: str) -> int:
    return sum(_WIDTH.get(sign) or (_OTHER if sign < "\u2e80" else _EAST_ASIAN) for sign in word)
