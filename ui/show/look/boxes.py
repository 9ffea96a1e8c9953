"""The kinds of box, each with one meaning: the answer, a card, an aside. Never a box in a box with the same edge."""

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def answer(key: str) -> "DeltaGenerator":
    """The one thing to take from the page, in ink. Never two on a page."""
    return st.container(key=f"answer_{key}", gap="small")


def card(key: str) -> "DeltaGenerator":
    """Raised, with a hairline: things that belong together."""
    return st.container(key=f"box_{key}", gap="small")


def calm(key: str) -> "DeltaGenerator":
    """An aside: tinted, without an edge."""
    return st.container(key=f"calm_{key}", gap="small")
