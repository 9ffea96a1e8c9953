"""The Scorecard: readiness by area as a range, counts that follow the register, and one tile a requirement."""

from typing import Final

from openpyxl.utils import get_column_letter

from domain.bank import Area
from domain.report import Finding, RequirementResult, Scored
from exports.view import View
from exports.words import FINDING, READINESS_WORDS, readiness_word
from exports.workbook.book import Book
from exports.workbook.gap_register import TABLE as GAPS
from exports.workbook.gap_register import areas
from exports.workbook.page import Page
from exports.workbook.style import (
    AMBER,
    AMBER_PALE,
    BLUE,
    BLUE_TEXT,
    BODY,
    GREEN,
    GREEN_TEXT,
    GREY,
    HEADER,
    HEADING,
    INK,
    MUTED,
    NOTE,
    NUMBER,
    PALE,
    PERCENT,
    RED,
    RED_PALE,
    WORD,
    Look,
)  # fmt: skip

NAME: Final = "Scorecard"
TEAL: Final = "0F766E"
TOP: Final = 4
COUNTED: Final[tuple[Finding, ...]] = (
    "conforming", "partial", "not_conforming", "not_assessed", "not_applicable",
)  # fmt: skip
HEADS: Final = (
    "Part", "Area", "Requirements", *(FINDING[f] for f in COUNTED), "At least", "Likely", "At most", "Reading",
)  # fmt: skip
WIDTHS: Final = (9, 25, 12.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 14)
TILE: Final[dict[Finding, tuple[str, str]]] = {
    "conforming": (GREEN, GREEN_TEXT), "partial": (AMBER, INK), "not_conforming": (RED_PALE, RED),
    "not_applicable": (PALE, MUTED), "not_assessed": (GREY, INK),
}  # fmt: skip
READING: Final = dict(zip(READINESS_WORDS, (
    (GREEN, GREEN_TEXT), (BLUE, BLUE_TEXT), (AMBER_PALE, INK), (AMBER, INK), (RED_PALE, RED), (GREY, INK),
), strict=True))  # fmt: skip
_COUNT: Final = NUMBER.but(across="center")
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")


def write(book: Book) -> None:
    """One page, A4 portrait: the table, then the tiles."""
    page = book.page(NAME, TEAL)
    page.sheet.page_setup.fitToHeight = 1
    page.title("Scorecard", "How far each area is, from what was answered. A range is wide where little is known.")
    page.widths(*WIDTHS)
    for column, head in enumerate(HEADS, 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column < 3 else "center"))
    page.sheet.row_dimensions[TOP].height = 32
    row = _table(page, book.view)
    page.sheet.freeze_panes = "C5"
    row = _legend(page, row + 1)
    _tiles(page, row + 1, book.view)


def _table(page: Page, view: View) -> int:
    by_area, labels, row = _by_area(view), areas(view), TOP + 1
    readiness = {area.id: area for area in view.report.areas}
    for area in view.bank.areas:
        _area(page, row, area, labels[area.id], by_area[area.id], readiness[area.id])
        row += 1
    _overall(page, row, view)
    return row + 1


def _by_area(view: View) -> dict[str, list[RequirementResult]]:
    found: dict[str, list[RequirementResult]] = {area.id: [] for area in view.bank.areas}
    for result in view.report.requirements:
        found[view.bank.requirement[result.ref].area].append(result)
    return found


def _area(page: Page, row: int, area: Area, label: str, found: list[RequirementResult], scored: Scored) -> None:
    page.put(row, 1, "Clause" if area.kind == "clause" else "Annex A")
    page.put(row, 2, label, BODY.but(bold=True))
    page.formula(row, 3, f"=COUNTIFS({GAPS}[Area],$B{row})", len(found), _COUNT)
    for column, finding in enumerate(COUNTED, 4):
        count = sum(r.finding == finding for r in found)
        page.formula(
            row, column, f'=COUNTIFS({GAPS}[Area],$B{row},{GAPS}[Finding],"{FINDING[finding]}")', count, _COUNT
        )
    _range(page, row, scored, scored.known)
    page.height(row, (label, 26), least=22)


def _tiles(page: Page, row: int, view: View) -> None:
    """One tile a requirement, in rows by area."""
    for column in range(1, len(HEADS) + 1):
        page.put(row, column, "One tile a requirement" if column == 1 else None, HEADING)
    page.put(row + 1, 1, "Its number and its likely percentage. ?: not known yet. –: left out.", NOTE.but(wrap=False))
    labels = areas(view)
    for at, (area, found) in enumerate(_by_area(view).items(), row + 2):
        page.put(at, 2, labels[area], BODY.but(border="none", bold=True))
        for column, result in enumerate(found, 3):
            ground, ink = TILE[result.finding]
            look = Look(size=8, border="box", across="center", fill=ground, colour=ink, wrap=False)
            page.put(at, column, f"{result.ref.split(':')[1]} · {_tile(result)}", look)
        page.sheet.row_dimensions[at].height = 20


def _tile(result: RequirementResult) -> str:
    odd = {"not_assessed": "?", "not_applicable": "–"}
    return odd.get(result.finding, f"{result.likely:.0f}")


def _range(page: Page, row: int, scored: Scored, known: bool, look: Look = _SHARE) -> None:
    """Low, likely, high and the word; no likely mark where it would be a guess."""
    page.put(row, 9, scored.low, look)
    page.put(row, 10, scored.likely if known else "?", look)
    page.put(row, 11, scored.high, look)
    word = readiness_word(scored.likely, known)
    ground, ink = READING[word]
    page.put(row, 12, word, WORD.but(bold=True, fill=ground, colour=ink))


def _overall(page: Page, row: int, view: View) -> None:
    ready = view.report.readiness
    assert ready is not None
    bold = _COUNT.but(bold=True, fill=PALE)
    page.put(row, 1, "All", BODY.but(bold=True, fill=PALE))
    page.put(row, 2, "Overall readiness", BODY.but(bold=True, fill=PALE))
    counts = [len(view.report.requirements)]
    counts += [sum(r.finding == finding for r in view.report.requirements) for finding in COUNTED]
    for column, count in enumerate(counts, 3):
        letter = get_column_letter(column)
        page.formula(row, column, f"=SUM({letter}{TOP + 1}:{letter}{row - 1})", count, bold)
    whole = Scored(id="all", title="", low=ready.low, likely=ready.likely, high=ready.high)
    _range(page, row, whole, not ready.likely_is_guess, bold.but(number=PERCENT))
    page.sheet.row_dimensions[row].height = 22


def _legend(page: Page, row: int) -> int:
    words = (
        "The overall figure weighs requirements by how much hangs on them, so it is not the average of the rows.",
        "At least: only what proof would back. Likely: what was answered. At most: everything unknown turns out well.",
        "Readings: In place 95 % and more, Mostly there 70 to 94 %, Half way 40 to 69 %, Started below that.",
    )
    for i, text in enumerate(words):
        page.put(row + i, 1, text, NOTE.but(wrap=False))
    return row + len(words)
