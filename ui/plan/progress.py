"""How far the work is, as a person noted it: counted, late or not, marked as done, and what a mark does not do."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import streamlit as st

from domain.results.report import PlannedAction, Report
from domain.vocabulary import ACTION_STATUS
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.session.engine import bank
from ui.session.opened import opened
from ui.show.typed import escape, linked
from ui.show.words import plural

TRUTH = (
    "Marking something as done helps you keep track; it does not raise your readiness. "
    "That follows your answers: answer the questions behind it anew."
)
Actions = Sequence[PlannedAction]


def counts(actions: Actions, as_of: date, one: str) -> None:
    """How many there are of what is called `one`, and how many of them are started, waiting, done or late."""
    notes = opened().notes
    states = Counter(notes.shown(action.id).status for action in actions)
    overdue = sum(late(action, as_of) for action in actions)
    marked = (f"{states[s]} {word.lower()}" for s, word in ACTION_STATUS.items() if s != "open" and states[s])
    words = " · ".join([f"**{plural(states.total(), one)}**", *marked])
    st.markdown(words + (f" · :red[**{overdue} late**]" if overdue else ""))
    st.caption(TRUTH)


def late(action: PlannedAction, as_of: date) -> bool:
    """True where the day that the person set is past and the action is neither done nor dropped."""
    note = opened().notes.shown(action.id)
    return note.due is not None and note.due < as_of and note.status not in ("done", "dropped")


def finished(report: Report, actions: Actions) -> None:
    """Those marked as done that the answers still call open, each with the questions to answer anew."""
    done = [action for action in actions if opened().notes.shown(action.id).status == "done"]
    if not done:
        return
    with st.expander(f"Marked as done, still open by your answers: {len(done)}", key="plan_done", on_change="ignore"):
        for action in done:
            st.markdown(f"**{escape(action.title)}**: if it is done, these answers have changed.")
            questions(report, action)


def questions(report: Report, action: PlannedAction) -> None:
    """A link to each question that the action stands behind."""
    asked = {state.id for state in report.questions if state.visible}
    for question in bank().questions:
        if action.id in question.actions and question.id in asked:
            link(path_of(question.id), f"Answer anew: {escape(question.text)}", question.id)


def closed(report: Report) -> None:
    """Notes on actions that are no longer in the plan: kept, and out of the way."""
    there = {action.id for action in report.plan.actions}
    notes = {name: note for name, note in opened().notes.saved.items() if name not in there and name in bank().action}
    if notes:
        with st.expander(f"No longer in the plan, going by your answers: {len(notes)}"):
            for name, note in notes.items():
                words = (escape(note.owner or ""), ACTION_STATUS[note.status], linked(note.note or ""))
                st.markdown(f"- **{escape(bank().action[name].title)}**: {', '.join(filter(None, words))}")
