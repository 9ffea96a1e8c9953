"""Texts made to take a reader's memory or time: small or allowed in size, endless in what they hold."""

import json
from collections.abc import Callable, Mapping
from typing import Final

from domain import session
from domain.files import casefile, clientfile, housefile
from domain.files.strict_json import Size
from domain.results import report

SIZES: Final[Mapping[str, Size]] = {
    "case": casefile.MOST,
    "client": clientfile.MOST,
    "house": housefile.MOST,
    "report": report.MOST,
    "session": session.MOST,
}
"""The most that each reader takes."""
START: Final = {
    "case": '{"answers": ',
    "client": '{"assessments": ',
    "house": '{"name": ',
    "report": '{"gaps": ',
    "session": '{"points": ',
}
"""The way to a part that each file has, so that what is inside is looked at."""


def _repeated(piece: str, size: Size, ends: str = "[]") -> str:
    return ends[0] + ",".join([piece] * ((size.bytes - 100) // (len(piece) + 1))) + ends[1]


def _keys(size: Size) -> str:
    return "{" + ",".join(f'"{n}":1' for n in range(size.bytes // 13)) + "}"


def _faults(size: Size) -> str:
    """As many entries as are read, and something wrong with each."""
    wrong = json.dumps({f"x{n}": n for n in range(150)})
    return "{" + ",".join(f'"{n}": {wrong}' for n in range(size.entries // 151 - 1)) + "}"


def _faulty_lines(size: Size) -> str:
    """The same in lists, inside of lists."""
    wrong = json.dumps([{"question": 1}] * 90)
    return _listed(f'{{"answers": {wrong}, "moments": {wrong}, "agenda": {wrong}}}', size.entries // 560)


def _listed(piece: str, times: int) -> str:
    return "[" + ",".join([piece] * max(times, 1)) + "]"


SHAPES: Final[Mapping[str, Callable[[Size], str]]] = {
    "a million ones": lambda size: _repeated("1", size),
    "a million empty objects": lambda size: _repeated("{}", size),
    "a million lists": lambda size: _repeated("[]", size),
    "a million short texts": lambda size: _repeated('"ab"', size),
    "a million keys": _keys,
    "a fault in every entry": _faults,
    "a fault in every line": _faulty_lines,
    "lists in lists without end": lambda size: "[" * (size.bytes - 100),
    "objects in objects without end": lambda size: '{"a":' * ((size.bytes - 100) // 5),
    "a number of a million digits": lambda size: "9" * min(size.bytes - 100, 5_000_000),
    "a fraction of a million digits": lambda size: "0." + "0" * min(size.bytes - 100, 5_000_000) + "1",
    "one endless text": lambda size: '["' + "x" * (size.bytes - 100) + '"]',
    "one endless text of wide letters": lambda size: '["\U0001f600' + "x" * (size.bytes - 100) + '"]',
    "a text of nothing but quotation marks": lambda size: '["' + '\\"' * (size.bytes // 2 - 50) + '"]',
    "a text that never ends": lambda size: '["' + '\\"' * (size.bytes // 2 - 50),
}


def hostile(kind: str, shape: str) -> str:
    """The text for a reader, as long as that reader takes where it is kept whole, and 10 MB where it is counted."""
    most = SIZES[kind]
    inner = SHAPES[shape](most if "text" in shape else most._replace(bytes=min(most.bytes, 10_000_000)))
    return START[kind] + inner + ("}" if inner.endswith(("]", "}", "1", "9")) else "")
