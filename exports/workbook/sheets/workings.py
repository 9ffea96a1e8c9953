"""The Workings: for each requirement what was assessed and what holds now, and readiness from that.

Registers look their figures up here by number, so that they can be sorted and can grow.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from domain.results.workings import RequirementWorking
from domain.vocabulary import FINDING, GAP_BAND, NO_GAP, SEVERITY, status_words
from exports.view import View
from exports.workbook.making import tree
from exports.workbook.making.book import Book
from exports.workbook.making.cells import Value
from exports.workbook.making.kinds import one_of
from exports.workbook.making.page import Page
from exports.workbook.making.register import with_known
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import BODY, EXACT, GREY, HEADER, NUMBER
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets.lists import DECISION, LEVEL, NO, UNDECIDED, YES

NAME: Final = "Workings"
TABLE: Final = "tbl_work"
TOP: Final = 18
AS_ASSESSED: Final = "as assessed"
LOW, LIKELY, HIGH, KNOWN = "ready_low", "ready_likely", "ready_high", "ready_known"
STATUS_NOW, GAP_NOW, COVERED = "ready_status", "ready_gap", "ready_covered"
REFS, FINDINGS = "work_refs", "work_findings"
_EXACT: Final = NUMBER.but(number=EXACT)
_WHOLE: Final = NUMBER


@dataclass(frozen=True)
class Line:
    """One requirement: what was assessed, and the words its figures lead to today."""

    place: int
    number: str
    area: str
    part: str
    working: RequirementWorking
    finding: str
    severity: str

    @property
    def applies(self) -> str:
        """The word of the Statement of Applicability."""
        return {True: YES, False: NO, None: UNDECIDED}[self.working.applies]

    @property
    def known(self) -> int:
        """1 when something is known about it, and it is not waiting for a decision."""
        return int(self.working.likely is not None and self.working.applies is not None)

    @property
    def planned(self) -> int:
        """1 when the plan works on it."""
        return int(self.working.in_plan)

    @property
    def counted(self) -> int:
        """1 when it adds to likely readiness: open questions at the firm's own level, and not waiting for a decision."""
        return int(self.working.counts is not None and self.working.applies is not None)


def lookup(column: str, ref: str = "{Ref}") -> str:
    """A formula for what a column here says of a requirement, by its number."""
    return f"INDEX({TABLE}[{column}],MATCH({ref},{TABLE}[Ref],0))"


def if_there(formula: str, ref: str = "{Ref}", other: str = '""') -> str:
    """`formula` for a requirement that stands here, `other` for a row that a person added; an error passes through."""
    return f"IF(ISNUMBER(MATCH({ref},{TABLE}[Ref],0)),{formula},{other})"


def while_known(formula: str) -> str:
    """`formula` for a count, which would pass over rows that can't be worked out, while there is none."""
    return f"IF(ISNUMBER({LOW}),{formula},NA())"


def exact(value: float | None) -> float:
    """A percentage as finely as a file keeps it: 12 places, 0 where nothing is known."""
    return xlround(value or 0, 12)


def lines(view: View) -> list[Line]:
    """All requirements in the order of the standard."""
    workings = view.workings
    areas = {area.id: f"{area.id} {area.title}" for area in view.bank.areas}
    found = []
    for place, (working, result) in enumerate(zip(workings.requirements, view.report.requirements, strict=True), 1):
        requirement, gap = view.bank.requirement[working.ref], view.gap.get(working.ref)
        found.append(
            Line(
                place, requirement.number, areas[requirement.area], part(requirement.kind), working,
                FINDING[result.finding], SEVERITY[gap.severity] if gap else NO_GAP,
            )
        )  # fmt: skip
    return found


def part(kind: str) -> str:
    """`Clause` or `Annex A`."""
    return "Clause" if kind == "clause" else "Annex A"


