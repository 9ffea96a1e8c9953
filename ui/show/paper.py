"""What a page holds, for paper: one element that no screen shows, with all that is folded, in tabs or behind a filter.

The screen makes the inside of a fold when somebody opens it, so there would be nothing to print. One element costs the
browser next to nothing, and it is sent again only when it has changed. What a person typed stays text.
"""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

import streamlit as st

NOT_PRINTED = "noprint"
"""How the key of a container begins whose place on paper one of these elements takes."""


class Card(NamedTuple):
    """One thing on paper: its head in bold, a line about it, paragraphs, and steps by number."""

    head: str
    about: str = ""
    says: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


def heading(text: str) -> str:
    """A heading between cards."""
    return f"<h2>{escape(text)}</h2>"


def card(made: Card) -> str:
    """The HTML of a card. A page may break between its lines, never right under its head."""
    about = f"<p><em>{escape(made.about)}</em></p>" if made.about else ""
    says = "".join(f"<p>{escape(text)}</p>" for text in made.says if text)
    steps = "".join(f"<li>{escape(text)}</li>" for text in made.steps)
    listed = f"<ol>{steps}</ol>" if steps else ""
    return f'<div class="r42-card"><p><strong>{escape(made.head)}</strong></p>{about}{says}{listed}</div>'


def listed(texts: Iterable[str]) -> str:
    """Lines that are links on the screen: the printer leaves out where one can go, not what a link says."""
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def draw(parts: Iterable[str]) -> None:
    """Put the HTML of headings and cards on the page, for the printer alone."""
    st.html(f'<div class="r42-paper">{"".join(parts)}</div>')
