"""A frozen plan beside the plan of today: what slipped, and by how many days."""

import streamlit as st

from domain.baseline import Baseline
from domain.results.report import Report
from exports import slipped
from ui.session import press
from ui.session.memory import again
from ui.session.opened import locale, opened
from ui.show.format import day

WHY = "Freeze the plan, and this page shows from then on what slipped, whatever is planned anew."


def draw(report: Report) -> None:
    """A button to freeze the plan; once it is frozen, planned then and planned now, and a way to take it back."""
    before = opened().facts.on_form.baseline
    if before is None:
        _offer(report)
        return
    st.header(f"Compared with the plan of {day(before.taken, locale())}", anchor=False)
    st.table(_rows(slipped.milestones(report, before)))
    with st.expander("Each action", key="slipped_actions"):
        st.table(_rows(slipped.actions(report, opened().case(), before)))
    again_, back, _ = st.columns([2, 2, 3])
    if press.button("Freeze the plan of today instead", key=f"{_key()}_anew", into=again_):
        _save(slipped.frozen(report, opened().case()))
    if press.button("Take it back", key=f"{_key()}_back", into=back):
        _save(None)


def _offer(report: Report) -> None:
    if not report.plan.actions:
        return
    st.caption(WHY)
    if press.button("Freeze this plan", key=f"{_key()}_freeze"):
        _save(slipped.frozen(report, opened().case()))


def _rows(found: tuple[slipped.Slip, ...]) -> list[dict[str, str]]:
    """With words alone, so that a table on a phone is one of text."""
    return [
        {
            "What": one.what,
            "Planned then": day(one.then, locale()) if one.then else "",
            "Planned now": day(one.now, locale()) if one.now else "",
            "Slipped": one.said,
        }
        for one in found
    ]


def _save(baseline: Baseline | None) -> None:
    current = opened()
    current.save_profile(current.facts.on_form.model_copy(update={"baseline": baseline}))
    again()


def _key() -> str:
    return f"baseline_{opened().token}"
