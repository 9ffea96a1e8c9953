"""The Statement of Applicability: every control in or out, with the reason a person accepts or writes anew."""

from itertools import groupby

import streamlit as st

from domain.case import Judgement
from domain.results.report import Report, SoaLine
from exports.controls import NOTHING_DONE, owner_of, signature, whose
from ui.fields import text_box
from ui.fields.accepted_by import CLASH, name_box, signed, told
from ui.frame.menu import path_of
from ui.frame.two_versions import choose, in_words, not_saved
from ui.frame.ways import link
from ui.session import press
from ui.session.engine import bank, parameters
from ui.session.opened import keep, kept, opened, recall
from ui.show.glossary import Glossary
from ui.show.typed import escape, linked
from ui.show.words import LONGEST, plural

STANDS = {
    "taken": "Taken in, not accepted yet",
    "accepted": "Taken in, accepted",
    "proposed": "Proposed to be left out",
    "out": "Left out, accepted",
    "unsigned": "Decided, name or date missing",
    "changed": "Accepted before its answer changed",
}
APPLIES = {True: "Yes, take it in", False: "No, leave it out"}
LAST = "soa_last"
SAYS = (
    "One line for each of the 38 controls: in or out, why, how it is done and who keeps it. It is a draft from your "
    "answers. A line counts once a person has read and accepted it; an auditor reads your reasons and may see them "
    "differently. Clauses 4 to 10 can never be left out."
)


def draw(report: Report) -> None:
    """Counts, a filter, the controls by group, and the whole statement as one table. Nothing without AI."""
    if not report.soa or report.readiness is None:
        return
    st.markdown(SAYS)
    _counts(report)
    name = name_box("soa")
    shown = _chosen(report)
    st.caption(f"Showing {len(shown)} of {len(report.soa)}. Open a line to read its reason and to decide.")
    titles = {area.id: area.title for area in bank().areas}
    for group, lines in groupby(shown, key=lambda line: bank().requirement[line.ref].area):
        st.header(f"{titles[group]} :gray[{group}]", anchor=False)
        for line in lines:
            _one(line, name)
    _table(report)


def stands(line: SoaLine) -> str:
    """Where a control stands: taken, accepted, proposed, out, unsigned or changed."""
    if line.applicable is None:
        return "proposed"
    if not line.decided:
        return "taken"
    if line.outdated:
        return "changed"
    return ("accepted" if line.applicable else "out") if line.accepted else "unsigned"


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


def _one(line: SoaLine, name: str) -> None:
    number = bank().requirement[line.ref].number
    state = "" if line.applicable is None or line.applicable is False else f" · {line.status}"
    head = f"**{escape(line.title)}** · {STANDS[stands(line)]}{state} · :gray[{number}]"
    # A new heading makes a new fold, so the one just decided, or still to be decided between two, is told to be open.
    at_hand = kept(LAST) == line.ref or line.ref in opened().judged.conflicts
    fold = st.expander(head, at_hand, key=f"soa_{line.ref}", on_change="rerun")
    if fold.open:
        with fold:
            _decide(line, name)
            _done(line)
            _behind(line)


def _decide(line: SoaLine, name: str) -> None:
    """In or out with a reason; nothing changes until the button is pressed, and what is typed stays until then."""
    key = f"soa_{opened().token}_{line.ref}"
    not_saved(opened().judged, line.ref, "Your decision")
    choose(opened().judged, line.ref, CLASH, in_words(told), lambda: keep(LAST, line.ref))
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
    same = line.accepted and picked is line.applicable and reason == line.justification
    if line.outdated:
        st.warning(f"{escape(signature(line))}. Read it again, and accept it if it still holds.")
    if line.decided and not same:
        st.markdown(f"Decided so far: **{APPLIES[bool(line.applicable)]}**, because: {linked(line.justification)}")
    with st.container(horizontal=True, vertical_alignment="center"):
        if press.button("Accept this line", key=f"{key}_keep", disabled=same or not reason or not name):
            _judge(line.ref, signed(applicable=picked, attainment=_level(line.ref), reason=reason, name=name))
        if line.decided and press.button("Take it back", key=f"{key}_undo", type="tertiary"):
            _judge(line.ref, _without_decision(line.ref))
        st.caption(_so_far(line, same=same, name=name), width="content")


def _so_far(line: SoaLine, *, same: bool, name: str) -> str:
    if same:
        return f"Accepted: {escape(signature(line))}."
    if not name:
        return "To accept it, type your name at the top."
    return "Not kept yet." if line.accepted else "Not accepted yet."


def _draft(ref: str, *, applies: bool) -> str:
    from scoring.readiness.soa import drafted

    current = opened()
    return drafted(bank(), parameters(), current.case(), current.as_of, ref, applies=applies)


def _level(ref: str) -> float | None:
    """How far somebody judged a control to be met: a decision leaves that as it is."""
    judged = opened().judged.shown(ref)
    return judged.attainment if judged else None


def _without_decision(ref: str) -> Judgement | None:
    judged = opened().judged.shown(ref)
    return judged.model_copy(update={"applicable": None}) if judged and judged.attainment is not None else None


def _judge(ref: str, decision: Judgement | None) -> None:
    """Save or withdraw a decision."""
    opened().judged.keep(ref, decision)
    keep(LAST, ref)
    st.rerun()


def _done(line: SoaLine) -> None:
    """How it is done, by whom, what stands behind it and who keeps it; nothing for what is left out."""
    if line.applicable is False:
        return
    st.markdown(f"**How it is done:** {linked(line.how) or NOTHING_DONE}")
    said = [whose(line), f"evidence: {linked(line.evidence)}"] if line.whose else []
    st.caption(" · ".join([*said, f"owner: {escape(owner_of(line))}"]))


def _behind(line: SoaLine) -> None:
    for question in bank().asked_by[line.ref]:
        link(path_of(question.id), f"Question: {escape(question.text)}", question.id)


def _table(report: Report) -> None:
    with st.expander("The whole statement as one table, to print or to copy"):
        st.table(
            {
                "Control": [f"{bank().requirement[line.ref].number} {escape(line.title)}" for line in report.soa],
                "In or out": [f"{STANDS[stands(line)]} · {line.status}" for line in report.soa],
                "Because": [_because(line) for line in report.soa],
                "How it is done": [linked(" ".join(filter(None, (line.how, whose(line))))) for line in report.soa],
                "Behind it": [_behind_it(line) for line in report.soa],
            }
        )


def _because(line: SoaLine) -> str:
    """As markdown: an address in a person's own reason is a link, one in a customer's name in our draft is none."""
    return linked(line.justification) if line.decided else escape(line.justification)


def _behind_it(line: SoaLine) -> str:
    """Evidence, owner and who accepted it as markdown, as far as there is any. Only what is proof has links."""
    owner, accepted = escape(owner_of(line)), escape(signature(line))
    named = (("Evidence", linked(line.evidence)), ("Owner", owner), ("Accepted", accepted))
    return " ".join(f"{what}: {text}." for what, text in named if text)
