"""The database file went away under the open page: what is open is written into the file there now, or kept as a file.

Nothing on the page is lost either way, and nothing that the file there now holds is touched.
"""

from functools import partial

import streamlit as st

from domain.acting import Who
from domain.case import Case
from domain.files.casefile import write_case
from storage import NotFound, StorageUnavailable, Store, carry_over
from ui.frame.file_offer import offer, stem
from ui.frame.taken import taken_along
from ui.session import database, press
from ui.session.memory import again
from ui.session.work import Work
from ui.show.words import plural

_FOLLOWED: dict[tuple[Store, str], tuple[Store, str]] = {}
"""Where an assessment of a store went, so that a second window goes there too and makes no second copy."""


def offered(current: Work) -> bool:
    """True when the file is not at its place, and the page said so with two ways on."""
    sentence = current.store.displaced
    if sentence is None:
        return False
    st.error(sentence)
    waiting = f"**{plural(current.waiting, 'change')} not saved yet.** " if current.waiting else ""
    st.markdown(f"{waiting}Nothing on this page is lost: keep it open, and choose.")
    with st.container(horizontal=True):
        wanted = press.button("Write it into the file there now", key="put_back", type="primary")
        kept = partial(_file, taken_along(current.as_shown(), current.token))
        offer("Save to my computer", f"{stem()}.ready42.json", kept, key="save_shown", kind="data")
    st.caption(
        "The first writes what is open here, with its history, into the file at that place, or into a new one; what is "
        "there stays as it is. The second gives you the answers on this page as a file that opens again on the Start "
        "page."
    )
    if wanted:
        _put_back(current)
    return True


def _file(case: Case) -> bytes:
    return write_case(case).encode()


def _put_back(current: Work) -> None:
    """Go on in the file at that place: save there what could not be saved so far, and draw the page anew."""
    try:
        store, token = _followed(current.store, current.token, current.actor)
        current.go_to(store, token)
    except (StorageUnavailable, NotFound) as problem:
        st.error(str(problem))
        return
    database.use(store)
    current.retry()
    st.query_params["a"] = token
    again()


def _followed(store: Store, token: str, actor: Who) -> tuple[Store, str]:
    there = _FOLLOWED.get((store, token))
    if there is None or there[0].displaced:
        there = carry_over(store, token, actor=actor)
        if there[0] is not store:
            _FOLLOWED[store, token] = there
    return there
