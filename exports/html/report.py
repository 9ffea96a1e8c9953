"""The report to hand to whoever decides: one file, the verdict first, the figures as charts, every limit said."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Report
from domain.vocabulary import CONFIDENCE, DISCLAIMER, SEVERITY, TOOL, TROUBLE, VERDICT, good_to_know
from exports.ahead import deadlines
from exports.figures import day, span
from exports.gaps import HEADS, OTHERS, none_found, of, row
from exports.html.bars import areas, costs, severities, times, worth
from exports.html.elements import el, listed, table, whole
from exports.html.figures import tiles
from exports.law import OPENING, TO_KNOW
from exports.limits import LIMITS, METHOD, METHOD_HEADING, UNKNOWN_HEADING, unknown, versions
from exports.noted import noted, own_note
from exports.quotes import HEADING as QUOTED
from exports.quotes import compared
from exports.rely import HEADING as RELY
from exports.rely import KIND
from exports.text import short_name
from exports.view import View

TITLE: Final = "ISO/IEC 42001: where we stand"
MOST_ACTIONS: Final = 8


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The file. A firm with no need for any of it gets the verdict, its reasons and the notes only."""
    view = View(report, case, bank)
    parts = [_top(view), _answer(view), _why(view), *(_rest(view) if report.readiness else ())]
    last = [_rely(view), _unknown(view), _notes(view), _method(view), _others(view), _foot(view)]
    return whole(f"{short_name(view.firm)}: {TITLE}", TOOL, el("main", *parts, *last))


def _rest(view: View) -> Iterator[Element | None]:
    """From how far the firm is to what it would cost. For a firm that need not certify its own plan goes first."""
    yield tiles(view)
    if view.is_light:
        yield _actions(view)
    yield _readiness(view)
    yield _gaps(view)
    yield _cost(view)
    if not view.is_light:
        yield _actions(view)
    yield _law(view)


def _section(heading: str, *inside: Element | str | None) -> Element:
    return el("section", el("h2", heading), *inside)


def _top(view: View) -> Element:
    said = f"Self-assessment of {day(view.as_of)}. Not an audit and not a certificate."
    name = el("h1", short_name(view.firm))
    return el("header", el("p", TITLE, cls="note"), name, el("p", said, cls="note"), cls="top")


def _answer(view: View) -> Element:
    need = view.report.need
    return el(
        "section",
        el("p", f"The answer. {CONFIDENCE[need.confidence]}.", cls="note"),
        el("h2", VERDICT[need.verdict]),
        el("p", need.headline, cls="lead"),
        cls="answer",
    )


def _why(view: View) -> Element:
    need = view.report.need
    flips = [el("h3", "What would change it"), listed(view.flips)] if view.flips else []
    trouble = [step.text for step in need.steps_about("certificate")]
    first = [el("h3", TROUBLE[need.certificate]), listed(trouble, ordered=True)] if need.certificate else []
    steps = [step.text for step in need.steps_about("need")]
    return _section(
        "Why, and what to do next",
        el("div", el("h3", "Why"), listed(need.reasons), worth(need), *flips, cls="card long"),
        el("div", *first, el("h3", "What to do next"), listed(steps, ordered=True), cls="card long"),
    )


def _readiness(view: View) -> Element:
    heading = "If we ever certify: how far we are" if view.is_light else "How far we are, area by area"
    return _section(heading, el("p", view.how_far, cls="keep"), el("div", areas(view.report), cls="card"))


def _gaps(view: View) -> Element:
    majors = of(view.report, "potential_major")
    heading = f"{SEVERITY['potential_major']}: {len(majors)}"
    found = [
        el("li", el("span", view.refs((gap.ref,)), cls="note"), el("h3", gap.title), el("p", gap.statement))
        for gap in majors
    ]
    return _section(
        "If we ever certify: what is missing" if view.is_light else "What is missing",
        el("div", severities(view.report), cls="card") if view.report.gaps else None,
        el("h3", heading),
        el("ul", *found) if found else el("p", none_found(view.report)),
    )


def _cost(view: View) -> Element:
    heading = "If we ever certify: what it would take" if view.is_light else "What it costs and how long it takes"
    said, quoted = [*deadlines(view.report)], compared(view.report)
    return _section(
        heading,
        el("div", costs(view.report), cls="card"),
        el("div", times(view.report), listed(said) if said else None, cls="card"),
        el("div", el("h3", QUOTED), listed(quoted), cls="card") if quoted else None,
        el("p", "Money and hours are never added together.", cls="note"),
    )


def _actions(view: View) -> Element | None:
    light = view.is_light and view.light
    actions = view.light if light else view.report.plan.actions
    if not actions:
        return None
    made = [_step(view, action, i, bool(light)) for i, action in enumerate(actions[:MOST_ACTIONS], 1)]
    left = len(actions) - MOST_ACTIONS
    more = f"And {left} more: the whole plan is a file of its own." if left > 0 else None
    return _section(
        "First: the 30/90-day plan" if light else "The first actions",
        el("ol", *made, cls="steps"),
        el("p", more, cls="note") if more else None,
    )


def _step(view: View, action: PlannedAction, place: int, light: bool) -> Element:
    said, note = noted(view.case, action), own_note(view.case, action)
    when = f"by day {action.light_days}" if light and note.due is None else f"by {day(said.due)}"
    hours, state = "" if light else span(action.hours), "" if note.status == "open" else said.status
    facts = filter(None, (said.owner, when, hours, state))
    return el(
        "li",
        el("span", str(place), cls="num"),
        el(
            "div", el("h3", action.title), el("p", " · ".join(facts), cls="note"),
            el("p", f"Done when: {action.done_when}") if action.done_when else None,
        ),
        cls="card",
    )  # fmt: skip


def _others(view: View) -> Element | None:
    """The long list stands last: whoever decides has read what matters by then."""
    rest = of(view.report, "potential_minor", "improvement")
    if not rest:
        return None
    made: list[Element] = []
    for severity in ("potential_minor", "improvement"):
        rows = [row(view, gap)[:3] for gap in of(view.report, severity)]
        made += [el("h3", f"{SEVERITY[severity]}: {len(rows)}"), table(HEADS[:3], rows)] if rows else []
    return _section(f"{OTHERS}: {len(rest)}", *made)


def _law(view: View) -> Element | None:
    notes = [el("li", el("b", f"{note.title}:"), f" {note.says}") for note in view.report.law]
    return _section(TO_KNOW, el("p", OPENING, cls="note"), el("ul", *notes)) if notes else None


def _rely(view: View) -> Element | None:
    points = [f"{KIND[point.kind]}: {point.message}" for point in view.report.before_you_rely]
    return _section(RELY, el("div", listed(points), cls="calm")) if points else None


def _unknown(view: View) -> Element | None:
    found = list(unknown(view))
    return _section(UNKNOWN_HEADING, el("div", listed(found), cls="calm")) if found else None


def _notes(view: View) -> Element | None:
    told = {note.id for note in view.report.law}
    notes = [n.message for n in good_to_know(view.report.notices, without="contradiction") if n.id not in told]
    return _section("Good to know", listed(notes)) if notes else None


def _method(view: View) -> Element:
    how = listed(METHOD) if view.report.readiness else None
    return _section(METHOD_HEADING, how, listed(LIMITS), el("p", versions(view), cls="note"))


def _foot(view: View) -> Element:
    return el("footer", el("p", el("b", DISCLAIMER)))
