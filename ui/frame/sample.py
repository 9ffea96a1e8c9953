"""Sample firms: made up to show what comes out, marked on every page, and gone with one click."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

import streamlit as st

from domain.case import Answer, Case
from domain.files.casefile import read_case
from storage import StorageUnavailable
from ui.frame.attempt import attempt
from ui.frame.begin import enter, new, reopen
from ui.session import press
from ui.session.address import is_demo
from ui.session.database import ACTOR, store
from ui.session.opened import close
from ui.session.work import Work

FOLDER: Final = Path(__file__).resolve().parents[2] / "examples"
SAMPLES: Final = {
    "shop-with-chat-tools": "A shop that uses chat tools",
    "joinery-without-ai": "A joinery without AI",
    "legal-research-startup": "A start-up that sells AI for lawyers",
    "medical-device-software": "A maker of medical software whose customer demands it",
    "certified-going-into-recertification": "A firm that already holds the certificate",
}


def offered() -> None:
    """A button for each. It counts from today, whatever the day its file was written."""
    for name, label in SAMPLES.items():
        if press.button(label, key=f"sample_{name}", width="stretch"):
            _open(read(name))


def read(name: str, today: date | None = None) -> Case:
    """The firm in a file as of today: without its date, and with papers that are as old as they were on that day."""
    case = read_case((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    today = today or date.today()
    since = today - (case.as_of or today)
    answers = {question: _later(answer, since) for question, answer in case.answers.items()}
    return case.model_copy(update={"as_of": None, "answers": answers})


def _later(answer: Answer, since: timedelta) -> Answer:
    kept = tuple(
        item.model_copy(update={"dated": item.dated + since}) if item.dated else item for item in answer.evidence
    )
    return answer.model_copy(update={"evidence": kept})


def _open(case: Case) -> None:
    """The copy that is here from the last time, else a new one. Visitors of a demo never share one."""
    try:
        rows = () if is_demo() else store().assessments(actor=ACTOR, samples=True)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    here = next((row.token for row in rows if row.client == case.profile.organisation), None)
    if here:
        reopen(here)
    else:
        enter(case, "do-we-need-it", sample=True)


def banner(current: Work) -> None:
    """On top of every page of a sample: that it is one, and both ways out."""
    if not current.sample:
        return
    with st.container(border=True, key="sample"):
        st.markdown("**Sample firm.** Made up, to show what comes out. Nothing here is about your business.")
        with st.container(horizontal=True):
            new("instead_of_sample")
            if press.button("Remove this sample", key="remove_sample"):
                attempt(lambda: _remove(current), "start")


def _remove(current: Work) -> None:
    """For good while nobody has typed anything into it; else deleted with a way back, as anything typed is."""
    kept = store()
    saved = kept.load(current.token, actor=ACTOR)
    kept.deleted.delete(current.token, actor=ACTOR)
    if saved.updated == saved.created:
        kept.deleted.purge(current.token, actor=ACTOR)
    close(current.token)
