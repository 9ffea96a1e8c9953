"""Whether everything on screen is in the database, said plainly, with a way out when it is not."""

import streamlit as st

from domain.profile import Profile
from ui import press, put_back
from ui.draft import Unread
from ui.profile_fields import GROUPS
from ui.words import escape, plural
from ui.work import Work

LABEL = {field.name: field.label for _, fields in GROUPS for field in fields} | {
    "customer_asks": "What customers asked for",
    "dont_know": "Said to be not known",
    "promises": "Days promised to customers",
}


def banner(current: Work) -> None:
    """At the top of a page: what could not be saved, and a button to try again."""
    if put_back.offered(current):
        return
    trouble = current.trouble or current.notes.trouble or current.private.trouble
    if trouble:
        st.error(trouble)
        if current.waiting:
            st.markdown(f"**{plural(current.waiting, 'change')} not saved yet.** Nothing is lost: keep this page open.")
        st.button("Try again", key="try_again")


def note(current: Work) -> None:
    """A quiet line that says "Saved" only when that is true, and nothing while there is nothing to save."""
    with st.container(key="saved_note"):
        if not all_saved(current):
            st.caption("Not saved yet.")
        elif holds(current):
            st.caption("*Saved.*")


def holds(current: Work) -> bool:
    """False while nothing was typed or picked in this assessment: then nothing is saved either."""
    return bool(current.answers) or current.profile != Profile()


def all_saved(current: Work) -> bool:
    """True while nothing on screen waits for the database or for a person's decision, and its file is at its place."""
    undecided = current.conflicts or current.disputed or _unread(current) or current.too_long
    return not (current.waiting or undecided or current.store.displaced)


def _unread(current: Work) -> dict[str, Unread]:
    return {name: one for name, one in current.unread.items() if one.saves}


def unread(current: Work, page: str) -> None:
    """What was typed for a figure and is none yet: named on every page, and let go only when the person says so."""
    for place, (name, one) in enumerate(_unread(current).items()):
        st.error(f"Not saved: “{escape(one.text)}” for “{escape(one.label)}” is no figure yet.")
        if one.page != page and press.button("Forget what I typed", key=f"forget_{place}"):
            current.unread.pop(name)
            st.rerun()


def profile_clash(current: Work) -> None:
    """The facts changed in another window: show that and let the person choose."""
    ours = current.disputed
    if not ours:
        return
    st.warning("These facts were changed in another window. You see that version now; your own change is not saved.")
    st.table(
        {
            "Fact": [LABEL.get(name, name) for name in ours],
            "Theirs, saved": [_show(getattr(current.profile, name)) for name in ours],
            "Yours, not saved": [_show(value) for value in ours.values()],
        }
    )
    if press.button("Keep theirs", key="clash_theirs"):
        current.settle_profile(ours=False)
        st.rerun()
    if press.button("Use mine", key="clash_ours"):
        current.settle_profile(ours=True)
        st.rerun()


def _show(value: object) -> str:
    if isinstance(value, tuple):
        return escape(", ".join(LABEL.get(str(one), str(one)) for one in value)) or "none"
    return "not known" if value is None else escape(str(value))
