"""Answering from the keyboard: one local script, and a line that lists the keys.

Streamlit's own shortcuts press buttons only, and sleep while a choice has the focus. The script presses the choices
and buttons on the page, so an answer is saved the one way it always is. Its hash stands in the headers: no other
script runs.
"""

from functools import lru_cache
from pathlib import Path

import streamlit as st

from ui.session import keep, recall

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
    """Put the script and the list of keys on the page. Switched off, no key but those of the browser does anything."""
    with st.container(key="keys"), st.expander("? Keys"):
        rows = "\n".join(f"| {key} | {does} |" for key, does in KEYS.items())
        st.markdown(f"| Key | What it does |\n|---|---|\n{rows}")
        recall("use_keys", True)
        used = st.toggle("Use these keys", key="use_keys")
        keep("use_keys", used)
    with st.container(key="keys_on" if used else "keys_off"):
        st.html(f"<script>{script()}</script>", unsafe_allow_javascript=True)
