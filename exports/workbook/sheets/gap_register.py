"""The Gap register: all requirements, the most serious gaps first: what is missing, what was seen, who closes it by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.results.report import Finding, Gap, RequirementResult
from domain.vocabulary import FINDING, NO_GAP, SEVERITY
from exports.said_and_seen import RAISED
from exports.view import View
from exports.workbook.making.book import A3, Book
from exports.workbook.making.kinds import OK, WAITS, first_wrong, must_be, one_of
from exports.workbook.making.page import Page
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import (  # fmt: skip
    ACCENT,
    AMBER,
    ANY,
    BLUE,
    BLUE_TEXT,
    BODY,
    DATE,
    GREEN,
    GREEN_TEXT,
    GREY,
    INK,
    MUTED,
    NUMBER,
    PERCENT,
    RED,
    RED_PALE,
    WHITE,
    WORD,
    YOURS,
)
from exports.workbook.making.table import Column, Table, write_table
from exports.workbook.parts.evidence import evidence
from exports.workbook.parts.leads import Lead, Leads, leads
from exports.workbook.sheets import action_plan, workings
from exports.workbook.sheets.lists import LEVEL

NAME: Final = "Gap register"
TABLE: Final = "tbl_gaps"
TOP: Final = 4
PLAN: Final = "tbl_plan"
THEN: Final = "Level at export"
OF_PLAN: Final = ("First step", "Closed by", "Hours", "Owner", "Due")
"""Columns that say nothing where no action is open."""
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
    weight: float
    lead: Lead
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

    @property
    def missing(self) -> str:
        """What is missing, or not known, and why that matters."""
        return f"{self.lead.missing}\n{WHY}{self.why}" if self.gap and self.why else self.lead.missing

    @property
    def priority(self) -> float | str:
        """Its rank within its seriousness: weight times what is missing; a dash without a gap."""
        return xlround(self.weight * (100 - self.result.likely)) if self.gap else NO_GAP


def lines(view: View) -> list[Line]:
    """All requirements: gaps in the report's own order, then the rest in the order of the standard."""
    ranks = {gap.ref: rank for rank, gap in enumerate(view.report.gaps)}
    titles, last, found_out = areas(view), len(ranks), leads(view)
    weights = {one.ref: one.weight for one in view.workings.requirements}
    found = [
        _line(view, titles, found_out, place, result, weights[result.ref])
        for place, result in enumerate(view.report.requirements, 1)
    ]
    return sorted(found, key=lambda x: (ranks.get(x.result.ref, last + _ORDER[x.result.finding]), x.place))


def areas(view: View) -> dict[str, str]:
    """`A.2 Policies` by area id."""
    return {area.id: f"{area.id} {area.title}" for area in view.bank.areas}


def _line(
    view: View, titles: Mapping[str, str], found: Leads, place: int, result: RequirementResult, weight: float
) -> Line:  # fmt: skip
    requirement, gap = view.bank.requirement[result.ref], view.gap.get(result.ref)
    asked = view.bank.asked_by[result.ref]
    return Line(
        place=place,
        area=titles[requirement.area],
        result=result,
        gap=gap,
        number=requirement.number,
        weight=weight,
        lead=found.of(result, gap),
        why=asked[0].why if asked else "",
        seen=evidence(view, result.ref),
    )


def _looked_up(column: str) -> str:
    """What the Workings say of this row's requirement; nothing for a row that a person added."""
    return workings.if_there(workings.lookup(column))


def _percent(column: str) -> str:
    return workings.if_there(f"ROUND({workings.lookup(column)},2)")


