"""Answers for customers of which more was said than seen, each named before anything is sent."""

import streamlit as st

from domain.buyer import BuyerPack
from ui.session.opened import locale
from ui.show.format import day
from ui.show.typed import escape
from ui.show.words import plural


def draw(made: BuyerPack) -> None:
    """Where less was seen than the firm says: named, because the files follow what was seen."""
    if not made.seen_otherwise:
        return
    count = plural(len(made.seen_otherwise), "answer")
    st.warning(f"{count} of yours say more than was seen. What customers get follows what was seen.")
    for found in made.seen_otherwise:
        with st.container(border=True, gap="small"):
            st.markdown(f"**{escape(found.question)}**")
            st.markdown(f"You said: {escape(found.said)}")
            st.markdown(
                f"Customers read: {escape(found.instead)}" if found.instead else "Customers read nothing of it."
            )
            seen = ", ".join(filter(None, (found.by, day(found.on, locale()) if found.on else "")))
            st.caption(escape(f"Seen by {seen}") if seen else "")
