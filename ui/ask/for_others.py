"""Asking somebody else: a list for each person to copy or take away. The card of a question says who it is for."""

from functools import partial

import streamlit as st

from domain.asked.bank import Question
from domain.case import Answer
from domain.for_others import ForOne
from ui.frame.file_offer import offer, stem
from ui.session import what_counts
from ui.session.engine import bank
from ui.session.work import Work
from ui.show.typed import escape
from ui.show.words import plural


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
