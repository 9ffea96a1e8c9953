"""Which assessment: those kept on this computer, each with a way to delete it, and those deleted with a way back."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from storage import AssessmentRow, StorageUnavailable
from ui.frame import deleted
from ui.frame.attempt import attempt
from ui.frame.begin import reopen
from ui.session import press
from ui.session.address import is_demo
from ui.session.database import ACTOR, advises, store
from ui.session.opened import close, locale, work
from ui.show.format import day
from ui.show.typed import escape
from ui.show.words import plural

FEW = 4
"""So many as buttons; more in a list to pick from."""


def asks() -> bool:
    """True when something is kept here that the person may have come for."""
    return _kept(1)


def several() -> bool:
    """True when the person has to say which of those kept here they came for."""
    return _kept(2)


def _kept(least: int) -> bool:
    try:
        return not is_demo() and len(store().assessments(actor=ACTOR, most=least)) == least
    except StorageUnavailable:
        return False


def earlier() -> None:
    """Assessments kept on this computer, the last one used first. A public demo never lists them."""
    if is_demo():
        return
    try:
        rows = store().assessments(actor=ACTOR)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    if rows:
        title = "Which one do you want to open?" if work() is None else "Go on with an earlier one"
        st.header(title, anchor=False)
        (_buttons if len(rows) <= FEW else _list)(rows)
    taken_away()


def _buttons(rows: tuple[AssessmentRow, ...]) -> None:
    for row in rows:
        _ways(row, escape(_says(row)), "stretch")


def _list(rows: tuple[AssessmentRow, ...]) -> None:
    by_token = {row.token: row for row in rows}
    token = st.selectbox(
        "Assessments on this computer", list(by_token), index=None, format_func=lambda one: _says(by_token[one])
    )
    if token:
        _ways(by_token[token], "Open it", "content")


def _ways(row: AssessmentRow, label: str, width: str) -> None:
    """Open it or delete it; one who advises others deletes on the page Clients, where each client has all of it."""
    with st.container(horizontal=True, key=f"kept_{row.token}"):
        if press.button(label, key=f"open_{row.token}", width=width):
            reopen(row.token)
        if not advises() and press.button("Delete", key=f"delete_{row.token}", help=f"Delete {escape(name(row))}"):
            attempt(partial(delete, row.token))


def name(row: AssessmentRow) -> str:
    """What a firm is called in a list, as plain text."""
    return row.label or "Business without a name yet"


def _says(row: AssessmentRow) -> str:
    return f"{name(row)} · {plural(row.answered, 'answer')} · last changed {day(row.updated.date(), locale())}"


def delete(token: str) -> None:
    """Out of sight, with a way back for a while."""
    store().deleted.delete(token, actor=ACTOR)
    close(token)


def taken_away() -> None:
    """Assessments deleted lately; old ones go by themselves."""
    kept = store().deleted
    kept.purge(before=datetime.now(UTC) - deleted.KEPT, actor=ACTOR)
    for row in kept.all(actor=ACTOR):
        deleted.line(
            f"**{escape(name(row))}** ({plural(row.answered, 'answer')})",
            row.deleted_at or row.updated,
            key=row.token,
            restore=partial(kept.restore, row.token, actor=ACTOR),
            erase=partial(kept.purge, row.token, actor=ACTOR),
        )
