"""The database file went away under the open page: what is open is written into the file there now, or kept as a file.

Nothing on the page is lost either way, and nothing that the file there now holds is touched.
"""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from domain.case import Answer, Case, Verified
from domain.casefile import write_case
from storage import UNSAID, NotFound, StorageUnavailable, Store, carry_over
from ui import database, press
from ui.draft import Draft
from ui.file_offer import offer, stem
from ui.memory import again
from ui.seen import Seen
from ui.taken import taken_along
from ui.words import plural
from ui.work import Work

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
        kept = partial(_file, taken_along(as_shown(current), current.token))
        offer("Save to my computer", f"{stem()}.ready42.json", kept, key="save_shown", kind="data")
    st.caption(
        "The first writes what is open here, with its history, into the file at that place, or into a new one; what is "
        "there stays as it is. The second gives you the answers on this page as a file that opens again on the Start "
        "page."
    )
    if wanted:
        _put_back(current)
    return True


def as_shown(current: Work) -> Case:
    """The case with everything that waits to be saved."""
    answers = dict(current.answers)
    for question, draft in _waiting(current).items():
        answers.pop(question, None)
        if draft.choice is not None:
            seen = current.answers[question].verified if question in current.answers else None
            answers[question] = draft.stated(None, seen)
    for question, draft in _waiting(current.seen).items():
        seen = _verified(draft, current.actor)
        answers[question] = answers.get(question, Answer(choice=UNSAID)).model_copy(update={"verified": seen})
    notes = current.notes.stored | current.notes.unsaved
    shown = {"answers": answers, "profile": current.shown_profile, "action_notes": notes}
    return current.case().model_copy(update=shown)


def _waiting(layer: Work | Seen) -> dict[str, Draft]:
    return layer.unsaved | {question: clash.ours for question, clash in layer.conflicts.items()}


def _verified(draft: Draft, actor: str) -> Verified | None:
    if draft.choice is None:
        return None
    return Verified(choice=draft.choice, proof=draft.proof, note=draft.note, by=actor, at=datetime.now(UTC))


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


def _followed(store: Store, token: str, actor: str) -> tuple[Store, str]:
    there = _FOLLOWED.get((store, token))
    if there is None or there[0].displaced:
        there = carry_over(store, token, actor=actor)
        if there[0] is not store:
            _FOLLOWED[store, token] = there
    return there
