"""Files to take away. Each is made when it is asked for, from the report and case on screen."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from domain.case import Case
from domain.casefile import write_case
from ui.engine import bank, parameters
from ui.file_offer import offer, stem
from ui.session import opened

KINDS = {
    ".xlsx": (
        "Excel report",
        "Summary, scorecard, gaps, plan, cost and answers, with formulas you can follow.",
    ),
    ".docx": (
        "Word report",
        "Three pages to read out: the verdict and why, how far you are, what it costs, and what to do first.",
    ),
    ".json": ("Everything as data", "The whole result for other programs."),
}
PLANS = {
    ".xlsx": "Excel",
    ".docx": "Word",
    ".ics": "calendar",
    ".csv": "CSV",
}


def case_file() -> None:
    """Save to my computer: opens again on the Start page, with the same result."""
    case = opened().case()
    with st.container(border=True):
        st.markdown("**Your answers, to keep**")
        st.markdown(
            "Save this file on your own computer. Open it again on the Start page to go on, with the same result."
        )
        kept = partial(_case, case)
        offer("Save to my computer", f"{stem()}.ready42.json", kept, key="save_case", look="primary")


def reports() -> None:
    """The report as files."""
    for ending, (name, says) in KINDS.items():
        with st.container(border=True):
            st.markdown(f"**{name}**")
            st.markdown(says)
            made = _maker("report", ending)
            offer(f"Download {ending[1:].upper()}", f"{stem()}-report{ending}", made, key=f"report_{ending[1:]}")


def plan() -> None:
    """The action plan alone, to hand round."""
    with st.container(border=True):
        st.markdown("**The action plan alone**")
        st.markdown("To hand round, to put into your calendar, or for another program.")
        with st.container(horizontal=True):
            for ending, name in PLANS.items():
                offer(f"Plan as {name}", f"{stem()}-plan{ending}", _maker("plan", ending), key=f"plan_{ending[1:]}")


def _case(case: Case) -> bytes:
    return write_case(case).encode()


def _maker(kind: Literal["report", "plan"], ending: str) -> Callable[[], bytes]:
    case, as_of, questions, numbers = opened().case(), opened().as_of, bank(), parameters()

    def make() -> bytes:
        from exports import write_plan, write_report
        from scoring import evaluate

        report = evaluate(questions, numbers, case, as_of, workings=True)
        return (write_report if kind == "report" else write_plan)(report, case, questions, ending)

    return make
