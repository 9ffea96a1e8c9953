"""Colours a person chose, kept readable: contrast as WCAG 2.2 counts it."""

import re
from typing import Final

LEAST: Final = 4.5
"""The contrast that small text needs against its ground."""
WHITE, BLACK = "#ffffff", "#000000"
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")


def is_colour(text: str) -> bool:
    """True for `#1f5fa8`, in small letters."""
    return bool(_COLOUR.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(ground: str) -> str:
    """White or black ink: whichever reads better on this ground. One of them always reaches LEAST."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, ground))


def readable_on(ground: str, colour: str) -> str:
    """The colour itself, or the nearest shade of it towards black or white that can be read on `ground`."""
    end = 0 if _luminance(ground) > 0.18 else 255
    for step in range(101):
        shade = _mixed(colour, end, step / 100)
        if contrast(shade, ground) >= LEAST:
            return shade
    return _mixed(colour, end, 1)


def _mixed(colour: str, end: int, part: float) -> str:
    return "#" + "".join(f"{round(value + (end - value) * part):02x}" for value in _parts(colour))


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
