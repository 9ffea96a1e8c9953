"""A client's own window: its page, which stands alone, whatever else the address names."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.frame import house
from ui.session.asked_for import wanted_view

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

PATH = "client-view"
FILE = Path(__file__).resolve().parents[2] / "pages" / "client_view.py"
TITLE = "Our session"


def wanted() -> bool:
    """True when the address names a client's own view."""
    return wanted_view() is not None


def page() -> "StreamlitPage":
    """The page as every other window knows it: in no menu."""
    return st.Page(FILE, title=TITLE, url_path=PATH, visibility="hidden")


def alone() -> None:
    """The view without menu, whatever page the address names beside it."""
    door = st.Page(FILE, title=TITLE, default=True)
    chosen = st.navigation([door, page()], position="hidden")
    look = house.current()
    st.caption(house.line(look))
    chosen.run()
    st.divider()
    house.foot(look)
