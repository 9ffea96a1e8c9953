"""Text with the signs people type, for reading by rules: straight quotes, plain hyphens, nothing invisible."""

import re
from dataclasses import dataclass
from typing import Final

_SAME: Final = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\t\r", " ")
    | {"％": "%"}
)
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff*_`]")
_BROKEN_WORD: Final = re.compile(
    r"(?<=[A-Za-z])-[ \r]*\n[ \r]*(?=[a-z])"
    r"(?!(?:certif|compl|conform|assur|verif|audit|approv|ready|accred|free|proof)\w*\b)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` to search; `places[i]` is where its sign i stands in the text as given."""

    text: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    """The text sign by sign, without emphasis marks, invisible signs, and hyphens that break a word at a line's end."""
    plain = text.translate(_SAME)
    left_out = {i for m in _INVISIBLE.finditer(plain) for i in range(*m.span())}
    left_out |= {i for m in _BROKEN_WORD.finditer(plain) for i in range(*m.span())}
    places = tuple(i for i in range(len(plain)) if i not in left_out)
    return Folded("".join(plain[i] for i in places), places)
