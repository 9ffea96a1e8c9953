"""A link pressed while a field still holds text: one local script sends the text first. Its hash is in the headers."""

from functools import lru_cache
from pathlib import Path

import streamlit as st


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def draw() -> None:
    """Put the script on the page; once there, it stays for as long as the tab is open."""
    st.html(f"<script>{script()}</script>", unsafe_allow_javascript=True)
