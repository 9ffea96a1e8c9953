"""A sheet for each framework that stands beside: its outcomes with what is related to each, or its requirements."""

from collections.abc import Mapping
from typing import Final

from domain.asked.bank import Framework
from domain.asked.framework import Told
from domain.asked.ref import bare
from domain.results.report import OutcomeResult, RequirementResult, Result
from domain.vocabulary import FINDING, readiness_word
from exports.frameworks import NOT_ASKED, as_a_whole, beside, in_words
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.style import BODY, GREY, INK, NOTE, NUMBER, PERCENT, WORD
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets.scorecard import READING

NONE: Final = "–"
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")


def tabs(view: View) -> tuple[str, ...]:
    """The names of these sheets: none where there is nothing to say of a framework."""
    return tuple(told.tab for _, told, result in beside(view.bank, view.report) if result.areas)


def about(view: View) -> Mapping[str, str]:
    """What each of these sheets is for."""
    return {told.tab: told.tab_says for _, told, _ in beside(view.bank, view.report)}


def write(book: Book, tab: str) -> None:
    """The one of this name, A4 landscape."""
    for framework, told, result in beside(book.view.bank, book.view.report):
        if told.tab == tab:
            _sheet(book, framework, told, result)


def _sheet(book: Book, framework: Framework, told: Told, result: Result) -> None:
    page = book.page(told.tab, "0F766E", landscape=True)
    page.title(told.tab_title, told.tab_about)
    by = "function" if result.outcomes else "part"
    parts = f"By {by}, as of this export: " + "; ".join(in_words(part) for part in result.areas)
    for row, line in enumerate((parts, as_a_whole(framework, result), book.view.bank.credit(framework)), 3):
        page.put(row, 1, line, NOTE.but(wrap=False))
    name = f"tbl_{framework.id}"
    if result.outcomes:
        book.tables[name] = write_table(page, name, 6, outcome_columns(book.view, framework), result.outcomes)
    else:
        book.tables[name] = write_table(page, name, 6, requirement_columns(framework), result.requirements)


def outcome_columns(view: View, framework: Framework) -> tuple[Column[OutcomeResult], ...]:
    """The columns of a guide; related requirements come from the mapping."""
    pair = {outcome.number: view.bank.pair[outcome.ref] for outcome in framework.outcomes}
    area = {area.id: area.title for area in framework.areas}
    head = f"Related {view.bank.framework.title} requirements"
    return (
        Column("Outcome", 15, lambda x: x.id, BODY.but(bold=True)),
        Column("In plain words", 46, lambda x: x.title),
        Column("Function", 12, lambda x: area[x.function], WORD),
        Column("How far", 9, lambda x: (x.likely if x.known else "?") if x.asked else NONE, _SHARE),
        Column("Reading", 15, _reading, WORD.but(bold=True), paint=READING | {NOT_ASKED: (GREY, INK)}),
        Column(head, 40, lambda x: view.refs(pair[x.id].all)),
        Column("Of these, our own pairs", 14, lambda x: view.refs(pair[x.id].also)),
        Column("Actions that help", 32, lambda x: view.numbers(x.actions)),
    )


def requirement_columns(framework: Framework) -> tuple[Column[RequirementResult], ...]:
    """The columns of a framework of requirements: all figures are as of the export."""
    titles = {area.id: area.title for area in framework.areas}
    area = {r.ref: titles[r.area] for r in framework.requirements}
    return (
        Column("No", 10, lambda x: bare(x.ref), BODY.but(bold=True)),
        Column("In plain words", 60, lambda x: x.title),
        Column("Part", 24, lambda x: area[x.ref]),
        Column("At least", 9, lambda x: x.low, _SHARE),
        Column("Likely", 9, lambda x: x.likely if x.finding != "not_assessed" else "?", _SHARE),
        Column("At most", 9, lambda x: x.high, _SHARE),
        Column("Finding", 18, lambda x: FINDING[x.finding], WORD.but(bold=True)),
    )


def _reading(outcome: OutcomeResult) -> str:
    return readiness_word(outcome.likely, outcome.known) if outcome.asked else NOT_ASKED
