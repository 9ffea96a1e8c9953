"""The box for a private note beside a question. It compares what it shows with what is stored, as the cards do."""

import streamlit as st

from domain.asked.bank import Question
from storage import NotFound, StorageUnavailable
from ui.fields import text_box
from ui.frame.two_versions import not_saved
from ui.session import pending_input
from ui.session.engine import bank
from ui.session.memory import reset_widget, shown_now
from ui.session.work import Work
from ui.show.words import LONGEST


def draw(current: Work, question: Question) -> None:
    """The note on this question, saved as soon as the box is left."""
    notes, key = current.private, _key(current, question)
    try:
        notes.load()
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
    text, both = notes.shown(question.id), question.id in notes.redraw
    if both:
        notes.redraw.discard(question.id)
        reset_widget(key, text)
    typed = text_box.lines("Private notes", text, most=LONGEST, key=key)
    notes.keep(question.id, typed)
    if question.id in notes.redraw:
        st.rerun()
    if not not_saved(notes, question.id, "Your note"):
        _state(both)


@pending_input.stands_on("guided-session")
def keep_typed(current: Work) -> None:
    """Saves what the box shows already, before anything is drawn: a click on a link cuts off the run that would."""
    for question in bank().questions:
        shown = shown_now(_key(current, question), None)
        if isinstance(shown, str) and question.id not in current.private.redraw:
            current.private.keep(question.id, text_box.fits(shown, LONGEST))


def _key(current: Work, question: Question) -> str:
    return f"private_{current.token}_{question.id}"


def _state(both: bool) -> None:
    if both:
        st.info("Another window had written a note here. Both are kept, one under the other.")
    st.caption("Saved as you leave the box. For you alone: the client's window and files for the client never hold it.")
