"""Actions as cards: what to do, who, how long, how far, and how one knows that it is done."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from domain.asked.ref import bare
from domain.results.report import PlannedAction, Report
from domain.vocabulary import ACTION_STATUS, PHASE, ROLE
from ui.frame.ways import link
from ui.plan import action_form, plan_table, progress, starter
from ui.session.asked_for import wanted_action
from ui.session.opened import kept, locale, opened
from ui.show import gantt, paper
from ui.show.format import about_time, day, working_time
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape
from ui.show.words import plural


def plan(report: Report) -> None:
    """The whole plan three ways: as a list to fill in, on a calendar, and as a table for a wide screen."""
    if not report.plan.actions:
        return
    progress.counts(report.plan.actions, report.as_of, "open action")
    progress.finished(report, report.plan.actions)
    with st.container(key=f"{paper.NOT_PRINTED}_plan"):
        _three_ways(report)
    on_paper(report)
    progress.closed(report)


def _three_ways(report: Report) -> None:
    listed, calendared, tabled = st.tabs(["List", "Calendar", "Table"], key="plan_views", on_change="rerun")
    if listed.open:
        with listed:
            cards(report)
    if calendared.open:
        with calendared:
            calendar(report)
    if tabled.open:
        with tabled:
            plan_table.draw(report.plan.actions)


def on_paper(report: Report) -> None:
    """Every open action as the list has it, unfolded and unfiltered, by phase."""
    actions = sorted(report.plan.actions, key=lambda action: (list(PHASE).index(action.phase), action.start))
    made = []
    for phase, found in groupby(actions, key=lambda action: action.phase):
        group = list(found)
        made.append(paper.heading(f"{PHASE[phase]} ({plural(len(group), 'action')})"))
        made += [paper.card(printed(report, action)) for action in group]
    paper.draw(made)


def printed(report: Report, action: PlannedAction) -> paper.Card:
    """All that the open card of an action says, with what the person noted."""
    note = opened().notes.shown(action.id)
    when = f"due {day(note.due, locale())}" if note.due else f"by {day(action.finish, locale())}"
    who, hours = note.owner or ROLE[action.owner_role], about_time(action.hours.likely)
    about = " · ".join((who, hours, when, ACTION_STATUS[note.status]))
    after = "; ".join(_titles(report, action.depends_on)) if action.depends_on else ""
    said = (("Note", note.note), ("You end up with", action.deliverable), ("Done when", action.done_when))
    told = [f"{lead}: {text}" for lead, text in (*said, ("After", after)) if text]
    return paper.Card(action.title, about, (action.why or "", *told), tuple(action.steps))


def calendar(report: Report) -> None:
    """When it could happen: the Gantt chart with the critical path, the fixed waits and three milestones."""
    actions = sorted(report.plan.actions, key=lambda action: (action.start, action.finish))
    if not actions:
        return
    st.caption(
        "◆ and the darker bar: if this one is late, everything is late. Striped: waiting, nothing to do. "
        "Dates are a plan, not a promise."
    )
    gantt.draw(actions, locale(), "gantt", milestones(report), report.plan.waits)


def milestones(report: Report) -> list[tuple[str, date]]:
    """The days that matter most, where they are known."""
    stones = [
        ("Stage 1 audit", report.plan.earliest_stage_1),
        ("Stage 2 audit", report.plan.earliest_stage_2),
        ("Certificate", report.plan.earliest_certificate),
    ]
    return [(name, when) for name, when in stones if when]


def wanted(report: Report) -> None:
    """The one action that a link from another page asked for, opened, above the whole plan."""
    for action in report.plan.actions:
        if action.id == wanted_action():
            st.header("The step you came for", anchor=False)
            card(report, action, expanded=True)
            link("action-plan", "The whole plan")


def cards(report: Report) -> None:
    """All open actions by phase, in order of start, without the one that stands above them."""
    others = [action for action in _chosen(report) if action.id != wanted_action()]
    actions = sorted(others, key=lambda action: (list(PHASE).index(action.phase), action.start))
    st.caption(
        "Open a line to read how it is done, and to note who does it, by when and how far it is. ◆ holds up the rest."
    )
    for phase, found in groupby(actions, key=lambda action: action.phase):
        group = list(found)
        words = Glossary().explain(*(action.title for action in group))
        st.header(f"{PHASE[phase]} ({plural(len(group), 'action')})", anchor=False, help=words)
        for action in group:
            card(report, action)


def _chosen(report: Report) -> list[PlannedAction]:
    """The actions that fit what the person picked: a role or a name, and a state."""
    notes = opened().notes
    people = {action.id: notes.shown(action.id).owner or ROLE[action.owner_role] for action in report.plan.actions}
    left, right = st.columns(2)
    who = left.multiselect("Who", sorted(set(people.values())), key="plan_who")
    far = right.multiselect("How far", list(ACTION_STATUS), format_func=ACTION_STATUS.__getitem__, key="plan_far")
    return [
        action
        for action in report.plan.actions
        if (not who or people[action.id] in who) and (not far or notes.shown(action.id).status in far)
    ]


def card(report: Report, action: PlannedAction, *, expanded: bool = False) -> None:
    """One action: its heading says who, how long, by when and how far; inside, how it is done and the form."""
    # A new heading makes a new fold, so the one just saved is told to be open.
    is_open = expanded or kept(action_form.LAST) == action.id
    fold = st.expander(_head(action, report.as_of), is_open, key=f"action_{action.id}", on_change="rerun")
    if fold.open:
        with fold:
            action_form.form(action)
            _details(report, action)


def _head(action: PlannedAction, as_of: date) -> str:
    note = opened().notes.shown(action.id)
    mark = "◆ " if action.critical else ""
    when = f"due {day(note.due, locale())}" if note.due else f"by {day(action.finish, locale())}"
    far = "" if note.status == "open" else f" · **{ACTION_STATUS[note.status]}**"
    late = " · :red[**late**]" if progress.late(action, as_of) else ""
    who = escape(note.owner or ROLE[action.owner_role])
    return f"{mark}**{escape(action.title)}** · {who} · {about_time(action.hours.likely)} · {when}{far}{late}"


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
    planned = f"{day(action.start, locale())} to {day(action.finish, locale())}"
    hours = f"{working_time(action.hours.low)} to {working_time(action.hours.high)} of work"
    st.caption(f"Planned {planned}. {hours[0].upper()}{hours[1:]}. Closes {', '.join(_numbers(action))}.")
    progress.questions(report, action)
    why(report, action.hours.because, f"hours_{action.id}", "Why these hours?")


def _titles(report: Report, ids: Sequence[str]) -> list[str]:
    known = {action.id: action.title for action in report.plan.actions}
    return [known[action] for action in ids if action in known] or ["things already done"]


def _numbers(action: PlannedAction) -> list[str]:
    return [bare(ref) for ref in action.closes]
