"""Clients against areas as one table: a number in every cell, a colour behind it, and words for the colours below."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from domain.results.portfolio import AreaName, Line
from ui.show.words import readiness_word

STEPS = {
    "in place": "inplace",
    "mostly there": "mostly",
    "half way": "half",
    "started": "notyet",
    "not started": "notyet",
    "not known yet": "unknown",
}
"""The colours of the look that stand behind a word: ground and ink, readable in both themes."""
CSS = """
<style>
.r42-heat { overflow-x: auto; position: relative; margin-bottom: .5rem; }
.r42-heat:focus-visible { outline: 3px solid var(--r42-brand); }
.r42-heat table { border-collapse: separate; border-spacing: 2px; font-size: var(--r42-t-small); width: 100%; }
.r42-heat th { text-align: left; font-weight: 600; padding: 4px 6px; white-space: nowrap; }
.r42-heat tbody th { font-weight: 400; min-width: 8rem; max-width: 13rem;
  white-space: normal; overflow-wrap: anywhere; }
.r42-heat td { text-align: right; padding: 6px 6px; border-radius: 4px; white-space: nowrap; min-width: 2.1rem; }
.r42-heat a { color: var(--r42-brand); }
.r42-key { display: flex; flex-wrap: wrap; gap: 6px; font-size: var(--r42-t-small); }
.r42-key span { padding: 3px 8px; border-radius: 4px; }
.r42-words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 640px) { .r42-heat a { display: inline-block; min-height: 44px; align-content: center; } }
RULES
</style>
"""


def draw(lines: Sequence[Line], areas: Sequence[AreaName]) -> None:
    """The table of these clients and the key to its colours."""
    heads = "".join(f'<th scope="col" title="{escape(a.title)}">{escape(a.id)}</th>' for a in areas)
    rows = "".join(_row(line, areas) for line in lines)
    st.html(
        f'{_css()}<div class="r42-heat" tabindex="0" role="region" aria-label="Clients and how far each area is">'
        f'<table><thead><tr><th scope="col">Client</th><th scope="col">All</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>{_key()}"
    )


def _row(line: Line, areas: Sequence[AreaName]) -> str:
    found = line.summary
    levels = {level.area: level.likely for level in found.levels} if found else {}
    cells = _cell(found.likely if found else None) + "".join(_cell(levels.get(area.id)) for area in areas)
    name = escape(line.name)
    if line.token:
        page = "where-we-stand" if found and found.likely is not None else "do-we-need-it"
        name = f'<a href="{page}?a={escape(line.token)}">{name}</a>'
    return f'<tr><th scope="row" title="{escape(line.name)}">{name}</th>{cells}</tr>'


def _cell(likely: float | None) -> str:
    word = readiness_word(likely or 0, likely is not None)
    number = "–" if likely is None else f"{likely:.0f}"
    return f'<td class="{_class(word)}" title="{word}">{number}<span class="r42-words"> {word}</span></td>'


def _key() -> str:
    return '<div class="r42-key">' + "".join(f'<span class="{_class(w)}">{_means(w)}</span>' for w in STEPS) + "</div>"


def _means(word: str) -> str:
    least = {"in place": "95 and more", "mostly there": "70 to 94", "half way": "40 to 69", "started": "1 to 39"}
    return f"{least.get(word, '0' if word == 'not started' else '–')}: {word}"


def _class(word: str) -> str:
    return f"r42-{word.replace(' ', '-')}"


def _css() -> str:
    rules = "\n".join(
        f".{_class(word)} {{ background: var(--r42-{state}-tint); color: var(--r42-{state}-text); }}"
        for word, state in STEPS.items()
    )
    return CSS.replace("RULES", rules)
