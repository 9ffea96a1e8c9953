"""A frozen report opened to read: its own figures, never worked out anew, and its files as they were then."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from domain.asked.ref import bare
from domain.files.casefile import write_case
from domain.results.report import Report
from domain.vocabulary import ROLE, SEVERITY, VERDICT, good_to_know, status_words
from exports.formats import write
from exports.money import Figure, effort, money
from exports.said_and_seen import RAISED
from questions import migrate_case
from storage import SavedSnapshot
from ui.frame.file_offer import offer, stem
from ui.result import said_and_seen
from ui.session.engine import bank, parameters
from ui.session.opened import locale
from ui.show.format import amount, between, day, likely, span
from ui.show.typed import escape
from ui.show.words import GAP_BAND

NOT_AGAIN = (
    "The Excel report of then cannot be made again: questions, numbers or how they are worked out have changed since. "
    "The other files hold every figure as it was."
)


def show(report: Report, key: str) -> None:
    """The whole of it in parts: result, parts of the standard, money and time, gaps and plan."""
    st.markdown(f"**{VERDICT[report.need.verdict]}.** {escape(report.need.headline)}")
    said_and_seen.layers(report)
    known = report.readiness is not None and not report.readiness.likely_is_guess
    if known:
        st.markdown(_range(report))
    drawn: dict[str, Callable[[Report], None]] = {}
    if known:
        drawn["Parts"] = _areas
    drawn["Money and time"] = _figures
    if report.gaps:
        drawn["Gaps"] = _gaps
    if report.plan.actions:
        drawn["Plan"] = _plan
    drawn["Why"] = _why
    for tab, draw in zip(st.tabs(list(drawn), key=f"frozen_parts_{key}"), drawn.values(), strict=True):
        with tab:
            draw(report)


def _range(report: Report) -> str:
    ready = report.readiness
    assert ready is not None
    return (
        f"{status_words(report.need.verdict)[ready.status]}, {GAP_BAND[report.gap_band]}: readiness likely "
        f"**{amount(ready.likely, '%')}**, {span(ready.low, ready.high, '%')}; "
        f"{ready.answered} of {ready.asked} questions answered."
    )


def _areas(report: Report) -> None:
    st.table(
        {
            "Part of the standard": [f"{part.id} {escape(part.title)}" for part in report.areas],
            "Likely": [amount(part.likely, "%") if part.known else "not known" for part in report.areas],
            "Range": [span(part.low, part.high, "%") for part in report.areas],
        }
    )


def _figures(report: Report) -> None:
    found: Sequence[Figure] = [figure for figure in (*money(report), *effort(report)) if figure.found]
    if not found:
        st.markdown("No figure had a meaning for this firm then.")
        return
    st.table(
        {
            "Figure": [escape(figure.label) for figure in found],
            "Likely": [likely(f.found) for f in found if f.found],
            "Range": [between(f.found) for f in found if f.found],
        }
    )


def _gaps(report: Report) -> None:
    st.table(
        {
            "Requirement": [f"{bare(gap.ref)} {escape(gap.title)}" for gap in report.gaps],
            "Weight": [f"{SEVERITY[gap.severity]}{f'. {RAISED}' if gap.could_be_major else ''}" for gap in report.gaps],
            "What was missing": [escape(gap.statement) for gap in report.gaps],
        }
    )


def _plan(report: Report) -> None:
    actions = report.plan.actions
    st.table(
        {
            "Action": [escape(action.title) for action in actions],
            "Who": [ROLE[action.owner_role] for action in actions],
            "Start": [day(action.start, locale()) for action in actions],
            "Due": [day(action.finish, locale()) for action in actions],
            "Hours": [between(action.hours) for action in actions],
        }
    )


def _why(report: Report) -> None:
    st.markdown("\n".join(f"- {escape(reason)}" for reason in report.need.reasons))
    st.markdown("What to do next, as it was said then:")
    st.markdown("\n".join(f"1. {escape(step)}" for step in report.need.next_steps))
    for notice in good_to_know(report.notices):
        st.caption(escape(notice.message))


def files(kept: SavedSnapshot, report: Report | None) -> None:
    """The files of then. Word and data come from the frozen report itself; Excel only where it comes out the same."""
    made: list[tuple[str, str, Callable[[], bytes]]] = []
    whole = _again(kept, report) if report else None
    if report:
        made += [
            ("Report (Word)", "-report.docx", partial(write, "report", ".docx", report, kept.case, bank())),
            ("Plan (Word)", "-plan.docx", partial(write, "plan", ".docx", report, kept.case, bank())),
        ]
    if whole:
        made.append(("Report (Excel)", "-report.xlsx", partial(write, "report", ".xlsx", whole, kept.case, bank())))
    made += [
        ("Report as data (.json)", ".json", kept.report.encode),
        ("Answers of then (.json)", ".ready42.json", lambda: write_case(kept.case).encode()),
    ]
    name = f"{stem(kept.case.profile.organisation)}-frozen-{kept.row.taken:%Y-%m-%d}"
    with st.container(horizontal=True):
        for label, ending, make in made:
            offer(label, f"{name}{ending}", make, key=f"frozen{ending}_{kept.row.id}", kind="report")
    if report and not whole:
        st.caption(NOT_AGAIN)


def _again(kept: SavedSnapshot, report: Report) -> Report | None:
    """The frozen report with the arithmetic a workbook follows, if working it out today still gives the same."""
    from scoring import evaluate

    today = evaluate(bank(), parameters(), migrate_case(kept.case, bank()), report.as_of, workings=True)
    return today if today.model_copy(update={"workings": None}) == report else None
