"""Do we need it? One sentence, the scale, what to do this month, the reasons and what would flip it. No score near."""

from collections.abc import Iterable

import streamlit as st

from domain.results.report import Need, Report
from domain.vocabulary import CONFIDENCE, FIND_OUT, TROUBLE, VERDICT
from ui.ask.pace import takes
from ui.frame.ways import link
from ui.result import month, scale
from ui.session.engine import bank
from ui.show.glossary import Glossary
from ui.show.look import boxes, chips, sure
from ui.show.typed import escape


def short(need: Need) -> None:
    """The verdict beside the facts: it follows every change at once."""
    with st.container(border=True, key="verdict_short"):
        st.caption("As things stand")
        st.header(VERDICT[need.verdict], anchor=False)
        st.markdown(escape(need.headline))
        st.caption(CONFIDENCE[need.confidence])
        for reason in need.reasons:
            st.markdown(f"- {escape(reason)}")


def answer(need: Need) -> None:
    """The one sentence, how sure it is, and where on the scale it stands."""
    with boxes.answer("need"):
        st.html(chips.verdict(need.verdict))
        st.header(escape(need.headline), anchor=False)
        st.html(sure.bars(need.confidence))
        st.html(scale.drawn(need))


def to_do(report: Report, glossary: Glossary) -> None:
    """What a lost certificate calls for, then this month's steps, with the letter that one of them sends."""
    need = report.need
    if need.certificate:
        month.steps(report, TROUBLE[need.certificate], need.steps_about("certificate"), glossary)
    month.steps(report, "What to do this month", need.steps_about("need"), glossary)
    if need.letter:
        with st.expander(escape(need.letter.title)):
            st.code(need.letter.text, language=None, wrap_lines=True)


def reasons(need: Need, glossary: Glossary) -> None:
    """Why, and what is not known yet, with the way to change either."""
    with boxes.card("why"):
        st.header("Why we say so", anchor=False, help=glossary.explain(need.headline, *need.reasons))
        _list(need.reasons)
        if not need.to_find_out:
            link("about-you", "Change these facts")
    if need.to_find_out:
        with boxes.calm("find_out"):
            st.header(FIND_OUT, anchor=False, help=glossary.explain(*need.to_find_out))
            _list(need.to_find_out)
            link("about-you", "Put in what you know")


def mind(need: Need, glossary: Glossary) -> None:
    """What would change our mind: each change found by trying it."""
    if need.tipping_points:
        changes = (flip.change for flip in need.tipping_points)
        st.header("What would change our mind", anchor=False, help=glossary.explain(*changes))
        st.html(scale.flips(need))


def _list(items: Iterable[str]) -> None:
    st.markdown("\n".join(f"- {escape(item)}" for item in items))


def next_label(need: Need, *, no_ai: bool) -> str | None:
    """The words on the button, sized to the verdict. None for a firm without AI: there is nothing to ask it about."""
    if no_ai:
        return None
    quick = sum(question.quick for question in bank().questions)
    return f"Next: the quick check, {takes(quick)}" if need.verdict in ("no_need", "watch") else "Next: the questions"
