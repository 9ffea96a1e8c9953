"""Before you rely on this: what to settle before a figure or a claim leaves the house."""

from collections.abc import Sequence

import streamlit as st

from domain.results.rely import Point
from domain.results.report import Report
from domain.vocabulary import CONTRADICTION as CONTRADICTION
from exports.rely import HEADING, KIND, OPENING
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.session.engine import bank
from ui.show import paper
from ui.show.typed import escape
from ui.show.words import plural

MOST = 6
"""Links under a point."""


def section(report: Report) -> None:
    """The points of a report, each with links to what it is about. Nothing where there is nothing."""
    if not report.before_you_rely:
        return
    st.header(HEADING, anchor=False)
    st.caption(OPENING)
    _points(report.before_you_rely)


def before_sending(points: Sequence[Point], key: str) -> None:
    """The same in a fold, above what goes out to a customer."""
    if points:
        with st.expander(f"{HEADING} ({plural(len(points), 'point')})", key=f"rely_{key}", icon=":material/flag:"):
            st.caption(OPENING)
            _points(points)


def _points(points: Sequence[Point]) -> None:
    for point in points:
        with st.container(border=True, gap="small"):
            st.markdown(f"**{escape(KIND[point.kind])}.** {escape(point.message)}")
            _links(point)


def _links(point: Point) -> None:
    asked = [name for name in point.questions if name in bank().question]
    for name in asked[:MOST]:
        link(path_of(name), escape(bank().question[name].text), name)
    if asked:
        paper.draw([paper.listed(bank().question[name].text for name in asked[:MOST])])
    if len(asked) > MOST:
        st.caption(f"And {len(asked) - MOST} more: the Excel report names all.")
    if point.requirements:
        link("statement-of-applicability", "To the Statement of Applicability")
    if point.actions:
        link("action-plan", "To the action plan", action=point.actions[0])
