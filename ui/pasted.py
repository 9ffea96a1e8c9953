"""A customer's own list: paste it or open the file, see which answer of ours fits each question, take it filled."""

from typing import TYPE_CHECKING
from zlib import crc32

import streamlit as st

from domain.buyer import BuyerAnswer, BuyerPack, Match
from ui.engine import bank
from ui.pasted_files import downloads
from ui.session import keep, kept, recall, reset_widget
from ui.words import STRENGTH, escape, plural

if TYPE_CHECKING:
    from exports.reading import Asked

TEXT, FILE, PAGE = "asked_text", "asked_file", "asked_page"
MOST = 200_000
A_PAGE = 10
SURE = 50
PROMISE = (
    "Paste their questions, one on each line, or open their Excel file. Everything is read where this program runs; "
    "nothing is sent to anyone. English only."
)
CHECK_EACH = "About one match in four is wrong: read each one and put it right where needed."
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
    asked = _asked()
    if asked is None:
        return
    if asked.left_out:
        st.caption("Left out as headings: " + escape(" · ".join(asked.left_out)))
    matches = _matches(asked)
    answers = {answer.id: answer for answer in pack.answers}
    summary = st.empty()
    for i in _on_this_page(len(matches)):
        _card(i, matches[i], answers)
    chosen = [_chosen(i, match) for i, match in enumerate(matches)]
    found = len(chosen) - chosen.count(None)
    summary.markdown(f"**{plural(len(chosen), 'question')}, {found} matched.** {CHECK_EACH}")
    downloads([(match.asked, answers.get(topic or "")) for match, topic in zip(matches, chosen, strict=True)])


def _asked() -> "Asked | None":
    """The questions in the box; None, with a sentence where something is wrong, while there are none."""
    from exports.reading import CannotRead, split

    _open_file()
    recall(TEXT)
    text = st.text_area("Their questions", key=TEXT, height=180, max_chars=MOST)
    keep(TEXT, text)
    st.button("Find our answers", key="asked_find")
    if not text.strip():
        return None
    try:
        return split(text)
    except CannotRead as problem:
        st.error(str(problem))
        return None


def _open_file() -> None:
    """A file's questions go into the box, once, where they can be changed like typed ones."""
    from exports.reading import CannotRead, read_workbook

    file = st.file_uploader("Their Excel file", type=["xlsx"], max_upload_size=5, key=FILE)
    if file is None or file.file_id == kept(FILE):
        return
    try:
        questions = read_workbook(file.getvalue()).questions
    except CannotRead as problem:
        st.error(str(problem))
        return
    keep(FILE, file.file_id)
    reset_widget(TEXT, "\n\n".join(questions))


def _matches(asked: "Asked") -> tuple[Match, ...]:
    from questions import load_buyer_topics
    from scoring.matching import match

    return match(asked.questions, load_buyer_topics(bank()))


def _on_this_page(count: int) -> range:
    if count <= A_PAGE:
        return range(count)
    pages = [range(first, min(first + A_PAGE, count)) for first in range(0, count, A_PAGE)]
    shown = st.selectbox(
        "Show questions", range(len(pages)), format_func=lambda p: f"{pages[p].start + 1} to {pages[p].stop}", key=PAGE
    )
    return pages[min(shown, len(pages) - 1)]


def _card(place: int, match: Match, answers: dict[str, BuyerAnswer]) -> None:
    key = _key(place, match)
    with st.container(border=True):
        st.markdown(f"**{place + 1}. {escape(match.asked)}**")
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