LIKELY: Final = workings.if_there(f'IF({workings.lookup("Known now")}=0,"?",ROUND({workings.lookup("Likely now")},2))')
LEVELS: Final = one_of(LEVEL, "0, 25, 50, 75 or 100", empty=True)
SAY_WHY: Final = "Say why"
CHECK: Final = first_wrong(
    (must_be("Level now", LEVELS),), f'IF(AND({{Level now}}<>"",LEN({{Why changed}})=0),"{SAY_WHY}","{OK}")'
)
PRIORITY: Final = workings.if_there(
    f'IF({{How serious}}="{NO_GAP}","{NO_GAP}",ROUND({workings.lookup("Weight now")}'
    f"*(100-ROUND({workings.lookup('Likely now')},2)),0))"
)
_THESE: Final = f'ISNUMBER(SEARCH(", "&{PLAN}[No]&",",", "&{{Closed by}}&","))'
_FIRST: Final = f"MATCH({{First step}},{PLAN}[No],0)"
HOURS: Final = f'IF({{Closed by}}="","{NO_GAP}",IF(COUNTIF({PLAN}[Hours likely],"{WAITS}")=0,SUMPRODUCT(--{_THESE},{PLAN}[Hours likely]),NA()))'
DUE: Final = f'IF({{Closed by}}="","{NO_GAP}",SUMPRODUCT(MAX({_THESE}*{PLAN}[Due])))'
WHOSE: Final = f'IF({{First step}}="","{NO_GAP}",INDEX({PLAN}[Owner],{_FIRST})&"")'
WHY: Final = "Why it matters: "
_SHARE: Final = NUMBER.but(number=PERCENT, across="center")
COLUMNS: Final = (
    Column[Line]("Ref", 8, lambda x: x.number, BODY.but(bold=True, colour=ACCENT), link=lambda x: x.lead.to),
    Column[Line]("Requirement in plain words", 24, lambda x: x.result.title),
    Column[Line]("Area", 13, lambda x: x.area),
    Column[Line]("Finding", 11, lambda x: FINDING[x.result.finding], WORD, formula=_looked_up("Finding"), paint=FINDING_PAINT),
    Column[Line]("How serious", 12, lambda x: x.severity, WORD, formula=_looked_up("How serious"), paint=SEVERITY_PAINT),
    Column[Line](RAISED, 10, lambda x: "Yes" if x.gap and x.gap.could_be_major else "", WORD),
    Column[Line]("Priority", 8.5, lambda x: x.priority, NUMBER.but(across="center"), formula=PRIORITY),
    Column[Line](THEN, 8, lambda x: x.result.likely if x.known else "?", _SHARE),
    Column[Line]("Level now", 8, lambda x: None, YOURS.but(number=PERCENT, across="center"), kind=LEVELS),
    Column[Line]("Why changed", 15, lambda x: "", YOURS),
    Column[Line]("Check", 9, lambda x: OK, WORD.but(colour=MUTED), formula=CHECK, paint={SAY_WHY: (AMBER, INK)}),
    Column[Line]("At least", 7, lambda x: x.result.low, _SHARE, formula=_percent("Low now")),
    Column[Line]("Likely", 7, lambda x: x.result.likely if x.known else "?", _SHARE, formula=LIKELY),
    Column[Line]("At most", 7, lambda x: x.result.high, _SHARE, formula=_percent("High now")),
    Column[Line]("What is missing", 34, lambda x: x.missing),
    Column[Line]("Evidence seen", 24, lambda x: x.seen),
    Column[Line]("What to do", 32, lambda x: x.lead.todo),
    Column[Line]("First step", 7, lambda x: x.lead.first, BODY.but(colour=ACCENT), link=lambda x: x.lead.to_plan),
    Column[Line]("Closed by", 9, lambda x: x.lead.numbers),
    Column[Line]("Hours", 7.5, lambda x: NO_GAP if x.lead.hours is None else x.lead.hours, NUMBER.but(number=ANY), formula=HOURS),
    Column[Line]("Owner", 13, lambda x: x.lead.owner or NO_GAP, formula=WHOSE),
    Column[Line]("Due", 11.5, lambda x: x.lead.due or NO_GAP, NUMBER.but(number=DATE), formula=DUE),
    Column[Line]("Your notes", 14, lambda x: "", YOURS),
    Column[Line]("Order", 7, lambda x: x.place, NUMBER.but(across="center")),
)  # fmt: skip


def columns(planned: bool) -> list[Column[Line]]:
    """All of them; those about actions only where there is a plan."""
    return [column for column in COLUMNS if planned or column.title not in OF_PLAN]


def write(book: Book) -> None:
    """The register, A3 landscape."""
    page = book.page(NAME, RED, landscape=True, paper=A3)
    rows = lines(book.view)
    page.title(
        "Gap register",
        "All 70 requirements, the most serious gaps first, ranked by weight times what is missing. A number leads to its question, a first step to the plan. Where something changed since, choose a Level now and say why: all figures follow.",
    )
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, columns(book.has(action_plan.NAME)), rows)
    book.checked(NAME, table.column("Check"), table.column("Ref"))
    _ask_why(page, table)


def _ask_why(page: Page, table: Table) -> None:
    """A level that a person chose needs a reason, as a judgement does: its cell turns red until it has one."""
    level, why = (f"${table.letters[title]}{table.first}" for title in ("Level now", "Why changed"))
    cells = f"{table.letters['Why changed']}{table.first}:{table.letters['Why changed']}{table.last}"
    page.paint_when(cells, f'AND({level}<>"",LEN({why})=0)', RED_PALE)
