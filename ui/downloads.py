"""Files to take away. Each is made when it is asked for, from the report and case on screen."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from domain.casefile import write_case
from ui import house
from ui.engine import bank, parameters
from ui.session import opened

KINDS = {
    ".xlsx": (
        "Excel report",
        "Summary, scorecard, gaps, plan, cost and answers, with formulas you can follow.",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ".docx": (
        "Word report",
        "Three pages to read out: the verdict and why, how far you are, what it costs, and what to do first.",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ".json": ("Everything as data", "The whole result for other programs.", "application/json"),
}
PLANS = {
    ".xlsx": ("Excel", KINDS[".xlsx"][2]),
    ".docx": ("Word", KINDS[".docx"][2]),
    ".ics": ("calendar", "text/calendar"),
    ".csv": ("CSV", "text/csv"),
}


def case_file() -> None:
    """Save to my computer: opens again on the Start page, with the same result."""
    case = opened().case()
    with st.container(border=True):
        st.markdown("**Your answers, to keep**")
        st.markdown(
            "Save this file on your own computer. Open it again on the Start page to go on, with the same result."
        )
        st.download_button(
            "Save to my computer",
            data=lambda: write_case(case).encode(),
            file_name=f"{stem()}.ready42.json",
            mime="application/json",
            on_click="ignore",
            key="save_case",
            type="primary",
        )


def reports() -> None:
    """The report as files."""
    for ending, (name, says, mime) in KINDS.items():
        with st.container(border=True):
            st.markdown(f"**{name}**")
            st.markdown(says)
            st.download_button(
                f"Download {ending[1:].upper()}",
                data=_maker("report", ending),
                file_name=f"{stem()}-report{ending}",
                mime=mime,
                on_click="ignore",
                key=f"report_{ending[1:]}",
            )


def plan() -> None:
    """The action plan alone, to hand round."""
    with st.container(border=True):
        st.markdown("**The action plan alone**")
        st.markdown("To hand round, to put into your calendar, or for another program.")
        with st.container(horizontal=True):
            for ending, (name, mime) in PLANS.items():
                st.download_button(
                    f"Plan as {name}",
                    data=_maker("plan", ending),
                    file_name=f"{stem()}-plan{ending}",
                    mime=mime,
                    on_click="ignore",
                    key=f"plan_{ending[1:]}",
                )


def _maker(kind: Literal["report", "plan"], ending: str) -> Callable[[], bytes]:
    """A function that makes the file later, off the page's own thread: it may not ask the session for anything."""
    case, as_of, questions, numbers = opened().case(), opened().as_of, bank(), parameters()
    dress = house.dress()

    def make() -> bytes:
        from exports import write_plan, write_report
        from scoring import evaluate

        report = evaluate(questions, numbers, case, as_of, workings=True)
        return dress((write_report if kind == "report" else write_plan)(report, case, questions, ending))

    return make


def stem(firm: str | None = None) -> str:
    """What the name of every file starts with: the firm's name (the open one's), in signs that any disk takes."""
    name = firm or opened().profile.organisation or "ready42"
    return "".join(sign if sign.isalnum() else "-" for sign in name.lower()).strip("-")[:40] or "ready42"
