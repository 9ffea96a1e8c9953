"""The NIST AI RMF sheet: 72 outcomes with the requirements related to each."""

from collections.abc import Mapping
from typing import Final

from domain.report import OutcomeResult, Scored
from exports.nist import CREDIT, NOT_ASKED, asked_of
from exports.view import View
from exports.words import readiness_word
from exports.workbook import workings
from exports.workbook.book import Book
from exports.workbook.cells import Value
from exports.workbook.rounding import xlround
from exports.workbook.scorecard import READING
from exports.workbook.style import BODY, GREY, INK, NOTE, NUMBER, PERCENT, WORD
from exports.workbook.table import Column, write_table

NAME: Final = "NIST AI RMF"
TABLE: Final = "tbl_nist"
NONE: Final = "–"
_AMONG: Final = (
    'ISNUMBER(SEARCH(", "&tbl_work[Ref]&",",", "&{Related ISO/IEC 42001 requirements}&","))'
    "*tbl_work[Known now]*(tbl_work[Weight now]>0)"
)
RELATED: Final = (
    f'IF(SUMPRODUCT({_AMONG})=0,"?",ROUND(ROUND(SUMPRODUCT({_AMONG}*tbl_work[Likely now])/SUMPRODUCT({_AMONG}),9),2))'
)
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")


def columns(view: View) -> tuple[Column[OutcomeResult], ...]:
    """The columns; related requirements come from the bank."""
    related = {outcome.id: view.refs(outcome.pairs) for outcome in view.bank.outcomes}
    ours = {outcome.id: view.refs(outcome.also) for outcome in view.bank.outcomes}
    likely = {x.number: x.working.likely or 0 for x in workings.lines(view) if x.known and x.working.applies}
    return (
        Column("Outcome", 15, lambda x: x.id, BODY.but(bold=True)),
        Column("In plain words", 46, lambda x: x.title),
        Column("Function", 12, lambda x: x.function.title(), WORD),
        Column("At least", 9, lambda x: x.low if x.asked else NONE, _SHARE),
        Column("Likely", 9, lambda x: (x.likely if x.known else "?") if x.asked else NONE, _SHARE),
        Column("At most", 9, lambda x: x.high if x.asked else NONE, _SHARE),
        Column("Reading", 15, _reading, WORD.but(bold=True), paint=READING | {NOT_ASKED: (GREY, INK)}),
        Column("Related, now", 9, lambda x: _mean(likely, related[x.id]), _SHARE, formula=RELATED),
        Column("Related ISO/IEC 42001 requirements", 40, lambda x: related[x.id]),
        Column("Of these, our own pairs", 14, lambda x: ours[x.id]),
        Column("Actions that help", 32, lambda x: view.numbers(x.actions)),
    )


def _reading(outcome: OutcomeResult) -> str:
    return readiness_word(outcome.likely, outcome.known) if outcome.asked else NOT_ASKED


def _mean(likely: Mapping[str, float], related: str) -> Value:
    """The plain mean of what is known of the related requirements: the one figure here that follows a Level now."""
    found = [likely[number] for number in related.split(", ") if number in likely]
    return xlround(xlround(sum(found) / len(found), 9), 2) if found else "?"


def _in_words(found: Scored) -> str:
    """`Govern 35 to 53 %, likely 45 %`; no likely figure where nothing is known."""
    likely = f", likely {found.likely:.0f} %" if found.known else ", not known yet"
    return f"{found.title} {found.low:.0f} to {found.high:.0f} %{likely}"


def write(book: Book) -> None:
    """The outcomes, A4 landscape."""
    page = book.page(NAME, "0F766E", landscape=True)
    page.title(
        "NIST AI Risk Management Framework",
        "The same answers, read against the free United States guide: related, not equivalent. Ranges are as of this export; "
        "Related, now follows the Gap register.",
    )
    page.put(
        3,
        1,
        "By function, as of this export: " + "; ".join(_in_words(f) for f in book.view.report.nist_ai_rmf_summary),
        NOTE.but(wrap=False),
    )
    page.put(4, 1, asked_of(book.view.report.nist_ai_rmf), NOTE.but(wrap=False))
    page.put(5, 1, CREDIT, NOTE.but(wrap=False))
    book.tables[TABLE] = write_table(page, TABLE, 6, columns(book.view), book.view.report.nist_ai_rmf)
