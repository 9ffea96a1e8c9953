"""Who does an action, by when and how far it is: a small form on its card. Two windows cannot overwrite each other."""

from datetime import date

import streamlit as st

from domain.case import ActionNote
from domain.results.report import PlannedAction
from domain.vocabulary import ACTION_STATUS, ROLE
from ui.fields import text_box
from ui.frame.two_versions import choose, not_saved
from ui.session import press
from ui.session.cell import Cell
from ui.session.opened import keep, locale, opened
from ui.show.format import day
from ui.show.typed import linked
from ui.show.words import LONGEST

CLASH = "These notes were changed in another window after you opened them. Which ones are right?"
LAST = "plan_last"
"""The action whose form was used last: its card stays open."""
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
LABELS = {"owner": "Who", "due": "Due", "status": "How far", "note": "Note"}


def form(action: PlannedAction) -> None:
    """The form, or the choice between two versions where another window was faster."""
    notes = opened().notes
    if choose(notes, action.id, CLASH, _both, lambda: keep(LAST, action.id)):
        return
    key = f"note_{opened().token}_{action.id}_{notes.revisions.get(action.id, 0)}"
    with st.form(key, border=False, enter_to_submit=False):
        typed = _fields(notes.shown(action.id), ROLE[action.owner_role], key)
        with st.container(horizontal=True, vertical_alignment="center"):
            pressed = press.submit("Save", key=f"{key}_save")
            st.caption("Kept once you press Save.", width="content")
    if pressed and not text_box.over(f"{key}_owner") and not text_box.over(f"{key}_note", LONGEST):
        notes.keep(action.id, typed)
        keep(LAST, action.id)
        st.rerun()
    _state(notes, action.id)


def _fields(note: ActionNote, role: str, key: str) -> ActionNote:
    """The inputs, and what they hold."""
    who, due, far = st.columns(3)
    owner = text_box.line(LABELS["owner"], note.owner or "", key=f"{key}_owner", into=who, placeholder=role)
    day_due = due.date_input(LABELS["due"], note.due, FIRST_DAY, LAST_DAY, format="YYYY-MM-DD", key=f"{key}_due")
    states = list(ACTION_STATUS)
    status = far.selectbox(
        LABELS["status"], states, states.index(note.status), format_func=ACTION_STATUS.__getitem__, key=f"{key}_status"
    )
    words = text_box.lines(LABELS["note"], note.note or "", most=LONGEST, key=f"{key}_note")
    return ActionNote(owner=owner.strip() or None, due=day_due, status=status, note=words.strip() or None)


def _state(notes: Cell[ActionNote], action: str) -> None:
    if not not_saved(notes, action) and action in notes.saved:
        st.caption("Saved.")


def _both(theirs: ActionNote, ours: ActionNote) -> None:
    versions = {"Theirs, saved": theirs, "Yours, not saved": ours}
    shown = {label: [_shown(note, name) for name in LABELS] for label, note in versions.items()}
    st.table({"": list(LABELS.values())} | shown)


def _shown(note: ActionNote, name: str) -> str:
    value = getattr(note, name)
    if name == "status":
        return ACTION_STATUS[note.status]
    return day(value, locale()) if isinstance(value, date) else linked(value or "–")
