"""The Statement of Applicability: every control in or out, with the reason a person accepts or writes anew."""

from itertools import groupby

import streamlit as st

from domain.case import Judgement
from domain.report import Report, SoaLine
from ui import text_box
from ui.engine import bank
from ui.glossary import Glossary
from ui.session import keep, kept, opened, recall
from ui.words import LONGEST, escape, linked, plural

STANDS = {
    "taken": "Taken in",
    "accepted": "Taken in, decided by you",
    "proposed": "Proposed to be left out",
    "out": "Left out, decided by you",
}
APPLIES = {True: "Yes, take it in", False: "No, leave it out"}
LAST = "soa_last"
SAYS = (
    "One line for each of the 38 controls: in or out, and why. It is a draft from your answers, for you to decide; "
    "an auditor reads your reasons and may see them differently. Clauses 4 to 10 can never be left out."
)


def draw(report: Report) -> None:
    """Counts, a filter, the controls by group, and the whole statement as one table. Nothing without AI."""
    if not report.soa or report.readiness is None:
        return
    st.markdown(SAYS)
    _counts(report)
    shown = _chosen(report)
    st.caption(f"Showing {len(shown)} of {len(report.soa)}. Open a line to read its reason and to decide.")
    titles = {area.id: area.title for area in bank().areas}
    for group, lines in groupby(shown, key=lambda line: bank().requirement[line.ref].area):
        st.header(f"{titles[group]} :gray[{group}]", anchor=False)
        for line in lines:
            _one(line)
    _table(report)


def stands(line: SoaLine) -> str:
    """Where a control stands: taken, accepted, proposed or out."""
    if line.applicable is None:
        return "proposed"
    judged = opened().judgements.get(line.ref)
    decided = judged is not None and judged.applicable is not None
    return ("accepted" if decided else "taken") if line.applicable else "out"


def _counts(report: Report) -> None:
    found = [stands(line) for line in report.soa]
    words = (f"**{found.count(kind)}** {name[0].lower()}{name[1:]}" for kind, name in STANDS.items() if kind in found)
    st.markdown(" · ".join(words), help=Glossary().explain(also=("Statement of Applicability", "Control")))
    if "proposed" in found:
        count = plural(found.count("proposed"), "proposal waits", "proposals wait")
        st.info(f"{count} for your decision. Until then it counts as not known, so your range stays wider.")


def _chosen(report: Report) -> list[SoaLine]:
    left, right = st.columns(2)
    kinds = left.multiselect("In or out", list(STANDS), format_func=STANDS.__getitem__, key="soa_kinds")
    states = right.multiselect("How far it is", sorted({line.status for line in report.soa}), key="soa_states")
    return [
        line for line in report.soa if (not kinds or stands(line) in kinds) and (not states or line.status in states)
    ]


def _one(line: SoaLine) -> None:
    number = bank().requirement[line.ref].number
    state = "" if line.applicable is None or line.applicable is False else f" · {line.status}"
    head = f"**{escape(line.title)}** · {STANDS[stands(line)]}{state} · :gray[{number}]"
    # A new heading makes a new fold, so the one just decided is told to be open.
    fold = st.expander(head, kept(LAST) == line.ref, key=f"soa_{line.ref}", on_change="rerun")
    if fold.open:
        with fold:
            _decide(line)
            _behind(line)


def _decide(line: SoaLine) -> None:
    """In or out with a reason; nothing changes until the button is pressed, and what is typed stays until then."""
    key = f"soa_{opened().token}_{line.ref}"
    recall(f"{key}_applies", bool(line.applicable))
    picked = st.radio(
        "Does it apply to you?",
        list(APPLIES),
        format_func=APPLIES.__getitem__,
        horizontal=True,
        key=f"{key}_applies",
    )
    box = f"{key}_because_{picked}"
    recall(box, line.justification if picked is bool(line.applicable) else _draft(line.ref, applies=picked))
    reason = text_box.lines("Because", None, most=LONGEST, key=box)
    decided = stands(line) in ("accepted", "out")
    same = decided and picked is line.applicable and reason == line.justification
    if decided and not same:
        st.markdown(f"Decided so far: **{APPLIES[bool(line.applicable)]}**, because: {linked(line.justification)}")
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Keep this decision", key=f"{key}_keep", disabled=same or not reason):
            _judge(line.ref, applicable=picked, reason=reason)
        if decided and st.button("Take it back", key=f"{key}_undo", type="tertiary"):
            _judge(line.ref, applicable=None)
        st.caption("Saved." if same else "Not kept yet." if decided else "A draft: not decided yet.", width="content")


def _draft(ref: str, *, applies: bool) -> str:
    from scoring.soa import drafted_exclusion, drafted_inclusion

    case = opened().case()
    return drafted_inclusion(case) if applies else drafted_exclusion(bank(), case, bank().requirement[ref])


def _judge(ref: str, *, applicable: bool | None, reason: str = "") -> None:
    """Save or withdraw the decision. A level that somebody judged stays as it is."""
    current = opened()
    old = current.judgements.get(ref)
    level = old.attainment if old else None
    if applicable is None and (old is None or level is None):
        decision = None
    else:
        words = reason or (old.justification if old else "")
        decision = Judgement(applicable=applicable, attainment=level, justification=words)
    current.judge(ref, decision)
    keep(LAST, ref)
    st.rerun()


def _behind(line: SoaLine) -> None:
    from ui.menu import path_of
    from ui.shell import link

    for question in bank().asked_by[line.ref]:
        link(path_of(question.id), f"Question: {escape(question.text)}", question.id)


def _table(report: Report) -> None:
    with st.expander("The whole statement as one table, to print or to copy"):
        st.table(
            {
                "Control": [f"{bank().requirement[line.ref].number} {escape(line.title)}" for line in report.soa],
                "In or out": [STANDS[stands(line)] for line in report.soa],
                "Because": [linked(line.justification) for line in report.soa],
                "How far": [line.status for line in report.soa],
            }
        )
