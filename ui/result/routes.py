"""Under the verdict: what to ask prospects, what else may answer a customer, what not to claim; folded when long."""

import streamlit as st

from domain.results.report import Need, Report
from exports.figures import day
from exports.prospects import ASK_WHICH, HEADING, OTHERS, WHAT_IT_CHANGES, mail, worth_asking
from ui.frame.ways import link
from ui.session.opened import opened
from ui.show.typed import escape
from ui.show.words import plural


def prospects(need: Need) -> None:
    """Three questions to read out or to mail, until the five have been asked."""
    profile = opened().profile
    if not worth_asking(need, profile):
        return
    with st.expander(HEADING):
        st.code(mail(need, profile), language=None, wrap_lines=True)
        st.markdown(WHAT_IT_CHANGES)
        link("about-you", "Enter what they said")


def others(need: Need) -> None:
    """The permitted alternatives, each with what it gives and when it fits."""
    if not need.alternatives:
        return
    with st.expander(f"{OTHERS}: {plural(len(need.alternatives), 'way')}"):
        st.caption(ASK_WHICH)
        for way in need.alternatives:
            looked = f" Looked at on {day(way.as_of)}: {escape(way.source)}." if way.as_of else ""
            st.markdown(f"**{escape(way.route)}**  \n{escape(way.gives)}.  \n:gray[When: {escape(way.when)}.{looked}]")


def claims(report: Report) -> None:
    """A warning before the firm says that it follows the standard."""
    said = {notice.id: notice.message for notice in report.notices}
    if "self_claim" in said:
        st.warning(f"**Before you tell customers that you follow it.** {escape(said['self_claim'])}")
