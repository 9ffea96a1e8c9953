"""Files to take away. Each is made when it is asked for, from the report and case on screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

import streamlit as st

from domain.case import Case
from domain.casefile import write_case
from exports.separators import Style, style_of
from ui.engine import bank, parameters
from ui.file_offer import offer, stem
from ui.opened import opened
from ui.taken import taken_along

if TYPE_CHECKING:
    from exports.formats import Kind

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
FILE_NAME = {"plan": "plan", "certification": "certification-plan"}
PLANS = {".xlsx": "Excel", ".docx": "Word", ".ics": "calendar", ".csv": "CSV"}
OTHER_CSV: dict[Style, tuple[str, str]] = {
    "commas": (".semicolons.csv", "CSV with semicolons"),
    "semicolons": (".commas.csv", "CSV with commas"),
}
"""By what the CSV of this firm's country is separated with: the other way."""


def case_file() -> None:
    """Save to my computer: opens again on the Start page, with the same result."""
    current = opened()
    with st.container(border=True):
        st.markdown("**Your answers, to keep**")
        st.markdown(
            "Save this file on your own computer. Open it again on the Start page to go on, with the same result."
        )
        kept = partial(_case, current.case(), current.token)
        offer("Save to my computer", f"{stem()}.ready42.json", kept, key="save_case", kind="data", look="primary")


def reports() -> None:
    """The report as files."""
    for ending, (name, says) in KINDS.items():
        with st.container(border=True):
            st.markdown(f"**{name}**")
            st.markdown(says)
            made = _maker("report", ending)
            offer(
                f"Download {ending[1:].upper()}",
                f"{stem()}-report{ending}",
                made,
                key=f"report_{ending[1:]}",
                kind="report",
            )


def statement() -> None:
    """The Statement of Applicability alone: the firm's own paper. Not offered where no auditor is to come."""
    if opened().need().verdict in ("no_need", "watch"):
        return
    with st.container(border=True):
        st.markdown("**Statement of Applicability**")
        st.markdown("All 38 controls for an auditor: in or out, why, how each is done, its owner and who accepted it.")
        made, file = _maker("applicability", ".docx"), f"{stem()}-statement-of-applicability.docx"
        offer("Statement as Word", file, made, key="applicability_docx", kind="documents")


def plan() -> None:
    """The plan that the verdict asks for alone, to hand round; the certification plan apart where it is another."""
    light = opened().need().verdict == "watch"
    with st.container(border=True):
        st.markdown(f"**{'Your 30/90-day plan' if light else 'The action plan alone'}**")
        st.markdown("To hand round, to put into your calendar, or for another program.")
        _plans("plan", dict((*PLANS.items(), OTHER_CSV[style_of(opened().profile.country)])), "Plan")
        if light:
            st.markdown(
                "The calendar and CSV files hold the 30/90-day plan alone; Excel and Word put it first. If you ever "
                "certify, this is the certification plan:"
            )
            _plans("certification", {ending: PLANS[ending] for ending in (".ics", ".csv")}, "Certification plan")


def _plans(kind: Literal["plan", "certification"], endings: dict[str, str], what: str) -> None:
    with st.container(horizontal=True):
        for ending, name in endings.items():
            file = f"{stem()}-{FILE_NAME[kind]}{ending}"
            offer(f"{what} as {name}", file, _maker(kind, ending), key=f"{kind}_{ending[1:]}", kind="plan")


def _case(case: Case, token: str) -> bytes:
    return write_case(taken_along(case, token)).encode()


def _maker(kind: "Kind", ending: str) -> Callable[[], bytes]:
    current, questions, numbers = opened(), bank(), parameters()
    case, as_of, token = current.case(), current.as_of, current.token

    def make() -> bytes:
        from exports.formats import writer
        from scoring import evaluate

        report = evaluate(questions, numbers, case, as_of, workings=True)
        return writer(kind, ending)(report, taken_along(case, token), questions)

    return make
