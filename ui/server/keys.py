"""Answering from the keyboard: one local script, and a line that lists the keys.

Streamlit's own shortcuts press buttons only, and sleep while a choice has the focus. The script presses the choices
and buttons on the page, so an answer is saved the one way it always is. Its hash stands in the headers: no other
script runs.
"""

from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

KEYS = {
    "1 to 9": "pick a choice",
    "→ or Enter": "next question",
    "←": "question before",
    "P": "what backs it up, then ↑ ↓",
    "N": "write a note, Esc to leave it",
    "W": "what this means, and why we ask",
    "/": "find a question",
    "?": "show or hide these keys",
}


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return (Path(__file__).with_suffix(".js")).read_text(encoding="utf-8")


def draw() -> None:
    """Put the script and the list of keys on the page, with a switch that the script remembers in this browser."""
    st.html(f"<script>{script()}</script>{_listed()}", unsafe_allow_javascript=True)


@lru_cache(maxsize=1)
def _listed() -> str:
    """One element that never changes, so the browser leaves it alone."""
    rows = "".join(f"<tr><td>{escape(key)}</td><td>{escape(does)}</td></tr>" for key, does in KEYS.items())
    table = f"<table><thead><tr><th>Key</th><th>What it does</th></tr></thead><tbody>{rows}</tbody></table>"
    switch = '<label><input type="checkbox" checked> Use these keys</label>'
    return f'<details class="r42-fold r42-keys"><summary>? Keys</summary>{table}{switch}</details>'
