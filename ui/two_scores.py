"""What the client said against what the consultant saw: two scores over the same questions, and their difference."""

from typing import NamedTuple

import streamlit as st

from domain.case import Case, Layer
from domain.report import Readiness
from domain.session import Score, TwoScores
from ui.engine import bank, parameters
from ui.format import amount, span
from ui.session import keep, kept
from ui.words import plural
from ui.work import Work

LAST = "two_scores"


class _Worked(NamedTuple):
    case: Case
    scores: TwoScores | None


def draw(current: Work) -> None:
    """Both scores and the difference. Nothing where readiness has no meaning."""
    whole = current.report().readiness
    if whole is None:
        st.info("There is nothing to score while this firm has no AI, or while it holds the certificate.")
        return
    found = _as_before(current.case())
    left, middle, right = st.columns(3)
    if found is None:
        _score(left, "Client said", _ends(whole))
        _tile(middle, "I verified", "Nothing yet", "Pick what you saw under I verified.")
        return
    _score(left, "Client said", found.said)
    _score(middle, "I verified", found.verified)
    _tile(right, "Difference", _points(found.difference), "What you saw against what they said.")
    st.caption(
        f"All three over the {plural(found.questions, 'question')} you verified. Over all that the client said, "
        f"likely {_likely(_ends(whole))}, range {span(whole.low, whole.high, '%')}."
    )


def _as_before(case: Case) -> TwoScores | None:
    """Both scores, worked out again only when the case is another one than on the last run."""
    held = kept(LAST)
    if not isinstance(held, _Worked) or held.case != case:
        held = _Worked(case, both(case))
        keep(LAST, held)
    return held.scores


def both(case: Case) -> TwoScores | None:
    """Both scores of a dated case; None while nothing is verified, and where readiness has no meaning."""
    checked = _verified_only(case)
    said, seen = _readiness(checked, "said"), _readiness(checked, "verified")
    if not checked.answers or said is None or seen is None:
        return None
    return TwoScores(questions=len(checked.answers), said=_ends(said), verified=_ends(seen))


def _verified_only(case: Case) -> Case:
    """The case with only the answers the consultant has verified, so that both scores speak of the same questions."""
    return case.model_copy(update={"answers": {qid: one for qid, one in case.answers.items() if one.verified}})


def _readiness(case: Case, layer: Layer) -> Readiness | None:
    from scoring import evaluate

    as_of = case.as_of
    assert as_of is not None
    return evaluate(
        bank(), parameters(), case, as_of, reasons=False, next_questions=False, roads=False, layer=layer
    ).readiness


def _ends(found: Readiness) -> Score:
    return Score(low=found.low, likely=None if found.likely_is_guess else found.likely, high=found.high)


def _score(column: "st.delta_generator.DeltaGenerator", name: str, score: Score) -> None:
    _tile(column, name, _likely(score), f"Range {span(score.low, score.high, '%')}.")


def _likely(score: Score) -> str:
    return "not known yet" if score.likely is None else amount(score.likely, "%")


def _points(difference: int | None) -> str:
    if difference is None:
        return "not known yet"
    word = "higher" if difference > 0 else "lower"
    return f"{plural(abs(difference), 'point')} {word}" if difference else "none"


def _tile(column: "st.delta_generator.DeltaGenerator", name: str, figure: str, says: str) -> None:
    with column.container(border=True, key=f"figure_{name.replace(' ', '_')}", gap="small", height="stretch"):
        st.markdown(f"**{name}**")
        st.markdown(figure)
        st.caption(says)
