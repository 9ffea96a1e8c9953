"""How far the firm is: one range with its status, the parts sorted worst first, and what would narrow the range."""

from collections.abc import Sequence

import streamlit as st

from domain.results.report import Readiness, Report, Scored
from domain.vocabulary import CONFIDENCE, RANGE_NOTE, status_words
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.show import paper, range_chart
from ui.show.format import amount, span
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape
from ui.show.words import GAP_BAND, readiness_word


def overall(report: Report) -> None:
    """The readiness range with its status. Nothing where readiness has no meaning: a notice says why."""
    ready = report.readiness
    if ready is None:
        return
    status = status_words(report.need.verdict)[ready.status]
    st.header(status, anchor=False, help=Glossary().explain(status, also=("Gap",)))
    st.markdown(_sentence(ready, report))
    bar = _bar("All together", ready, known=not ready.likely_is_guess)
    range_chart.draw([bar], "overall", "How far you are", top=100, unit=" %")
    st.caption(
        f"{ready.answered} of {ready.asked} questions answered. {CONFIDENCE[ready.confidence]}. {RANGE_NOTE} "
        "This is a self-assessment; an auditor may see it differently."
    )
    why(report, ready.because, "readiness")


def _sentence(ready: Readiness, report: Report) -> str:
    if ready.likely_is_guess:
        return "Nothing is answered yet, so you could be anywhere. Each answer narrows the range."
    if ready.confidence == "low":
        return (
            f"The range still runs {span(ready.low, ready.high, '%')}: too much is unanswered or unproven to "
            f"say how big the gap is. On what is answered so far, likely {amount(ready.likely, '%')}."
        )
    return (
        f"Likely **{amount(ready.likely, '%')}** of the way; the range runs "
        f"{span(ready.low, ready.high, '%')}: {GAP_BAND[report.gap_band]}."
    )


def narrow(report: Report) -> None:
    """The questions that would tell most."""
    if not report.next_best_questions or not report.readiness:
        return
    st.header("Answer these next", anchor=False)
    st.caption("The questions that would narrow the range most, and by about how much.")
    told = {one.id: f"{one.text} ({amount(one.narrows, 'points')})" for one in report.next_best_questions}
    for question, words in told.items():
        link(path_of(question), escape(words), question)
    paper.draw(paper.card(paper.Card(words)) for words in told.values())


def parts(report: Report) -> None:
    """Sections of the questionnaire and areas of the standard, worst first."""
    if report.readiness is None or report.readiness.likely_is_guess:
        return
    names = [part.title for part in (*report.sections, *report.areas)]
    words = Glossary().explain(*names, also=("Clause", "Control"))
    st.header("Part by part, furthest behind first", anchor=False, help=words)
    by_section, by_area = st.tabs(["As you answered", "As the standard is built"])
    with by_section:
        _bars(report, report.sections, "sections")
    with by_area:
        _bars(report, report.areas, "areas")


def _bars(report: Report, scored: Sequence[Scored], key: str) -> None:
    ranked = sorted(scored, key=lambda part: (not part.known, part.likely, part.low))
    name = (lambda part: f"{part.id} {part.title}") if key == "areas" else (lambda part: part.title)
    range_chart.draw([_bar(name(part), part, part.known) for part in ranked], key, "How far", top=100, unit=" %")
    picked = st.selectbox(
        "Why is a part where it is?",
        [part.id for part in ranked],
        index=None,
        format_func=lambda part_id: next(name(part) for part in ranked if part.id == part_id),
        placeholder="Pick a part",
        key=f"explain_{key}",
    )
    for part in ranked:
        if part.id == picked:
            why(report, part.because, f"{key}_{part.id}", f"How {part.title} comes out")


def _bar(label: str, scored: Readiness | Scored, known: bool) -> range_chart.Bar:
    text = span(scored.low, scored.high, "%")
    if known:
        text = f"{text}, likely {amount(scored.likely, '%')}"
    word = readiness_word(scored.likely, known)
    return range_chart.Bar(label, scored.low, scored.likely if known else None, scored.high, text, word)
