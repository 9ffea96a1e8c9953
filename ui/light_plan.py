"""The light programme on one page: what to do in 30 and in 90 days, without an audit and without a budget."""

import streamlit as st

from domain.report import PlannedAction, Report
from ui.format import amount, between
from ui.glossary import Glossary
from ui.session import locale
from ui.words import ROLE, escape


def draw(report: Report) -> None:
    """Two short lists, each action with who, hours, steps and what shows that it is done."""
    found = {action.id: action for action in report.plan.actions}
    light = [found[action] for action in report.plan.light if action in found]
    if report.readiness is None:
        st.markdown("Nothing to set up while you have no AI. Do these, and look again in a year:")
        st.markdown("\n".join(f"- {escape(step)}" for step in report.need.next_steps))
        return
    if not light:
        st.success("Nothing is left to do in the light programme, going by your answers. Look at it again in a year.")
        return
    hours = report.plan.light_hours
    if hours is not None:
        st.markdown(
            f"In all about **{amount(hours.likely, hours.unit, locale())}** of your own time "
            f"({between(hours, locale())}). No consultant and no audit needed."
        )
    for days in (30, 90):
        group = [action for action in light if action.light_days == days]
        if group:
            words = Glossary().explain(*(text for action in group for text in (action.title, action.deliverable)))
            st.subheader(f"In the first {days} days", anchor=False, help=words)
            for action in group:
                _one(action)


def _one(action: PlannedAction) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"☐ **{escape(action.title)}**")
        hours = amount(action.hours.likely, action.hours.unit, locale())
        st.caption(f"{ROLE[action.owner_role]} · about {hours} · you end up with: {escape(action.deliverable)}")
        if action.done_when:
            st.markdown(f"Done when: {escape(action.done_when)}")
        if action.steps:
            with st.expander("Step by step"):
                st.markdown("\n".join(f"{place}. {escape(step)}" for place, step in enumerate(action.steps, 1)))
