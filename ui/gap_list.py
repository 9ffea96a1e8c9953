"""What is missing: the few things that could stop a certificate first, then everything with a filter."""

import streamlit as st

from domain.report import Gap, Report
from ui.engine import bank
from ui.glossary import Glossary
from ui.reason_tree import why
from ui.words import FINDING, SEVERITY, escape, plural


def serious(report: Report) -> None:
    """Potential majors as a short list, each with its first action."""
    found = [gap for gap in report.gaps if gap.severity == "potential_major"]
    if not found:
        return
    st.subheader(f"First: {plural(len(found), 'thing')} that could stop a certificate", anchor=False)
    st.caption("Only an auditor can say so for sure. These are the ones auditors most often do.")
    for gap in found:
        first = bank().action[gap.actions[0]].title if gap.actions else ""
        with st.container(border=True, gap="small"):
            words = Glossary().explain(gap.title, gap.statement, first)
            st.markdown(f"**{escape(gap.title)}** :gray[{_number(gap)}]", help=words)
            st.markdown(escape(gap.statement))
            if first:
                st.markdown(f"First step: **{escape(first)}**")


def everything(report: Report) -> None:
    """All gaps, by weight and part of the standard."""
    if report.readiness is None or not report.gaps:
        return
    words = Glossary().explain(also=("Gap",))
    st.subheader(f"All {plural(len(report.gaps), 'gap')}", anchor=False, help=words)
    left, right = st.columns(2)
    weights = left.multiselect("How serious", list(SEVERITY), format_func=SEVERITY.__getitem__, key="gap_weights")
    areas = {area.id: f"{area.id} {area.title}" for area in bank().areas}
    chosen = right.multiselect("Part of the standard", list(areas), format_func=areas.__getitem__, key="gap_areas")
    shown = [gap for gap in report.gaps if _fits(gap, weights, chosen)]
    st.caption(f"Showing {len(shown)} of {len(report.gaps)}.")
    for gap in shown:
        _one(report, gap)


def _fits(gap: Gap, weights: list[str], areas: list[str]) -> bool:
    return (not weights or gap.severity in weights) and (not areas or bank().requirement[gap.ref].area in areas)


def _one(report: Report, gap: Gap) -> None:
    from ui.menu import path_of
    from ui.shell import link

    result = next(r for r in report.requirements if r.ref == gap.ref)
    head = f"{SEVERITY[gap.severity]} · {escape(gap.title)} · {_number(gap)}"
    fold = st.expander(head, key=f"gap_{gap.ref}", on_change="rerun")
    if fold.open:
        with fold:
            actions = [bank().action[action].title for action in gap.actions]
            words = Glossary().explain(gap.title, gap.statement, *actions)
            st.markdown(f"{escape(gap.statement)} *({FINDING[result.finding]})*", help=words)
            for title in actions:
                st.markdown(f"- What closes it: **{escape(title)}**")
            for question in gap.questions:
                link(path_of(question), f"Question: {escape(bank().question[question].text)}")
            why(report, result.because, f"gap_{gap.ref}")


def _number(gap: Gap) -> str:
    return gap.ref.split(":", 1)[1]
