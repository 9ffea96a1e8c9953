"""What was deleted: a line with the way back, and with the way to be rid of it for good, which asks first."""

from collections.abc import Callable
from datetime import datetime, timedelta

import streamlit as st

from ui.frame.attempt import attempt
from ui.session import press
from ui.session.opened import locale
from ui.show.format import day

KEPT = timedelta(days=30)
"""How long anything deleted can be brought back."""


def line(
    what: str, deleted_at: datetime, *, key: str, restore: Callable[[], object], erase: Callable[[], object]
) -> None:
    """`what`: its name in Markdown, as the beginning of a sentence."""
    with st.container(border=True, key=f"deleted_{key}"):
        text, back, gone = st.columns([3, 1, 1], vertical_alignment="center")
        until = day((deleted_at + KEPT).date(), locale())
        text.markdown(f"{what} is deleted. It can be brought back until {until}.")
        if press.button("Undo", key=f"undo_{key}", into=back, width="stretch", type="primary"):
            attempt(restore)
        with gone.popover("Erase now", width="stretch", key=f"erase_{key}"):
            st.markdown(f"Erase {what} for good? After that nobody can bring it back.")
            if press.button("Yes, erase it for good", key=f"purge_{key}"):
                attempt(erase)
