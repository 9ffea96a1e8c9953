"""The Summary: one printed A4 page with the verdict, where the firm stands and what to do first."""

from typing import Final

from openpyxl.utils import get_column_letter

from domain.results.report import Readiness, Scored
from domain.vocabulary import CONFIDENCE, DISCLAIMER, FIND_OUT, GAP_BAND, NO_GAP, TROUBLE, VERDICT, good_to_know
from exports.bars import KEY, in_words
from exports.figures import day
from exports.said_and_seen import SHOWN_LATER, scores, shown_later, what_counts
from exports.text import short_name
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.page import Page
from exports.workbook.making.style import (  # fmt: skip
    HEADING,
    INK,
    MUTED,
    NAVY,
    NOTE,
    PALE,
    PLAIN,
    RED,
    RED_PALE,
    TITLE,
    WHITE,
    Look,
)
from exports.workbook.making.table import BOLD
from exports.workbook.parts.pictures import RANGE, RANGE_COLOURS, Picture, draw, ranged
from exports.workbook.sheets import action_plan, answers, gap_register, light_plan, lists, scorecard, workings
from exports.workbook.sheets.tiles import Link, Tile, tiles

NAME: Final = "Summary"
COLUMNS: Final = 12
WIDTH: Final = 8.6
SIDE: Final = 8  # the column where the links beside the chart begin
LINES: Final = 14
TEAL: Final = "0F766E"
OPEN_ENDED: Final = "Too little is known to size the gap"
NO_MATTER: Final = ". The gap is an average, and never changes the verdict."
TO_CHECK: Final = "Inputs to check"
CALM: Final = NOTE.but(size=8.5, indent=1, down="center")
BULLET: Final = PLAIN.but(size=9.5)


def write(book: Book) -> None:
    """One page, A4 portrait."""
    page = book.page(NAME, TEAL)
    page.sheet.page_setup.fitToHeight = 1
    view = book.view
    named = bool(view.report.organisation)
    heading = f"Where {short_name(view.firm) if named else 'you'} {'stands' if named else 'stand'} on ISO/IEC 42001"
    page.title(heading, f"Self-assessment of {day(view.report.as_of)}. Not an audit and not a certificate.")
    page.widths(*[WIDTH] * COLUMNS)
    _band(page, 1, heading, TITLE.but(wrap=True), 0)
    page.height(1, (heading, COLUMNS * WIDTH * BOLD), size=18, least=28)
    row = _verdict(page, 4, view)
    if book.has(lists.NAME):
        _to_check(page, row - 1)
    found = tiles(view)
    row = _tiles(page, row, found) if found else row
    row = _words(page, row, view)
    if view.report.readiness:
        row = _picture(book, page, row)
    _foot(page, row, view)


def _band(
    page: Page, row: int, text: str, look: Look, height: float, first: int = 1, last: int = COLUMNS,
    formula: str | None = None,
) -> None:  # fmt: skip
    if formula:
        page.formula(row, first, formula, text, look)
    else:
        page.put(row, first, text, look)
    page.merge(row, first, row, last, look)
    page.heights[row] = max(height, page.heights.get(row, 0))


def _verdict(page: Page, row: int, view: View) -> int:
    need = view.report.need
    look = Look(size=16, bold=True, colour=WHITE, fill=NAVY, indent=1)
    _band(page, row, VERDICT[need.verdict], look, 32)
    _band(page, row + 1, need.headline, Look(size=11, fill=PALE, indent=1), 0)
    page.height(row + 1, (need.headline, COLUMNS * WIDTH - 3), size=11, least=26, pad=9)
    look = NOTE.but(fill=PALE, indent=1, down="center")
    sure = CONFIDENCE[need.confidence] + "."
    if view.report.readiness is None or view.is_light:
        _band(page, row + 2, sure, look, 18)
    else:
        ready, most = view.report.readiness, view.workings.limits["fairly_confident_within"]
        gap = OPEN_ENDED if ready.confidence == "low" else GAP_BAND[view.report.gap_band]
        wide = f"ROUND({workings.HIGH}-{workings.LOW},2)>{most:g}"
        formula = f'="{sure} "&IF({wide},"{OPEN_ENDED}",{workings.GAP_NOW})&"{NO_MATTER}"'
        _band(page, row + 2, f"{sure} {gap}{NO_MATTER}", look, 18, formula=formula)
    return row + 4


