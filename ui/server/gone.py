"""What a page says while its server is gone, closed or crashed. Streamlit would ask about the internet.

Drawn ahead and hidden, since nothing can be drawn then. The style sheet shows it while the browser has no connection,
and hides what the page says about being saved; a small script closes Streamlit's own dialog. Its hash stands in the
headers.
"""

from functools import lru_cache
from pathlib import Path

import streamlit as st

STOPPED = "Ready42 has stopped, or this page has lost it."
SAFE = (
    "Start Ready42 again, and this page goes on by itself. Everything that was shown as saved is safe. "
    "Please do not type until then."
)


@lru_cache(maxsize=1)
def script() -> str:
    """The script, as it stands in the page and as the headers allow it."""
    return Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def draw() -> None:
    """Put the words and the script on the page, in one element that never changes."""
    words = f'<div class="r42-gone" role="alert"><p><strong>{STOPPED}</strong> {SAFE}</p></div>'
    st.html(f"<script>{script()}</script>{words}", unsafe_allow_javascript=True)
