"""What lies ahead on the road to the certificate: its three days as ranges, and how each customer's date stands."""

from functools import partial

import streamlit as st

from domain.results.report import Ahead, Report
from exports.ahead import deadlines
from ui.session.opened import locale
from ui.show.format import amount, between, day
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape

THREE = (
    ("stage_1", "First visit (stage 1 audit)"),
    ("stage_2", "Second visit (stage 2 audit)"),
    ("certificate", "Certificate"),
)


def draw(report: Report) -> None:
    """Nothing where no first certificate lies ahead."""
    if report.dates is None:
        return
    for column, (name, label) in zip(st.columns(len(THREE)), THREE, strict=True):
        found: Ahead = getattr(report.dates, name)
        with column:
            words = f"{label}  \n**{day(found.dates.likely, locale())}**  \n:small[{_range(found)}]"
            st.markdown(words, help=Glossary().explain(label))
            why(report, found.because, f"ahead_{name}", "Why then?")
    for sentence in deadlines(report, partial(day, locale=locale())):
        st.markdown(escape(sentence))


def _range(found: Ahead) -> str:
    early, late = (day(end, locale()) for end in (found.dates.low, found.dates.high))
    return f"about {amount(found.likely, found.unit)} ({between(found)}): {early} to {late}"