def _to_check(page: Page, row: int) -> None:
    """How many yellow cells do not hold what they should, and which."""
    wrong = f'"{TO_CHECK}: "&{lists.TO_CHECK}&". "&{lists.NAMED}'
    _band(page, row, f"{TO_CHECK}: none", CALM, 16, formula=f'=IF({lists.TO_CHECK}=0,"{TO_CHECK}: none",{wrong})')
    page.paint_when(f"A{row}:{get_column_letter(COLUMNS)}{row}", f"{lists.TO_CHECK}>0", RED_PALE, RED, bold=True)


def _tiles(page: Page, row: int, found: list[Tile]) -> int:
    each = COLUMNS // len(found)
    for i, tile in enumerate(found):
        first, last = i * each + 1, COLUMNS if i == len(found) - 1 else (i + 1) * each
        label = Look(size=8.5, bold=True, colour=WHITE, fill=tile.colour, across="center", border="box")
        value = Look(
            size=_size(tile.value), bold=True, colour=tile.colour, fill=PALE, across="center", wrap=False, shrink=True
        )
        _band(page, row, tile.label, label, 26, first, last)
        if tile.formula:
            page.formula(row + 1, first, tile.formula, tile.value, value)
        else:
            page.put(row + 1, first, tile.value, value)
        page.merge(row + 1, first, row + 1, last, value)
        _band(
            page, row + 2, tile.below, NOTE.but(size=8, fill=PALE, across="center"), 24, first, last, tile.below_formula
        )
    page.heights[row + 1] = 34
    return row + 4


def _size(value: Value) -> float:
    """Big figures for short values; a range of money must still fit its tile."""
    length = len(str(value))
    return 18 if length <= 7 else 13 if length <= 12 else 10.5


def _words(page: Page, row: int, view: View) -> int:
    need = view.report.need
    half = COLUMNS // 2
    end = max(_list(page, row, "Why", list(need.reasons), 1, half),
              _list(page, row, "What would change it", list(view.flips), half + 1, COLUMNS))  # fmt: skip
    row = end + 1
    if need.certificate:
        steps = [step.text for step in need.steps_about("certificate")]
        row = _list(page, row, TROUBLE[need.certificate], steps, 1, COLUMNS) + 1
    row = _list(page, row, "What to do next", [step.text for step in need.steps_about("need")], 1, COLUMNS)
    if need.to_find_out:
        row = _list(page, row + 1, FIND_OUT, list(need.to_find_out), 1, COLUMNS)
    if view.report.readiness is None:
        row = _list(page, row + 1, "Good to know", [n.message for n in good_to_know(view.report.notices)], 1, COLUMNS)
    return row + 1


def _list(page: Page, row: int, heading: str, lines: list[str], first: int, last: int) -> int:
    """A heading and its lines across some columns; the row after the last line."""
    for column in range(first, last + 1):
        page.put(row, column, heading if column == first else None, HEADING)
    page.heights[row] = 20
    width = (last - first + 1) * WIDTH
    for i, text in enumerate(lines, 1):
        before = page.heights.get(row + i, 0)
        page.put(row + i, first, f"•  {text}", BULLET)
        page.merge(row + i, first, row + i, last)
        page.height(row + i, (f"•  {text}", width - 2), size=9.5, least=before, pad=3)
    return row + len(lines) + 1


def _picture(book: Book, page: Page, row: int) -> int:
    """The readiness bars on the left; first gaps and first actions, as links, on the right."""
    parts = book.view.report.sections if book.view.is_light else book.view.report.areas
    title = "Your AI practice, part by part" if book.view.is_light else "Readiness by area"
    for column in range(1, COLUMNS + 1):
        page.put(row, column, {1: title, SIDE: "Start here"}.get(column), HEADING)
    page.heights[row] = 20
    end = max(_links(book, page, row + 1), row + 1 + LINES)
    for i in range(row + 1, end):
        page.heights[i] = page.heights.get(i, 18)
    points = sum(page.heights[i] for i in range(row + 1, end))
    _chart(book, page, row + 1, title, parts, points / 28.35 - 0.2)
    return end


def _chart(book: Book, page: Page, row: int, title: str, parts: tuple[Scored, ...], height: float) -> None:
    formulas = [()] * len(parts) if book.view.is_light else _bar_formulas(book.view, parts)
    bars = [ranged(part, made) for part, made in zip(parts, formulas, strict=True)]
    picture = Picture("At least, likely and at most, %", in_words(title, parts), RANGE, RANGE_COLOURS, bars, most=100)
    draw(book, page, f"A{row}", picture, 11, height)


