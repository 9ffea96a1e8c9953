"""The switch for people who advise other firms: off until turned on, and turning it off deletes nothing."""

import streamlit as st

from storage import StorageUnavailable
from ui.session.address import is_demo
from ui.session.database import advises, set_advises

SWITCH = "advises_switch"


def switch() -> None:
    """On the start page, at the very end. A public demo has no clients to show."""
    if is_demo():
        return
    with st.expander("Do you advise other firms?"):
        st.markdown(
            "Adds the pages **Clients**, many firms side by side, each with assessments of its own, and "
            "**Guided session**: lead a firm through the questions and note what you saw beside what they say."
        )
        on = advises()
        if st.toggle("I advise other firms", value=on, key=SWITCH) != on:
            _turn(not on)


def _turn(on: bool) -> None:
    try:
        set_advises(on)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    st.rerun()


def only_for_advisers() -> None:
    """On a page for consultants: says how to get it, and stops, while the switch is off."""
    if not advises():
        st.info("This page is for people who advise other firms. The switch for it is at the end of the page Start.")
        st.stop()
