"""Cost and effort: money paid to others, then the firm's own hours and months."""

from typing import Final

from domain.results.report import Report
from domain.results.workings import Workings
from domain.vocabulary import NO_GAP, RANGE_NOTE, STATUS
from exports.ahead import deadlines
from exports.figures import is_money
from exports.money import Figure, effort, money
from exports.quotes import HEADING as QUOTED
from exports.quotes import compared
from exports.slipped import slips
from exports.view import View
from exports.workbook.making import charts
from exports.workbook.making.book import Book
from exports.workbook.making.formulas import term
from exports.workbook.making.page import Page
from exports.workbook.making.printing import keep_headings
from exports.workbook.making.style import (  # fmt: skip
    ANY,
    BODY,
    DATE,
    HEADER,
    LINK,
    NOTE,
    NUMBER,
    PALE,
    PLAIN,
    WHOLE,
    Look,
)
from exports.workbook.parts.pictures import Bar, Picture, draw
from exports.workbook.parts.years import pictured
from exports.workbook.sheets import dates, drivers, frameworks, other_ways, steps
from exports.workbook.sheets.other_ways import WIDTHS

NAME: Final = "Cost and effort"
LATER: Final = "If you ever certify"
WHAT_MOVES: Final = "What moves it"
WIDE: Final = sum(WIDTHS[5:])
PROMISE: Final = "If everything runs at its likely value; moves with the plan start. A plan, not a promise."
STANDS: Final = "What is said of customers' dates goes by the start of the plan as it was exported."
MOVED: Final = "You moved the start of the plan: what is said here of customers' dates is of the old one."
THOUSANDS: Final = "#,##0.0,"
YEAR_ROWS: Final = 9
HEADS: Final = ("Figure", "Low", "Likely", "High", "Unit", "What it is")


def write(book: Book) -> None:
    """One figure a row; money and hours in separate blocks that are never added together."""
    name = LATER if book.view.is_light else NAME
    page = book.page(name, "0F766E")
    page.title(name, "Each figure is a range. " + RANGE_NOTE)
    page.widths(*WIDTHS)
    view, row = book.view, 4
    if view.is_light:
        row = _doorway(book, page, row)
    row = _figures(page, row, "Money you pay to others", money(view.report), view)
    row = _parts(book, page, row, view.report)
    row = _years(book, page, row)
    row = _quoted(page, row, view.report)
    row = _figures(page, row, "Time: your own people, auditors and the calendar", effort(view.report), view)
    row = _milestones(page, row, view)
    row = _note(
        page, row, "Money and hours are never added together: what an hour of your people is worth is for you to say."
    )
    if book.has(WHAT_MOVES):
        page.link(row, 1, "What moves these figures, and by how much", WHAT_MOVES, look=LINK.but(size=10))
        row += 1
    if other_ways.needed(view) and not book.has(other_ways.NAME):
        other_ways.ways(book, page, row + 1)
    keep_headings(page, page.headings, blocks=page.sections)
    page.sheet.freeze_panes = "A3"


def _heads(page: Page, row: int, heads: tuple[str, ...]) -> None:
    for column, head in enumerate(heads, 1):
        page.put(
            row, column, head, HEADER.but(across="right" if 2 <= column <= (4 if heads is HEADS else 5) else "left")
        )
    page.merge(row, 6, row, 7, HEADER)
    page.heights[row] = 20


def _note(page: Page, row: int, text: str, look: Look = NOTE) -> int:
    page.put(row, 1, text, look)
    page.merge(row, 1, row, len(WIDTHS), look)
    page.height(row, (text, sum(WIDTHS)), size=look.size, least=18)
    return row + 1


def _figures(page: Page, row: int, heading: str, figures: list[Figure], view: View) -> int:
    page.heading(row, heading, len(WIDTHS))
    _heads(page, row + 1, HEADS)
    row += 2
    for figure in figures:
        page.put(row, 1, figure.label, BODY.but(bold=True))
        _range(page, row, figure, view.workings)
        means = figure.means if figure.found else view.why_no_figure
        page.put(row, 6, means)
        page.merge(row, 6, row, 7, BODY)
        page.height(row, (figure.label, WIDTHS[0]), (means, WIDE), least=18)
        row += 1
    return row + 1


def _range(page: Page, row: int, figure: Figure, workings: Workings) -> None:
    """Low, likely and high: they follow the assumptions, but for months and the light programme."""
    found = figure.found
    live = found is not None and figure.field in workings.figures
    for column, end in enumerate(("low", "likely", "high"), 2):
        value = getattr(found, end) if found else NO_GAP
        look = NUMBER.but(number=WHOLE if found and is_money(found.unit) else ANY, bold=column == 3)
        if live:
            page.formula(row, column, f"={drivers.figure(figure.field, end)}", value, look)
        else:
            page.put(row, column, value, look)
    page.put(row, 5, found.unit if found else "")


