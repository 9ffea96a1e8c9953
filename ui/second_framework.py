"""The same answers seen through the second framework of the bank: outcomes as ranges, and what closes gaps."""

import streamlit as st

from domain.report import OutcomeResult, Report
from exports.nist import CREDIT, NOT_ASKED, asked_of, pairs
from ui import paper, range_chart
from ui.engine import bank
from ui.format import amount, span
from ui.reason_tree import why
from ui.words import escape, plural, readiness_word


def opening(report: Report) -> None:
    """What this view is and is not, said once."""
    st.markdown(
        "The NIST AI RMF is a free guide of the United States government. Nobody can be certified against it. The "
        "ranges below come from the answers you gave already: **related, not equivalent**. They show where your "
        "practice touches an outcome, not that you reach it."
    )
    st.caption(
        f"NIST AI RMF {report.nist_ai_rmf_version}. NIST is revising it; a new version gets its own figures here."
    )
    if not report.nist_ai_rmf:
        st.info("There is no AI to look after, so there is nothing to show here.")
        return
    st.markdown(asked_of(report.nist_ai_rmf))
    st.caption(CREDIT)


def functions(report: Report) -> None:
    """One bar a function."""
    bars = [
        range_chart.Bar(
            part.title,
            part.low,
            part.likely if part.known else None,
            part.high,
            span(part.low, part.high, "%"),
            readiness_word(part.likely, part.known),
        )
        for part in report.nist_ai_rmf_summary
    ]
    range_chart.draw(bars, "functions", "How far", top=100, unit=" %")


def outcomes(report: Report) -> None:
    """The outcomes of each function, lowest first, with the open actions that would move them."""
    for part in report.nist_ai_rmf_summary:
        found = [outcome for outcome in report.nist_ai_rmf if outcome.function == part.id]
        fold = st.expander(f"{part.title}: {_count(found)}", key=f"outcomes_{part.id}", on_change="rerun")
        if fold.open:
            with fold:
                for outcome in sorted(found, key=lambda o: (not o.asked, not o.known, o.likely)):
                    _one(outcome)
                why(report, part.because, f"function_{part.id}", f"How {part.title} comes out")
        paper.draw([paper.heading(part.title), *(paper.card(_printed(outcome)) for outcome in found)])


def _count(found: list[OutcomeResult]) -> str:
    unasked = sum(not outcome.asked for outcome in found)
    return plural(len(found), "outcome") + (f", {unasked} not asked of your kind of firm" if unasked else "")


def _figure(outcome: OutcomeResult) -> str:
    """Its range and what is likely; in words where nothing of this firm can ever be known about it."""
    if not outcome.asked:
        return NOT_ASKED
    likely = f", likely {amount(outcome.likely, '%')}" if outcome.known else ""
    return f"{span(outcome.low, outcome.high, '%')}{likely}"


def _related(outcome: OutcomeResult) -> str:
    return f"Points that go with it: {pairs(next(o for o in bank().outcomes if o.id == outcome.id))}"


def _printed(outcome: OutcomeResult) -> paper.Card:
    titles = "; ".join(bank().action[action].title for action in outcome.actions)
    says = (f"What moves it: {titles}",) if titles else ()
    return paper.Card(f"{outcome.id.title()} {outcome.title}", _figure(outcome), (_related(outcome), *says))


def _one(outcome: OutcomeResult) -> None:
    st.markdown(f"**{outcome.id.title()}** {escape(outcome.title)}. :gray[{_figure(outcome)}]")
    st.caption(_related(outcome))
    if outcome.actions:
        titles = "; ".join(escape(bank().action[action].title) for action in outcome.actions)
        st.caption(f"What moves it: {titles}")
