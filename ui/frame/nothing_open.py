"""What a page says while no assessment is open: how to begin, or which one to go on with."""

import streamlit as st

from ui.frame import begin, pick


def invite() -> None:
    """One button and a sentence, in place of the page."""
    if pick.asks():
        st.info("Nothing is open yet. Pick one of those below, or start a new one.")
    else:
        st.info("Nothing is open yet. Tell us about your business first: it takes about three minutes.")
    begin.new("invite")
    pick.earlier()
