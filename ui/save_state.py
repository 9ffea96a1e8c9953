"""Whether everything on screen is in the database, said plainly, with a way out when it is not."""

import streamlit as st

from ui.words import plural
from ui.work import Work


def banner(current: Work) -> None:
    """At the top of a page: what could not be saved, and a button to try again."""
    if current.trouble:
        st.error(current.trouble)
        if current.waiting:
            st.markdown(f"**{plural(current.waiting, 'change')} not saved yet.** Nothing is lost: keep this page open.")
        st.button("Try again", key="try_again")


def note(current: Work) -> None:
    """A quiet line that says "Saved" only when that is true."""
    st.caption("Not saved yet." if current.waiting or current.conflicts else "Saved.")


def profile_clash(current: Work) -> None:
    """The facts changed in another window: show that and let the person choose."""
    ours = current.profile_conflict
    if ours is None:
        return
    st.warning("These facts were changed in another window. You see that version now; your own change is not saved.")
    names = [name for name in type(ours).model_fields if getattr(ours, name) != getattr(current.profile, name)]
    st.table(
        {
            "Fact": names,
            "Theirs, saved": [_show(getattr(current.profile, name)) for name in names],
            "Yours, not saved": [_show(getattr(ours, name)) for name in names],
        }
    )
    if st.button("Keep theirs", key="clash_theirs"):
        current.profile_conflict = None
        st.rerun()
    if st.button("Use mine", key="clash_ours") and current.save_profile(ours):
        st.rerun()


def _show(value: object) -> str:
    return "not known" if value is None else str(value)
