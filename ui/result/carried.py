"""What the light road leaves you with on the day you decide to certify: kept, extended, done anew, and still open."""

from collections.abc import Iterator

import streamlit as st

from domain.results.report import Report
from domain.results.roads import Becomes, Carried, Carry, Roads, Switch
from ui.session.engine import bank
from ui.show import paper
from ui.show.format import amount, working_time
from ui.show.reason_tree import why
from ui.show.typed import escape
from ui.show.words import plural

CARRIES: dict[Carried, str] = {
    "carried": "In place after the light road",
    "partly": "Begun by it, or partly in place",
    "not": "Still open",
    "left_out": "Left out, or proposed to be",
}
BECOMES: dict[Becomes, str] = {"kept": "Kept as it is", "extended": "Kept and extended", "redone": "Done anew"}


def switching(report: Report) -> None:
    """If the firm certifies later: what happens to each light deliverable, in hours."""
    roads = report.roads
    if roads is None:
        return
    st.header("If you take the light road and certify later", anchor=False)
    later, lost = (amount(value.likely, "hours") for value in (roads.later_hours, roads.lost_hours))
    st.markdown(
        f"The certificate would still take about **{later}** of your team. About **{lost}** of the light work would be "
        "done anew; the rest stays and grows."
    )
    why(report, roads.later_hours.because, "later_hours", "Why these hours still to do?")
    why(report, roads.lost_hours.because, "lost_hours", "Why these hours lost?")
    if roads.switch:
        with st.expander(f"What happens to each of the {len(roads.switch)} results"):
            st.markdown("\n".join(_line(switch) for switch in roads.switch))


def _line(switch: Switch) -> str:
    more = f" It adds: {escape(switch.adds)}" if switch.adds else ""
    hours = working_time(switch.hours.likely)
    return f"- **{escape(switch.deliverable)}**. {BECOMES[switch.becomes]}.{more} *(about {hours} more)*"


def left_open(report: Report) -> None:
    """What the light road does not do, first what an auditor would usually call major."""
    if report.roads is None or not report.roads.left_open:
        return
    majors = [line.deliverable for line in report.roads.left_open if line.major]
    others = [line.deliverable for line in report.roads.left_open if not line.major]
    st.header("What the light road leaves open", anchor=False)
    if majors:
        st.markdown("No certificate without these, and an auditor would usually call it serious if one were missing:")
        st.markdown("\n".join(f"- {escape(line)}" for line in majors))
    if others:
        with st.expander(f"And {plural(len(others), 'more thing')}"):
            st.markdown("\n".join(f"- {escape(line)}" for line in others))


def by_requirement(report: Report) -> None:
    """All requirements by what the light road leaves of them."""
    if report.roads is None:
        return
    st.header("Point by point of the standard", anchor=False)
    st.caption(f"Where each of the {len(report.roads.carries)} points stands once the light road is done.")
    for state, label in CARRIES.items():
        found = _those(report.roads, state)
        if not found:
            continue
        fold = st.expander(f"{label} ({len(found)})", key=f"{paper.NOT_PRINTED}_carries_{state}", on_change="rerun")
        if fold.open:
            with fold:
                st.markdown("\n".join(_point(line) for line in found))
    paper.draw(_on_paper(report.roads))


def _on_paper(roads: Roads) -> Iterator[str]:
    for state, label in CARRIES.items():
        found = _those(roads, state)
        if found:
            yield paper.heading(f"{label} ({len(found)})")
        yield from (
            paper.card(paper.Card(f"{bank().requirement[line.ref].number} {line.title}", line.says)) for line in found
        )


def _those(roads: Roads, state: Carried) -> list[Carry]:
    return [line for line in roads.carries if line.carries == state]


def _point(line: Carry) -> str:
    return f"- **{bank().requirement[line.ref].number}** {escape(line.title)}. :gray[{escape(line.says)}]"
