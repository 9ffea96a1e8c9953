"""The offer for a scope of work in Excel: change a rate, hours or VAT, and prices follow; every line of work."""

from typing import Final

from domain.results.ranges import Range
from domain.results.scope import Scope, ScopeAction
from domain.vocabulary import DISCLAIMER, NUMBERED_PHASE, RANGE_NOTE
from exports.figures import day
from exports.scope import DRAFT, GOAL, TITLE, TO_AGREE, TOGETHER, guesses, left_out, parties, sums, terms, with_whom
from exports.text import short_name
from exports.workbook.making.book import Binder
from exports.workbook.making.page import Page
from exports.workbook.making.style import AMBER, BODY, HEADER, HEADING, NAVY, NOTE, NUMBER, TALL, YOURS, Look
from exports.workbook.making.table import Column, write_table

SCOPE, ACTIONS = "Scope", "Actions"
TOP: Final = 7
NAME: Final = 40
"""Signs of a name beside the title: with more of them the sheet prints at half its size."""
HEADS: Final = ("Phase", "Hours, low", "Likely", "High", "Rate an hour", "Price, low", "Likely", "High")
ENDS: Final = ("low", "likely", "high")
SUM: Final = NUMBER.but(number="0.0")
MONEY: Final = NUMBER.but(number="#,##0.00")
RATE: Final = YOURS.but(across="right", number="#,##0.00", locked=False)
HOURS: Final = YOURS.but(across="right", number="0.0", locked=False)
WIDTHS: Final = (34, 11, 11, 11, 13, 14, 14, 14)
LINES: Final = 4
"""The row of the heads of the lines of work, on their sheet."""
COLUMNS: Final = (
    Column[tuple[str, ScopeAction]]("Phase", 26, lambda row: row[0], BODY),
    Column[tuple[str, ScopeAction]]("What is done", 46, lambda row: row[1].title, TALL.but(bold=True)),
    Column[tuple[str, ScopeAction]]("What comes out", 46, lambda row: row[1].deliverable, TALL),
    Column[tuple[str, ScopeAction]]("With whom", 26, lambda row: with_whom(row[1]), BODY),
    Column[tuple[str, ScopeAction]]("Hours, low", 10, lambda row: row[1].hours.low, HOURS),
    Column[tuple[str, ScopeAction]]("Likely", 10, lambda row: row[1].hours.likely, HOURS),
    Column[tuple[str, ScopeAction]]("High", 10, lambda row: row[1].hours.high, HOURS),
)


def write(found: Scope) -> bytes:
    """The workbook. A rate that is not entered leaves its price at nothing until it is."""
    book = Binder(found, TITLE, (SCOPE, ACTIONS))
    page = book.page(SCOPE, NAVY, landscape=True)
    page.title(
        f"{TITLE}: {short_name(found.firm, NAME)}",
        f"{day(found.as_of)}. Valid until {day(found.valid_until)}. {terms(found)}",
    )
    page.widths(*WIDTHS)
    for row, text in ((3, DRAFT), (4, GOAL[found.goal])):
        _said(page, row, text, NOTE.but(bold=row == 3))
    page.put(
        TOP - 1,
        1,
        f"Prices in {found.terms.currency}. Rates and VAT in yellow are yours to change.",
        NOTE.but(wrap=False),
    )
    last = _phases(page, found)
    _notes(page, found, last + 2)
    rows = [(NUMBERED_PHASE[phase.phase], action) for phase in found.phases for action in phase.actions]
    page = book.page(ACTIONS, AMBER, landscape=True)
    page.title("Actions", "Every line of work. Hours in yellow are yours to change: sums and prices follow.")
    write_table(page, "tbl_scope", LINES, COLUMNS, rows)
    return book.save()


