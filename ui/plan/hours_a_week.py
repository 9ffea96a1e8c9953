"""How fast it goes: the hours a week that the team gives."""

import streamlit as st

from domain.results.report import Report
from ui.fields.number_field import NumberField
from ui.session import pending_input
from ui.session.memory import again
from ui.session.opened import opened
from ui.session.work import Work
from ui.show.measures import MEASURES

TAKEN = "While you do not know: 10 hours up to 45 people who work with AI, rising to 13 at 150."


def draw(report: Report) -> None:
    """Hours a week to change. A change is saved at once and plans everything anew."""
    if not report.plan.actions:
        return
    current = opened()
    hours, _ = st.columns([2, 3])
    stored = current.facts.on_form.hours_per_week
    typed = _field(current).draw(stored, hours)
    if typed is None:
        hours.caption(TAKEN)
    if typed != stored:
        current.save_profile(current.facts.on_form.model_copy(update={"hours_per_week": typed}))
        again()


@pending_input.stands_on("action-plan")
def keep_typed(current: Work) -> None:
    """Saves hours typed a moment ago, before anything is drawn: a click on a link cuts off the run that would."""
    stored = current.facts.on_form.hours_per_week
    typed = _field(current).on_screen(stored)
    if typed != stored:
        current.save_profile(current.facts.on_form.model_copy(update={"hours_per_week": typed}))


def _field(current: Work) -> NumberField:
    return NumberField(
        "Hours a week your team gives",
        MEASURES["hours_per_week"],
        key=f"pace_{current.token}_{current.facts.turns['hours_per_week']}",
        name="hours_per_week",
        placeholder="Not known yet",
    )