def _parts(book: Book, page: Page, row: int, report: Report) -> int:
    """The parts of the likely fee, and their sum."""
    if not report.fee_parts or report.fees is None:
        return row
    page.heading(row, "What the likely fee is made of", len(WIDTHS))
    found = book.view.workings
    place, parts = steps.Likely(None, 0, steps.grid(found), found), list(found.figures["fees"].addends)
    rows = [(part.label, drivers.value_at(part)) for part in parts]
    for i, (part, (label, value)) in enumerate(zip(parts, rows, strict=True), row + 1):
        page.put(i, 1, label)
        page.formula(i, 3, f"={term(part, place).plain}", value, NUMBER)
        page.put(i, 2, None)
        page.put(i, 4, None)
        page.put(i, 5, report.currency)
    end = row + len(rows) + 1
    for column, word in ((1, "Likely fee"), (2, None), (4, None), (5, report.currency)):
        page.put(end, column, word, BODY.but(bold=column == 1, fill=PALE))
    rows_ = f"C{row + 1}:C{end - 1}"
    total = f"=IF(COUNT({rows_})={len(rows)},ROUND(SUM({rows_}),0),NA())"
    page.formula(end, 3, total, report.fees.likely, NUMBER.but(bold=True, fill=PALE))
    _fee_bars(book, page, row, rows, report.currency)
    return end + 2


def _quoted(page: Page, row: int, report: Report) -> int:
    """What was quoted beside the range that we had."""
    found = compared(report)
    if not found:
        return row
    page.heading(row, QUOTED, len(WIDTHS))
    for line in found:
        row = _note(page, row + 1, line, BODY) - 1
    return row + 2


def _fee_bars(book: Book, page: Page, row: int, rows: list[tuple[str, float]], unit: str) -> None:
    """The parts of the likely fee, beside them."""
    says = ", ".join(f"{label} {unit} {value:,.0f}" for label, value in rows) + "."
    bars = [Bar(label, (value,), (f"=1*'{page.sheet.title}'!C{i}",)) for i, (label, value) in enumerate(rows, row + 1)]
    picture = Picture(f"Likely fee by part, thousand {unit}", says, (unit,), (charts.LIKELY,), bars, THOUSANDS)
    draw(book, page, f"F{row + 1}", picture, 10.2, 3.6)
    for i in range(row + 1, row + len(rows) + 2):
        page.heights[i] = 21


def _years(book: Book, page: Page, row: int) -> int:
    """Three years, year by year, or for a holder the audits that come: the first free row below."""
    picture = pictured(book.view)
    if picture is None:
        return row
    page.heading(row, picture.title, len(WIDTHS))
    draw(book, page, f"A{row + 1}", picture, 24.4, 5.2)
    for at in range(row + 1, row + 1 + YEAR_ROWS):
        page.heights[at] = 17
    return row + 2 + YEAR_ROWS


def _milestones(page: Page, row: int, view: View) -> int:
    """The earliest dates, as far after the plan's start as they are now, and how customers' dates stand."""
    report, before = view.report, view.case.profile.baseline
    found = (
        ("Stage 1 audit, likely", report.plan.earliest_stage_1),
        ("Stage 2 audit, likely", report.plan.earliest_stage_2),
        ("Certificate, likely", report.plan.earliest_certificate),
    )
    for label, when in found:
        if when:
            page.put(row - 1, 1, label, BODY.but(bold=True))
            moved = dates.working_day(f"{dates.START}+{(when - view.as_of).days}")
            page.formula(row - 1, 3, f"={moved}", when, NUMBER.but(number=DATE))
            for column in (2, 4, 5):
                page.put(row - 1, column, None)
            page.put(row - 1, 6, PROMISE)
            page.merge(row - 1, 6, row - 1, 7, BODY)
            page.height(row - 1, (PROMISE, WIDE), least=18)
            row += 1
    for sentence in (*slips(report, before), *deadlines(report)):
        row = _note(page, row, sentence)
    if report.deadlines:
        page.formula(row, 1, f'=IF({dates.START}={dates.MADE},"{STANDS}","{MOVED}")', STANDS, NOTE)
        page.merge(row, 1, row, len(WIDTHS), NOTE)
        page.heights[row] = 18
        row += 1
    return row


def _doorway(book: Book, page: Page, row: int) -> int:
    """For a firm that does not need the certificate: what this sheet and the next are for."""
    ready = book.view.report.readiness
    row = _note(page, row, "You don't need any of this now. If a customer ever asks for the certificate, start here; the "
                "sheets after this one hold the detail.", PLAIN)  # fmt: skip
    if ready:
        likely = "nothing is answered yet" if ready.likely_is_guess else f"likely {ready.likely:.0f} %"
        row = _note(
            page,
            row,
            f"Readiness today: {ready.low:.0f} to {ready.high:.0f} %, {likely}. {STATUS[ready.status]}.",
            PLAIN,
        )
    beside = frameworks.tabs(book.view)
    for sheet in book.sheets[book.sheets.index(LATER) + 1 :]:
        if not book.hides(sheet) and sheet not in beside:
            page.link(row, 1, sheet, sheet, look=LINK.but(size=10))
            row += 1
    return row + 1
