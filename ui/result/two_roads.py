"""Two roads from the same answers: money, time and words to customers, side by side; stacked on a phone."""

import streamlit as st

from domain.results.report import Range, Report
from domain.results.roads import Road, RoadId, Roads, Shortcut
from ui.session.engine import bank
from ui.show.figures import figure
from ui.show.format import working_time
from ui.show.typed import escape

NAME: dict[RoadId, str] = {"light": "The light road", "certify": "The road to the certificate"}
LATER: dict[str, str] = {
    "certify_now": "For you: now",
    "prepare": "For you: later, if your top prospects say that it decides",
    "watch": "For you: not now",
}
NO_FEE = (
    "A fee every year belongs to a certificate: the certifier looks again each year and starts anew in the fourth. "
    "On this road there is no certificate to keep, so nobody comes and nobody is paid. Your own time for looking "
    "through it is not money, and in no sum of money."
)
HOURS = "Of your own people. Not money, and in no sum of money."


def opening(report: Report) -> None:
    """The advice in one sentence; for a firm without two roads to choose from, why."""
    with st.container(border=True, key="verdict_roads"):
        if report.roads:
            st.markdown(f"**{escape(report.roads.advice)}**")
            return
        from scoring.plan.road_words import road_words

        st.markdown(f"**{escape(road_words().advice[report.need.verdict])}**")
        st.markdown("\n".join(f"- {escape(step)}" for step in report.need.next_steps))


def side_by_side(report: Report) -> None:
    """Both roads with the same figures in the same order."""
    if report.roads is None:
        return
    _group(report, report.roads.group)
    _restore(report, report.roads.restore)
    for column, road in zip(st.columns(2, gap="large"), _roads(report.roads), strict=True):
        with column:
            _road(report, road)


def _group(report: Report, group: Shortcut | None) -> None:
    """The road by way of a parent or sister firm's certificate, before the other two."""
    if group is None:
        return
    st.header("Your group's certificate", anchor=False)
    st.markdown(escape(group.says))
    figure(report, "group_money", "Money to be added to it", group.money, "A guess: ask before you plan with it.")
    _ask("Ask the group's certifier:", group)


def _restore(report: Report, restore: Shortcut | None) -> None:
    """A lost certificate that may come back, before the other two."""
    if restore is None:
        return
    st.header("The certificate you lost", anchor=False)
    st.markdown(escape(restore.says))
    figure(report, "restore_money", "Money to have it back", restore.money, "A guess: ask before you plan with it.")
    _ask("Ask your last certifier:", restore)


def _ask(whom: str, found: Shortcut) -> None:
    st.markdown(whom)
    st.code(found.asks, language=None, wrap_lines=True)


def to_customers(report: Report) -> None:
    """What each road lets you say, once its work is done, and what it never does."""
    if report.roads is None:
        return
    st.header("What you may say to a customer", anchor=False)
    st.caption("Each sentence only once the work behind it is done. Keep the proof at hand: buyers ask for it.")
    for column, road in zip(st.columns(2, gap="large"), _roads(report.roads), strict=True):
        with column:
            st.markdown(f"**{NAME[road.id]}**")
            st.markdown("\n".join(f"- {escape(line)}" for line in road.says))
            st.markdown("Never say:")
            st.markdown("\n".join(f"- {escape(line)}" for line in road.never_says))


def _roads(roads: Roads) -> tuple[Road, Road]:
    return roads.light, roads.certify


def _road(report: Report, road: Road) -> None:
    st.header(NAME[road.id], anchor=False)
    st.markdown(_means(road.id))
    st.caption("For you: now" if road.id == "light" else LATER[report.need.verdict])
    bought = "Anything it may buy." if road.id == "light" else "Certifier, consultant and other purchases."
    figure(report, f"{road.id}_money", "Money to the end of it", road.money, bought)
    _after(report, road.id, road.after)
    figure(report, f"{road.id}_hours", "Hours of your team", road.hours, HOURS)
    figure(report, f"{road.id}_months", "Months", road.months, _pace(report, road.id))


def _means(road: RoadId) -> str:
    if road == "certify":
        return f"The whole of {bank().framework.title}, checked by an accredited body."
    guides = " and ".join(f"the {framework.title}" for framework in bank().beside if framework.view)
    aligned = f" aligned with {guides}" if guides else ""
    return f"Good AI practice{aligned}, by your own people. Nobody checks it from outside."


def _after(report: Report, road: RoadId, after: Range | None) -> None:
    if after is not None:
        figure(report, f"{road}_after", "Each year after that", after, "The yearly audit, and more every third year.")
        return
    with st.container(border=True, key=f"figure_{road}_after", gap="small"):
        st.markdown("**Each year after that**")
        st.markdown("Nothing to pay")
        st.markdown("Look through it once a year.")
        st.caption("No certifier comes, so no fee.")
        with st.expander("Why this figure?", key=f"why_{road}_after"):
            st.markdown(NO_FEE)


def _pace(report: Report, road: RoadId) -> str:
    if road == "certify":
        return "Until the certificate is there, some weeks after the second audit visit."
    stages = [f"{working_time(stage.hours.likely)} by day {stage.days}" for stage in report.plan.light_stages]
    return f"About {', then '.join(stages)}." if stages else "Nothing of it is left to do."
