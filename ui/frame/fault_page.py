"""What a person sees when something of ours breaks: saved answers are safe, and ways on. Never Streamlit's own page.

Streamlit calls this for the body of a run, a callback, a fragment and the shell alike. It leans on as little as it can.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import streamlit as st

from domain.files.casefile import write_case
from domain.version import VERSION
from ui.frame import client_view, menu
from ui.frame.taken import taken_along
from ui.server import log
from ui.session.address import is_demo
from ui.session.memory import pages_before
from ui.session.opened import work
from ui.show.look import sheet
from ui.show.words import plural

SAFE = "Everything that was shown as saved is safe. Try again; if it happens again, start Ready42 again."
ALONE = """
<style>
[data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"]:has(> * > .st-key-fault)
  > :not(:has(> .st-key-fault)) { display: none; }
</style>
"""
"""Hides what was drawn of the page before the fault. Beside a fragment that broke, the rest of the page stays."""


def caught(fault: Exception) -> bool:
    """Write the fault down and draw the page in place of Streamlit's."""
    log.note(fault)
    _tried(_stay)
    with st.container(key="fault"):
        if not _tried(partial(_draw, fault)):
            st.error(f"Something went wrong. {SAFE}")
    return True


def _tried(step: Callable[[], None]) -> bool:
    """Whether a step of this page worked. Whatever breaks here must not bring up Streamlit's own page."""
    try:
        step()
    except Exception as another:
        log.note(another)
        return False
    return True


def _stay() -> None:
    """Name the pages where the run broke before it could: to try again would lead to the front door otherwise."""
    if not client_view.wanted():
        st.navigation(list((pages_before() or menu.all_pages(None)).values()), position="hidden")


def _draw(fault: Exception) -> None:
    sheet.apply()
    st.html(ALONE)
    st.title("Something went wrong", anchor=False)
    st.markdown(SAFE)
    st.button("Try again", type="primary", key="fault_again")
    if client_view.wanted():
        return
    for step in (_waiting, _case_file, partial(_where, fault)):
        _tried(step)


def _waiting() -> None:
    current = work()
    if current is not None and current.waiting:
        st.warning(f"{plural(current.waiting, 'change')} not saved yet. Keep this page open and try again.")


def _case_file() -> None:
    """The open assessment as a file, where it can still be written."""
    current = work()
    if current is None:
        return
    content = write_case(taken_along(current.case(), current.token)).encode()
    st.markdown("You can save the open assessment as a file on your own computer. The Start page opens it again.")
    name = "ready42.ready42.json"
    st.download_button("Save to my computer", content, name, "application/json", on_click="ignore", key="fault_file")


def _where(fault: Exception) -> None:
    """What to hand to whoever looks after it: no word of an answer is in it."""
    path = None if is_demo() else log.file()
    kept = f"It is also in the log, without any of your answers: `{path}`" if path else "No log file could be written."
    st.caption("To tell whoever looks after Ready42:")
    told = f"{datetime.now():%Y-%m-%d %H:%M} Ready42 {VERSION} {log.place(fault).split(', from ')[0]}"
    st.code(told, language=None, wrap_lines=True)
    st.caption("A public demo keeps no log file." if is_demo() else kept)
