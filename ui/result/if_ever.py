"""Everything about audits, money and months for a firm that needs none of it now: out of the way, and there."""

import streamlit as st

from domain.results.report import Report
from ui.plan import action_list, applicability, hours_a_week
from ui.result import cost, gap_list, standing, what_if, worth

SMALL_FIRST = (
    "Steps of your light plan have its days here too. Where your hours a week are too few for a whole step by then, do "
    "its small form first: its other hours have no day of their own yet, so the first weeks look fuller than they are."
)


def draw(report: Report) -> None:
    """Four tabs with what the other road shows on four pages; nothing where there is no AI to certify."""
    if report.readiness is None:
        return
    far, money, plan, controls = st.tabs(
        ["Where you'd stand", "Cost and time", "What's left to do", "Controls in or out"]
    )
    with far:
        standing.overall(report)
        gap_list.serious(report)
        standing.parts(report)
        gap_list.everything(report)
    with money:
        what_if.panel()
        cost.money(report)
        cost.effort(report)
        cost.makeup(report)
        cost.movers(report)
        worth.break_even(report)
    with plan:
        hours_a_week.draw(report)
        if report.plan.light:
            st.caption(SMALL_FIRST)
        action_list.plan(report)
    with controls:
        applicability.draw(report)
