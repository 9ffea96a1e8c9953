"""The questions as an Excel form to take away. Made when it is asked for."""

from collections.abc import Callable

import streamlit as st

from ui import house
from ui.downloads import KINDS, stem
from ui.engine import bank
from ui.session import opened


def form() -> None:
    """Fill in offline: the questions of this firm with the answers so far."""
    with st.container(border=True):
        st.markdown("**Fill in offline**")
        st.markdown(
            "Your questions as an Excel form with lists to pick from, the answers so far filled in. Fill it in without "
            "this program, or send it to whoever knows, and open it again below."
        )
        st.download_button(
            "Download the form",
            data=_maker(),
            file_name=f"{stem()}-questions.xlsx",
            mime=KINDS[".xlsx"][2],
            on_click="ignore",
            key="offline_form",
        )


def _maker() -> Callable[[], bytes]:
    """A function that makes the file later, off the page's own thread: it may not ask the session for anything."""
    report, case, questions, dress = opened().report(), opened().case(), bank(), house.dress()

    def make() -> bytes:
        from exports.form import write_form

        return dress(write_form(report, case, questions))

    return make
