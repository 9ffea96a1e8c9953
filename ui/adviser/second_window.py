"""The client's own window as the consultant handles it: make its address, let it follow, and end it."""

import streamlit as st

from domain.asked.bank import Question
from storage import ClientView, NotFound, StorageUnavailable
from ui.frame.attempt import attempt
from ui.frame.client_view import PATH
from ui.session import press
from ui.session.opened import keep, kept
from ui.session.work import Work

LED_TO = "led_to"


def follow(current: Work, question: Question) -> ClientView | None:
    """Turns the client's view as this window moves on. None while there is no view, or it cannot be read.

    It follows whoever moves from question to question: a window that stays where it is, or that was only just opened
    or loaded again, does not turn it.
    """
    views = current.store.client_views
    try:
        view = views.of(current.token, actor=current.actor)
        if view is not None and (view.question_id is None or kept(LED_TO) not in (None, question.id)):
            views.show(current.token, question.id, actor=current.actor)
            view = view.model_copy(update={"question_id": question.id})
    except (NotFound, StorageUnavailable):
        return None
    keep(LED_TO, question.id)
    return view


def fold(current: Work, view: ClientView | None, question: Question) -> None:
    """The way to open and end the view, behind a fold."""
    views = current.store.client_views
    label = "Client's own window: none open" if view is None else "Client's own window: open"
    with st.expander(label, key="second_window"):
        st.markdown(
            "A second window for the client: the question, its choices and their own answer, following you from "
            "question to question until the session ends. To look at only. It never shows your notes, what you "
            "verified, or the menu."
        )
        if view is None:
            if press.button("Make a client's window", key="view_open"):
                attempt(lambda: views.open(current.token, actor=current.actor))
            return
        where = address(view)
        st.link_button("Open the client's window", where)
        st.code(where, language=None, wrap_lines=True)
        st.caption("Works on this computer: put that window on the second screen, or share it alone in a call.")
        if view.question_id != question.id:
            st.caption("It follows one of you who is at another question.")
            if press.button("Show this question there", key="view_here"):
                attempt(lambda: views.show(current.token, question.id, actor=current.actor))
        if press.button("End it", key="view_revoke", help="Its address then opens nothing any more."):
            attempt(lambda: views.revoke(current.token, actor=current.actor))


def address(view: ClientView) -> str:
    """Where the client's window is, beside the page on screen."""
    here = str(st.context.url or "").split("?", 1)[0]
    base = here.rsplit("/", 1)[0] + "/" if "://" in here else ""
    return f"{base}{PATH}?v={view.token}"
