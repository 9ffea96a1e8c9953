"""The one box for text: it keeps what fits, says how much does not, and shows the rest to copy. No paste is lost.

Streamlit's own limit throws a paste away in the browser when it is one sign too long, and cuts in silence on the
server. So our boxes have none: all that was typed arrives here.
"""

from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ui.session.opened import work
from ui.show.words import plural

NAME = 200
"""Signs of a name, of a person or a firm."""
NOTE = 2_000
"""Signs of a note or a reason."""


def line(
    label: str, value: str | None = "", *, most: int = NAME, key: str, into: DeltaGenerator | None = None, **look: Any
) -> str:
    """A box of one line. Returns what fits, without spaces around it."""
    return _kept((into or st).text_input(label, **_held(value, key), **look), most, into)


def lines(
    label: str, value: str | None = "", *, most: int = NOTE, key: str, into: DeltaGenerator | None = None, **look: Any
) -> str:
    """A box of several lines. Returns what fits, without spaces around it."""
    return _kept((into or st).text_area(label, **_held(value, key), **({"height": "content"} | look)), most, into)


def _held(value: str | None, key: str) -> dict[str, Any]:
    """None: what the session holds under the key is shown, and no first value beside it."""
    return {"key": key} if value is None else {"key": key, "value": value}


def over(key: str, most: int = NAME) -> bool:
    """True while the box holds more than is kept: a form that would empty it waits, so that nothing is lost."""
    return len(str(st.session_state.get(key) or "").strip()) > most


def fits(text: str, most: int = NOTE) -> str:
    """As much of `text` as is kept."""
    return text.strip()[:most].rstrip()


def _kept(typed: str | None, most: int, into: DeltaGenerator | None) -> str:
    text = (typed or "").strip()
    if len(text) > most:
        with into or st.container():
            tell(text, most)
    return fits(text, most)


def tell(text: str, most: int) -> None:
    """Say that only the beginning of `text` is kept, and show the rest: meanwhile not all is saved."""
    current = work()
    if current is not None:
        current.too_long = True
    over = plural(len(text) - most, "character")
    st.warning(f"Too long by {over}: only the first {most:,} fit. Shorten it, or copy the rest from below.")
    st.code(text[most:], language=None, wrap_lines=True)
