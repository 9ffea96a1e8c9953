"""Ways into an assessment: a new one, an earlier one, a case file, or a sample firm."""

from pathlib import Path

import streamlit as st

from domain.case import Case
from domain.casefile import CaseFaults, read_case
from storage import NotFound, StorageUnavailable
from ui.address import is_demo
from ui.format import day
from ui.session import ACTOR, begin, locale, open_token, opened, store, work
from ui.words import escape, plural

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SAMPLES = {
    "shop-with-chat-tools.json": "A shop that uses chat tools",
    "joinery-without-ai.json": "A joinery without AI",
    "legal-research-startup.json": "A start-up that sells AI for lawyers",
    "medical-device-software.json": "A maker of medical software whose customer demands it",
    "certified-going-into-recertification.json": "A firm that already holds the certificate",
}


def invite() -> None:
    """On any page, while nothing is open: one button and a sentence."""
    st.info("Nothing is open yet. Tell us about your business first: it takes about three minutes.")
    new("invite")


def new(key: str) -> None:
    """Start from nothing."""
    if st.button("Start a new assessment", type="primary" if work() is None else "secondary", key=f"new_{key}"):
        enter(None, "about-you")


def go_on() -> None:
    """The way back into what is open: to the facts first, to the questions once something is known."""
    from ui.menu import knows_anything
    from ui.shell import go

    current = opened()
    if st.button("Go on with what is open", type="primary", key="go_on"):
        go("questions" if knows_anything(current) else "about-you")


def earlier() -> None:
    """Assessments kept on this computer, the last one used first. A public demo never lists them."""
    if is_demo():
        return
    try:
        rows = store().assessments(actor=ACTOR)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    if not rows:
        return
    st.header("Go on with an earlier one", anchor=False)
    names = {row.token: _describe(row) for row in rows[:50]}
    if len(rows) > 4:
        token = st.selectbox("Assessments on this computer", list(names), index=None, format_func=names.__getitem__)
        if token and st.button("Open it", key="open_earlier"):
            reopen(token)
        return
    for token, name in names.items():
        if st.button(name, key=f"open_{token}", width="stretch"):
            reopen(token)


def _describe(row: object) -> str:
    name = escape(getattr(row, "organisation", None) or "Business without a name yet")
    answered = plural(getattr(row, "answered", 0), "answer")
    return f"{name} · {answered} · last changed {day(row.updated.date(), locale())}"  # type: ignore[attr-defined]


def reopen(token: str) -> None:
    """Open an assessment on the page where its work stopped."""
    from ui.shell import go

    try:
        current = open_token(token)
    except NotFound:
        st.error("This assessment is no longer on this computer.")
        return
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    page = current.where.page
    go("about-you" if page in (None, "start") else page, current.where.question)


def case_file() -> None:
    """Open a file saved by "save to my computer". Every fault is listed; nothing open now is touched."""
    given = st.file_uploader("A case file (.json) you saved before", type=["json"], max_upload_size=5, key="case_file")
    if given is None or not st.button("Open this file", key="open_file", type="primary"):
        return
    try:
        case = read_case(given.getvalue())
    except CaseFaults as problem:
        faults(problem)
        return
    enter(case, "do-we-need-it")


def faults(problem: CaseFaults) -> None:
    """Everything that is wrong with a file, one line each."""
    st.error(f"This file cannot be opened: {plural(len(problem.faults), 'fault')}. What is open now is unchanged.")
    st.markdown("\n".join(f"- {escape(str(fault))}" for fault in problem.faults))


def samples() -> None:
    """Firms made up to show what comes out. Each opens as a copy of its own."""
    for name, label in SAMPLES.items():
        if (EXAMPLES / name).exists() and st.button(label, key=f"sample_{name}", width="stretch"):
            enter(read_case((EXAMPLES / name).read_text(encoding="utf-8")), "do-we-need-it")


def enter(case: Case | None, page: str) -> None:
    """Begin with this case as a new client, and go to a page."""
    from ui.shell import go

    try:
        begin(case)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    go(page)
