"""Cost and effort: money paid to others, then the firm's own hours and months, then what moves each figure."""

from typing import Final

from domain.report import Range, Report
from exports.figures import is_money
from exports.money import Figure, effort, money
from exports.view import View
from exports.words import RANGE_NOTE, STATUS
from exports.workbook import charts
from exports.workbook.book import Book
from exports.workbook.page import Page
from exports.workbook.rounding import above, below, xlround
from exports.workbook.style import (
    BODY,
    DATE,
    HEADER,
    HEADING,
    HOURS,
    LINK,
    NOTE,
    NUMBER,
    PALE,
    PLAIN,
    WHOLE,
    Look,
)  # fmt: skip

NAME: Final = "Cost and effort"
LATER: Final = "If you ever certify"
WIDTHS: Final = (38, 12, 12, 12, 10, 54)
PROMISE: Final = "As of this export: if everything runs at its likely value. A plan, not a promise."
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
    row = _figures(page, row, "Time: your own people, auditors and the calendar", effort(view.report), view)
    row = _milestones(page, row, view.report)
    row = _note(
        page, row, "Money and hours are never added together: what an hour of your people is worth is for you to say."
    )
    _drivers(page, row + 1, [f for f in (*money(view.report), *effort(view.report)) if f.swings and f.found])
    page.sheet.freeze_panes = "A3"
    page.sheet.print_title_rows = "1:2"


def _heading(page: Page, row: int, text: str) -> None:
    for column in range(1, len(WIDTHS) + 1):
        page.put(row, column, text if column == 1 else None, HEADING)
    page.sheet.row_dimensions[row].height = 22


def _heads(page: Page, row: int, heads: tuple[str, ...]) -> None:
    for column, head in enumerate(heads, 1):
        page.put(row, column, head, HEADER.but(across="right" if 2 <= column <= 4 else "left"))
    page.sheet.row_dimensions[row].height = 20


def _note(page: Page, row: int, text: str, look: Look = NOTE) -> int:
    page.put(row, 1, text, look)
    page.merge(row, 1, row, len(WIDTHS), look)
    page.height(row, (text, sum(WIDTHS)), size=look.size, least=18)
    return row + 1


def _figures(page: Page, row: int, heading: str, figures: list[Figure], view: View) -> int:
    _heading(page, row, heading)
    _heads(page, row + 1, HEADS)
    row += 2
    for figure in figures:
        page.put(row, 1, figure.label, BODY.but(bold=True))
        _range(page, row, figure.found)
        means = figure.means if figure.found else view.why_no_figure
        page.put(row, 6, means)
        page.height(row, (figure.label, WIDTHS[0]), (means, WIDTHS[5]), least=18)
        row += 1
    return row + 1


def _range(page: Page, row: int, found: Range | None) -> None:
    values: tuple[float | str, ...] = (found.low, found.likely, found.high) if found else ("–", "–", "–")
    for column, value in enumerate(values, 2):
        page.put(row, column, value, NUMBER.but(number=HOURS, bold=column == 3))
    page.put(row, 5, found.unit if found else "")


def _parts(book: Book, page: Page, row: int, report: Report) -> int:
    """The parts of the likely fee, and their sum where whole amounts allow it to be a sum."""
    if not report.fee_parts or report.fees is None:
        return row
    _heading(page, row, "What the likely fee is made of")
    rows = [(part.label, part.amount) for part in report.fee_parts]
    for i, (label, value) in enumerate(rows, row + 1):
        page.put(i, 1, label)
        page.put(i, 3, value, NUMBER)
        page.put(i, 2, None)
        page.put(i, 4, None)
        page.put(i, 5, report.currency)
    end = row + len(rows) + 1
    page.put(end, 1, "Likely fee", BODY.but(bold=True, fill=PALE))
    page.put(end, 2, None, BODY.but(fill=PALE))
    page.put(end, 4, None, BODY.but(fill=PALE))
    page.put(end, 5, report.currency, BODY.but(fill=PALE))
    total = f"=ROUND(SUM(C{row + 1}:C{end - 1}),0)"
    look = NUMBER.but(bold=True, fill=PALE)
    if xlround(sum(amount for _, amount in rows)) == report.fees.likely:
        page.formula(end, 3, total, report.fees.likely, look)
    else:  # each part is rounded for itself, so that their sum can fall on the other side of a half
        page.put(end, 3, report.fees.likely, look)
    _fee_bars(book, page, row, rows, report.currency)
    return end + 2