def _columns(view: View) -> tuple[Column[Line], ...]:
    workings = view.workings
    limit = workings.limits
    judged, waits = f'{{Level}}<>"{AS_ASSESSED}"', f'{{Applies now}}="{UNDECIDED}"'
    chosen = "INDEX(tbl_gaps[Level now],MATCH({Ref},tbl_gaps[Ref],0))"
    decided = "INDEX(tbl_soa[Applies],MATCH({Ref},tbl_soa[Control],0))"
    level = f'IF({chosen}="","{AS_ASSESSED}",IF({one_of(LEVEL).holds(chosen)},{chosen},NA()))'
    level = f'IF(ISNUMBER(MATCH({{Ref}},tbl_gaps[Ref],0)),{level},"{AS_ASSESSED}")'
    applies = f"IF({one_of(DECISION).holds(decided)},{decided},NA())"
    applies = f'IF(ISNUMBER(MATCH({{Ref}},tbl_soa[Control],0)),{applies},"{YES}")'
    finding = (
        f'IF({{Weight now}}=0,"{FINDING["not_applicable"]}",IF({{Known now}}=0,"{FINDING["not_assessed"]}",'
        f'IF(ROUND({{Likely now}},2)>={limit["conforming"]:g},"{FINDING["conforming"]}",'
        f'IF(ROUND({{Likely now}},2)>0,"{FINDING["partial"]}","{FINDING["not_conforming"]}"))))'
    )
    severity = (
        f'IF(OR({{Finding}}="{FINDING["partial"]}",{{Finding}}="{FINDING["not_conforming"]}"),'
        f'IF({{Holds now}}=1,"{SEVERITY["potential_major"]}",'
        f'IF(ROUND({{Likely now}},2)>={limit["improvement"]:g},"{SEVERITY["improvement"]}",'
        f'"{SEVERITY["potential_minor"]}")),"{NO_GAP}")'
    )
    return (
        Column("Ref", 8.5, lambda x: x.number, BODY.but(bold=True)),
        Column("Area", 22, lambda x: x.area),
        Column("Part", 9, lambda x: x.part),
        Column("Level", 11, lambda x: AS_ASSESSED, formula=level),
        Column("Applies now", 11, lambda x: x.applies, formula=applies),
        Column("Weight now", 8, lambda x: 0 if x.working.applies is False else x.working.weight, _WHOLE,
               formula=f'IF({{Applies now}}="{NO}",0,{{Weight}})'),
        Column("Known now", 8, lambda x: x.known, _WHOLE, formula=f"IF({judged},1,IF({waits},0,{{Known}}))"),
        Column("Low now", 11, lambda x: exact(x.working.low) if x.working.applies is not None else 0, _EXACT,
               formula=f"IF({judged},{{Level}},IF({waits},0,{{Low}}))"),
        Column("Likely now", 11, lambda x: exact(x.working.likely) if x.known else 0, _EXACT,
               formula=f"IF({judged},{{Level}},IF({{Known now}}=0,0,{{Likely}}))"),
        Column("High now", 11, lambda x: exact(x.working.high) if x.working.applies is not None else 100, _EXACT,
               formula=f"IF({judged},{{Level}},IF({waits},100,{{High}}))"),
        Column("Counted now", 8, lambda x: x.counted, _WHOLE, formula=f"IF({judged},1,IF({waits},0,{{Counted}}))"),
        Column("Counts now", 11, lambda x: exact(x.working.counts) if x.counted else 0, _EXACT,
               formula=f"IF({judged},{{Level}},IF({{Counted now}}=0,0,{{Counts}}))"),
        Column("Answered now", 8, lambda x: int(x.working.answered), _WHOLE, formula=f"IF({judged},1,{{Answered}})"),
        Column("Finding", 13, lambda x: x.finding, formula=finding),
        Column("How serious", 15, lambda x: x.severity, formula=severity),
        Column("Holds now", 8, lambda x: int(x.working.holds), _WHOLE,
               formula=f"IF({judged},IF(AND({{Major}}=1,{{Level}}=0),1,0),{{Holds}})"),
        Column("Open now", 8, lambda x: int(x.working.open), _WHOLE, formula=f"IF({judged},0,{{Open}})"),
        Column("In plan", 8, lambda x: x.planned, _WHOLE,
               formula=f'IF({{Applies now}}="{NO}",0,IF(AND({waits},NOT({judged})),{{Planned}},1))'),
        Column("Done at best now", 11, lambda x: exact(x.working.done[0]), _EXACT, formula=f"IF({judged},{{Level}},{{Done at best}})"),
        Column("Done now", 11, lambda x: exact(x.working.done[1]), _EXACT, formula=f"IF({judged},{{Level}},{{Done}})"),
        Column("Done at least now", 11, lambda x: exact(x.working.done[2]), _EXACT, formula=f"IF({judged},{{Level}},{{Done at least}})"),
        *_if_held(view, judged),
        Column("Weight", 8, lambda x: x.working.weight, _WHOLE),
        Column("Known", 8, lambda x: int(x.working.likely is not None), _WHOLE),
        Column("Low", 11, lambda x: exact(x.working.low), _EXACT),
        Column("Likely", 11, lambda x: exact(x.working.likely), _EXACT),
        Column("High", 11, lambda x: exact(x.working.high), _EXACT),
        Column("Counted", 8, lambda x: int(x.working.counts is not None), _WHOLE),
        Column("Counts", 11, lambda x: exact(x.working.counts), _EXACT),
        Column("Answered", 8, lambda x: int(x.working.answered), _WHOLE),
        Column("Planned", 8, lambda x: int(x.working.planned), _WHOLE),
        Column("Major", 8, lambda x: int(x.working.major), _WHOLE),
        Column("Holds", 8, lambda x: int(x.working.holds), _WHOLE),
        Column("Open", 8, lambda x: int(x.working.open), _WHOLE),
        Column("Done at best", 11, lambda x: exact(x.working.done[0]), _EXACT),
        Column("Done", 11, lambda x: exact(x.working.done[1]), _EXACT),
        Column("Done at least", 11, lambda x: exact(x.working.done[2]), _EXACT),
    )  # fmt: skip


