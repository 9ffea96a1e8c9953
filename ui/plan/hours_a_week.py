"""How fast it goes: the hours a week that the team gives, and the two days that follow from them."""

import streamlit as st

from domain.results.report import Report
from ui.fields.number_field import NumberField
from ui.plan.action_list import milestones
from ui.session import pending_input
from ui.session.memory import again
from ui.session.opened import locale, opened
from ui.session.work import Work
from ui.show.format import day
from ui.show.glossary import Glossary
from ui.show.measures import MEASURES


def draw(report: Report) -> None:
    """Hours a week to change, and the days as they are now. A change is saved at once and plans everything anew."""
    if not report.plan.actions:
        return
    current = opened()
    hours, days = st.columns([2, 3], vertical_alignment="bottom")
    stored = current.facts.on_form.hours_per_week
    typed = _field(current).draw(stored, hours)
    with days:
        for name, when in milestones(report):
            st.markdown(f"{name}, at the earliest: **{day(when, locale())}**", help=Glossary().explain(name))
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
        placeholder="Not known: taken as 10",
    )
