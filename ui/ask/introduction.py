"""What a visitor reads first: what they get and when, and the standard in one minute."""

import streamlit as st

from domain.profile import Profile
from ui.ask.pace import takes
from ui.session.engine import bank
from ui.session.parts import Sheet, quick_check

STEPS = (
    ("Do we need it?", "A few facts about your business. You get a plain answer and three reasons."),
    (
        "A quick check",
        "About twenty questions. You get a short list of what to do in the next 30 and 90 days.",
    ),
    (
        "The full picture",
        "All questions. You get how far you are, what it would cost and take, and a plan, as an Excel file too.",
    ),
)
WHAT = """
ISO/IEC 42001 is an international standard for **looking after AI in a business**: who answers for it, what it may be
used for, what could go wrong, and who checks. It does not test a product. It asks whether you run AI with care, and
can show it.

A business can be checked against it by an accredited certification body and get a certificate for three years, with a
check each year. Nobody has to: **no law we know of requires it**. Most small firms do not need the certificate. Many
are well served by a good part of the content: a list of their AI, clear rules, a look at the risks, and honest answers
when a customer asks.
"""
QUESTIONS = (
    (
        "Would a certificate win us customers?",
        "Some, perhaps: find out before you spend. Ask the five customers you want most whether they would buy without "
        "it, and what else would do. One who would not, with sales and a date behind the answer, is a reason. A nice "
        "word about it is none.",
    ),
    (
        "What may we say without one?",
        "That your programme is aligned with ISO/IEC 42001, where that is true and the papers are there. Never "
        '"certified". When someone asks who looked at it, the honest answer is that you did.',
    ),
    (
        "We have SOC 2: does that not do?",
        "It answers another question. SOC 2 is a report on how you keep systems and data safe; ISO/IEC 42001 is about "
        "how you run AI. Work on access, suppliers and incidents counts for both; a look at how AI affects people "
        "is new.",
    ),
)


def steps() -> None:
    """What you get, and how long each step takes by the same count as the questions themselves."""
    now = Sheet(bank(), Profile(), {})
    quick = takes(now.progress(*quick_check(bank())).asked)
    times = ("3 minutes", quick, f"up to {takes(len(bank().questions))}")
    for column, time, (title, text) in zip(st.columns(3), times, STEPS, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.caption(time)
            st.markdown(f"**{title}**")
            st.markdown(text)
    st.caption("Stop whenever you like. Everything is saved as you go, on this computer only.")


def in_one_minute() -> None:
    """The standard, and the three questions everybody asks."""
    st.header("What is ISO/IEC 42001?", anchor=False)
    st.markdown(WHAT)
    for question, answer in QUESTIONS:
        with st.expander(question):
            st.markdown(answer)
