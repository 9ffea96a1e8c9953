"""A button whose press is kept until the page has acted on it: on a busy machine Streamlit loses it otherwise.

A page is drawn from its top. What the person does next cuts that off, and so does a page that draws itself again; a
press below that point is then gone. So a press is noted first thing, by its callback, and taken where the button
stands: on this run or on the one after it. Nothing that saves hangs on the callback alone: after the server
restarted there is none, and the press counts as Streamlit tells it.
"""

from typing import Any

import streamlit as st

from ui.session.memory import note_press, take_press


def button(label: str, *, key: str, into: Any = st, **look: Any) -> bool:
    """A button with the looks of Streamlit's. True once for each press."""
    pressed = into.button(label, key=key, on_click=note_press, args=(key,), **look)
    return take_press(key, now=pressed) and not look.get("disabled")


def submit(label: str, *, key: str, **look: Any) -> bool:
    """The button of a form. `key` tells it from the others of the page. True once for each press."""
    return take_press(key, now=st.form_submit_button(label, on_click=note_press, args=(key,), **look))
