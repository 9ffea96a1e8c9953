"""What laws and standards are likely to ask of this firm: what is likely of it in full, the rest folded."""

import streamlit as st

from domain.results.report import LawNote, Report
from exports.law import LIKELY, OPENING, TO_KNOW, looked_at
from ui.show.typed import escape
from ui.show.words import plural


def notes(report: Report) -> None:
    """On the verdict page; nothing for a firm whom none of it concerns."""
    likely = [note for note in report.law if note.kind == "likely"]
    others = [note for note in report.law if note.kind != "likely"]
    if likely:
        st.header(LIKELY, anchor=False)
        _each(likely)
    if others:
        with st.expander(f"{TO_KNOW}: {plural(len(others), 'note')}"):
            st.caption(OPENING)
            _each(others)


def _each(found: list[LawNote]) -> None:
    for note in found:
        st.markdown(f"**{escape(note.title)}**  \n{escape(note.says)}  \n:gray[{escape(looked_at(note))}]")
