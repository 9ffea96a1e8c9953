"""A session led by a consultant: one question large, what helps to lead the talk beside it, and both layers of answers.

Everything beside the question is for the consultant alone.
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from domain.asked.bank import Question
from ui.adviser import agenda, meeting, parking_lot, private_note, second_window, two_scores
from ui.ask import cards, walk
from ui.ask.questionnaire import sheet
from ui.session import catch_up, press
from ui.session.asked_for import wanted_question
from ui.session.engine import bank
from ui.session.opened import opened
from ui.session.parts import Part, Sheet, sections
from ui.session.work import Work
from ui.show.typed import escape


def page() -> None:
    """The whole session. What may send the person elsewhere acts last, after everything typed has been saved."""
    current = opened()
    catch_up.moved(current, wanted_question())
    now, top = sheet(), st.container()
    parts = [part for part in sections(bank()) if now.questions(part)]
    if not parts:
        st.info("Nothing to ask while this firm has no AI. Once it has, say so under About you.")
        return
    part = _part(now, parts)
    picked = _picked(now, parts, part)
    questions = now.questions(part)
    place = walk.here(current, questions)
    agenda.tick(current, part)
    view = second_window.follow(current, questions[place])
    _question(current, questions[place], f"{part.title}, question {place + 1} of {len(questions)}")
    _layers(current, questions[place])
    _around(current, parts, top)
    _ways(now, parts, questions[place])
    parking_lot.draw(current, questions[place])
    second_window.fold(current, view, questions[place])
    if picked is not part:
        chosen = now.questions(picked)
        walk.to(chosen[walk.place_of(chosen, None, current.answers)])


def _around(current: Work, parts: list[Part], top: DeltaGenerator) -> None:
    """The session and both scores on top, and the agenda: drawn once the answers are saved."""
    held = meeting.all_of(current)
    lines = agenda.lines(sheet(), parts, meeting.open_one(held))
    with top:
        meeting.draw(current, held, lines)
        two_scores.draw(current)
        agenda.fold(current, lines)


def _part(now: Sheet, parts: list[Part]) -> Part:
    """The part that the address names by its question, else the first with something open."""
    unfinished = (part for part in parts if now.progress(part).answered < now.progress(part).asked)
    wanted = wanted_question()
    return next((part for part in parts if wanted in part.questions), None) or next(unfinished, parts[0])


def _picked(now: Sheet, parts: list[Part], part: Part) -> Part:
    """The part picked from the agenda: the one on screen until another is chosen."""
    by_path = {one.path: one for one in parts}
    path = st.selectbox(
        "Agenda",
        list(by_path),
        index=parts.index(part),
        format_func=lambda path: _named(by_path[path], now),
        key=f"agenda_{part.path}",
    )
    return by_path[path]


def _named(part: Part, now: Sheet) -> str:
    done = now.progress(part)
    return f"{part.title} ({done.answered} of {done.asked} answered)"


def _question(current: Work, question: Question, place: str) -> None:
    """The question as the client hears it, and beside it what only the consultant should read."""
    left, right = st.columns([3, 2], gap="medium")
    with left.container(key="asked"):
        st.caption(escape(place))
        st.header(escape(question.text), anchor=False)
        st.markdown(escape(question.help))
    with right.container(border=True, key="for_you_only"):
        st.markdown("**For you only**")
        st.markdown(escape(question.facilitator))
        st.markdown("**Show me**\n" + "\n".join(f"- {escape(shown)}" for shown in question.evidence))
        private_note.draw(current, question)


def _layers(current: Work, question: Question) -> None:
    """Both layers side by side: what the client says, and what the consultant saw."""
    layers = (current.said, current.seen)
    cards.draw(current, f"guided/{question.id}", [question.id], [question], layers=layers, mode="guided")


def _ways(now: Sheet, parts: list[Part], question: Question) -> None:
    """Back and on through the whole agenda."""
    every = [one for part in parts for one in now.questions(part)]
    here = every.index(question)
    back, on = st.columns(2)
    if press.button("Back", key="back", into=back, width="stretch", disabled=here == 0):
        walk.to(every[here - 1])
    if press.button(
        "Next question", key="next", into=on, type="primary", width="stretch", disabled=here + 1 == len(every)
    ):
        walk.to(every[here + 1])
