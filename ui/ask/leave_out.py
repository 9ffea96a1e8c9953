"""Leaving a control out: a drafted reason that a person reads, edits and accepts. Until then it counts as not known."""

import streamlit as st

from domain.asked.bank import Choice, Question
from domain.asked.ref import numbers
from domain.case import Judgement
from ui.fields import text_box
from ui.fields.accepted_by import CLASH, name_box, signed, told
from ui.frame.two_versions import choose, in_words, not_saved
from ui.session import press
from ui.session.work import Work


def leave_out(current: Work, question: Question, choice: Choice) -> None:
    """Offer the drafted reason for all Annex A controls of `question`, or show what was accepted."""
    judged = current.judged
    accepted = [found for ref in question.requirements if (found := judged.shown(ref)) and found.applicable is False]
    stored = accepted[0].justification if accepted else choice.reason or ""
    key = f"leave_{current.token}_{question.id}"
    reason = text_box.lines("Why this does not apply to you", stored, most=max(text_box.NOTE, len(stored)), key=key)
    name = name_box(question.id)
    names = numbers(question.requirements)
    if any(choose(judged, ref, CLASH, in_words(told)) for ref in question.requirements):
        return
    waits = not_saved(judged, question.requirements[0], "Your decision")
    if accepted:
        if not waits:
            st.caption(f"Accepted: {names} left out, with this reason.")
        if reason and reason != accepted[0].justification:
            _judge(current, question, signed(applicable=False, attainment=None, reason=reason, name=name))
        if press.button("Take it back", key=f"{key}_undo"):
            _judge(current, question, None)
            st.rerun()
        return
    st.caption(f"Until you accept a reason, {names} counts as not known. An auditor will read your words.")
    if press.button("Accept this reason", key=f"{key}_accept", disabled=not reason):
        _judge(current, question, signed(applicable=False, attainment=None, reason=reason, name=name))
        st.rerun()


def _judge(current: Work, question: Question, judgement: Judgement | None) -> None:
    for ref in question.requirements:
        current.judged.keep(ref, judgement)
