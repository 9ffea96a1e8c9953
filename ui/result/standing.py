"""How far the firm is: one range with its status, the parts sorted worst first, and what would narrow the range."""

from collections.abc import Sequence

import streamlit as st

from domain import vocabulary
from domain.results.report import Readiness, Report, Scored
from domain.vocabulary import CONFIDENCE, RANGE_NOTE, status_words
from ui.frame.menu import path_of
from ui.result.by_state import LEGEND, by_state
from ui.session.asked_for import href
from ui.session.engine import parameters
from ui.show.format import amount, span
from ui.show.glossary import Glossary
from ui.show.look import boxes, sure
from ui.show.look.rails import Mark, band
from ui.show.look.rows import Row, link_rows
from ui.show.reason_tree import why


def overall(report: Report) -> None:
    """The readiness range with its status. Nothing where readiness has no meaning: a notice says why."""
    ready = report.readiness
    if ready is None:
        return
    status = status_words(report.need.verdict)[ready.status]
    with boxes.answer("stand"):
        st.html(_number(ready))
        st.header(status, anchor=False, help=Glossary().explain(status, also=("Gap",)))
        st.markdown(_sentence(ready, report))
        answered = f"{ready.answered} of {ready.asked} questions answered"
        st.html(sure.bars(ready.confidence, f"{CONFIDENCE[ready.confidence]} · {answered}"))
        st.html(_band(report, ready))
    st.caption(f"{RANGE_NOTE} This is a self-assessment; an auditor may see it differently.")
    why(report, ready.because, "readiness")


def _number(ready: Readiness) -> str:
    """The one number; none while it would be a guess."""
    if ready.likely_is_guess:
        return '<p class="r42-say">Not known yet</p>'
    guessed = "of the way, on what is answered so far" if ready.confidence == "low" else "of the way, likely"
    return f'<p class="r42-giant">{amount(ready.likely, "%")}</p><p class="r42-note">{guessed}</p>'


def _band(report: Report, ready: Readiness) -> str:
    """The range on a line, with the two marks to reach."""
    from scoring.numbers.rates import rates

    found = rates(parameters(), report.as_of)
    nearly, done = found.likely("readiness.nearly"), found.likely("readiness.ready")
    likely = None if ready.likely_is_guess else ready.likely
    known = "The likely value is not known yet" if likely is None else f"Likely {amount(likely, '%')}"
    said = f"{known}, {span(ready.low, ready.high, '%')}. Nearly ready from {nearly:g} %, ready from {done:g} %."
    marks = (Mark(nearly, "nearly"), Mark(done, "ready"))
    ends = f"The range runs {span(ready.low, ready.high, '%')}; nearly ready from {nearly:g}, ready from {done:g}."
    return f'{band(ready.low, likely, ready.high, said, marks=marks)}<p class="r42-note">{ends}</p>'


def _sentence(ready: Readiness, report: Report) -> str:
    if ready.likely_is_guess:
        return "Nothing is answered yet, so you could be anywhere. Each answer narrows the range."
    if ready.confidence == "low":
        return "The range is still wide: too much is unanswered or unproven to say how big the gap is."
    return f"{vocabulary.GAP_BAND[report.gap_band]}."


def narrow(report: Report) -> None:
    """The questions that would tell most."""
    if not report.next_best_questions or not report.readiness:
        return
    st.header("Answer these next", anchor=False)
    st.caption("The questions that would narrow the range most, and by about how much.")
    rows = (
        Row(one.text, href(path_of(one.id), question=one.id), aside=amount(one.narrows, "points"))
        for one in report.next_best_questions
    )
    st.html(link_rows(rows, "Answer these next"))


def parts(report: Report) -> None:
    """Sections of the questionnaire and areas of the standard, worst first."""
    if report.readiness is None or report.readiness.likely_is_guess:
        return
    names = [part.title for part in (*report.sections, *report.areas)]
    words = Glossary().explain(*names, also=("Clause", "Control"))
    st.header("Part by part, furthest behind first", anchor=False, help=words)
    _bars(report, report.sections, "sections")
    with st.expander("The same, as the standard is built"):
        _bars(report, report.areas, "areas")


def _bars(report: Report, scored: Sequence[Scored], key: str) -> None:
    ranked = sorted(scored, key=lambda part: (not part.known, part.likely, part.low))
    name = (lambda part: f"{part.id} {part.title}") if key == "areas" else (lambda part: part.title)
    st.html(by_state([(name(part), part) for part in ranked]))
    st.caption(LEGEND)
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
