"""The scale of the verdict: a bead for where the firm is, what would move it, and from which verdict to which."""

from html import escape
from typing import Final

from domain.results.report import Need, Verdict
from ui.show.look import chips
from ui.show.look.icon import icon
from ui.show.look.rails import Stop, rail

ROAD: Final[dict[Verdict, str]] = {"watch": "Not now", "prepare": "Prepare", "certify_now": "Go for it"}
ENDS: Final[dict[Verdict, str]] = {"no_need": "No need", "maintain": "Keep it"}
"""Left of the road, and right of it: on the scale only for a firm that is there."""
LONGEST: Final = 64
"""Signs of a change that still fit under a stop."""


def drawn(need: Need) -> str:
    """The rail, with the first short change to each other verdict under its stop."""
    shown = _stops(need.verdict)
    stops = [Stop(words, _note(need, verdict)) for verdict, words in shown.items()]
    return rail(stops, list(shown).index(need.verdict), _said(need, shown))


def _stops(here: Verdict) -> dict[Verdict, str]:
    if here == "no_need":
        return {"no_need": ENDS["no_need"], **ROAD}
    return {**ROAD, "maintain": ENDS["maintain"]} if here == "maintain" else ROAD


def _note(need: Need, verdict: Verdict) -> str:
    if verdict == need.verdict:
        return "As things stand" if need.confidence == "low" else "You are here"
    flips = [flip.change for flip in need.tipping_points if flip.verdict == verdict and len(flip.change) <= LONGEST]
    return flips[0] if flips else ""


def _said(need: Need, shown: dict[Verdict, str]) -> str:
    others = ", ".join(words for verdict, words in shown.items() if verdict != need.verdict)
    return f"On the scale you are at: {shown[need.verdict]}. The other stops are: {others}."


def flips(need: Need) -> str:
    """Each single change, and the verdict it leads to from today's."""
    return f'<ul class="r42-flips">{"".join(_flip(need.verdict, *flip) for flip in _changes(need))}</ul>'


def _changes(need: Need) -> list[tuple[str, Verdict]]:
    return [(flip.change, flip.verdict) for flip in need.tipping_points]


def _flip(here: Verdict, change: str, there: Verdict) -> str:
    names = ROAD | ENDS
    now, then = chips.verdict(here, names[here]), chips.verdict(there, names[there])
    between = f'{icon("go")}<span class="r42-vh">becomes</span>'
    return f"<li><b>{escape(change)}</b><span>{now}{between}{then}</span></li>"
