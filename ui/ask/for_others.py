"""Asking somebody else: a mark on the card, and a list for each person to copy or take away."""

from functools import partial
from typing import Any

import streamlit as st

from domain.asked.bank import Question
from domain.case import Answer, PassedOn
from domain.for_others import ForOne
from ui.fields import text_box
from ui.frame.file_offer import offer, stem
from ui.frame.two_versions import choose, in_words, not_saved
from ui.session import press, what_counts
from ui.session.engine import bank
from ui.session.opened import keep, kept
from ui.session.work import Work
from ui.show.typed import escape
from ui.show.words import plural

CLASH = "Who answers this question was changed in another window after you opened it. Which one is right?"


def ask(current: Work, question: Question, into: Any) -> None:
    """Who should answer this question instead: a button put `into` a row unfolds the form below, and folds it again.

    A popover would do the same, but every card has one and the browser takes longer over it than over a button.
    """
    asked = current.passed.shown(question.id)
    label = f"For {escape(asked.who)} to answer" if asked else "Ask someone else"
    unfolded = bool(kept(_unfolded(question)))
    if press.button(label, key=f"ask_{current.token}_{question.id}", into=into, type="tertiary"):
        unfolded = not unfolded
        keep(_unfolded(question), unfolded)
    not_saved(current.passed, question.id)
    if not choose(current.passed, question.id, CLASH, in_words(_told)) and unfolded:
        _form(current, question, asked)


def _form(current: Work, question: Question, asked: PassedOn | None) -> None:
    """Saved when the person says so, and taken back the same way."""
    key = f"{current.token}_{question.id}"
    with st.form(f"form_ask_{key}"):
        who = text_box.line("Who can answer this?", asked.who if asked else "", key=f"who_{key}")
        st.caption("It goes on a list for that person, under Questions.")
        put = press.submit("Put it on the list", key=f"put_{key}")
        taken = asked and press.submit("Take it off", key=f"taken_{key}")
    if (put and who and not text_box.over(f"who_{key}")) or taken:
        current.passed.keep(question.id, None if taken else PassedOn(who=who))
        keep(_unfolded(question), False)
        st.rerun()


def _told(asked: PassedOn | None) -> str:
    return escape(asked.who) if asked else "nobody else"


def _unfolded(question: Question) -> str:
    return f"ask_{question.id}"


def waiting(current: Work) -> tuple[ForOne, ...]:
    """Questions passed on and not answered yet, or answered "I don't know", gathered by person."""
    by_person: dict[str, list[Question]] = {}
    answers = what_counts.answers(current) if current.passed_on else {}
    for question in bank().questions:
        asked = current.passed_on.get(question.id)
        if asked and not _known(answers.get(question.id), question):
            by_person.setdefault(asked.who, []).append(question)
    firm = current.profile.organisation or "our business"
    return tuple(
        ForOne(who=who, firm=firm, as_of=current.as_of, questions=tuple(questions))
        for who, questions in sorted(by_person.items())
    )


def _known(answer: Answer | None, question: Question) -> bool:
    choice = question.by_choice.get(answer.choice) if answer else None
    return choice is not None and choice.kind != "unknown"


def gathered(current: Work) -> None:
    """The list for each person: text to copy, or a Word file. Nothing while nobody is asked."""
    if not current.passed_on:
        return
    st.header("Questions for others", anchor=False)
    sheets = waiting(current)
    if not sheets:
        st.caption("All questions you passed on are answered.")
    for place, sheet in enumerate(sheets):
        _one(sheet, f"{current.token}_{place}")


def _one(sheet: ForOne, key: str) -> None:
    from exports import letter

    with st.container(border=True):
        st.markdown(f"**{escape(sheet.who)}** · {plural(len(sheet.questions), 'question')}")
        fold = st.expander("Text to copy into a message", key=f"letter_{key}", on_change="rerun")
        if fold.open:
            fold.code(letter(sheet), language=None, wrap_lines=True)
        with st.container(horizontal=True):
            name = f"{stem()}-questions-{key.rsplit('_', 1)[1]}"
            offer("Word file", f"{name}.docx", partial(_word, sheet), key=f"docx_{key}", kind="for_others")
            offer("Text file", f"{name}.txt", letter(sheet).encode, key=f"txt_{key}", kind="for_others")


def _word(sheet: ForOne) -> bytes:
    from exports import write_for_others

    return write_for_others(sheet)
