"""A fold of our own words under a question, in one element: the browser looks at every element again after each click.

The constants of the bank and the glossary only, as HTML: what a person typed must not come in here.
"""

from html import escape
from typing import NamedTuple

import streamlit as st


class Told(NamedTuple):
    """A paragraph: what it begins with in bold, and whether it is small print."""

    text: str
    lead: str = ""
    quiet: bool = False


def folded(title: str, told: tuple[Told, ...]) -> str:
    """The HTML of a closed fold with these paragraphs."""
    return f'<details class="r42-fold"><summary>{escape(title)}</summary>{"".join(map(_paragraph, told))}</details>'


def _paragraph(told: Told) -> str:
    opening = '<p class="r42-quiet">' if told.quiet else "<p>"
    lead = f"<strong>{escape(told.lead)}</strong> " if told.lead else ""
    return f"{opening}{lead}{escape(told.text)}</p>"


def draw(html: str) -> None:
    """Put what `folded` gave on the page. It stays open or closed as the person left it."""
    st.html(html)