def _phases(page: Page, found: Scope) -> int:
    """The table of phases; gives its last row."""
    for column, head in enumerate(HEADS, 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column == 1 else "right"))
    for row, phase in enumerate(found.phases, TOP + 1):
        page.put(row, 1, NUMBERED_PHASE[phase.phase], BODY)
        for column, end in enumerate(ENDS, 2):
            page.formula(row, column, _lines_of(column, row, found), getattr(phase.hours, end), SUM)
        page.put(row, 5, phase.rate, RATE)
        for column, end in enumerate(ENDS, 6):
            price = getattr(phase.money, end) if phase.money else 0
            page.formula(row, column, f"=ROUND({'BCD'[column - 6]}{row}*$E{row},2)", price, MONEY)
    last = TOP + 1 + len(found.phases)
    (whole, _), *_others = sums(found)
    page.put(last, 1, whole, BODY.but(bold=True))
    _sums(page, last, 2, found.hours)
    page.put(last, 5, None, BODY)
    _sums(page, last, 6, found.money or _nothing(found))
    return _with_vat(page, last, found)


def _lines_of(column: int, row: int, found: Scope) -> str:
    """The hours of a phase: those of its lines on the other sheet, added up."""
    last = LINES + sum(len(phase.actions) for phase in found.phases)
    hours = "EFG"[column - 2]
    return f"=SUMIFS({ACTIONS}!${hours}${LINES + 1}:${hours}${last},{ACTIONS}!$A${LINES + 1}:$A${last},$A{row})"


def _with_vat(page: Page, last: int, found: Scope) -> int:
    """The rows of VAT and of the whole; an empty rate is none. Gives the last row."""
    page.put(last + 1, 1, "VAT, % in yellow", BODY)
    page.put(last + 1, 5, found.terms.vat, RATE.but(number="0.##"))
    page.put(last + 2, 1, "All together, with VAT", BODY.but(bold=True))
    before = found.money or _nothing(found)
    for column, end in enumerate(ENDS, 6):
        letter = "FGH"[column - 6]
        vat = getattr(found.vat, end) if found.vat else 0
        page.formula(last + 1, column, f"=ROUND({letter}{last}*$E{last + 1}/100,2)", vat, MONEY)
        page.formula(
            last + 2, column, f"={letter}{last}+{letter}{last + 1}", getattr(before, end) + vat, MONEY.but(bold=True)
        )
    return last + 2


def _listed(page: Page, row: int, heading: str, lines: list[str]) -> int:
    """A heading with its lines below it; gives the row of the last."""
    page.put(row, 1, heading, HEADING)
    for place, line in enumerate(lines, row + 1):
        _said(page, place, f"•  {line}")
    return row + len(lines)


def _said(page: Page, row: int, text: str, look: Look = NOTE) -> None:
    """A sentence across the page, as high as it needs."""
    page.put(row, 1, text, look)
    page.merge(row, 1, row, len(WIDTHS))
    page.height(row, (text, sum(WIDTHS) - 4), pad=3)


def _nothing(found: Scope) -> Range:
    """Prices of the phases that have a rate, added up."""
    priced = [phase.money for phase in found.phases if phase.money]
    low, likely, high = (round(sum(getattr(one, end) for one in priced), 2) for end in ENDS)
    return Range(low=low, likely=likely, high=high, unit=found.terms.currency)


def _sums(page: Page, row: int, first: int, whole: Range) -> None:
    for column, end in enumerate(ENDS, first):
        letter = "ABCDEFGH"[column - 1]
        formula = f"=SUM({letter}{TOP + 1}:{letter}{row - 1})"
        page.formula(row, column, formula, getattr(whole, end), (SUM if first == 2 else MONEY).but(bold=True))


def _notes(page: Page, found: Scope, row: int) -> None:
    _said(page, row, f"{RANGE_NOTE} {TOGETHER}")
    who = [f"{what}: {offers} (who offers), {takes} (for whom)" for what, offers, takes in parties(found)[:1]]
    each = [f"{what}: {figures}. {note} Source: {source}." for what, figures, note, source in guesses(found)]
    for heading, lines in (
        ("Between whom", who),
        ("Not part of it", list(left_out(found))),
        ("To be agreed", list(TO_AGREE)),
        ("Guesses behind the hours: ours, not measured", each),
    ):
        row = _listed(page, row + 2, heading, lines)
    _said(page, row + 2, DISCLAIMER)
