"""Frozen moments of the open client: freeze one, list them, read one again as it was."""

from typing import TYPE_CHECKING

import streamlit as st

from domain.report import Report, read_report
from storage import NotFound, SavedSnapshot, SnapshotRow, StorageUnavailable
from ui.engine import bank, parameters
from ui.format import amount, day, span
from ui.session import ACTOR, locale, opened, store
from ui.words import VERDICT, escape

if TYPE_CHECKING:
    from ui.work import Work

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
        label = st.text_input("Name it", placeholder="for example: first talk", max_chars=200, key=_key(current))
        pressed = st.form_submit_button("Freeze this moment", type="primary")
    if pressed:
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
        report = evaluate(bank(), parameters(), case, current.as_of)
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
        fold = st.expander(name(row), key=f"moment_{row.id}", on_change="rerun")
        if fold.open:
            with fold:
                _open(row)


def name(row: SnapshotRow) -> str:
    """A moment in a list: its label, its day and how far the firm was."""
    far = "" if row.likely is None else f" · likely {amount(row.likely, '%', locale())}"
    return f"{escape(row.label)} · {day(row.taken.date(), locale())}{far}"


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
        _show(report)
    _ways(kept)


def as_it_was(kept: SavedSnapshot) -> Report | None:
    """The frozen report; None where its shape is not known any more."""
    try:
        return read_report(kept.report)
    except ValueError:
        return None


def _show(report: Report) -> None:
    st.markdown(f"**{VERDICT[report.need.verdict]}.** {escape(report.need.headline)}")
    if report.readiness and not report.readiness.likely_is_guess:
        st.markdown(_range(report))
        _areas(report)


def _areas(report: Report) -> None:
    st.table(
        {
            "Part of the standard": [f"{part.id} {escape(part.title)}" for part in report.areas],
            "Likely": [amount(part.likely, "%", locale()) if part.known else "not known" for part in report.areas],
            "Range": [span(part.low, part.high, "%", locale()) for part in report.areas],
        }
    )


def _range(report: Report) -> str:
    ready = report.readiness
    assert ready is not None
    return (
        f"Readiness likely **{amount(ready.likely, '%', locale())}**, from "
        f"{span(ready.low, ready.high, '%', locale())}; {ready.answered} of {ready.asked} questions answered."
    )


def _ways(kept: SavedSnapshot) -> None:
    left, right = st.columns(2)
    left.download_button(
        "Report as data (.json)",
        data=kept.report.encode(),
        file_name=f"frozen-{kept.row.taken:%Y-%m-%d}.json",
        mime="application/json",
        on_click="ignore",
        key=f"frozen_file_{kept.row.id}",
        width="stretch",
    )
    sure = right.checkbox("Yes, delete it for good", key=f"frozen_sure_{kept.row.id}")
    if right.button("Delete", key=f"frozen_delete_{kept.row.id}", disabled=not sure, width="stretch"):
        store().snapshots.remove(kept.row.id, actor=ACTOR)
        st.rerun()
