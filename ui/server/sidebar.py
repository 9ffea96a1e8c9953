"""The lists in the sidebar, each in one element that the browser leaves alone while it stays the same.

Streamlit's own menu is drawn again, link by link, with every click. Ours are plain links; a small script follows them
without a reload, and without the script they still lead there. Its hash stands in the headers.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import streamlit as st

from ui.server import in_turn, opening, typing_now, unsent
from ui.session.asked_for import href
from ui.show.look.icon import icon

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

AT_IT = ' aria-current="page"'
MENU_BUTTON = (
    '<button type="button" class="r42-menu-button" aria-controls="stSidebar" aria-expanded="false">'
    f"{icon('menu')}Menu</button>"
)
"""Opens the menu on a phone: the script presses Streamlit's own button, which is a bare arrow."""
SAID = {"done": "behind you", "now": "you are here", "": "still to come"}
ICONS = {"clients": "people", "portfolio": "list", "consultancy": "pen", "how-we-calculate": "sums"}


class Link(NamedTuple):
    """A page in the menu: its address, its words, whether it is on screen, and a count at its end."""

    path: str
    words: str
    here: bool = False
    left: str = ""


class Stage(NamedTuple):
    """A stage of the road with its pages."""

    name: str
    links: tuple[Link, ...]
    state: Literal["done", "now", ""] = ""


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return (Path(__file__).with_suffix(".js")).read_text(encoding="utf-8")


def begin() -> "DeltaGenerator":
    """The scripts that stay as long as the tab is open, in an element that never changes, and room for the menu."""
    every = (unsent.script(), in_turn.script(), opening.script(), typing_now.script(), script())
    with st.sidebar:
        st.html("".join(f"<script>{text}</script>" for text in every), unsafe_allow_javascript=True)
        return st.empty()


def drawn(above: Iterable[Link], firm: tuple[str, str] | None, stages: Iterable[Stage], below: Iterable[Link]) -> str:
    """The HTML of the menu: pages about all firms, this firm's road in stages, and what is beside it.

    `firm`: its name and what is known of it, as typed.
    """
    name = f'<p class="r42-firm"><b>{escape(firm[0])}</b><span>{escape(firm[1])}</span></p>' if firm else ""
    road = "".join(_stage(place, stage) for place, stage in enumerate(stages, start=1))
    return (
        f'<nav class="r42-menu" aria-label="Pages">{_links(above)}{name}'
        f'<ol class="r42-stages">{road}</ol>{_links(below)}</nav>'
    )


def _stage(place: int, stage: Stage) -> str:
    node = icon("tick") if stage.state == "done" else str(place)
    return (
        f'<li class="r42-stage r42-{stage.state or "ahead"}"><span class="r42-node" aria-hidden="true">{node}</span>'
        f'<b>{escape(stage.name)}</b><span class="r42-vh"> ({SAID[stage.state]})</span>{_links(stage.links)}</li>'
    )


def _links(found: Iterable[Link]) -> str:
    items = "".join(f"<li>{_link(one)}</li>" for one in found)
    return f"<ul>{items}</ul>" if items else ""


def listed(kind: str, label: str, to: Iterable[tuple[str, str, bool]], title: str = "") -> str:
    """The HTML of a list of links: address, words, and whether it is the page on screen. Keeps the assessment open."""
    found = "".join(_link(Link(path, words, at_it)) for path, words, at_it in to)
    return f'<nav class="r42-{kind}" aria-label="{escape(label)}">{title and f"<p>{escape(title)}</p>"}{found}</nav>'


def _link(one: Link) -> str:
    path = "" if one.path == "start" else one.path
    mark = icon(ICONS[one.path]) if one.path in ICONS else ""
    count = f" <small>{escape(one.left)}</small>" if one.left else ""
    words = f"<span>{mark}{escape(one.words)}</span>" if mark else escape(one.words)
    return f'<a href="{escape(href(path))}"{AT_IT if one.here else ""}>{words}{count}</a>'
