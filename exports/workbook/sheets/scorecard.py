"""The Scorecard: readiness by area as a range, counts that follow the register, and one tile a requirement."""

from collections.abc import Mapping
from typing import Final

from openpyxl.utils import get_column_letter

from domain.asked.bank import Area
from domain.asked.ref import bare
from domain.results.report import Finding, RequirementResult, Scored
from domain.vocabulary import FINDING, NO_GAP, READINESS_WORDS, READING_STEPS, readiness_word
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.page import Page
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    AMBER_PALE,
    BLUE,
    BLUE_TEXT,
    BODY,
    GREEN,
    GREEN_TEXT,
    GREY,
    HEADER,
    INK,
    MUTED,
    NOTE,
    NUMBER,
    PALE,
    PERCENT,
    RED,
    RED_PALE,
    WHITE,
    WORD,
    Look,
)
from exports.workbook.parts.at_a_glance import in_pictures
from exports.workbook.sheets import workings
from exports.workbook.sheets.gap_register import TABLE as GAPS
from exports.workbook.sheets.gap_register import areas

NAME: Final = "Scorecard"
TEAL: Final = "0F766E"
TOP: Final = 4
COUNTED: Final[tuple[Finding, ...]] = (
    "conforming", "partial", "not_conforming", "not_assessed", "not_applicable",
)  # fmt: skip
HEADS: Final = (
    "Part", "Area", "Requirements", *(FINDING[f] for f in COUNTED), "At least", "Likely", "At most", "Reading", "Likely at export",
)  # fmt: skip
WIDTHS: Final = (9, 29, 12.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 10.5, 14, 10)
TILE: Final[dict[Finding, tuple[str, str]]] = {
    "conforming": (GREEN, GREEN_TEXT), "partial": (AMBER, INK), "not_conforming": (RED_PALE, RED),
    "not_applicable": (PALE, MUTED), "not_assessed": (GREY, INK),
}  # fmt: skip
READING: Final = dict(zip(READINESS_WORDS, (
    (GREEN, GREEN_TEXT), (BLUE, BLUE_TEXT), (AMBER_PALE, INK), (AMBER, INK), (RED_PALE, RED), (GREY, INK),
), strict=True))  # fmt: skip
_TILE: Final = Look(size=8, border="box", across="center", fill=WHITE, wrap=False)
_COUNT: Final = NUMBER.but(across="center")
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")
WHOLE: Final = {
    "I": f"={workings.LOW}",
    "J": f'=IF({workings.KNOWN}=0,"?",{workings.LIKELY})',
    "K": f"={workings.HIGH}",
}


def write(book: Book) -> None:
    """One page, A4 portrait: the table, then the tiles."""
    page = book.page(NAME, TEAL)
    page.sheet.page_setup.fitToHeight = 1
    page.title("Scorecard", "How far each area is, from what was answered. A range is wide where little is known.")
    page.widths(*WIDTHS)
    for column, head in enumerate(HEADS, 1):
        page.put(TOP, column, head, HEADER.but(across="left" if column < 3 else "center"))
    page.heights[TOP] = 32
    row = _table(page, book.view)
    page.sheet.freeze_panes = "C5"
    row = _legend(page, row + 1)
    row = _tiles(page, row + 1, book.view)
    in_pictures(book, page, row + 1, len(HEADS))


def _table(page: Page, view: View) -> int:
    by_area, labels, row = _by_area(view), areas(view), TOP + 1
    readiness = {area.id: area for area in view.report.areas}
    for area in view.bank.areas:
        _area(page, row, area, labels[area.id], by_area[area.id], readiness.get(area.id))
        row += 1
    _overall(page, row, view)
    return row + 3


def _by_area(view: View) -> dict[str, list[RequirementResult]]:
    found: dict[str, list[RequirementResult]] = {area.id: [] for area in view.bank.areas}
    for result in view.report.requirements:
        found[view.bank.requirement[result.ref].area].append(result)
    return found


def _area(page: Page, row: int, area: Area, label: str, found: list[RequirementResult], scored: Scored | None) -> None:
    page.put(row, 1, workings.part(area.kind))
    page.put(row, 2, label, BODY.but(bold=True))
    page.formula(row, 3, f"=COUNTIFS({GAPS}[Area],$B{row})", len(found), _COUNT)
    for column, finding in enumerate(COUNTED, 4):
        count = sum(r.finding == finding for r in found)
        formula = f'COUNTIFS({GAPS}[Area],$B{row},{GAPS}[Finding],"{FINDING[finding]}")'
        page.formula(row, column, f"={workings.while_known(formula)}", count, _COUNT)
    _range(page, row, scored, _mean(f"({workings.TABLE}[Area]=$B{row})*"))
    page.height(row, (label, 26), least=22)


def _mean(of: str) -> dict[str, str]:
    """Formulas for the weighted mean of some requirements: low, likely of what is known, high."""
    weight = f"{of}{workings.TABLE}[Weight now]"
    known = f"{weight}*{workings.TABLE}[Known now]"
    found = {}
    for column, over, name in ((9, weight, "Low now"), (10, known, "Likely now"), (11, weight, "High now")):
        none = "?" if column == 10 else NO_GAP
        mean = f"ROUND(ROUND(SUMPRODUCT({over}*{workings.TABLE}[{name}])/SUMPRODUCT({over}),9),2)"
        found[get_column_letter(column)] = f'=IF(SUMPRODUCT({over})=0,"{none}",{mean})'
    return found


