"""A customer's own list: paste it or open the file, see which answer of ours fits each question, take it filled."""

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from domain.buyer import BuyerAnswer, BuyerPack, Match
from domain.vocabulary import STRENGTH
from ui.session.engine import bank
from ui.session.opened import keep, kept, recall
from ui.show.typed import escape
from ui.show.words import plural
from ui.take.own_workbook import own_workbook, pick
from ui.take.pasted_files import downloads
from ui.take.their_list import TheirList, their_list

PAGE = "asked_page"
A_PAGE = 10
SURE = 50
PROMISE = (
    "Open their file, or paste their questions, one on each line. Everything is read where this program runs; "
    "nothing is sent to anyone. English only."
)
NOT_KNOWN = ""
NO_ANSWER = "Not known: we answer this one ourselves"


@st.fragment
def panel(pack: BuyerPack) -> None:
    """The list, each question with our answer, and the filled files. `pack`: the answers of this firm."""
    st.header("A customer sent a list", anchor=False)
    if not pack.answers:
        st.info("You use no AI, so the statement answers the whole list.")
        return
    st.caption(PROMISE)
    theirs = their_list()
    if theirs is None:
        return
    matches = _matches(theirs)
    questions = theirs.asked.questions
    choices = theirs.workbook.choices() if theirs.workbook else (None,) * len(questions)
    answers = {answer.id: answer for answer in pack.answers}
    summary = st.empty()
    for i in _on_this_page(len(matches)):
        with st.container(border=True):
            _card(i, theirs, matches[i], answers)
            if choices[i]:
                pick(_key(i, matches[i]), choices[i] or ())
    chosen = [_chosen(i, match) for i, match in enumerate(matches)]
    found = len(chosen) - chosen.count(None)
    summary.markdown(f"**{plural(len(chosen), 'question')}, {found} matched.** {check_each()}")
    ours = [answers.get(topic or "") for topic in chosen]
    downloads([(q.text, answer, q.number) for q, answer in zip(questions, ours, strict=True)])
    if theirs.workbook:
        own_workbook(theirs.workbook, ours, [_key(i, match) for i, match in enumerate(matches)])


def check_each() -> str:
    """How often a match is right, as it was measured on lists worded as customers word them."""
    from answers.matching import how_often

    return f"{how_often()}: read each one and put it right where needed."


def _matches(theirs: TheirList) -> Sequence[Match]:
    from answers.matching import match
    from questions import load_buyer_topics

    return match([question.text for question in theirs.asked.questions], load_buyer_topics(bank()))


def _on_this_page(count: int) -> range:
    if count <= A_PAGE:
        return range(count)
    pages = [range(first, min(first + A_PAGE, count)) for first in range(0, count, A_PAGE)]
    shown = st.selectbox(
        "Show questions", range(len(pages)), format_func=lambda p: f"{pages[p].start + 1} to {pages[p].stop}", key=PAGE
    )
    return pages[min(shown, len(pages) - 1)]


def _card(place: int, theirs: TheirList, match: Match, answers: dict[str, BuyerAnswer]) -> None:
    key, question = _key(place, match), theirs.asked.questions[place]
    st.markdown(f"**{escape(question.number) or place + 1}. {escape(question.text)}**")
    if question.beside:
        st.caption(f"With it: {escape(question.beside[:400])}")
    recall(key, match.topic or NOT_KNOWN)
    topic = st.selectbox(
        "Our answer to",
        [NOT_KNOWN, *answers],
        format_func=lambda name: answers[name].question if name else NO_ANSWER,
        key=key,
    )
    keep(key, topic)
    st.caption(_how_sure(match, topic or None))
    if topic:
        _answer(answers[topic])


def _answer(answer: BuyerAnswer) -> None:
    st.markdown(escape(answer.answer))
    st.caption(f"What stands behind it: {STRENGTH[answer.strength]}.")
    if answer.gap:
        st.caption(f"For your own eyes: {escape(answer.gap)}")


def _how_sure(match: Match, chosen: str | None) -> str:
    """In words and as a number."""
    if chosen != match.topic:
        return "Chosen by you."
    number = f"likeness {match.confidence:.0f} of 100"
    if chosen is None:
        return f"Nothing of ours is like it enough ({number})."
    return f"{'Quite sure' if match.confidence >= SURE else 'Perhaps: please check'} ({number})."


def _chosen(place: int, match: Match) -> str | None:
    return str(kept(_key(place, match), match.topic or NOT_KNOWN)) or None


def _key(place: int, match: Match) -> str:
    """The same for the same question in the same place, so that a choice outlives a change to another line."""
    return f"asked_{place}_{crc32(match.asked.encode())}"
