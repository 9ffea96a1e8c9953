"""Beside the figures: whose answers count, both scores, and what was seen behind a gap."""

import streamlit as st

from domain.results.report import Gap, Report
from exports.said_and_seen import (
    SHOWN_LATER,
    SHOWN_LATER_MEANS,
    said_and_seen,
    scores,
    shown_later,
    what_counts,
)
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.session.engine import bank
from ui.session.opened import opened
from ui.show import paper
from ui.show.format import amount, span
from ui.show.typed import escape


def layers(report: Report) -> None:
    """Whose answers count, and readiness by each layer. Nothing while nothing is verified and all of it counts."""
    found = scores(report)
    if found or not report.counted:
        st.caption(escape(what_counts(report)))
    if found:
        st.table(
            {
                "Readiness": [name for name, _ in found],
                "Likely": ["not known yet" if r.likely_is_guess else amount(r.likely, "%") for _, r in found],
                "Range": [span(r.low, r.high, "%") for _, r in found],
            }
        )


def behind(gap: Gap) -> tuple[str, ...]:
    """What was said and seen of each question behind a gap that a consultant verified: one line each."""
    return tuple(found.told for found in said_and_seen(bank(), opened().case(), gap.questions))


def later(report: Report) -> None:
    """What could not happen yet, with a way to each question. Nothing where there is none."""
    found = shown_later(bank(), report)
    if not found:
        return
    st.header(f"{SHOWN_LATER}: {len(found)}", anchor=False)
    st.caption(SHOWN_LATER_MEANS)
    for question in found:
        link(path_of(question.id), escape(question.text), question.id)
    paper.draw([paper.listed(question.text for question in found)])
