"""One figure on a page: its name, the likely value large, the range, a sentence, and why."""

import streamlit as st

from domain.results.report import Range, Report
from domain.vocabulary import good_to_know
from ui.show.format import between, likely
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape

NO_FIGURE = ("no_ai", "certified")
"""Notices that say why a figure is not there: never folded away."""


def figure(report: Report, key: str, name: str, value: Range | None, says: str = "") -> None:
    """Draw `value`; where it has no meaning, draw nothing (the page shows the notices)."""
    if value is None:
        return
    with st.container(border=True, key=f"figure_{key}", gap="small"):
        st.markdown(f"**{name}**", help=Glossary().explain(name, says))
        st.markdown(likely(value))
        if value.low != value.high:
            st.markdown(f"Range {between(value)}.")
        if says:
            st.caption(says)
        why(report, value.because, key)


def notices(report: Report, without: str = "") -> None:
    """What the reader should know: warnings in full, the rest folded; answers that are not asked for, as one line."""
    others = good_to_know(report.notices, without)
    plain = [notice.message for notice in others if notice.severity == "info" and notice.id not in NO_FIGURE]
    for notice in others:
        if notice.severity == "warning":
            st.warning(escape(notice.message))
        elif notice.id in NO_FIGURE:
            st.info(escape(notice.message))
    if plain:
        with st.expander(f"Good to know ({len(plain)})"):
            st.markdown("\n".join(f"- {escape(message)}" for message in plain))
