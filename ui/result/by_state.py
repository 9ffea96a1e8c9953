"""Parts grouped by how far they are, each with its range as a band and its figures in words. Plain HTML, no chart."""

from collections.abc import Sequence
from html import escape

from domain.results.report import Scored
from ui.show.format import amount, span
from ui.show.look import chips
from ui.show.look.chips import WORDS, State
from ui.show.look.rails import part as line
from ui.show.words import plural, readiness_word

LEGEND = "The bar runs from low to high; the stroke is the likely value. Hatched: not known yet."
ORDER: tuple[State, ...] = ("notyet", "half", "mostly", "inplace", "unknown")


def by_state(named: Sequence[tuple[str, Scored]]) -> str:
    """A list for each state that occurs, its parts in the order given."""
    groups: dict[State, list[str]] = {state: [] for state in ORDER}
    for name, part in named:
        state = chips.state(readiness_word(part.likely, part.known))
        groups[state].append(_row(name, part, state))
    return "".join(_group(state, rows) for state, rows in groups.items() if rows)


def _group(state: State, rows: Sequence[str]) -> str:
    label = f"{WORDS[state]}: {plural(len(rows), 'part')}"
    head = f'<p>{chips.chip(state)} <span class="r42-note">{plural(len(rows), "part")}</span></p>'
    return f'<div class="r42-alike">{head}<ul aria-label="{label}">{"".join(rows)}</ul></div>'


def _row(name: str, part: Scored, state: State) -> str:
    likely = part.likely if part.known else None
    told = "not known yet" if likely is None else f"likely {amount(likely, '%')}"
    ends = span(part.low, part.high, "%")
    drawn = line(part.low, likely, part.high, state, f"{name}: {told}, {ends}")
    return f"<li><span>{escape(name)}</span>{drawn}<span><b>{told}</b> <small>{ends}</small></span></li>"
