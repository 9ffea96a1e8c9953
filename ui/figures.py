"""One figure on a page: its name, the likely value large, the range, a sentence, and why."""

import streamlit as st

from domain.report import Range, Report
from ui.format import amount, between
from ui.reason_tree import why
from ui.session import locale


def figure(report: Report, key: str, name: str, value: Range | None, says: str = "") -> None:
    """Draw `value`; where it has no meaning, draw nothing (the page shows the notices)."""
    if value is None:
        return
    with st.container(border=True, key=f"figure_{key}", gap="small"):
        st.markdown(f"**{name}**")
        st.markdown(f"#### {amount(value.likely, value.unit, locale())}", text_alignment="left")
        st.markdown(f"Between {between(value, locale())}.")
        if says:
            st.caption(says)
        why(report, value.because, key)


def notices(report: Report, *, only: tuple[str, ...] | None = None) -> None:
    """What the reader should know, warnings marked as such. `only` keeps the ids that start with one of these."""
    for notice in report.notices:
        if only is None or notice.id.startswith(only):
            (st.warning if notice.severity == "warning" else st.info)(notice.message.replace("$", "\\$"))