def _fee_bars(book: Book, page: Page, row: int, rows: list[tuple[str, float]], unit: str) -> None:
    lists = book.lists
    at = book.room_for(len(rows) + 2)
    charts.numbers(lists, at, 6, ("Part of the likely fee", unit), rows)
    chart = charts.stacked_bars(
        lists, at, 6, ("Part", unit), rows, (charts.LIKELY,), f"Likely fee by part, {unit}", WHOLE, y=0.22
    )
    chart.width, chart.height = 10.2, 3.6  # type: ignore[assignment]
    alt = "Bars: " + ", ".join(f"{label} {unit} {value:,.0f}" for label, value in rows)
    book.chart(page, chart, f"F{row + 1}", alt)
    for i in range(row + 1, row + len(rows) + 2):
        page.sheet.row_dimensions[i].height = 21


def _milestones(page: Page, row: int, report: Report) -> int:
    found = (
        ("Earliest stage 1 audit", report.plan.earliest_stage_1),
        ("Earliest certificate", report.plan.earliest_certificate),
    )
    for label, when in found:
        if when:
            page.put(row - 1, 1, label, BODY.but(bold=True))
            page.put(row - 1, 3, when, NUMBER.but(number=DATE))
            for column in (2, 4, 5):
                page.put(row - 1, column, None)
            page.put(row - 1, 6, PROMISE)
            page.height(row - 1, (PROMISE, WIDTHS[5]), least=18)
            row += 1
    return row


def _drivers(page: Page, row: int, figures: list[Figure]) -> None:
    """What moves each figure, the biggest first, and how its low and high follow from that."""
    if not figures:
        return
    _heading(page, row, "What moves the figures")
    _note(
        page,
        row + 1,
        "Each driver varied alone. Low is the likely figure less the root of the sum of squared falls; high likewise.",
    )
    row += 2
    for figure in figures:
        row = _driver_block(page, row, figure)


def _driver_block(page: Page, row: int, figure: Figure) -> int:
    assert figure.found is not None
    unit = figure.found.unit
    for column, head in enumerate((figure.label, "Falls by", "", "Rises by", "Unit"), 1):
        page.put(row, column, head, HEADER.but(across="right" if column in (2, 4) else "left"))
    first = row + 1
    swings = sorted(figure.swings, key=lambda s: -(s.fall + s.rise))
    for swing in swings:
        row += 1
        for column, value in enumerate((swing.label, swing.fall, None, swing.rise, unit), 1):
            page.put(row, column, value, BODY if column in (1, 5) else NUMBER.but(number=HOURS))
        page.height(row, (swing.label, WIDTHS[0]), least=17)
    if unit == "hours" or is_money(unit):
        row += 1
        _total(page, row, first, figure.found, [s.fall for s in swings], [s.rise for s in swings])
    return row + 2


def _total(page: Page, row: int, first: int, found: Range, falls: list[float], rises: list[float]) -> None:
    look = NUMBER.but(bold=True, fill=PALE, number=HOURS)
    page.put(row, 1, "Low, likely and high", look.but(across="left"))
    low, high = f"SUMSQ(B{first}:B{row - 1})", f"SUMSQ(D{first}:D{row - 1})"
    page.formula(row, 2, f"=ROUND(MAX(0,C{row}-SQRT({low})),0)", below(found.likely, falls), look)
    page.put(row, 3, found.likely, look)
    page.formula(row, 4, f"=ROUND(C{row}+SQRT({high}),0)", above(found.likely, rises), look)
    page.put(row, 5, found.unit, look.but(across="left"))


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
    for sheet in book.sheets[book.sheets.index(LATER) + 1 :]:
        page.link(row, 1, sheet, sheet, look=LINK.but(size=10))
        row += 1
    return row + 1
