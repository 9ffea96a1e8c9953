"""What a client sees in a window of its own: the question at hand and its own answer. To look at, with no way on.

It follows the consultant by looking again every two seconds. Nothing is saved here, so a fragment loses nothing.
"""

import streamlit as st

from domain.case import Answer
from domain.vocabulary import PROOF
from storage import NotFound, StorageUnavailable, Viewed
from ui.ask import cards
from ui.frame.client_view import TITLE
from ui.session.asked_for import wanted_view
from ui.session.database import store
from ui.session.engine import bank
from ui.show.typed import escape, linked

SECONDS = 2


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
    cards.look(str(wanted_view()), question, seen.answer)
    choice = question.by_choice.get(seen.answer.choice) if seen.answer else None
    if seen.answer is None or choice is None:
        st.caption("Not answered yet.")
    else:
        _behind(seen.answer, backed=bool(choice.attainment))


def _behind(answer: Answer, *, backed: bool) -> None:
    """What backs the answer up, and the note to it."""
    parts = [PROOF[answer.proof]] if backed else []
    parts += [f"Note: {linked(answer.note)}"] if answer.note else []
    if parts:
        st.caption(" · ".join(parts))
