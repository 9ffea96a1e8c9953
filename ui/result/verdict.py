"""Do we need it? One sentence, the reasons, what would flip it and what to do this month. No score anywhere near."""

import streamlit as st

from domain.results.report import Need, Step
from domain.vocabulary import CONFIDENCE, FIND_OUT, TROUBLE, VERDICT
from ui.ask.pace import takes
from ui.result import step_link
from ui.session.engine import bank
from ui.show.glossary import Glossary
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


def full(need: Need) -> None:
    """The whole answer, for its own page."""
    glossary = Glossary()
    with st.container(border=True, key="verdict_full"):
        st.header(VERDICT[need.verdict], anchor=False, help=glossary.explain(need.headline))
        st.markdown(f"**{escape(need.headline)}**")
        st.caption(CONFIDENCE[need.confidence])
    _list("Why", need.reasons, glossary)
    if need.tipping_points:
        flips = (flip.change for flip in need.tipping_points)
        st.header("What would change this", anchor=False, help=glossary.explain(*flips))
        st.markdown("\n".join(f"- {escape(f.change)} → **{VERDICT[f.verdict]}**" for f in need.tipping_points))
    _list(FIND_OUT, need.to_find_out, glossary)
    if need.certificate:
        _steps(TROUBLE[need.certificate], need.steps_about("certificate"), glossary)
    _steps("What to do this month", need.steps_about("need"), glossary)
    if need.letter:
        st.markdown(f"**{escape(need.letter.title)}**")
        st.code(need.letter.text, language=None, wrap_lines=True)


def _list(title: str, items: tuple[str, ...], glossary: Glossary) -> None:
    if items:
        st.header(title, anchor=False, help=glossary.explain(*items))
        st.markdown("\n".join(f"- {escape(item)}" for item in items))


def _steps(title: str, steps: tuple[Step, ...], glossary: Glossary) -> None:
    """Each step, with a link to where it is done or the draft to start it from."""
    if not steps:
        return
    st.header(title, anchor=False, help=glossary.explain(*(step.text for step in steps)))
    for place, step in enumerate(steps):
        st.markdown(f"- {escape(step.text)}")
        step_link.draw(step, f"step_{step.about}_{place}")


def next_label(need: Need, *, no_ai: bool) -> str | None:
    """The words on the button, sized to the verdict. None for a firm without AI: there is nothing to ask it about."""
    if no_ai:
        return None
    quick = sum(question.quick for question in bank().questions)
    return f"Next: the quick check, {takes(quick)}" if need.verdict in ("no_need", "watch") else "Next: the questions"
