"""Which sheets a report has: one line a sheet, by verdict."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import Report
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.sheets import (
    action_plan,
    action_steps,
    answers,
    applicability,
    assumptions,
    change_log,
    cost,
    drivers,
    frameworks,
    gap_register,
    hours,
    light_plan,
    lists,
    nothing_open,
    other_ways,
    read_me,
    scorecard,
    steps,
    summary,
    what_moves,
    workings,
)

Writer = Callable[[Book], None]
BESIDE: Final = "frameworks beside"
"""Stands for the sheets of these frameworks, which take their names from the bank."""
SHEETS: Final[Mapping[str, Writer]] = {
    read_me.NAME: read_me.write,
    summary.NAME: summary.write,
    light_plan.NAME: light_plan.write,
    scorecard.NAME: scorecard.write,
    gap_register.NAME: gap_register.write,
    action_plan.NAME: action_plan.write,
    action_plan.STEPS: action_steps.write,
    cost.NAME: cost.write,
    cost.LATER: cost.write,
    other_ways.NAME: other_ways.write,
    what_moves.NAME: what_moves.write,
    applicability.NAME: applicability.write,
    answers.NAME: answers.write,
    assumptions.NAME: assumptions.write,
    change_log.NAME: change_log.write,
    hours.NAME: hours.write,
    steps.NAME: drivers.write,
    workings.NAME: workings.write,
    lists.NAME: lists.write,
    nothing_open.NAME: nothing_open.write,
}
NO_AI: Final = (read_me.NAME, summary.NAME)
HIDDEN: Final = (steps.NAME, workings.NAME, lists.NAME, hours.NAME)
"""The arithmetic: out of sight and out of print, for whoever wants to follow a figure."""
DETAIL: Final = (
    what_moves.NAME, assumptions.NAME, applicability.NAME, BESIDE, answers.NAME, change_log.NAME, *HIDDEN,
)  # fmt: skip
GAPS: Final = (scorecard.NAME, gap_register.NAME, action_plan.NAME, action_plan.STEPS)
FULL: Final = (read_me.NAME, summary.NAME, *GAPS, cost.NAME, *DETAIL)
LIGHT: Final = (read_me.NAME, summary.NAME, light_plan.NAME, other_ways.NAME, cost.LATER, *GAPS, *DETAIL)


def sheets(view: View) -> tuple[str, ...]:
    """The sheets of this firm's report, in order: none that would be blank."""
    if view.report.readiness is None:
        return NO_AI
    empty = set()
    if not view.report.plan.actions:
        empty |= {action_plan.NAME, action_plan.STEPS}
    if not other_ways.needed(view):  # where there is any, a firm that goes for the certificate finds it below the cost
        empty.add(other_ways.NAME)
    if not what_moves.figures(view):
        empty.add(what_moves.NAME)
    if not view.light:
        empty.add(light_plan.NAME)
    names = (name for name in (LIGHT if view.is_light else FULL) if name not in empty)
    return tuple(tab for name in names for tab in (frameworks.tabs(view) if name == BESIDE else (name,)))


def plan_sheets(view: View) -> tuple[str, ...]:
    """The sheets of the plan alone; one that says what to do instead where no action is open."""
    if not view.report.plan.actions:
        return (nothing_open.NAME,)
    light = (light_plan.NAME,) if view.is_light and view.light else ()
    return (*light, action_plan.NAME, action_plan.STEPS, lists.NAME)


def write_report(report: Report, case: Case, bank: Bank) -> bytes:
    """The whole workbook."""
    view = View(report, case, bank)
    return _written(Book(view, "ISO/IEC 42001 readiness report", sheets(view)))


def write_plan(report: Report, case: Case, bank: Bank) -> bytes:
    """The plan alone."""
    view = View(report, case, bank)
    return _written(Book(view, "AI action plan", plan_sheets(view)))


def _written(book: Book) -> bytes:
    book.hide(*HIDDEN)
    for name in sorted(book.sheets, key=lambda n: (n != assumptions.NAME, n == lists.NAME)):
        # names of the Assumptions are used elsewhere, and the Lists count what all sheets have to check
        if name in SHEETS:
            SHEETS[name](book)
        else:
            frameworks.write(book, name)
    return book.save()
