"""The same answers seen through a framework that stands beside: ranges, and what closes gaps. None is named."""

from typing import NamedTuple

import streamlit as st

from domain.asked.bank import Framework
from domain.asked.ref import bare
from domain.results.report import OutcomeResult, Report, RequirementResult, Result, Scored
from domain.vocabulary import FINDING
from exports.frameworks import NOT_ASKED, as_a_whole, pairs
from ui.frame.ways import link
from ui.session.engine import bank
from ui.show import paper, range_chart
from ui.show.format import amount, span
from ui.show.reason_tree import why
from ui.show.typed import escape
from ui.show.words import plural, readiness_word


class Line(NamedTuple):
    """One outcome or requirement, as read on screen and on paper. `place`: among the others, lowest first."""

    number: str
    title: str
    figure: str
    says: tuple[str, ...]
    place: tuple[bool, bool, float]


def links() -> None:
    """A link to the page of each framework that stands beside."""
    for framework in bank().beside:
        if framework.told:
            link(framework.told.address, framework.told.heading)


def draw(report: Report, framework: Framework) -> None:
    """The whole page below its title."""
    result = report.results[framework.id]
    _opening(framework, result)
    if result.areas:
        _bars(result)
        for part in result.areas:
            _part(report, framework, result, part)


def _opening(framework: Framework, result: Result) -> None:
    """What this view is and is not, said once."""
    if framework.told:
        st.markdown(framework.told.about)
        st.caption(" ".join(f"{framework.title} {result.version}. {framework.told.edition}".split()))
    if not result.areas:
        st.info("There is no AI to look after, so there is nothing to show here.")
        return
    st.markdown(as_a_whole(framework, result))
    if credit := bank().credit(framework):
        st.caption(credit)


def _bars(result: Result) -> None:
    """One bar a part."""
    bars = [
        range_chart.Bar(
            part.title,
            part.low,
            part.likely if part.known else None,
            part.high,
            span(part.low, part.high, "%"),
            readiness_word(part.likely, part.known),
        )
        for part in result.areas
    ]
    range_chart.draw(bars, "functions", "How far", top=100, unit=" %")


def _part(report: Report, framework: Framework, result: Result, part: Scored) -> None:
    """What stands in one part, lowest first, with the open actions that would move it; on paper in its own order."""
    lines = _outcomes(framework, result, part) if result.outcomes else _requirements(framework, result, part)
    unasked = sum(line.figure == NOT_ASKED for line in lines)
    count = plural(len(lines), "outcome" if result.outcomes else "requirement")
    count += f", {unasked} not asked of your kind of firm" if unasked else ""
    fold = st.expander(f"{part.title}: {count}", key=f"outcomes_{part.id}", on_change="rerun")
    if fold.open:
        with fold:
            for line in sorted(lines, key=lambda line: line.place):
                _show(line)
            why(_explained(report, result), part.because, f"function_{part.id}", f"How {part.title} comes out")
    paper.draw([paper.heading(part.title), *(paper.card(_printed(line)) for line in lines)])


def _outcomes(framework: Framework, result: Result, part: Scored) -> list[Line]:
    refs = {line.number: line.ref for line in framework.outcomes}
    return [
        Line(
            outcome.id.replace(part.id, part.title),
            outcome.title,
            _figure(outcome),
            (f"Points that go with it: {pairs(bank().pair[refs[outcome.id]])}", *_moved_by(outcome)),
            (not outcome.asked, not outcome.known, outcome.likely),
        )
        for outcome in result.outcomes
        if outcome.function == part.id
    ]


def _moved_by(outcome: OutcomeResult) -> tuple[str, ...]:
    titles = "; ".join(bank().action[action].title for action in outcome.actions)
    return (f"What moves it: {titles}",) if titles else ()


def _requirements(framework: Framework, result: Result, part: Scored) -> list[Line]:
    inside = {line.ref for line in framework.inside[part.id]}
    return [_requirement(found) for found in result.requirements if found.ref in inside]


def _requirement(found: RequirementResult) -> Line:
    known = found.finding != "not_assessed"
    likely = f", likely {amount(found.likely, '%')}" if known else ""
    figure = f"{span(found.low, found.high, '%')}{likely}. {FINDING[found.finding]}"
    return Line(bare(found.ref), found.title, figure, (), (False, not known, found.likely))


def _figure(outcome: OutcomeResult) -> str:
    """Its range and what is likely; in words where nothing of this firm can ever be known about it."""
    if not outcome.asked:
        return NOT_ASKED
    likely = f", likely {amount(outcome.likely, '%')}" if outcome.known else ""
    return f"{span(outcome.low, outcome.high, '%')}{likely}"


def _show(line: Line) -> None:
    st.markdown(f"**{line.number}** {escape(line.title)}. :gray[{line.figure}]")
    for says in line.says:
        st.caption(escape(says))


def _printed(line: Line) -> paper.Card:
    return paper.Card(f"{line.number} {line.title}", line.figure, line.says)


def _explained(report: Report, result: Result) -> Report:
    """The report with the reasons of this result, where it has its own."""
    return report.model_copy(update={"reasons": result.reasons}) if result.reasons else report
