"""The box for a private note beside a question. It compares what it shows with what is stored, as the cards do."""

import streamlit as st

from domain.bank import Question
from storage import NotFound, StorageUnavailable
from ui import just_typed, text_box
from ui.engine import bank
from ui.memory import reset_widget, shown_now
from ui.words import LONGEST
from ui.work import Work


def draw(current: Work, question: Question) -> None:
    """The note on this question, saved as soon as the box is left."""
    notes, key = current.private, _key(current, question)
    try:
        text = notes.text(question.id)
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
        return
    both = question.id in notes.merged
    if both:
        notes.merged.discard(question.id)
        reset_widget(key, text)
    typed = text_box.lines("Private notes", text, most=LONGEST, key=key)
    notes.keep(question.id, typed)
    if question.id in notes.merged:
        st.rerun()
    _state(question.id in notes.unsaved, both)


@just_typed.stands_on("guided-session")
def keep_typed(current: Work) -> None:
    """Saves what the box shows already, before anything is drawn: a click on a link cuts off the run that would."""
    for question in bank().questions:
        shown = shown_now(_key(current, question), None)
        if isinstance(shown, str) and question.id not in current.private.merged:
            current.private.keep(question.id, text_box.fits(shown, LONGEST))


def _key(current: Work, question: Question) -> str:
    return f"private_{current.token}_{question.id}"


def _state(waits: bool, both: bool) -> None:
    if waits:
        st.error("Not saved yet. Your note stays here and is tried again with your next click.")
        return
    if both:
        st.info("Another window had written a note here. Both are kept, one under the other.")
    st.caption("Saved as you leave the box. For you alone: the client's window and files for the client never hold it.")
