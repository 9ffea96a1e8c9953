"""Ways to other pages that keep the assessment open: sent there, a link, and the one large button on."""

import streamlit as st

from ui.frame import menu
from ui.session import press
from ui.session.asked_for import address
from ui.session.memory import page_at
from ui.session.opened import opened

TAKEN_ALONG = (
    "do-we-need-it",
    "my-plan",
    "where-we-stand",
    "cost-and-time",
    "action-plan",
    "statement-of-applicability",
    "two-roads",
)
"""Pages with a result that the files on Downloads hold too."""


def go(path: str, question: str | None = None) -> None:
    """Send the person to another page, to one question of it where one is named."""
    st.switch_page(page_at(path), query_params=address(question))


def link(path: str, label: str, question: str | None = None, action: str | None = None) -> None:
    """A link to another page, or to one question or action of it, that keeps the assessment open, in a new tab too."""
    st.page_link(page_at(path), label=label, query_params=address(question, action))


def onward(name: str, label: str | None = None) -> None:
    """The one large button at the end of a page: what comes next."""
    following = menu.after(name, opened())
    if press.button(label or f"Next: {menu.title(following)}", type="primary", key="onward"):
        go(following)
    if name in TAKEN_ALONG and "downloads" in menu.road(opened()):
        link("downloads", "Take it along: for Word, Excel or your calendar")
        st.caption("You can stop here at any time. Printed, this page holds everything, folded or not.")
