"""The questions as an Excel form to take away. Made when it is asked for."""

from collections.abc import Callable

import streamlit as st

from ui.frame.file_offer import offer, stem
from ui.session.engine import bank
from ui.session.opened import opened


def form() -> None:
    """Fill in offline: the questions of this firm with the answers so far."""
    with st.container(border=True):
        st.markdown("**Fill in offline**")
        st.markdown(
            "Your questions as an Excel form with lists to pick from, the answers so far filled in. Fill it in without "
            "this program, or send it to whoever knows, and open it again below."
        )
        offer("Download the form", f"{stem()}-questions.xlsx", _maker(), key="offline_form", kind="form")


def _maker() -> Callable[[], bytes]:
    report, case, questions = opened().report(), opened().case(), bank()

    def make() -> bytes:
        from exports.form import write_form

        return write_form(report, case, questions)

    return make
