"""What the client said against what the consultant saw: two scores over the same questions, and their difference."""

import streamlit as st

from domain.case import Case, Layer
from domain.report import Readiness
from ui.engine import bank, parameters
from ui.format import amount, number, span
from ui.session import locale
from ui.words import plural
from ui.work import Work


def draw(current: Work) -> None:
    """Both scores and the difference. Nothing where readiness has no meaning."""
    whole = current.report().readiness
    if whole is None:
        st.info("There is nothing to score while this firm has no AI, or while it holds the certificate.")
        return
    checked = verified_only(current.case())
    said, seen = readiness(checked, "said"), readiness(checked, "verified")
    left, middle, right = st.columns(3)
    if not checked.answers or said is None or seen is None:
        _score(left, "Client said", whole)
        _tile(middle, "I verified", "Nothing yet", "Pick what you saw under I verified.")
        return
    _score(left, "Client said", said)
    _score(middle, "I verified", seen)
    _tile(right, "Difference", _points(seen.likely - said.likely), "What you saw against what they said.")
    st.caption(
        f"All three over the {plural(len(checked.answers), 'question')} you verified. Over all that the client said, "
        f"likely {_likely(whole)}, range {span(whole.low, whole.high, '%', locale())}."
    )


def verified_only(case: Case) -> Case:
    """The case with only the answers the consultant has verified, so that both scores speak of the same questions."""
    return case.model_copy(update={"answers": {qid: one for qid, one in case.answers.items() if one.verified}})


def readiness(case: Case, layer: Layer) -> Readiness | None:
    """The score of one layer; None where readiness has no meaning. The case is dated."""
    from scoring import evaluate

    as_of = case.as_of
    assert as_of is not None
    return evaluate(
        bank(), parameters(), case, as_of, reasons=False, next_questions=False, roads=False, layer=layer
    ).readiness


def _score(column: "st.delta_generator.DeltaGenerator", name: str, ready: Readiness) -> None:
    _tile(column, name, _likely(ready), f"Range {span(ready.low, ready.high, '%', locale())}.")


def _likely(ready: Readiness) -> str:
    return "not known yet" if ready.likely_is_guess else amount(ready.likely, "%", locale())


def _points(difference: float) -> str:
    whole = round(difference)
    return "none" if not whole else f"{number(abs(whole), locale())} points {'higher' if whole > 0 else 'lower'}"


def _tile(column: "st.delta_generator.DeltaGenerator", name: str, figure: str, says: str) -> None:
    with column.container(border=True, key=f"figure_{name.replace(' ', '_')}", gap="small", height="stretch"):
        st.markdown(f"**{name}**")
        st.markdown(figure)
        st.caption(says)
