"""What to do this month: each step leads to where it is done, and says how long it takes where we know."""

from collections.abc import Sequence

import streamlit as st

from domain.results.report import Report, Step
from ui.ask.pace import takes
from ui.frame.menu import LIGHT, path_of
from ui.plan import starter
from ui.result.step_link import HERE, PAGES
from ui.session.asked_for import href
from ui.session.engine import bank
from ui.show.format import about_time
from ui.show.glossary import Glossary
from ui.show.look.rows import Row, link_rows


def steps(report: Report, title: str, found: Sequence[Step], glossary: Glossary) -> None:
    """The steps by number, then the drafts that some of them start from."""
    if not found:
        return
    st.header(title, anchor=False, help=glossary.explain(*(step.text for step in found)))
    st.html(link_rows([_row(report, step, place) for place, step in enumerate(found, 1)], title))
    _drafts(found)


def _drafts(found: Sequence[Step]) -> None:
    """The drafts that some of these steps can start from, each once."""
    asked = [bank().document_for.get(_target(step, "draft")) for step in found]
    drafts = dict.fromkeys(template.id for template in asked if template)
    if drafts:
        st.caption("Drafts to start from, in Word:")
    for draft in drafts:
        starter.named(draft, f"step_{found[0].about}_{draft}")


def _row(report: Report, step: Step, place: int) -> Row:
    words, more = _split(step.text)
    note = " · ".join(part for part in (more, *_where(report, step)) if part)
    return Row(words, _to(report, step), note, number=str(place))


def _split(text: str) -> tuple[str, str]:
    """What to do, and what stands behind its colon."""
    words, colon, more = text.partition(": ")
    return (words, more[:1].upper() + more[1:].rstrip(".")) if colon else (text, "")


def _target(step: Step, kind: str) -> str:
    found, _, target = (step.link or "").partition(":")
    return target if found == kind else ""


def _to(report: Report, step: Step) -> str:
    page, question, draft = (_target(step, kind) for kind in ("page", "question", "draft"))
    if question in bank().question:
        return href(path_of(question), question=question)
    if draft:
        return href("my-plan") if report.need.verdict in LIGHT else href("action-plan", action=draft)
    return href(page) if page in PAGES and page != HERE else ""


def _where(report: Report, step: Step) -> tuple[str, str]:
    """What is behind the row, and how long it takes: the hours of its action, or a question's minute."""
    page, question, draft = (_target(step, kind) for kind in ("page", "question", "draft"))
    if question in bank().question:
        return "Open the question", takes(1)
    hours = [action.hours.likely for action in report.plan.actions if action.id == draft]
    return PAGES.get(page, "") if page else "", about_time(hours[0]) if hours else ""
