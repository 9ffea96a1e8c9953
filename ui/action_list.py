"""Actions as cards: what to do, who, how long, and how one knows that it is done."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from domain.report import PlannedAction, Report
from ui import gantt, starter
from ui.format import about_time, between, day
from ui.glossary import Glossary
from ui.reason_tree import why
from ui.session import locale, wanted_action
from ui.shell import link
from ui.words import PHASE, ROLE, escape, plural


def calendar(report: Report) -> None:
    """When it could happen: the Gantt chart with the critical path and two milestones."""
    actions = sorted(report.plan.actions, key=lambda action: (action.start, action.finish))
    if not actions:
        return
    stones = [("Stage 1 audit", report.plan.earliest_stage_1), ("Certificate", report.plan.earliest_certificate)]
    known: list[tuple[str, date]] = [(name, when) for name, when in stones if when]
    for name, when in known:
        st.markdown(f"{name}, at the earliest: **{day(when, locale())}**", help=Glossary().explain(name))
    st.caption("◆ and the darker bar: if this one is late, everything is late. Dates are a plan, not a promise.")
    gantt.draw(actions, locale(), "gantt", known)


def wanted(report: Report) -> None:
    """The one action that a link from another page asked for, opened, above the whole plan."""
    for action in report.plan.actions:
        if action.id == wanted_action():
            st.subheader("The step you came for", anchor=False)
            card(report, action, expanded=True)
            link("action-plan", "The whole plan")


def cards(report: Report) -> None:
    """All open actions by phase, in order of start, without the one that stands above them."""
    others = [action for action in report.plan.actions if action.id != wanted_action()]
    actions = sorted(others, key=lambda action: (list(PHASE).index(action.phase), action.start))
    for phase, found in groupby(actions, key=lambda action: action.phase):
        group = list(found)
        words = Glossary().explain(*(action.title for action in group))
        st.subheader(f"{PHASE[phase]} ({plural(len(group), 'action')})", anchor=False, help=words)
        for action in group:
            card(report, action)
    if actions:
        st.caption("An action is done when you answer its questions anew: readiness follows answers, not ticks.")


def card(report: Report, action: PlannedAction, *, expanded: bool = False) -> None:
    """One action."""
    mark = "◆ " if action.critical else ""
    when = f"{day(action.start, locale())} to {day(action.finish, locale())}"
    with st.container(border=True, gap="small"):
        st.markdown(f"**{mark}{escape(action.title)}**")
        st.caption(f"{ROLE[action.owner_role]} · {about_time(action.hours.likely, locale())} · {when}")
        fold = st.expander("How, and when it is done", expanded, key=f"action_{action.id}", on_change="rerun")
        if fold.open:
            with fold:
                _details(report, action)


def _details(report: Report, action: PlannedAction) -> None:
    if action.why:
        st.markdown(escape(action.why))
    if action.steps:
        st.markdown("\n".join(f"{place}. {escape(step)}" for place, step in enumerate(action.steps, 1)))
    st.markdown(f"**You end up with:** {escape(action.deliverable)}")
    starter.beside(action.id)
    if action.done_when:
        st.markdown(f"**Done when:** {escape(action.done_when)}")
    if action.depends_on:
        st.markdown("**After:** " + escape("; ".join(_titles(report, action.depends_on))))
    st.caption(f"Hours {between(action.hours, locale())}. Closes {', '.join(_numbers(action))}.")
    why(report, action.hours.because, f"hours_{action.id}", "Why these hours?")


def _titles(report: Report, ids: Sequence[str]) -> list[str]:
    known = {action.id: action.title for action in report.plan.actions}
    return [known[action] for action in ids if action in known] or ["things already done"]


def _numbers(action: PlannedAction) -> list[str]:
    return [ref.split(":", 1)[1] for ref in action.closes]
