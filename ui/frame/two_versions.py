"""What a person reads of anything that is not saved: that it waits, or that two windows disagree, and the choice."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from ui.session import press
from ui.session.cell import Cell

V = TypeVar("V")


def not_saved(cell: Cell[V], key: str, what: str = "It") -> bool:
    """True while this waits for the database, and said so."""
    if key in cell.unsaved:
        st.error(f"Not saved yet. {what} stays here and is tried again with your next click.")
    return key in cell.unsaved


def in_words(told: Callable[[V], str]) -> Callable[[V, V], None]:
    """Both versions as a list, each in a few words."""

    def draw(theirs: V, ours: V) -> None:
        for label, value in (("Theirs, saved", theirs), ("Yours, not saved", ours)):
            st.markdown(f"- {label}: **{told(value)}**")

    return draw


def choose(
    cell: Cell[V], key: str, sentence: str, draw: Callable[[V, V], None], after: Callable[[], None] = lambda: None
) -> bool:
    """True while two windows disagree about this: both versions, drawn by `draw`, and one button for each."""
    if key not in cell.conflicts:
        return False
    st.warning(sentence)
    draw(cell.stored(key), cell.shown(key))
    left, right = st.columns(2)
    for column, label, ours in ((left, "Keep theirs", False), (right, "Use mine", True)):
        if press.button(label, key=f"settle_{cell.kind.table.name}_{cell.token}_{key}_{ours}", into=column):
            cell.settle(key, ours=ours)
            after()
            st.rerun()
    return True
