"""A change that a button asks for: made, and the page drawn again; or a sentence where the database has trouble."""

from collections.abc import Callable

import streamlit as st

from storage import NotFound, StorageUnavailable
from ui.frame.ways import go


def attempt(work: Callable[[], object], page: str | None = None) -> None:
    """Make the change, then go to `page`, or show this page with it."""
    try:
        work()
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
        return
    if page:
        go(page)
    st.rerun()
