"""The clients of a consultant as cards: find one, add one, open one."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from domain.vocabulary import CLIENT_STATUS
from storage import ClientRow, StorageUnavailable
from ui.adviser import client_card, client_file
from ui.fields import text_box
from ui.frame.begin import reopen
from ui.frame.ways import go
from ui.session import press
from ui.session.database import ACTOR, store
from ui.session.opened import begin, locale
from ui.show.format import day
from ui.show.typed import escape
from ui.show.words import plural

PAGE = 20
ORDERS: dict[str, Callable[[ClientRow], tuple[object, ...]]] = {
    "Name": lambda row: (),
    "Next date": lambda row: (row.next_date is None, row.next_date),
    "Changed last": lambda row: (row.updated is None, -(row.updated.timestamp() if row.updated else 0)),
}


def new() -> None:
    """A name is enough to begin with a client; a file brings one along."""
    with st.expander("Add a client"):
        name = text_box.line("Name of the firm", key="new_client")
        if press.button("Add", key="add_client", type="primary") and not text_box.over("new_client"):
            _add(name)
        client_file.bring()


def _add(name: str) -> None:
    if not name:
        st.error("The name: expected at least one letter, and it is empty.")
        return
    try:
        begin(name=name)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    go("about-you")


def cards() -> None:
    """The clients found, a page at a time."""
    try:
        rows, kept = _found()
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    if not rows:
        st.info("No client here yet. Add the first one above." if not kept else "No client fits. Look for less.")
        return
    first = _first(len(rows))
    for row in rows[first : first + PAGE]:
        _card(row)


def _found() -> tuple[list[ClientRow], bool]:
    """The clients to show, and whether a search or a shelf was chosen."""
    left, middle, right = st.columns([3, 2, 2], vertical_alignment="bottom")
    search = text_box.line("Find a client", into=left, placeholder="part of a name", key="find_client")
    order = middle.selectbox("Order", list(ORDERS), key="client_order")
    archived = right.checkbox("Those put away", key="client_archived")
    rows = store().desk.clients(search, actor=ACTOR, archived=archived)
    return sorted(rows, key=ORDERS[order]), bool(search or archived)


def _first(count: int) -> int:
    """The place of the first client to show."""
    if count <= PAGE:
        st.caption(plural(count, "client"))
        return 0
    starts = range(0, count, PAGE)
    return st.selectbox(
        f"{plural(count, 'client')}: show",
        starts,
        format_func=lambda start: f"{start + 1} to {min(start + PAGE, count)}",
        key=f"client_page_{count}",
    )


def _card(row: ClientRow) -> None:
    with st.container(border=True, gap="small", key=f"client_{row.id}"):
        left, right = st.columns([4, 1], vertical_alignment="center")
        left.markdown(f"**{escape(row.label)}**  \n{_says(row)}")
        if press.button("Open", key=f"open_{row.id}", into=right, width="stretch", disabled=row.token is None):
            reopen(str(row.token))
        client_card.fold(row)


def _says(row: ClientRow) -> str:
    parts = [CLIENT_STATUS[row.status]]
    if row.next_date:
        late = ", **past**" if row.next_date < date.today() else ""
        parts.append(f"next: {day(row.next_date, locale())}{late}")
    if row.assessments > 1:
        parts.append(plural(row.assessments, "assessment"))
    if row.number:
        parts.append(f"added {day(row.created.date(), locale())}")
    if row.updated:
        parts.append(f"changed {day(row.updated.date(), locale())}")
    return " · ".join(parts)
