"""The cover: whose report it is, of which day, by whom, how it was made, what it can't say, and who signs it."""

from collections.abc import Iterator, Sequence
from typing import Final

from domain.case import Case
from domain.vocabulary import MADE_WITH, VERDICT
from exports.figures import day
from exports.limits import LIMITS, METHOD
from exports.rely import HEADING as SETTLE
from exports.view import View
from exports.workbook.making.kinds import DAY_IF_ANY
from exports.workbook.making.page import Page
from exports.workbook.making.style import (  # fmt: skip
    BODY,
    DATE,
    HEADER,
    NAVY,
    PALE,
    PLAIN,
    WHITE,
    YOURS,
    Look,
)

FIRM: Final = Look(size=22, bold=True, colour=WHITE, fill=NAVY, indent=1)
VERDICT_LOOK: Final = Look(size=12, bold=True, colour=NAVY, fill=PALE, indent=1)
LABEL: Final = BODY.but(bold=True)
WORDING: Final = "Ids and our own words only; the text of the standard is sold by ISO and national bodies"
SIGNS: Final = ("Prepared by", "Checked by", "Accepted by")
HEADS: Final = ("Sign-off", "Name", "Date", "Signature")
NAMED: Final = 4
"""People named on the cover; any more are counted."""


def cover(page: Page, row: int, last: int, view: View) -> int:
    """The first page, across the columns up to `last` (4); the first free row after it."""
    width = page.width_of(1, last)
    _band(page, row, last, view.firm, FIRM)
    page.height(row, (view.firm, width * 0.9), size=22, least=64, pad=24)
    verdict = f"{VERDICT[view.report.need.verdict]}. {view.report.need.headline}"
    _band(page, row + 1, last, verdict, VERDICT_LOOK)
    page.height(row + 1, (verdict, width * 0.93), size=12, least=34, pad=14)
    row = _facts(page, row + 3, last, view) + 1
    row = _lines(page, row, last, "How it was worked out", METHOD)
    row = _lines(page, row, last, "What it is and is not", LIMITS)
    return _sign_off(page, row)


def _band(page: Page, row: int, last: int, text: str, look: Look) -> None:
    page.put(row, 1, text, look)
    page.merge(row, 1, row, last, look)


def _facts(page: Page, row: int, last: int, view: View) -> int:
    for at, (label, value) in enumerate(_known(view), row):
        page.put(at, 1, label, LABEL)
        page.put(at, 2, value)
        page.merge(at, 2, at, last, BODY)
        page.height(at, (value, page.width_of(2, last)), least=20)
        row = at + 1
    return row


def _known(view: View) -> Iterator[tuple[str, str]]:
    report = view.report
    yield "As of", day(report.as_of)
    yield "Answered by", _named([one.who for one in view.case.answers.values() if one.who]) or view.firm
    if verified := _named(_seen_by(view.case)):
        yield "Verified by", verified
    yield "Made with", f"{MADE_WITH}, question bank {report.bank_version}, parameters {report.parameters_version}"
    yield "Wording", WORDING
    if report.readiness:
        yield "Rests on", f"{report.readiness.answered} of {report.readiness.asked} questions answered"
    if many := len(report.before_you_rely):
        yield SETTLE, f"{many} {'point' if many == 1 else 'points'} to settle first: on the next page"


def _seen_by(case: Case) -> list[str]:
    return [one.verified.by for one in case.answers.values() if one.verified and one.verified.by]


def _named(people: Sequence[str]) -> str:
    """`Ana, Kim and 3 more`; those who did most of it first."""
    found = sorted(dict.fromkeys(people), key=lambda name: -people.count(name))
    more = len(found) - NAMED
    return ", ".join(found[:NAMED]) + (f" and {more} more" if more > 0 else "")


def _lines(page: Page, row: int, last: int, heading: str, lines: Sequence[str]) -> int:
    page.heading(row, heading, last)
    for at, text in enumerate(lines, row + 1):
        page.put(at, 1, f"•  {text}", PLAIN)
        page.merge(at, 1, at, last)
        page.height(at, (text, page.width_of(1, last)), size=10, pad=4)
    return row + len(lines) + 2


def _sign_off(page: Page, row: int) -> int:
    """Three lines to sign: yellow cells, for a pen or a keyboard."""
    for column, head in enumerate(HEADS, 1):
        page.put(row, column, head, HEADER)
    page.heights[row] = 20
    for at, who in enumerate(SIGNS, row + 1):
        page.put(at, 1, who, LABEL)
        for column in range(2, len(HEADS) + 1):
            page.put(at, column, None, YOURS.but(number=DATE, across="left") if column == 3 else YOURS)
        page.accept(f"C{at}", DAY_IF_ANY)
        page.heights[at] = 30
    return row + len(SIGNS) + 2
