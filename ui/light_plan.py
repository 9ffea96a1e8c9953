"""The light programme on one page: what to do in 30 and in 90 days, without an audit and without a budget."""

import streamlit as st

from domain.report import LightStage, PlannedAction, Report
from ui import starter
from ui.format import about_time, amount, between, working_time
from ui.glossary import Glossary
from ui.reason_tree import why
from ui.session import locale
from ui.words import ROLE, escape, plural


def draw(report: Report) -> None:
    """Two short lists, each step with who, hours, what you end up with and what shows that it is done."""
    stages = report.plan.light_stages
    if report.readiness is None:
        st.markdown("Nothing to set up while you have no AI. Do these, and look again in a year:")
        st.markdown("\n".join(f"- {escape(step)}" for step in report.need.next_steps))
        return
    if not stages:
        st.success("Nothing is left to do in the light programme, going by your answers. Look at it again in a year.")
        return
    _together(report)
    for stage in stages:
        _stage(report, stage)


def _together(report: Report) -> None:
    hours = report.plan.light_hours
    if hours is None:
        return
    st.markdown(
        f"In all **{about_time(hours.likely, locale())}** of your own time "
        f"({between(hours, locale())}). No consultant and no audit needed."
    )
    if report.roads:
        months = report.roads.light.months
        st.markdown(f"At the hours a week you can give, done in about {amount(months.likely, months.unit, locale())}.")
    why(report, hours.because, "light_hours", "Why these hours?")


def _stage(report: Report, stage: LightStage) -> None:
    start = "In the first 30 days" if stage.days == 30 else "By day 90"
    words = Glossary().explain(*(text for step in stage.steps for text in (step.title, step.deliverable)))
    st.header(f"{start}: {plural(len(stage.steps), 'step')}", anchor=False, help=words)
    weekly = f"{working_time(stage.per_week.likely, locale())} a week"
    st.caption(f"In all {about_time(stage.hours.likely, locale())}, that is {weekly}.")
    for step in stage.steps:
        _one(report, step)


def _one(report: Report, step: PlannedAction) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"☐ **{escape(step.title)}**")
        hours = about_time(step.hours.likely, locale())
        st.caption(f"{ROLE[step.owner_role]} · {hours} · you end up with: {escape(step.deliverable)}")
        if step.done_when:
            st.markdown(f"Done when: {escape(step.done_when)}")
        starter.beside(step.id)
        with st.expander("Step by step, and why"):
            if step.why:
                st.markdown(escape(step.why))
            st.markdown("\n".join(f"{place}. {escape(line)}" for place, line in enumerate(step.steps, 1)))
            why(report, step.hours.because, f"light_{step.id}", "Why these hours?")
