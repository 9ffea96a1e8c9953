"""One line, one bead: how far along something is. A range is a band, the likely value a bead, the unknown hatched."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from ui.show.look.chips import State


class Stop(NamedTuple):
    """A place on the line: its name, and small print under it."""

    name: str
    note: str = ""


class Mark(NamedTuple):
    """A mark to reach, on the scale of the band."""

    at: float
    name: str


def rail(stops: Sequence[Stop | str], at: float | None, said: str) -> str:
    """Stops side by side and a bead: at 0 on the first, at 0.5 between two, at -0.4 left of all; None: no bead."""
    found = [stop if isinstance(stop, Stop) else Stop(stop) for stop in stops]
    dots = "".join(f'<i class="r42-stop" style="left:{_place(n, len(found)):g}%"></i>' for n in range(len(found)))
    bead = "" if at is None else f'<i class="r42-bead" style="left:{_place(at, len(found)):g}%"></i>'
    names = "".join(_named(stop, at == n) for n, stop in enumerate(found))
    return _picture("scale", said, f'<span class="r42-line">{dots}{bead}</span><span class="r42-stops">{names}</span>')


NEAR = 25.0
"""Percent of a line: on a phone about the width of a name and half of the next."""


def _place(at: float, stops: int) -> float:
    return min(98.0, max(2.0, round((at + 0.5) / stops * 100, 1)))


def _named(stop: Stop, here: bool) -> str:
    note = f"<small>{escape(stop.note)}</small>" if stop.note else ""
    return f'<span class="r42-name{" r42-on" * here}">{escape(stop.name)}{note}</span>'


def band(
    low: float,
    likely: float | None,
    high: float,
    said: str,
    full: float = 100,
    marks: Sequence[Mark] = (),
    ends: tuple[str, str] = ("0", ""),
    words: str = "",
) -> str:
    """A range on a line from 0 to `full`, its likely value as a bead, marks to reach, and `words` under the range."""
    left, right = _share(low, full), _share(high, full)
    known = "" if likely is not None else " r42-hatched"
    drawn = f'<i class="r42-band{known}" style="left:{left:g}%;width:{max(1.0, right - left):g}%"></i>'
    drawn += "".join(f'<i class="r42-tick" style="left:{_share(mark.at, full):g}%"></i>' for mark in marks)
    if likely is not None:
        drawn += f'<i class="r42-bead" style="left:{_share(likely, full):g}%"></i>'
    told = [(0.0, ends[0], "start"), ((left + right) / 2, words, "on"), (100.0, ends[1], "end")]
    places = [_share(mark.at, full) for mark in marks]
    told += [(place, mark.name, _beside(place, places)) for place, mark in zip(places, marks, strict=True)]
    under = "".join(_under(place, name, kind) for place, name, kind in told if name)
    return _picture("scale", said, f'<span class="r42-line">{drawn}</span><span class="r42-under">{under}</span>')


def _beside(place: float, places: Sequence[float]) -> str:
    """The name of a mark ends at it where the end of the line or the next mark is near, so that no two names touch."""
    return "end" if place > 85 or any(0 < other - place < NEAR for other in places) else ""


def _under(place: float, name: str, kind: str) -> str:
    return f'<span class="r42-at r42-{kind or "mark"}" style="left:{place:g}%">{escape(name)}</span>'


def part(low: float, likely: float | None, high: float, state: State, said: str) -> str:
    """The line of one part: its range in the colour of its state, the likely value as a stroke. Percentages."""
    kind = "r42-hatched" if likely is None else f"r42-f-{state}"
    left = _share(low, 100)
    drawn = f'<i class="r42-b {kind}" style="left:{left:g}%;width:{max(1.0, _share(high, 100) - left):g}%"></i>'
    if likely is not None:
        drawn += f'<i class="r42-m" style="left:{_share(likely, 100):g}%"></i>'
    return _picture("part", said, drawn)


def _share(value: float, full: float) -> float:
    return min(100.0, max(0.0, round(value / full * 100, 1))) if full else 0.0


def _picture(kind: str, said: str, inside: str) -> str:
    return f'<div class="r42-{kind} r42-drawn" role="img" aria-label="{escape(said)}">{inside}</div>'
