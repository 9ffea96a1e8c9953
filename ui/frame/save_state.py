"""Whether everything on screen is in the database, said plainly, with a way out when it is not."""

import streamlit as st

from domain.profile import Profile
from ui.frame import put_back
from ui.frame.fact_words import LABEL, in_words
from ui.frame.two_versions import choose
from ui.session import press
from ui.session.draft import Unread
from ui.session.facts import ALL
from ui.session.keeper import Keeper
from ui.session.opened import cards_in_hand
from ui.session.work import Work
from ui.show.typed import escape
from ui.show.words import plural

CLASH = "These facts were changed in another window. You see that version now; your own change is not saved."


def banner(current: Work) -> None:
    """At the top of a page: what could not be saved, a button to try again, and facts that are in dispute."""
    if not put_back.offered(current):
        trouble(current)
    choose(current.facts, ALL, CLASH, lambda _theirs, _ours: _both(current))


def trouble(keeper: Keeper) -> None:
    """What the database said last, and how much waits for it."""
    if keeper.trouble:
        st.error(keeper.trouble)
        if keeper.waiting:
            st.markdown(f"**{plural(keeper.waiting, 'change')} not saved yet.** Nothing is lost: keep this page open.")
        st.button("Try again", key=f"try_again_{keeper.token}")


def try_again_cards() -> None:
    """The same for the cards of clients, which hang on no assessment."""
    held = cards_in_hand()
    if held is not None:
        held.keeper.retry()
        trouble(held.keeper)


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
    undecided = current.undecided or _unread(current) or current.too_long
    return not (current.waiting or undecided or current.store.displaced or _cards_wait())


def _cards_wait() -> bool:
    held = cards_in_hand()
    return held is not None and bool(held.keeper.waiting or held.keeper.undecided)


def _unread(current: Work) -> dict[str, Unread]:
    return {name: one for name, one in current.unread.items() if one.saves}


def unread(current: Work, page: str) -> None:
    """What was typed for a figure and is none yet: named on every page, and let go only when the person says so."""
    for place, (name, one) in enumerate(_unread(current).items()):
        st.error(f"Not saved: “{escape(one.text)}” for “{escape(one.label)}” is no figure yet.")
        if one.page != page and press.button("Forget what I typed", key=f"forget_{place}"):
            current.unread.pop(name)
            st.rerun()


def _both(current: Work) -> None:
    ours = current.facts.disputed
    st.table(
        {
            "Fact": [LABEL.get(name, name) for name in ours],
            "Theirs, saved": [in_words(name, getattr(current.profile, name)) for name in ours],
            "Yours, not saved": [in_words(name, value) for name, value in ours.items()],
        }
    )
