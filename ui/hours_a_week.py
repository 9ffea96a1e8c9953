"""How fast it goes: the hours a week that the team gives, and the two days that follow from them."""

import streamlit as st

from domain.report import Report
from ui.action_list import milestones
from ui.format import day
from ui.glossary import Glossary
from ui.save_state import profile_clash
from ui.session import again, locale, opened


def draw(report: Report) -> None:
    """Hours a week to change, and the days as they are now. A change is saved at once and plans everything anew."""
    if not report.plan.actions:
        return
    current = opened()
    profile_clash(current)
    hours, days = st.columns([2, 3], vertical_alignment="bottom")
    stored = current.shown_profile.hours_per_week
    typed = hours.number_input(
        "Hours a week your team gives",
        min_value=min(1.0, stored or 1.0),
        max_value=max(1_000.0, stored or 1.0),
        value=stored,
        step=1.0,
        format="%g",
        placeholder="Not known: taken as 10",
        key=f"pace_{current.token}_{current.profile_revision}",
    )
    with days:
        for name, when in milestones(report):
            st.markdown(f"{name}, at the earliest: **{day(when, locale())}**", help=Glossary().explain(name))
    if typed != stored:
        current.save_profile(current.shown_profile.model_copy(update={"hours_per_week": typed}))
        again()