def _if_held(view: View, judged: str) -> Iterator[Column[Line]]:
    """What is done if certificates are held of which nobody has told."""
    for place, end in enumerate(tree.of_certificates(view.workings)):
        title = with_known("Done", end)
        value = _held_at(place)
        formula = f"IF({judged},{{Level}},{{{title} as assessed}})"
        yield Column(f"{title} now", 11, value, _EXACT, formula=formula)
        yield Column(f"{title} as assessed", 11, value, _EXACT)


def _held_at(place: int) -> Callable[[Line], Value]:
    return lambda line: exact(line.working.if_held[place][1])


def write(book: Book) -> None:
    """Readiness from all requirements, then one row a requirement; A3 landscape."""
    page = book.page(NAME, GREY, landscape=True, paper=8, inside=True)
    page.title(
        NAME,
        "The arithmetic behind the other sheets. Nothing to fill in here: change yellow cells elsewhere and this follows.",
    )
    rows = lines(book.view)
    book.tables[TABLE] = table = write_table(page, TABLE, TOP, _columns(book.view), rows)
    book.name(REFS, table.cells("Ref"))
    book.name(FINDINGS, table.cells("Finding"))
    _readiness(book, page, rows)


def _readiness(book: Book, page: Page, rows: list[Line]) -> None:
    workings, ready = book.view.workings, book.view.report.readiness
    assert ready is not None
    low, likely, high = workings.readiness
    weighed = f"SUMPRODUCT({TABLE}[Weight now]*{TABLE}[{{}}])"
    known = sum(x.working.weight for x in rows if x.known and x.working.applies)
    whole = sum(x.working.weight for x in rows if x.working.applies is not False)
    answered = sum(x.working.weight for x in rows if x.working.answered and x.working.applies is not False)
    lim = workings.limits
    words = status_words(book.view.report.need.verdict)
    not_ready, nearly, readied = (words[s] for s in ("not_ready", "nearly", "ready_for_stage_1"))
    status = (
        f'IF(OR(ready_holds>0,{COVERED}*100<{lim["nearly_coverage"]:g}),"{not_ready}",IF(AND({LIKELY}>={lim["ready"]:g},ready_open=0),"{readied}",'
        f'IF({LIKELY}>={lim["nearly"]:g},"{nearly}","{not_ready}")))'
    )
    gap = (
        f'IF(AND({LIKELY}>={lim["conforming"]:g},{STATUS_NOW}="{readied}"),"{GAP_BAND["none"]}",'
        f'IF({LIKELY}>={lim["small_gap"]:g},"{GAP_BAND["small"]}",'
        f'IF({LIKELY}>={lim["medium_gap"]:g},"{GAP_BAND["medium"]}","{GAP_BAND["large"]}")))'
    )
    found: tuple[tuple[str, str, str, Value], ...] = (
        ("Weight of all that applies", "ready_weight", f"SUM({TABLE}[Weight now])", whole),
        ("Weight of what is known", KNOWN, weighed.format("Known now"), known),
        ("Readiness, at least", LOW, f"ROUND(ROUND({weighed.format('Low now')}/ready_weight,9),2)", low),
        ("Readiness, likely", LIKELY,
         f"IF({KNOWN}=0,{lim['prior']:g},ROUND(ROUND(SUMPRODUCT({TABLE}[Weight now]*{TABLE}[Counted now]*{TABLE}[Counts now])"
         f"/SUMPRODUCT({TABLE}[Weight now]*{TABLE}[Counted now]),9),2))",
         likely),
        ("Readiness, at most", HIGH, f"ROUND(ROUND({weighed.format('High now')}/ready_weight,9),2)", high),
        ("Share of the weight that is answered", COVERED,
         f"ROUND({weighed.format('Answered now')}/ready_weight,4)", xlround(answered / whole, 4) if whole else 0),
        ("Requirements that hold the status back", "ready_holds", f"SUM({TABLE}[Holds now])",
         sum(x.working.holds for x in rows)),
        ("Of them with a part that is not answered", "ready_open", f"SUM({TABLE}[Open now])",
         sum(x.working.open for x in rows)),
        ("Status", STATUS_NOW, status, words[ready.status]),
        ("Size of the gap", GAP_NOW, gap, GAP_BAND[book.view.report.gap_band]),
    )  # fmt: skip
    for row, (label, name, formula, value) in enumerate(found, 4):
        page.put(row, 1, label, BODY.but(wrap=False, border="none"))
        look = _EXACT if name in (LOW, LIKELY, HIGH, COVERED) else _WHOLE
        page.formula(row, 4, f"={formula}", value, BODY.but(wrap=False) if isinstance(value, str) else look)
        book.name(name, f"'{NAME}'!$D${row}")
    page.put(
        TOP - 1,
        1,
        "One row a requirement: first what holds now, then what was assessed.",
        HEADER.but(wrap=False, fill=None, colour="17365D", border="none"),
    )
