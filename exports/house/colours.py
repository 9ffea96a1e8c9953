"""Our two colours in a file, exchanged for those of a house, each in a shade that can be read on white."""

import re
from collections.abc import Mapping
from typing import Final

from domain.colour import WHITE, readable_on
from domain.house import House

OURS: Final = ("17365D", "1F5FA8")
"""The colour of titles and heads of tables, and the accent."""
_NAMED: Final = re.compile(rb'((?:rgb|val|fill|color|w:val|w:fill|w:color)="(?:00|FF)?)(17365D|1F5FA8)"', re.I)


def recoloured(part: bytes, house: House) -> bytes:
    """The part of a file with the house's colours where ours were."""
    theirs = shades(house)
    return _NAMED.sub(lambda found: found[1] + theirs[found[2].upper().decode()].encode() + b'"', part)


def shades(house: House) -> Mapping[str, str]:
    """Our colours, and what stands for each: also as a ground for white letters."""
    chosen = (house.colour, house.accent)
    return {
        ours: readable_on(WHITE, theirs).removeprefix("#").upper() for ours, theirs in zip(OURS, chosen, strict=True)
    }
