"""The lists in the sidebar, each in one element that the browser leaves alone while it stays the same.

Streamlit's own menu is drawn again, link by link, with every click. Ours are plain links; a small script follows them
without a reload, and without the script they still lead there. Its hash stands in the headers.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.server import in_turn, opening, typing_now, unsent
from ui.session.asked_for import href

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

AT_IT = ' aria-current="page"'


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return (Path(__file__).with_suffix(".js")).read_text(encoding="utf-8")


def menu(pages: "dict[str, StreamlitPage]", here: str) -> None:
    """The pages that help now, in the sidebar, and the scripts that stay as long as the tab is open."""
    every = (unsent.script(), in_turn.script(), opening.script(), typing_now.script(), script())
    scripts = "".join(f"<script>{text}</script>" for text in every)
    shown = ((page.url_path, page.title, name == here) for name, page in pages.items() if page.visibility == "visible")
    with st.sidebar:
        st.html(scripts + listed("menu", "Pages", shown), unsafe_allow_javascript=True)


def listed(kind: str, label: str, to: Iterable[tuple[str, str, bool]], title: str = "") -> str:
    """The HTML of a list of links: address, words, and whether it is the page on screen. Keeps the assessment open."""
    found = "".join(_link(href(path), words, at_it) for path, words, at_it in to)
    return f'<nav class="r42-{kind}" aria-label="{escape(label)}">{title and f"<p>{escape(title)}</p>"}{found}</nav>'


def _link(path: str, words: str, at_it: bool) -> str:
    return f'<a href="{escape(path)}"{AT_IT if at_it else ""}>{escape(words)}</a>'
