"""The short road when a customer asked for the AI policy: a few facts, a few questions, and three files to send."""

from functools import cache

import streamlit as st

from domain.asked.bank import Question
from domain.buyer import ShortRoad
from ui.ask import cards, profile_form
from ui.ask.pace import takes
from ui.frame.begin import enter
from ui.frame.menu import SHORT_ROAD
from ui.frame.ways import go
from ui.result import rely
from ui.session import press
from ui.session.engine import bank
from ui.session.opened import opened, work
from ui.session.parts import Sheet
from ui.show.words import plural
from ui.take import customers, to_send

FACTS = ("organisation", "ai_roles")
"""Without these the files name nobody, and nobody knows which questions to ask."""


@cache
def road() -> ShortRoad:
    """The road as data: our bank has one."""
    from questions import load_buyer_kit

    found = load_buyer_kit(bank()).road
    assert found is not None
    return found


def door(key: str) -> None:
    """The way in, for a visitor and for a firm that is open; a sample is left alone."""
    current = work()
    if not press.button(road().title, key=f"short_road_{key}", type="primary" if key == "here" else "secondary"):
        return
    if current is None or current.sample:
        enter(None, SHORT_ROAD)
    go(SHORT_ROAD)


def asked() -> list[Question]:
    """The questions of the road that this firm is asked, in the order of the road."""
    current = opened()
    if current.profile.has_no_ai:
        return []
    open_now = Sheet(bank(), current.profile, current.answers).asked
    return [bank().question[name] for name in road().asks if name in open_now]


def facts() -> None:
    """Name of the firm, and what it does with AI."""
    st.header("About you", anchor=False)
    profile_form.draw(FACTS)


def questions() -> None:
    """The cards, and how many are left."""
    st.header("Your answers", anchor=False)
    current, found = opened(), asked()
    if not found:
        st.info("You use no AI, so there is nothing to ask: the reply says so.")
        return
    done = sum(question.id in current.answers for question in found)
    st.progress(done / len(found), text=f"{done} of {plural(len(found), 'question')} answered")
    cards.draw(current, SHORT_ROAD, road().asks, found)


def files() -> None:
    """What to send, in its order, each with why; the reply also as text to copy."""
    st.header("What to send", anchor=False)
    st.caption(
        "Made from your answers and no further. Read each one before you send it, and fill in the square brackets."
    )
    rely.before_sending(customers.pack().before_you_rely, "road")
    for file in road().files:
        with st.container(border=True):
            to_send.one(file, "road")


def intro() -> str:
    """How many questions, and how long they take."""
    count = len(asked()) if work() else len([name for name in road().asks if not bank().question[name].visible_when])
    about = plural(count, "question")
    return f"{about}, about {takes(count)}. Then you have a first policy, a list of your AI tools and a reply to send."
