"""Do we need it? One sentence, three reasons, what would flip it and what to do this month. No score anywhere near."""

import streamlit as st

from domain.report import Need
from ui.engine import bank
from ui.glossary import Glossary
from ui.pace import takes
from ui.words import CONFIDENCE, VERDICT, escape


def short(need: Need) -> None:
    """The verdict beside the facts: it follows every change at once."""
    with st.container(border=True, key="verdict_short"):
        st.caption("As things stand")
        st.header(VERDICT[need.verdict], anchor=False)
        st.markdown(escape(need.headline))
        st.caption(CONFIDENCE[need.confidence])
        for reason in need.reasons[:3]:
            st.markdown(f"- {escape(reason)}")


def full(need: Need) -> None:
    """The whole answer, for its own page."""
    glossary = Glossary()
    with st.container(border=True, key="verdict_full"):
        st.header(VERDICT[need.verdict], anchor=False, help=glossary.explain(need.headline))
        st.markdown(f"**{escape(need.headline)}**")
        st.caption(CONFIDENCE[need.confidence])
    _list("Why", need.reasons[:3], glossary)
    if need.would_change:
        flips = (flip.change for flip in need.would_change)
        st.header("What would change this", anchor=False, help=glossary.explain(*flips))
        st.markdown("\n".join(f"- {escape(f.change)} → **{VERDICT[f.verdict]}**" for f in need.tipping_points))
    if need.to_find_out:
        st.markdown("Not known yet, and worth finding out. On its own it would not change the answer:")
        st.markdown("\n".join(f"- {escape(fact)}" for fact in need.to_find_out))
    _list("What to do this month", need.next_steps, glossary)


def _list(title: str, items: tuple[str, ...], glossary: Glossary) -> None:
    if items:
        st.header(title, anchor=False, help=glossary.explain(*items))
        st.markdown("\n".join(f"- {escape(item)}" for item in items))


def next_label(need: Need, *, no_ai: bool) -> str | None:
    """The words on the button, sized to the verdict. None for a firm without AI: there is nothing to ask it about."""
    if no_ai:
        return None
    quick = sum(question.quick for question in bank().questions)
    return f"Next: the quick check, {takes(quick)}" if need.verdict in ("no_need", "watch") else "Next: the questions"
