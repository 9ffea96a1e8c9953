"""One question at a time, or a whole part: which of the two, which question is on screen, and the way on and back."""

from collections.abc import Collection, Sequence
from typing import Literal

import streamlit as st

from domain.asked.bank import Question
from ui.session import press
from ui.session.asked_for import look_at, wanted_question
from ui.session.memory import found_small, small_screen
from ui.session.whereabouts import choose_view
from ui.session.work import Work

View = Literal["one", "all"]
OTHER: dict[View, tuple[View, str]] = {
    "one": ("all", "Show the whole part"),
    "all": ("one", "Show one question at a time"),
}


def view(current: Work) -> View:
    """What the person chose, else one question at a time on a phone and the whole part elsewhere."""
    return current.where.view or ("one" if small_screen() else "all")


def switch(current: Work) -> bool:
    """The button that changes the view. True when pressed: acted on after the cards."""
    if current.where.view is None and not small_screen() and press.button("Small screen", key="small_screen"):
        found_small()
        st.rerun()
    return press.button(OTHER[view(current)][1], key="view", type="tertiary")


def change(current: Work) -> None:
    """Change the view, and remember that."""
    choose_view(current, OTHER[view(current)][0])
    st.rerun()


def place_of(questions: Sequence[Question], wanted: str | None, answered: Collection[str]) -> int:
    """Which of `questions` to show: the one wanted, else the first without an answer, else the first."""
    ids = [question.id for question in questions]
    if wanted in ids:
        return ids.index(wanted)
    return next((place for place, qid in enumerate(ids) if qid not in answered), 0)


def here(current: Work, questions: Sequence[Question], stepped: str | None = None) -> int:
    """The place of the question on screen, named in the address from now on. `stepped`: where the person went."""
    place = place_of(questions, stepped or wanted_question(), current.answers)
    look_at(questions[place].id)
    return place


def to(question: Question) -> None:
    """Show another question of this part."""
    look_at(question.id)
    st.rerun()
