"""What the client said against what the consultant saw: both scores, the one that counts, and what the seeing moved."""

import streamlit as st

from domain.results.report import Readiness, Report
from domain.session import Score, TwoScores
from ui.session.work import Work
from ui.show.format import amount, span
from ui.show.words import plural


def draw(current: Work) -> None:
    """Both scores and what counts. Nothing where readiness has no meaning."""
    report = current.report()
    if report.readiness is None:
        st.info("There is nothing to score while this firm has no AI, or while it holds the certificate.")
        return
    found = both(report)
    left, middle, right = st.columns(3)
    if found is None or found.counted is None:
        _score(left, "Client said", _ends(report.readiness))
        _tile(middle, "I verified", "Nothing yet", "Pick what you saw under I verified.")
        return
    _score(left, "Client said", found.said)
    _score(middle, "I verified", found.verified)
    _score(right, "What counts", found.counted)
    st.caption(
        f"I verified goes by the {plural(found.questions, 'question')} you verified, and by nothing else. What counts "
        f"goes by them and, for the rest, by what the client said: {_points(found.difference)} than said."
    )


def both(report: Report) -> TwoScores | None:
    """Both scores and the one that counts; None while nothing is verified, and where readiness has no meaning."""
    said, seen, counts, counted = report.readiness_said, report.readiness_verified, report.readiness, report.counted
    if said is None or seen is None or counts is None or counted is None:
        return None
    return TwoScores(questions=counted.verified, said=_ends(said), verified=_ends(seen), counted=_ends(counts))


def _ends(found: Readiness) -> Score:
    return Score(low=found.low, likely=None if found.likely_is_guess else found.likely, high=found.high)


def _score(column: "st.delta_generator.DeltaGenerator", name: str, score: Score) -> None:
    _tile(column, name, _likely(score), f"Range {span(score.low, score.high, '%')}.")


def _likely(score: Score) -> str:
    return "not known yet" if score.likely is None else amount(score.likely, "%")


def _points(difference: int | None) -> str:
    if difference is None:
        return "nobody can say yet how much higher or lower"
    if not difference:
        return "no point higher or lower"
    return f"{plural(abs(difference), 'point')} {'higher' if difference > 0 else 'lower'}"


def _tile(column: "st.delta_generator.DeltaGenerator", name: str, figure: str, says: str) -> None:
    with column.container(border=True, key=f"figure_{name.replace(' ', '_')}", gap="small", height="stretch"):
        st.markdown(f"**{name}**")
        st.markdown(figure)
        st.caption(says)
