"""Ways into an assessment: a new one, one that is here already, or a case file."""

import streamlit as st

from domain.case import Case
from domain.files.casefile import CaseFaults, read_case
from domain.files.clientfile import is_client_file
from storage import NotFound, StorageUnavailable
from ui.frame.menu import knows_anything
from ui.frame.ways import go
from ui.session import press
from ui.session.opened import begin, open_token, opened, work
from ui.show.typed import escape
from ui.show.words import plural


def new(key: str) -> None:
    """Start from nothing."""
    if press.button("Start a new assessment", type="primary" if work() is None else "secondary", key=f"new_{key}"):
        enter(None, "about-you")


def go_on() -> None:
    """The way back into what is open: to the facts first, to the questions once something is known."""
    current = opened()
    if press.button("Go on with what is open", type="primary", key="go_on"):
        go("questions" if knows_anything(current) else "about-you")


def reopen(token: str) -> None:
    """Open an assessment on the page where its work stopped."""
    try:
        current = open_token(token)
    except NotFound:
        st.error("This assessment is no longer on this computer.")
        return
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    page = current.where.page
    go("about-you" if page in (None, "start") else page, current.where.question)


CLIENT_FILE = (
    "This is not a case file. A client file (.zip) with its history opens on the page Clients, under Add a client; "
    "the page is there once you say “I advise other firms” below. What is open now is unchanged."
)


def case_file() -> None:
    """Open a file saved by "save to my computer". Every fault is listed; nothing open now is touched."""
    given = st.file_uploader(
        "A case file (.json) you saved before", type=["json", "zip"], max_upload_size=5, key="case_file"
    )
    if given is None or not press.button("Open this file", key="open_file", type="primary"):
        return
    if is_client_file(given.getvalue()):
        st.error(CLIENT_FILE)
        return
    try:
        case = read_case(given.getvalue())
    except CaseFaults as problem:
        faults(problem)
        return
    enter(case, "do-we-need-it")


def faults(problem: CaseFaults) -> None:
    """Everything that is wrong with a file, one line each."""
    st.error(f"This file cannot be opened: {plural(len(problem.faults), 'fault')}. What is open now is unchanged.")
    st.markdown("\n".join(f"- {escape(str(fault))}" for fault in problem.faults))


def enter(case: Case | None, page: str, *, sample: bool = False) -> None:
    """Begin with this case as a new client, and go to a page."""
    try:
        begin(case, sample=sample)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    go(page)
