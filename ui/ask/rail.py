"""Beside and above the questions: every part with its progress, search, and jumps to what is open."""

from collections.abc import Iterator

import streamlit as st

from ui.ask import finder
from ui.ask.pace import seconds_each, time_left
from ui.fields import text_box
from ui.frame.menu import path_of
from ui.frame.ways import go, link
from ui.server.sidebar import listed
from ui.session import press
from ui.session.engine import bank
from ui.session.memory import here
from ui.session.opened import opened
from ui.session.parts import Part, Progress, Sheet
from ui.show.typed import escape
from ui.show.words import plural


def draw(siblings: tuple[Part, ...], now: Sheet) -> None:
    """In the sidebar: search, and the parts with their progress. A phone keeps it folded away."""
    with st.sidebar:
        search(now)
        st.html(_parts(siblings, now))


def above(part: Part, siblings: tuple[Part, ...], now: Sheet) -> None:
    """The same parts folded above the questions, for a screen that has no room for the sidebar."""
    links = listed("rail", "All parts", _links(siblings, now))
    title = f"Part {siblings.index(part) + 1} of {len(siblings)} · {count(now.progress(part))}"
    st.html(f'<details class="r42-fold r42-parts"><summary>{title}</summary>{links}</details>')


def _parts(siblings: tuple[Part, ...], now: Sheet) -> str:
    title = "Quick check" if siblings[0].quick else "Part by part"
    return listed("rail", title, _links(siblings, now), title)


def _links(siblings: tuple[Part, ...], now: Sheet) -> Iterator[tuple[str, str, bool]]:
    return ((part.path, named(part, now), part.path == here()) for part in siblings)


def named(part: Part, now: Sheet) -> str:
    """`Who is in charge (2 of 5)`."""
    return f"{part.title} ({count(now.progress(part))})"


def count(done: Progress) -> str:
    """`2 of 5`, or a word where there is nothing more to do."""
    if not done.asked:
        return "nothing here for you"
    return "done" if done.answered == done.asked else f"{done.answered} of {done.asked}"


def left(done: Progress) -> str:
    """`58 of 100 answered, about 20 minutes left`, at this person's own pace."""
    each = seconds_each(answer.at for answer in opened().answers.values())
    shown = f"{done.answered} of {done.asked} answered"
    return ", ".join(filter(None, (shown, time_left(done.asked - done.answered, each))))


def search(now: Sheet) -> None:
    """Find a question by a word or a number."""
    text = text_box.line("Find a question", placeholder="supplier, policy, 9.2.1", key="find_text")
    if not text.strip():
        return
    found = finder.find(now.bank, now.asked, text)
    st.caption(f"{plural(len(found), 'question')} found" if found else "No question asked of you has these words.")
    for question in found[: finder.MOST]:
        link(path_of(question.id), escape(question.text), question.id)
    if len(found) > finder.MOST:
        st.caption(f"And {len(found) - finder.MOST} more: add a word to narrow it down.")


def jumps(now: Sheet, at: str | None, siblings: tuple[Part, ...]) -> None:
    """To the next question without an answer, the next answered "I don't know", and the one that would tell most.

    Counted over the same parts as the progress above them: two counts of different things would contradict each other.
    """
    home = {qid: part.path for part in siblings for qid in part.questions if qid in now.asked}
    order = [question.id for question in bank().questions if question.id in home]
    unsure = {qid for qid in order if (answer := now.answers.get(qid)) and answer.choice == "unknown"}
    unanswered = {qid for qid in order if qid not in now.answers}
    with st.container(horizontal=True, key="jumps", vertical_alignment="center"):
        for label, wanted in (("Next unanswered", unanswered), ("Next unsure", unsure)):
            target = finder.following(order, at, wanted)
            if target:
                link(home[target], f"{label} ({len(wanted)})", target)
        if unanswered | unsure and press.button("Question that tells most", key="best", type="tertiary"):
            _best(at)


def _best(at: str | None) -> None:
    """Worked out only when asked for: it tries every answer to every open question."""
    best = [question.id for question in opened().report().next_best_questions if question.id != at]
    if best:
        go(path_of(best[0]), best[0])
