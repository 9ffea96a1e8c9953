"""Files to take away. Each is made when it is asked for, from the report and case on screen."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from domain.case import Case
from domain.files.casefile import write_case
from exports.formats import EXPORTS, Kind, write
from exports.plain.separators import Style, style_of
from ui.frame.file_offer import offer, stem
from ui.frame.taken import taken_along
from ui.session.engine import bank, parameters
from ui.session.opened import opened

FILE_NAME = {"plan": "plan", "certification": "certification-plan"}
SAME_AGAIN: dict[Style, str] = {"commas": ".commas.csv", "semicolons": ".semicolons.csv"}
"""By what the CSV of this firm's country is separated with: the format that would be the same file once more."""


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
    for ending, one in EXPORTS["report"].formats.items():
        with st.container(border=True):
            st.markdown(f"**{one.name}**")
            st.markdown(one.holds)
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
        _plans("plan", "Plan", without=SAME_AGAIN[style_of(opened().profile.country)])
        if light:
            st.markdown(
                "The calendar and CSV files hold the 30/90-day plan alone; Excel and Word put it first. If you ever "
                "certify, this is the certification plan:"
            )
            _plans("certification", "Certification plan")


def _plans(kind: Kind, what: str, without: str = "") -> None:
    with st.container(horizontal=True):
        for ending, one in EXPORTS[kind].formats.items():
            if ending != without:
                file = f"{stem()}-{FILE_NAME[kind]}{ending}"
                offer(f"{what} as {one.name}", file, _maker(kind, ending), key=f"{kind}_{ending[1:]}", kind="plan")


def _case(case: Case, token: str) -> bytes:
    return write_case(taken_along(case, token)).encode()


def _maker(kind: Kind, ending: str) -> Callable[[], bytes]:
    current, questions, numbers = opened(), bank(), parameters()
    case, as_of, token = current.case(), current.as_of, current.token

    def make() -> bytes:
        from scoring import evaluate

        report = evaluate(questions, numbers, case, as_of, workings=True)
        return write(kind, ending, report, taken_along(case, token), questions)

    return make
