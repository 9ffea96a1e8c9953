"""The light programme on one page: what to do in 30 and in 90 days, without an audit and without a budget."""

from datetime import date

import streamlit as st

from domain.results.report import LightStage, PlannedAction, Report
from domain.vocabulary import ACTION_STATUS, ROLE
from ui.plan import action_form, progress, starter
from ui.session.opened import kept, locale, opened
from ui.show import paper
from ui.show.format import about_time, between, day, likely, working_time
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape, linked
from ui.show.words import plural


def draw(report: Report) -> None:
    """Two short lists, each step with who, hours, what comes out, what shows that it is done, and room to note."""
    stages = report.plan.light_stages
    if report.readiness is None:
        st.markdown("Nothing to set up while you have no AI. Do these, and look again in a year:")
        st.markdown("\n".join(f"- {escape(step)}" for step in report.need.next_steps))
        return
    if not stages:
        st.success("Nothing is left to do in the light programme, going by your answers. Look at it again in a year.")
    else:
        _together(report)
        _so_far(report)
    for stage in stages:
        _stage(report, stage)
    progress.closed(report)


def _together(report: Report) -> None:
    hours = report.plan.light_hours
    if hours is None:
        return
    st.markdown(
        f"In all **{about_time(hours.likely)}** of your own time ({between(hours)}). No consultant and no audit needed."
    )
    if report.roads:
        months = report.roads.light.months
        st.markdown(f"At the hours a week you can give, done in about {likely(months)}.")
    why(report, hours.because, "light_hours", "Why these hours?")


def _so_far(report: Report) -> None:
    steps = [step for stage in report.plan.light_stages for step in stage.steps]
    progress.counts(steps, report.as_of, "open step")
    progress.finished(report, steps)


def _stage(report: Report, stage: LightStage) -> None:
    start = "In the first 30 days" if stage.days == 30 else "By day 90"
    words = Glossary().explain(*(text for step in stage.steps for text in (step.title, step.deliverable)))
    st.header(f"{start}: {plural(len(stage.steps), 'step')}", anchor=False, help=words)
    weekly = f"{working_time(stage.per_week.likely)} a week"
    st.caption(f"In all {about_time(stage.hours.likely)}, that is {weekly}.")
    for step in stage.steps:
        _one(report, step)


def _one(report: Report, step: PlannedAction) -> None:
    with st.container(border=True, gap="small"):
        _head(step, report.as_of)
        if step.done_when:
            st.markdown(f"Done when: {escape(step.done_when)}")
        starter.beside(step.id, light=True)
        # Open where the form was used last, also when the person comes back from another page.
        is_open = kept(action_form.LAST) == step.id
        paper.draw([paper.card(paper.Card("Step by step", says=(step.why or "",), steps=tuple(step.steps)))])
        fold = st.expander("Step by step, and who does it", is_open, key=f"step_{step.id}", on_change="rerun")
        if fold.open:
            with fold:
                _how(report, step)
                action_form.form(step)


def _how(report: Report, step: PlannedAction) -> None:
    if step.why:
        st.markdown(escape(step.why))
    st.markdown("\n".join(f"{place}. {escape(line)}" for place, line in enumerate(step.steps, 1)))
    why(report, step.hours.because, f"light_{step.id}", "Why these hours?")


def _head(step: PlannedAction, as_of: date) -> None:
    """What to do, and who does it: the person's own name, day, state and note where there are any."""
    note = opened().notes.shown(step.id)
    who = escape(note.owner or ROLE[step.owner_role])
    due = f" · due {day(note.due, locale())}" if note.due else ""
    far = "" if note.status == "open" else f" · **{ACTION_STATUS[note.status]}**"
    late = " · :red[**late**]" if progress.late(step, as_of) else ""
    st.markdown(f"{'✓ ' if note.status == 'done' else ''}**{escape(step.title)}**{far}{late}")
    hours = about_time(step.hours.likely)
    st.caption(f"{who} · {hours}{due} · you end up with: {escape(step.deliverable)}")
    if note.note:
        st.caption(f"Note: {linked(note.note)}")