def _tiles(page: Page, row: int, view: View) -> int:
    """One tile a requirement, in rows by area; the first free row below."""
    page.heading(row, "One tile a requirement", len(HEADS), 16)
    page.put(row + 1, 1, "Its number and its likely percentage. ?: not known yet. –: left out.", NOTE.but(wrap=False))
    labels = areas(view)
    for at, (area, found) in enumerate(_by_area(view).items(), row + 2):
        page.put(at, 2, labels[area], BODY.but(border="none", bold=True))
        for column, result in enumerate(found, 3):
            number = bare(result.ref)
            page.formula(at, column, _tile_formula(number), f"{number} · {_tile(result)}", _TILE)
        page.heights[at] = 20
    _tile_colours(page, f"C{row + 2}:{get_column_letter(len(HEADS))}{at}", f"C{row + 2}")
    return at + 1


def _tile_formula(number: str) -> str:
    """Its number, and its likely percentage, ? or – by what is known of it now."""
    finding, likely = (workings.lookup(column, f'"{number}"') for column in ("Finding", "Likely now"))
    odd = f'IF({finding}="{FINDING["not_assessed"]}","?",ROUND({likely},0))'
    return f'="{number} · "&IF({finding}="{FINDING["not_applicable"]}","{NO_GAP}",{odd})'


def _tile_colours(page: Page, cells: str, first: str) -> None:
    """A tile has the colour of its finding, looked up by the number that the tile begins with."""
    place = f'MATCH(LEFT({first},FIND(" ",{first})-1),{workings.REFS},0)'
    for finding, (ground, ink) in TILE.items():
        formula = f'IFERROR(INDEX({workings.FINDINGS},{place})="{FINDING[finding]}",FALSE)'
        page.paint_when(cells, formula, ground, ink)


def _tile(result: RequirementResult) -> str:
    odd = {"not_assessed": "?", "not_applicable": "–"}
    return odd.get(result.finding, f"{xlround(result.likely):.0f}")


def _range(page: Page, row: int, scored: Scored | None, formulas: Mapping[str, str], look: Look = _SHARE) -> None:
    """Low, likely, high and the word; no likely mark where it would be a guess, no range where nothing applies."""
    known = scored is not None and scored.known
    low, high = (scored.low, scored.high) if scored else (NO_GAP, NO_GAP)
    values: tuple[Value, ...] = (low, scored.likely if scored and known else "?", high)
    for column, formula, value in zip((9, 10, 11), formulas.values(), values, strict=True):
        page.formula(row, column, formula, value, look)
    word = readiness_word(scored.likely if scored else 0, known)
    page.formula(row, 12, f"={_reading(f'$J{row}')}", word, WORD.but(bold=True))
    page.put(row, 13, values[1], look)


def _reading(cell: str) -> str:
    """The word for a percentage, as `readiness_word` gives it."""
    formula = f'"{READINESS_WORDS[4]}"'
    for least, word in reversed(READING_STEPS):
        formula = f'IF({cell}>={least},"{word}",{formula})'
    return f'IF(ISNUMBER({cell}),{formula},IF({cell}="?","{READINESS_WORDS[5]}",NA()))'


def _overall(page: Page, row: int, view: View) -> None:
    """Clauses together, Annex A together, then everything."""
    ready, found = view.report.readiness, view.workings
    assert ready is not None
    for at, group in enumerate(found.groups, row):
        name = workings.part(group.id)
        counted = [r for r in view.report.requirements if view.bank.requirement[r.ref].kind == group.id]
        _sum(
            page,
            at,
            name,
            group.title,
            f'SUMIFS({{0}}{TOP + 1}:{{0}}{row - 1},$A{TOP + 1}:$A{row - 1},"{name}")',
            counted,
        )
        _range(page, at, group, _mean(f'({workings.TABLE}[Part]="{name}")*'), _SHARE.but(fill=PALE))
    last = row + len(found.groups)
    _sum(page, last, "All", "Overall readiness", f"SUM({{0}}{TOP + 1}:{{0}}{row - 1})", list(view.report.requirements))
    whole = Scored(
        id="all", title="", low=ready.low, likely=ready.likely, high=ready.high, known=not ready.likely_is_guess
    )
    _range(page, last, whole, WHOLE, _COUNT.but(bold=True, fill=PALE, number=PERCENT))
    _reading_colours(page, f"L{TOP + 1}:L{last}", f"L{TOP + 1}")


def _sum(page: Page, row: int, part: str, title: str, formula: str, found: list[RequirementResult]) -> None:
    bold = _COUNT.but(bold=True, fill=PALE)
    page.put(row, 1, part, BODY.but(bold=True, fill=PALE))
    page.put(row, 2, title, BODY.but(bold=True, fill=PALE))
    counts = [len(found), *(sum(r.finding == finding for r in found) for finding in COUNTED)]
    for column, count in enumerate(counts, 3):
        counted = formula.format(get_column_letter(column))
        page.formula(row, column, f"={workings.while_known(counted)}", count, bold)
    page.heights[row] = 22


def _reading_colours(page: Page, cells: str, first: str) -> None:
    for word, (ground, ink) in READING.items():
        page.paint_when(cells, f'{first}="{word}"', ground, ink, bold=True)


def _legend(page: Page, row: int) -> int:
    words = (
        "Figures of several areas weigh requirements by how much hangs on them: they are not the average of the rows.",
        "At least: only what proof would back. Likely: what was answered. At most: everything unknown turns out well.",
        "Readings: In place 95 % and more, Mostly there 70 to 94 %, Half way 40 to 69 %, Started below that.",
    )
    for i, text in enumerate(words):
        page.put(row + i, 1, text, NOTE.but(wrap=False))
    return row + len(words)
