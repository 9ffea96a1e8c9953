"""What a client sees in a window of its own: the question at hand and its own answer. To look at, with no way on.

It follows the consultant by looking again every two seconds. Nothing is saved here, so a fragment loses nothing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from domain.asked.bank import Question
from domain.case import Answer
from domain.vocabulary import PROOF
from storage import NotFound, StorageUnavailable, Viewed
from ui.frame import house
from ui.session.asked_for import wanted_view
from ui.session.database import store
from ui.session.engine import bank
from ui.show.typed import escape, linked

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as StreamlitPage

PATH = "client-view"
FILE = Path(__file__).resolve().parents[2] / "pages" / "client_view.py"
TITLE = "Our session"
SECONDS = 2


def wanted() -> bool:
    """True when the address names a client's own view."""
    return wanted_view() is not None


def page() -> "StreamlitPage":
    """The page as every other window knows it: in no menu."""
    return st.Page(FILE, title=TITLE, url_path=PATH, visibility="hidden")


def alone() -> None:
    """The view without menu, whatever page the address names beside it."""
    door = st.Page(FILE, title=TITLE, default=True)
    chosen = st.navigation([door, page()], position="hidden")
    look = house.current()
    st.caption(house.line(look))
    chosen.run()
    st.divider()
    house.foot(look)


def screen() -> None:
    """The question at hand, for as long as the consultant lets the view be open."""
    if wanted_view() is None:
        st.title(TITLE, anchor=False)
        st.info("This address is not whole. Ask whoever leads the session for it again.")
        return
    _live()


@st.fragment(run_every=SECONDS)
def _live() -> None:
    try:
        seen = store().client_views.seen(str(wanted_view()))
    except NotFound:
        st.title(TITLE, anchor=False)
        st.info("This view has ended. You may close this window.")
    except StorageUnavailable:
        st.title(TITLE, anchor=False)
        st.info("One moment, please: the answers cannot be read just now.")
    else:
        _draw(seen)


def _draw(seen: Viewed) -> None:
    question = bank().question.get(seen.question_id or "")
    if question is None:
        st.title(TITLE, anchor=False)
        st.markdown("The first question will appear here.")
        return
    st.title(escape(question.text), anchor=False)
    st.markdown(escape(question.help))
    _choices(question, seen.answer)
    if seen.answer is None:
        st.caption("Not answered yet.")


def _choices(question: Question, answer: Answer | None) -> None:
    for place, choice in enumerate(question.choices):
        picked = answer is not None and answer.choice == choice.id
        with st.container(border=True, key=f"{'picked' if picked else 'option'}_{place}", gap="small"):
            st.markdown(f"**Your answer: {escape(choice.text)}**" if picked else escape(choice.text))
            if picked and answer is not None:
                _behind(answer, backed=bool(choice.attainment))


def _behind(answer: Answer, *, backed: bool) -> None:
    """What backs the answer up, and the note to it."""
    parts = [PROOF[answer.proof]] if backed else []
    parts += [f"Note: {linked(answer.note)}"] if answer.note else []
    if parts:
        st.caption(" · ".join(parts))
