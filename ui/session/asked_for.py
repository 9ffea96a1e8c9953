"""What the address of a page names: the open assessment, and what of it to look at."""

from urllib.parse import urlencode

import streamlit as st

from ui.session import whereabouts
from ui.session.opened import opened, work


def address(question: str | None = None, action: str | None = None) -> dict[str, str]:
    """What the address of a page names: the open assessment, and the question or the action to look at."""
    current = work()
    named = {"a": current.token if current else None, "q": question, "action": action}
    return {name: value for name, value in named.items() if value}


def href(path: str, question: str | None = None, action: str | None = None) -> str:
    """The address of a page for a link of ours, which keeps the assessment open; "" is the front door."""
    return f"{path or './'}?{urlencode(address(question, action))}"


def wanted_question() -> str | None:
    """The question that the address names."""
    return st.query_params.get("q")


def wanted_view() -> str | None:
    """The client's own view that the address names."""
    return st.query_params.get("v")


def wanted_action() -> str | None:
    """The action that the address names."""
    return st.query_params.get("action")


def look_at(question: str) -> None:
    """Name the question in the address, so that a reload or a server that restarts shows the same one."""
    if wanted_question() != question:
        st.query_params["q"] = question
    whereabouts.look_at(opened(), question)
