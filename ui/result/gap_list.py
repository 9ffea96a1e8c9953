"""What is missing: the few things that could stop a certificate first, then everything with a filter."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.asked.ref import bare
from domain.results.report import Gap, Report, RequirementResult
from domain.vocabulary import FINDING, SEVERITY
from exports.said_and_seen import RAISED, RAISED_MEANS
from ui.frame.menu import path_of
from ui.frame.ways import link
from ui.result import said_and_seen
from ui.session.engine import bank
from ui.session.opened import report
from ui.show import paper
from ui.show.format import about_time
from ui.show.glossary import Glossary
from ui.show.reason_tree import why
from ui.show.typed import escape
from ui.show.words import plural


def serious(report: Report) -> None:
    """Potential majors as a short list, each with its first action."""
    found = [gap for gap in report.gaps if gap.severity == "potential_major"]
    if not found:
        _raised(report)
        return
    st.header(f"First: {plural(len(found), 'thing')} that could stop a certificate", anchor=False)
    st.caption("Only an auditor can say so for sure: what one has to see is missing here, by what counts so far.")
    for gap in found:
        with st.container(border=True, key=f"serious_{gap.ref}", gap="small"):
            _serious(gap)
    _raised(report)


def _raised(report: Report) -> None:
    """Gaps that are not counted above and that an auditor could raise to one of those."""
    found = [gap for gap in report.gaps if gap.could_be_major]
    if found:
        with st.expander(f"{RAISED}: {plural(len(found), 'more gap')}", key="raised", on_change="ignore"):
            st.caption(RAISED_MEANS)
            st.markdown("\n".join(f"- {escape(gap.title)} :gray[{_number(gap)}]" for gap in found))


def _serious(gap: Gap) -> None:
    first = bank().action[gap.actions[0]] if gap.actions else None
    words = Glossary().explain(gap.title, gap.statement, first.title if first else "")
    st.markdown(f":red[**!**] **{escape(gap.title)}** :gray[{_number(gap)}]", help=words)
    st.markdown(escape(gap.statement))
    _seen(gap)
    if first:
        _to_action(first.id, f"First step: {first.title}{_hours(first.id)}")
    for question in gap.questions[:1]:
        _to_question(question)


def everything(report: Report) -> None:
    """All gaps, by weight and part of the standard."""
    if report.readiness is None or not report.gaps:
        return
    words = Glossary().explain(also=("Gap",))
    st.header(f"All {plural(len(report.gaps), 'gap')}", anchor=False, help=words)
    with st.container(key=f"{paper.NOT_PRINTED}_gaps"):
        _filtered(report)
    paper.draw(paper.card(printed(report, gap)) for gap in report.gaps)


def printed(report: Report, gap: Gap) -> paper.Card:
    """All that an opened gap says."""
    finding = next(FINDING[result.finding] for result in report.requirements if result.ref == gap.ref)
    closes = "; ".join(bank().action[action].title for action in gap.actions)
    says = (f"{gap.statement} ({finding})", *said_and_seen.behind(gap), f"What closes it: {closes}" if closes else "")
    return paper.Card(f"{gap.title} · {_number(gap)}", _weight(gap), says)


def _weight(gap: Gap) -> str:
    """How serious it is, and whether an auditor could raise it."""
    return f"{SEVERITY[gap.severity]}. {RAISED}" if gap.could_be_major else SEVERITY[gap.severity]


def _seen(gap: Gap) -> None:
    for line in said_and_seen.behind(gap):
        st.caption(escape(line))


def _filtered(report: Report) -> None:
    left, middle, right = st.columns(3)
    weights = left.multiselect("How serious", list(SEVERITY), format_func=SEVERITY.__getitem__, key="gap_weights")
    areas = {area.id: f"{area.id} {area.title}" for area in bank().areas}
    chosen = middle.multiselect("Part of the standard", list(areas), format_func=areas.__getitem__, key="gap_areas")
    order = right.selectbox("In what order", list(ORDERS), key="gap_order")
    shown = ORDERS[order](report, [gap for gap in report.gaps if _fits(gap, weights, chosen)])
    st.caption(f"Showing {len(shown)} of {len(report.gaps)}.")
    results = {result.ref: result for result in report.requirements}
    for gap in shown:
        _one(report, gap, results[gap.ref])


def _as_found(report: Report, gaps: list[Gap]) -> list[Gap]:
    """The report's own order: most serious first, then what is missing most for its weight."""
    return gaps


def _as_the_standard(report: Report, gaps: list[Gap]) -> list[Gap]:
    place = {result.ref: place for place, result in enumerate(report.requirements)}
    return sorted(gaps, key=lambda gap: place[gap.ref])


def _closest_first(report: Report, gaps: list[Gap]) -> list[Gap]:
    likely = {result.ref: result.likely for result in report.requirements}
    return sorted(gaps, key=lambda gap: -likely[gap.ref])


ORDERS: dict[str, Callable[[Report, list[Gap]], list[Gap]]] = {
    "Most serious first": _as_found,
    "As the standard is built": _as_the_standard,
    "Nearly there first": _closest_first,
}


def _fits(gap: Gap, weights: Sequence[str], areas: Sequence[str]) -> bool:
    return (not weights or gap.severity in weights) and (not areas or bank().requirement[gap.ref].area in areas)


def _one(report: Report, gap: Gap, result: RequirementResult) -> None:
    head = f"{_weight(gap)} · {escape(gap.title)} · {_number(gap)}"
    fold = st.expander(head, key=f"gap_{gap.ref}", on_change="rerun")
    if fold.open:
        with fold:
            words = Glossary().explain(gap.title, gap.statement)
            st.markdown(f"{escape(gap.statement)} *({FINDING[result.finding]})*", help=words)
            _seen(gap)
            for action in gap.actions:
                _to_action(action, f"What closes it: {bank().action[action].title}")
            for question in gap.questions:
                _to_question(question)
            why(report, result.because, f"gap_{gap.ref}")


def _to_action(action: str, words: str) -> None:
    """A way to the action in the plan; its name alone where nothing of it is left to do."""
    if any(planned.id == action for planned in report().plan.actions):
        link("action-plan", escape(words), action=action)
    else:
        st.markdown(escape(words))


def _to_question(question: str) -> None:
    link(path_of(question), f"Question: {escape(bank().question[question].text)}", question)


def _hours(action: str) -> str:
    """How long a step of the plan takes, behind its name; nothing where none of it is left to do."""
    found = next((planned for planned in report().plan.actions if planned.id == action), None)
    return f" ({about_time(found.hours.likely)})" if found else ""


def _number(gap: Gap) -> str:
    return bare(gap.ref)
