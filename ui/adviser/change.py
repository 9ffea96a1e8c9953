"""Two moments compared: how much of the change is work done, what was seen differently, and what our versions moved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from domain.results.comparison import AnswerChange, Comparison, Moment
from domain.vocabulary import PARTS_OF_A_CHANGE as PARTS
from exports.said_and_seen import BY_WHAT_COUNTS
from storage import NotFound, SnapshotRow, StorageUnavailable
from ui.adviser import moments
from ui.frame.fact_words import LABEL
from ui.frame.file_offer import offer_each
from ui.session.database import ACTOR, store
from ui.session.engine import bank, parameters
from ui.session.opened import locale, opened
from ui.show.format import amount, day
from ui.show.typed import escape
from ui.show.words import plural

if TYPE_CHECKING:
    from ui.session.work import Work

NOW = "now"


def panel(rows: Sequence[SnapshotRow]) -> None:
    """Pick two moments, see why readiness moved between them. Nothing while there is no frozen moment."""
    if not rows:
        return
    st.header("What changed, and why", anchor=False)
    current = opened()
    names = {row.id: moments.name(row) for row in rows} | {NOW: "Now"}
    left, right = st.columns(2)
    first = left.selectbox(
        "From", list(names)[:-1], len(rows) - 1, format_func=names.__getitem__, key=f"from_{current.token}"
    )
    after = list(names)[list(names).index(first) + 1 :]
    second = right.selectbox(
        "To", after, len(after) - 1, format_func=names.__getitem__, key=f"to_{current.token}_{first}"
    )
    found = _compared(current, first, second)
    if isinstance(found, str):
        st.info(found)
        return
    _parts(found)
    _answers(found)
    _others(found)
    offer_each("comparison", "Comparison as", "comparison", found, width="stretch")


def _compared(current: "Work", first: str, second: str) -> Comparison | str:
    """The comparison, or a sentence that says why there is none."""
    from scoring import compare

    try:
        earlier, later = _frozen(first), _now(current) if second == NOW else _frozen(second)
    except (NotFound, StorageUnavailable) as problem:
        return str(problem)
    if earlier is None or later is None:
        return moments.UNREADABLE
    found = compare(bank(), parameters(), earlier, later)
    return found or "Readiness has no meaning at one of these moments, because the firm had no AI. Nothing to compare."


def _frozen(snapshot_id: str) -> Moment | None:
    kept = store().snapshots.load(snapshot_id, actor=ACTOR)
    report = moments.as_it_was(kept)
    if report is None:
        return None
    return Moment(
        label=kept.row.label,
        on=report.as_of,
        case=kept.case,
        readiness=report.readiness,
        bank_version=report.bank_version,
        parameters_version=report.parameters_version,
    )


def _now(current: "Work") -> Moment:
    report = current.report()
    return Moment(
        label="Now",
        on=report.as_of,
        case=store().case(current.token, actor=ACTOR, as_of=current.as_of),
        readiness=report.readiness,
        bank_version=report.bank_version,
        parameters_version=report.parameters_version,
    )


def _parts(found: Comparison) -> None:
    before, after = (amount(value, "%") for value in (found.likely.before, found.likely.after))
    st.markdown(f"Likely readiness went from **{before}** to **{after}**, {_points(found.likely.change)} points.")
    ends = (found.low, found.likely, found.high)
    lines = [(f"{day(found.earlier_on, locale())}, {escape(found.earlier)}", [_plain(end.before) for end in ends])]
    lines += [(label, [_points(getattr(end, part)) for end in ends]) for part, label, _ in PARTS]
    lines += [(f"{day(found.later_on, locale())}, {escape(found.later)}", [_plain(end.after) for end in ends])]
    st.table({"": [line for line, _ in lines]} | _columns([values for _, values in lines]))
    st.caption("; ".join(f"{label}: {says}" for _, label, says in PARTS) + ". In points of 100; the parts add up.")
    st.caption(BY_WHAT_COUNTS)


def _columns(rows: list[list[str]]) -> dict[str, list[str]]:
    return {head: [row[place] for row in rows] for place, head in enumerate(("Low", "Likely", "High"))}


def _points(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−") if value else "0.00"


def _plain(value: float) -> str:
    return f"{value:.2f}"


def _answers(found: Comparison) -> None:
    for cause, label, _ in PARTS[:2]:
        changes = [change for change in found.answers if change.cause == cause]
        if changes:
            with st.expander(f"{label}: {plural(len(changes), 'answer')}"):
                st.markdown("\n".join(_line(change) for change in changes))


def _line(change: AnswerChange) -> str:
    before, after = (escape(text) or "no answer" for text in (change.before, change.after))
    return f"- **{escape(change.text)}**  \n  {before} → {after}  \n  :gray[{escape(change.because)}]"


def _others(found: Comparison) -> None:
    if found.facts:
        st.markdown(f"Facts that differ: {', '.join(LABEL.get(name, name) for name in found.facts)}.")
    if found.judgements:
        refs = [bank().requirement[ref].number if ref in bank().requirement else ref for ref in found.judgements]
        st.markdown(f"A person's decision differs at: {escape(', '.join(refs))}.")
    versions = [f"question bank {bank_version}, numbers {numbers}" for bank_version, numbers in _versions(found)]
    if len(set(versions)) > 1:
        st.caption(f"Then: {escape(versions[0])}. Later: {escape(versions[1])}.")


def _versions(found: Comparison) -> tuple[tuple[str, str], tuple[str, str]]:
    return found.earlier_versions, found.later_versions
