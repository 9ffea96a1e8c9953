"""A session led by a consultant: one question large, what helps to lead the talk beside it, and both layers of answers.

Everything beside the question is for the consultant alone.
"""

import streamlit as st

from domain.bank import Question
from ui import question_card, two_scores, walk
from ui.engine import bank
from ui.parts import Part, Sheet, sections
from ui.questionnaire import sheet
from ui.session import opened, wanted_question
from ui.words import escape
from ui.work import Work


def page() -> None:
    """The whole session: scores on top, then the question at hand. Saves whatever changed."""
    current, now = opened(), sheet()
    scores = st.container()
    agenda = [part for part in sections(bank()) if now.questions(part)]
    if not agenda:
        st.info("Nothing to ask while this firm has no AI. Once it has, say so under About you.")
        return
    part = _part(current, now, agenda)
    questions = now.questions(part)
    place = walk.here(current, questions)
    _question(questions[place], f"{part.title}, question {place + 1} of {len(questions)}")
    changed = _layers(current, questions[place])
    if changed and sheet().asked != now.asked:
        st.rerun()
    with scores:
        two_scores.draw(current)
    _ways(now, agenda, part, place)


def _part(current: Work, now: Sheet, agenda: list[Part]) -> Part:
    """The part of the agenda that the address names by its question, else the first with something open."""
    unfinished = (part for part in agenda if now.progress(part).answered < now.progress(part).asked)
    wanted = wanted_question()
    part = next((part for part in agenda if wanted in part.questions), None) or next(unfinished, agenda[0])
    picked = st.selectbox(
        "Agenda",
        [one.path for one in agenda],
        index=agenda.index(part),
        format_func=lambda path: _named(next(one for one in agenda if one.path == path), now),
        key=f"agenda_{part.path}",
    )
    if picked != part.path:
        chosen = now.questions(next(one for one in agenda if one.path == picked))
        walk.to(chosen[walk.place_of(chosen, None, current.answers)])
    return part


def _named(part: Part, now: Sheet) -> str:
    done = now.progress(part)
    return f"{part.title} ({done.answered} of {done.asked} answered)"


def _question(question: Question, place: str) -> None:
    """The question as the client hears it, and beside it what only the consultant should read."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.caption(escape(place))
        st.header(escape(question.text), anchor=False)
        st.markdown(escape(question.help))
    with right.container(border=True, key="for_you_only"):
        st.markdown("**For you only**")
        st.markdown(escape(question.facilitator))
        st.markdown("**Show me**\n" + "\n".join(f"- {escape(shown)}" for shown in question.evidence))


def _layers(current: Work, question: Question) -> bool:
    """Both layers side by side. True when the client's choice changed."""
    left, right = st.columns(2)
    with left:
        changed = question_card.draw_layer(current, question, "Client said")
    with right:
        question_card.draw_layer(current.seen, question, "I verified")
    return changed


def _ways(now: Sheet, agenda: list[Part], part: Part, place: int) -> None:
    """Back and on through the whole agenda."""
    every = [question for one in agenda for question in now.questions(one)]
    here = every.index(now.questions(part)[place])
    back, on = st.columns(2)
    if back.button("Back", key="back", width="stretch", disabled=here == 0):
        walk.to(every[here - 1])
    if on.button("Next question", key="next", type="primary", width="stretch", disabled=here + 1 == len(every)):
        walk.to(every[here + 1])