def _bar_formulas(view: View, parts: tuple[Scored, ...]) -> list[tuple[str, ...]]:
    """The same from the Scorecard, so that the bars follow a changed level; an error, and no bar, of what waits."""
    place = {area.id: scorecard.TOP + 1 + i for i, area in enumerate(view.bank.areas)}
    found: list[tuple[str, ...]] = []
    for part in parts:
        low, likely, high = (f"'{scorecard.NAME}'!${letter}${place[part.id]}" for letter in "IJK")
        found.append((
            f'=IF({low}="{NO_GAP}",0,1*{low})',
            f'=IF({likely}="?",0,ROUND({likely}-{low},2))',
            f'=IF({likely}="?",0,ROUND({high}-{likely},2))',
            f'=IF({likely}="?",IF({low}="{NO_GAP}",0,ROUND({high}-{low},2)),0*{likely})',
        ))  # fmt: skip
    return found


def _links(book: Book, page: Page, row: int) -> int:
    """The most serious gaps and the first actions; the row after the last of them."""
    view = book.view
    if view.is_light:
        light = [
            Link(x.number, x.action.title, light_plan.NAME, light_plan.TOP + i)
            for i, x in enumerate(light_plan.lines(view)[:11], 1)
        ]
        return _link_block(page, row, "First actions of the light plan", light)
    gaps = [
        Link(x.number, _first_sentence(x.gap.statement), gap_register.NAME, gap_register.TOP + i)
        for i, x in enumerate(gap_register.lines(view), 1)
        if x.gap
    ]
    actions = [
        Link(x.number, x.action.title, action_plan.NAME, action_plan.TOP + i)
        for i, x in enumerate(action_plan.lines(view)[:5], 1)
    ]
    if not gaps and not actions:
        page.put(row, SIDE, "Nothing is open: keep the records coming.", PLAIN.but(size=9, wrap=False))
    row = _link_block(page, row, "Most serious gaps", gaps[:6])
    return _link_block(page, row, "First five actions", actions)


def _first_sentence(text: str) -> str:
    """A gap has a sentence for each answer behind it; the first names the most telling."""
    return f"{text.split('. ')[0].rstrip('.')}."


def _link_block(page: Page, row: int, heading: str, links: list[Link]) -> int:
    if not links:
        return row
    page.put(row, SIDE, heading, PLAIN.but(bold=True, size=9, colour=MUTED))
    page.merge(row, SIDE, row, COLUMNS)
    page.heights[row] = 20
    for i, link in enumerate(links, 1):
        page.link(row + i, SIDE, link.number, link.sheet, f"A{link.row}")
        page.put(row + i, SIDE + 1, link.text, PLAIN.but(size=9))
        page.merge(row + i, SIDE + 1, row + i, COLUMNS)
        page.height(row + i, (link.text, (COLUMNS - SIDE) * WIDTH), pad=4, least=18)
    return row + len(links) + 1


def _counted(page: Page, row: int, view: View) -> int:
    """Whose answers count, both scores, and what is left for stage 2; the row after the last of these lines."""
    each = [f"{name}: {r.low:.0f} to {r.high:.0f} %{_likely(r)}" for name, r in scores(view.report)]
    later = len(shown_later(view.bank, view.report))
    shown = f"{SHOWN_LATER}: {later}, marked on the sheet {answers.NAME}." if later else ""
    for text in filter(None, (what_counts(view.report), ". ".join(each), shown)):
        page.put(row, 1, text, NOTE.but(size=8))
        page.merge(row, 1, row, COLUMNS)
        page.height(row, (text, COLUMNS * WIDTH), size=8)
        row += 1
    return row


def _likely(ready: Readiness) -> str:
    return "" if ready.likely_is_guess else f", likely {ready.likely:.0f}"


def _foot(page: Page, row: int, view: View) -> None:
    if view.report.readiness:
        page.put(row, 1, KEY, NOTE.but(size=8, wrap=False))
        row = _counted(page, row + 1, view)
    page.put(row, 1, DISCLAIMER, NOTE.but(size=8, colour=INK))
    page.merge(row, 1, row, COLUMNS)
    page.height(row, (DISCLAIMER, COLUMNS * WIDTH), size=8)
