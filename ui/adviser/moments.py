"""Frozen moments of the open client: freeze one, list them, read one again as it was."""

from typing import TYPE_CHECKING

import streamlit as st

from domain.results.report import Report, read_report
from questions import migrate_case
from storage import NotFound, SavedSnapshot, SnapshotRow, StorageUnavailable
from ui.adviser import frozen_report
from ui.fields import text_box
from ui.session import press
from ui.session.database import ACTOR, store
from ui.session.engine import bank, parameters
from ui.session.opened import locale, opened
from ui.show.format import amount, day
from ui.show.typed import escape

if TYPE_CHECKING:
    from ui.session.work import Work

LABEL = "freeze_label"
UNREADABLE = "This report was made by a version of Ready42 that is not understood here. The file still holds all of it."


def rows() -> tuple[SnapshotRow, ...]:
    """The frozen moments of the open client, oldest first."""
    try:
        return store().snapshots.of_client(opened().client_id, actor=ACTOR)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return ()


def freeze() -> None:
    """A name, and the report of now is kept for good."""
    current = opened()
    st.markdown("Keep the result of today as it is. Later answers, and later versions of Ready42, never change it.")
    with st.form(f"freeze_{current.token}", border=False):
        label = text_box.line("Name it", key=_key(current), placeholder="for example: first talk")
        pressed = press.submit("Freeze this moment", key=f"{_key(current)}_pressed", type="primary")
    if pressed and not text_box.over(_key(current)):
        _freeze(current, label.strip() or day(current.as_of, locale()))


def _key(current: "Work") -> str:
    return f"{LABEL}_{current.token}"


def _freeze(current: "Work", label: str) -> None:
    from scoring import evaluate

    if current.waiting:
        st.error("Some changes are not saved yet. Save them first, then freeze.")
        return
    try:
        case = store().case(current.token, actor=ACTOR, as_of=current.as_of)
        report = evaluate(bank(), parameters(), migrate_case(case, bank()), current.as_of)
        store().snapshots.freeze(current.token, label, case, report, actor=ACTOR)
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
        return
    st.rerun()


def listed(found: tuple[SnapshotRow, ...]) -> None:
    """Every frozen moment, behind a fold of its own that is filled when it is opened."""
    if not found:
        st.info("Nothing is frozen yet. Freeze the first moment above: later ones are compared with it.")
    for row in reversed(found):
        fold = st.expander(escape(name(row)), key=f"moment_{row.id}", on_change="rerun")
        if fold.open:
            with fold:
                _open(row)


def name(row: SnapshotRow) -> str:
    """A moment in a list, as plain text: its label, its day and how far the firm was."""
    far = "" if row.likely is None else f" · likely {amount(row.likely, '%')}"
    return f"{row.label} · {day(row.taken.date(), locale())}{far}"


def _open(row: SnapshotRow) -> None:
    try:
        kept = store().snapshots.load(row.id, actor=ACTOR)
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
        return
    st.caption(
        f"Frozen on {day(row.taken.date(), locale())} with question bank {escape(row.bank_version)} and numbers "
        f"{escape(row.parameters_version)}. To read, not to change."
    )
    report = as_it_was(kept)
    if report is None:
        st.warning(UNREADABLE)
    else:
        frozen_report.show(report, row.id)
    frozen_report.files(kept, report)
    _removal(row)


def as_it_was(kept: SavedSnapshot) -> Report | None:
    """The frozen report; None where its shape is not known any more."""
    try:
        return read_report(kept.report)
    except ValueError:
        return None


def _removal(row: SnapshotRow) -> None:
    left, right = st.columns([3, 1], vertical_alignment="center")
    sure = left.checkbox("Yes, delete this frozen moment for good", key=f"frozen_sure_{row.id}")
    if press.button("Delete", key=f"frozen_delete_{row.id}", into=right, disabled=not sure, width="stretch"):
        store().snapshots.remove(row.id, actor=ACTOR)
        st.rerun()
