"""The Gap register: all requirements, the most serious gaps first, with what is missing and who closes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.results.report import Finding, Gap, RequirementResult
from domain.vocabulary import FINDING, NO_GAP, SEVERITY
from exports.said_and_seen import RAISED, said_and_seen
from exports.view import View
from exports.workbook.making.book import A3, Book
from exports.workbook.making.page import Page
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    BLUE_TEXT,
    BODY,
    GREEN,
    GREEN_TEXT,
    GREY,
    INK,
    NUMBER,
    PERCENT,
    RED,
    RED_PALE,
    WHITE,
    WORD,
    YOURS,
)
from exports.workbook.making.table import Column, Table, write_table
from exports.workbook.sheets import action_plan, workings
from exports.workbook.sheets.lists import LEVEL, OWNER

NAME: Final = "Gap register"
TABLE: Final = "tbl_gaps"
TOP: Final = 4
SEEN: Final = "Said and seen"
FINDING_PAINT: Final = {
    FINDING["conforming"]: (GREEN, GREEN_TEXT),
    FINDING["partial"]: (AMBER, INK),
    FINDING["not_conforming"]: (RED_PALE, RED),
    FINDING["not_applicable"]: (GREY, INK),
    FINDING["not_assessed"]: (GREY, INK),
}
SEVERITY_PAINT: Final = {
    SEVERITY["potential_major"]: (RED, WHITE),
    SEVERITY["potential_minor"]: (AMBER, INK),
    SEVERITY["improvement"]: (BLUE, BLUE_TEXT),
}
_ORDER: Final[Mapping[Finding, int]] = {
    "not_assessed": 3, "not_conforming": 1, "partial": 1, "conforming": 4, "not_applicable": 5,
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One requirement as a row of the register."""

    place: int
    area: str
    result: RequirementResult
    gap: Gap | None
    number: str
    actions: str
    why: str
    seen: str

    @property
    def known(self) -> bool:
        """True when something is known about it."""
        return self.result.finding != "not_assessed"

    @property
    def severity(self) -> str:
        """How serious the gap is, in words; a dash where there is none."""
        return SEVERITY[self.gap.severity] if self.gap else NO_GAP


def lines(view: View) -> list[Line]:
    """All requirements: gaps in the report's own order, then the rest in the order of the standard."""
    ranks = {gap.ref: rank for rank, gap in enumerate(view.report.gaps)}
    titles, last = areas(view), len(ranks)
    found = [_line(view, titles, place, result) for place, result in enumerate(view.report.requirements, 1)]
    return sorted(found, key=lambda x: (ranks.get(x.result.ref, last + _ORDER[x.result.finding]), x.place))


def areas(view: View) -> dict[str, str]:
    """`A.2 Policies` by area id."""
    return {area.id: f"{area.id} {area.title}" for area in view.bank.areas}


def _line(view: View, titles: Mapping[str, str], place: int, result: RequirementResult) -> Line:
    requirement, gap = view.bank.requirement[result.ref], view.gap.get(result.ref)
    asked = view.bank.asked_by[result.ref]
    return Line(
        place=place,
        area=titles[requirement.area],
        result=result,
        gap=gap,
        number=requirement.number,
        actions=view.numbers(gap.actions) if gap else "",
        why=asked[0].why if gap and asked else "",
        seen="\n".join(x.told for x in said_and_seen(view.bank, view.case, {q.id for q in asked})),
    )


def _looked_up(column: str) -> str:
    """What the Workings say of this row's requirement; nothing for a row that a person added."""
    return f'IFERROR({workings.lookup(column)},"")'


def _percent(column: str) -> str:
    return f'IFERROR(ROUND({workings.lookup(column)},2),"")'


LIKELY: Final = f'IFERROR(IF({workings.lookup("Known now")}=0,"?",ROUND({workings.lookup("Likely now")},2)),"")'
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")
COLUMNS: Final = (
    Column[Line]("Ref", 8.5, lambda x: x.number, BODY.but(bold=True)),
    Column[Line]("Requirement in plain words", 34, lambda x: x.result.title),
    Column[Line]("Area", 19, lambda x: x.area),
    Column[Line]("Finding", 13, lambda x: FINDING[x.result.finding], WORD, formula=_looked_up("Finding"), paint=FINDING_PAINT),
    Column[Line]("How serious", 14, lambda x: x.severity, WORD, formula=_looked_up("How serious"), paint=SEVERITY_PAINT),
    Column[Line](RAISED, 11, lambda x: "Yes" if x.gap and x.gap.could_be_major else "", WORD),
    Column[Line]("At least", 7.5, lambda x: x.result.low, _SHARE, formula=_percent("Low now")),
    Column[Line]("Likely", 7.5, lambda x: x.result.likely if x.known else "?", _SHARE, formula=LIKELY),
    Column[Line]("At most", 7.5, lambda x: x.result.high, _SHARE, formula=_percent("High now")),
    Column[Line]("Level now", 8.5, lambda x: None, YOURS.but(number=PERCENT, across="center"), choices=LEVEL, free=False),
    Column[Line]("Why changed", 22, lambda x: "", YOURS),
    Column[Line]("What is missing", 36, lambda x: x.gap.statement if x.gap else ""),
    Column[Line](SEEN, 36, lambda x: x.seen),
    Column[Line]("Why it matters", 30, lambda x: x.why),
    Column[Line](
        "Closed by", 11, lambda x: x.actions,
        link=lambda x: f"{action_plan.NAME}!A{action_plan.TOP}" if x.actions else None,
    ),
    Column[Line]("Owner", 17, lambda x: "", YOURS, choices=OWNER),
    Column[Line]("Your notes", 20, lambda x: "", YOURS),
    Column[Line]("Order", 7, lambda x: x.place, NUMBER.but(across="center")),
)  # fmt: skip


def columns(rows: list[Line]) -> list[Column[Line]]:
    """All of them; what was seen only where something was."""
    return [c for c in COLUMNS if c.title != SEEN or any(row.seen for row in rows)]


def write(book: Book) -> None:
    """The register, A3 landscape."""
    page = book.page(NAME, RED, landscape=True, paper=A3)
    rows = lines(book.view)
    page.title(
        "Gap register",
        "All 70 requirements, the most serious gaps first. Where something changed since, choose a Level now and say why: all figures follow.",
    )
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, columns(rows), rows)
    _ask_why(page, table)


def _ask_why(page: Page, table: Table) -> None:
    """A level that a person chose needs a reason, as a judgement does: its cell turns red until it has one."""
    level, why = (f"${table.letters[title]}{table.first}" for title in ("Level now", "Why changed"))
    cells = f"{table.letters['Why changed']}{table.first}:{table.letters['Why changed']}{table.last}"
    page.paint_when(cells, f'AND({level}<>"",LEN({why})=0)', RED_PALE)
