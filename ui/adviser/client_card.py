"""What can be done with one client: note where the work stands, assess again, put away, delete with a way back."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from domain.vocabulary import CLIENT_STATUS
from storage import ClientFacts, ClientRow
from ui.adviser import client_file
from ui.fields import text_box
from ui.frame import pick
from ui.frame.attempt import attempt
from ui.frame.deleted import KEPT, line
from ui.frame.two_versions import choose, in_words, not_saved
from ui.frame.ways import go
from ui.session import press
from ui.session.database import ACTOR, store
from ui.session.memory import reset_widget
from ui.session.opened import cards, close, locale, open_token
from ui.show.format import day
from ui.show.typed import escape

CLASH = "This client was changed in another window after you opened it. Which one is right?"


def fold(row: ClientRow) -> None:
    """Behind "More": drawn only while it is open, so that a long list stays quick."""
    more = st.expander("More", key=f"more_{row.id}", on_change="rerun")
    if not more.open:
        cards().shut(row.id)
        return
    with more:
        cards().open(row)
        _facts(row)
        _assessments(row)
        _ways(row)


def _facts(row: ClientRow) -> None:
    """The form; beside it, whether what was typed waits or is in dispute."""
    keys = {name: f"client_{name}_{row.id}" for name in ClientFacts.model_fields}
    if row.id in cards().redraw:
        cards().redraw.discard(row.id)
        for name, key in keys.items():
            reset_widget(key, getattr(cards().stored(row.id), name))
    not_saved(cards(), row.id)
    if not choose(cards(), row.id, CLASH, in_words(_told)):
        _form(row, cards().shown(row.id), keys)


def _form(row: ClientRow, shown: ClientFacts, keys: dict[str, str]) -> None:
    states = list(CLIENT_STATUS)
    with st.form(f"client_form_{row.id}", border=False):
        name = text_box.line("Name", shown.name, key=keys["name"])
        left, right = st.columns(2)
        status = left.selectbox(
            "Where the work stands",
            states,
            index=states.index(shown.status),
            format_func=CLIENT_STATUS.__getitem__,
            key=keys["status"],
        )
        due = right.date_input("Look again on", value=shown.next_date, format="YYYY-MM-DD", key=keys["next_date"])
        pressed = press.submit("Save", key=f"names_{row.id}_save")
    if pressed and not name:
        st.error("The name: expected at least one letter, and it is empty.")
    elif pressed and not text_box.over(keys["name"]):
        cards().keep(row.id, ClientFacts(name=name, status=status, next_date=due))
        st.rerun()


def _told(facts: ClientFacts) -> str:
    return escape(", ".join(filter(None, (facts.name, CLIENT_STATUS[facts.status], str(facts.next_date or "")))))


def _assessments(row: ClientRow) -> None:
    if row.assessments < 2:
        return
    st.markdown("**Assessments**, last changed first")
    for held in store().desk.assessments(row.id, actor=ACTOR):
        label = f"Changed {day(held.updated.date(), locale())}, {held.answered} answered"
        with st.container(horizontal=True):
            if press.button(label, key=f"open_{held.token}", type="tertiary"):
                open_token(held.token)
                go("about-you")
            if press.button("Delete this one", key=f"delete_{held.token}", type="tertiary"):
                attempt(partial(pick.delete, held.token))


def _ways(row: ClientRow) -> None:
    again, away, gone = st.columns(3)
    if row.token and press.button("Assess again", key=f"again_{row.id}", into=again, width="stretch"):
        attempt(lambda: open_token(store().reassess(str(row.token), actor=ACTOR)), "about-you")
    label = "Take back in hand" if row.archived_at else "Put away"
    if press.button(label, key=f"away_{row.id}", into=away, width="stretch"):
        attempt(lambda: store().desk.archive(row.id, not row.archived_at, actor=ACTOR))
    if press.button("Delete", key=f"delete_{row.id}", into=gone, width="stretch"):
        attempt(lambda: _delete(row))
    st.caption(
        "Assess again starts a new assessment from the answers of the last one, which stays as it is. A deleted client "
        "can be brought back for 30 days."
    )
    client_file.ways(row)


def _delete(row: ClientRow) -> None:
    store().desk.delete(row.id, actor=ACTOR)
    close(row.id)


def deleted() -> None:
    """Clients deleted lately, each with a way back and a way to be rid of it for good; old ones go by themselves."""
    desk = store().desk
    desk.purge(before=datetime.now(UTC) - KEPT, actor=ACTOR)
    for row in desk.deleted(actor=ACTOR):
        line(
            f"**{escape(row.label)}**",
            row.deleted_at or row.created,
            key=row.id,
            restore=partial(desk.restore, row.id, actor=ACTOR),
            erase=partial(desk.purge, row.id, actor=ACTOR),
        )
    pick.taken_away()
