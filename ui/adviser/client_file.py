"""A client comes and goes as a file: with its whole history, or its answers alone."""

from functools import partial

import streamlit as st

from domain.files.casefile import CaseFaults, read_case, write_case
from domain.files.clientfile import MOST_PACKED, is_client_file, read_client, write_client
from storage import ClientRow, StorageUnavailable, Store
from ui.frame.begin import enter, faults
from ui.frame.file_offer import offer, stem
from ui.frame.taken import taken_along
from ui.session import press
from ui.session.database import ACTOR, store
from ui.show.typed import escape
from ui.show.words import plural

MOST_MB = MOST_PACKED // 1_000_000
"""As much as the server takes (.streamlit/config.toml)."""


def bring() -> None:
    """Takes in a client file beside the clients that are here, or opens a case file as a new client."""
    given = st.file_uploader(
        "A client file (.zip) or a case file (.json) you saved before",
        type=["zip", "json"],
        max_upload_size=MOST_MB,
        key="client_file",
    )
    if given is None or not press.button("Open this file", key="open_file", type="primary"):
        return
    data = given.getvalue()
    try:
        if is_client_file(data):
            _take_in(data)
        else:
            enter(read_case(data), "do-we-need-it")
    except CaseFaults as problem:
        faults(problem)
    except StorageUnavailable as problem:
        st.error(problem.sentence)


def _take_in(data: bytes) -> None:
    whole = read_client(data)
    store().desk.take_in(whole, actor=ACTOR)
    moments = sum(len(held.moments) for held in whole.assessments)
    st.success(
        f"**{escape(whole.name)}** is here as a client of its own, with {plural(len(whole.assessments), 'assessment')} "
        f"and {plural(moments, 'frozen moment')}. Nothing that was here has changed."
    )


def ways(row: ClientRow) -> None:
    """Both files of one client."""
    private = st.checkbox("Put my private notes into the file with the history", key=f"private_{row.id}")
    with st.container(horizontal=True):
        whole = partial(client_file, store(), row.id, private)
        offer(
            "Save with its history (.zip)",
            f"{stem(row.label)}.ready42-client.zip",
            whole,
            key=f"whole_{row.id}",
            kind="data",
        )
        if row.token:
            answers = partial(case_file, store(), row.token)
            offer(
                "Save the answers (.json)",
                f"{stem(row.label)}.ready42.json",
                answers,
                key=f"save_{row.id}",
                kind="data",
            )
    st.caption(
        "With its history: every assessment, every answer ever given, frozen moments, sessions, open points and notes "
        "on actions, for you or a colleague. The answers: the last assessment as it stands, for the client too."
    )


def client_file(kept: Store, client_id: str, private: bool = False) -> bytes:
    """The client with its history, made off the page's own thread."""
    return write_client(kept.desk.whole(client_id, private=private, actor=ACTOR))


def case_file(kept: Store, token: str) -> bytes:
    """The assessment changed last as a case file, made off the page's own thread."""
    return write_case(taken_along(kept.case(token, actor=ACTOR), token)).encode()
