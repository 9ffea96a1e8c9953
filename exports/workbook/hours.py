"""Hours by action: what each action still takes, and what each driver alone makes of it. Never money."""

from dataclasses import dataclass
from typing import Final

from domain.report import Range
from domain.workings import ActionWorking
from exports.view import View
from exports.workbook import workings
from exports.workbook.assumptions import by_people, named
from exports.workbook.book import A3, Book
from exports.workbook.page import Page
from exports.workbook.rounding import xlround
from exports.workbook.style import AMBER, ANY, BODY, EXACT, INK, NUMBER, WORD, YOURS
from exports.workbook.table import Column, write_table

NAME: Final = "Hours by action"
TABLE: Final = "tbl_hours"
TOP: Final = 8
OPEN, NOTHING, AGAIN = "In the plan", "Nothing left to do", "Open again: add it to the plan"
ESTIMATES, UNANSWERED, PEOPLE, SYSTEMS = "hours.estimates", "unanswered", "ai_headcount", "ai_systems"
AT: Final = {
    (ESTIMATES, 0): "At low estimates", (ESTIMATES, 1): "At high estimates",
    (UNANSWERED, 0): "All open done", (UNANSWERED, 1): "None of it done",
    (PEOPLE, 0): "At fewest people", (PEOPLE, 1): "At most people",
    (SYSTEMS, 0): "At fewest systems", (SYSTEMS, 1): "At most systems",
}  # fmt: skip
GROWTH: Final = (
    ("Size of the firm, %", "hours_size", PEOPLE),
    ("AI systems, %", "hours_systems", SYSTEMS),
)
_NUMBER: Final = NUMBER.but(number=ANY)
_SHARE: Final = NUMBER.but(number=EXACT)
_HOURS: Final = NUMBER.but(number=ANY)


@dataclass(frozen=True)
class Line:
    """One action, open or not."""

    working: ActionWorking
    closes: str
    counted: int
    planned: Range | None

    def left(self, end: int) -> float:
        """Percent still to do: 0 if all unknowns turn out well, 1 likely, 2 if none does."""
        if self.working.yearly:
            return 100
        return xlround(100 - self.working.done[end], 9) if self.working.done else 0

    @property
    def state(self) -> str:
        """Whether there is work in it, in words."""
        return OPEN if self.planned and self.planned.high else NOTHING

    def at(self, driver: str, end: int) -> float:
        """Hours with one driver at an end."""
        found = self.working.found
        return found.ends[driver][end] if driver in found.ends else found.likely


def total_at(driver: str, end: int) -> str:
    """The column of hours with this driver at its low (0) or high (1); the likely ones for any other driver."""
    return f"{TABLE}[{AT.get((driver, end), 'Hours')}]"


def lines(view: View) -> list[Line]:
    """All actions of the question bank, by phase."""
    found = view.workings
    planned = {a.id: a.hours for a in view.report.plan.actions}
    in_plan = {r.ref: r.in_plan for r in found.requirements}
    return [
        Line(a, view.refs(a.closes), sum(in_plan[ref] for ref in a.closes), planned.get(a.id)) for a in found.actions
    ]


def _among(column: str) -> str:
    return f'SUMPRODUCT(ISNUMBER(SEARCH(", "&{workings.TABLE}[Ref]&",",", "&{{Closes}}&","))*{workings.TABLE}[In plan]{column})'


def _left(column: str) -> str:
    done = _among(f"*{workings.TABLE}[{column}]")
    return f"IF({{Yearly}}=1,100,IF({{Counted}}=0,0,ROUND(100-{done}/{{Counted}},9)))"


def _product(
    estimate: str = "Estimate", left: str = "Left", size: str = "hours_size", systems: str = "hours_systems"
) -> str:
    """Product of estimate, share left, size, systems and what is new, to the nearest quarter of an hour."""
    grown = f"{{{estimate}}}*{{{left}}}*{size}*IF({{By systems}}=1,{systems},100)*{{New}}"
    return f"ROUND(4*ROUND({grown}/100000000,6),0)/4"


def _edge(sign: str) -> str:
    """Likely less, or plus, the root of the summed squares of what each driver does alone."""
    pairs = [(AT[driver, 0], AT[driver, 1]) for driver in (ESTIMATES, UNANSWERED, PEOPLE, SYSTEMS)]
    if sign == "-":
        moves = [f"MAX(0,{{Hours}}-MIN({{{low}}},{{{high}}}))" for low, high in pairs]
    else:
        moves = [f"MAX(0,MAX({{{low}}},{{{high}}})-{{Hours}})" for low, high in pairs]
    edge = f"ROUND(4*ROUND({{Hours}}{sign}SQRT(SUMSQ({','.join(moves)})),6),0)/4"
    return f"MAX(0,{edge})" if sign == "-" else edge


STATE: Final = f'IF({{At most}}=0,"{NOTHING}",IF(IFERROR(MATCH({{Id}},tbl_plan[Id],0),0)>0,"{OPEN}","{AGAIN}"))'
COLUMNS: Final = (
    Column[Line]("Id", 23, lambda x: x.working.id, BODY.but(colour="566270")),
    Column[Line]("Action", 34, lambda x: x.working.title),
    Column[Line]("Closes", 14, lambda x: x.closes),
    Column[Line]("State", 15, lambda x: x.state, WORD, formula=STATE, paint={AGAIN: (AMBER, INK)}),
    Column[Line]("At least", 8, lambda x: x.planned.low if x.planned else 0, _HOURS, formula=_edge("-")),
    Column[Line]("Hours", 8, lambda x: x.working.found.likely, _HOURS.but(bold=True), formula=_product()),
    Column[Line]("At most", 8, lambda x: x.planned.high if x.planned else 0, _HOURS, formula=_edge("+")),
    Column[Line]("Low estimate", 11.5, lambda x: x.working.hours[0], YOURS.but(across="right")),
    Column[Line]("Estimate", 11.5, lambda x: x.working.hours[1], YOURS.but(across="right")),
    Column[Line]("High estimate", 11.5, lambda x: x.working.hours[2], YOURS.but(across="right")),
    Column[Line]("New", 7, lambda x: x.working.fresh, _SHARE),
    Column[Line]("By systems", 11.5, lambda x: int(x.working.by_systems), _NUMBER),
    Column[Line]("Yearly", 11.5, lambda x: int(x.working.yearly), _NUMBER),
    Column[Line]("Counted", 11.5, lambda x: x.counted, _NUMBER, formula=_among("")),
    Column[Line]("Left at best", 11.5, lambda x: x.left(0), _SHARE, formula=_left("Done at best now")),
    Column[Line]("Left", 11.5, lambda x: x.left(1), _SHARE, formula=_left("Done now")),
    Column[Line]("Left at most", 11.5, lambda x: x.left(2), _SHARE, formula=_left("Done at least now")),
    Column[Line](AT[ESTIMATES, 0], 11.5, lambda x: x.at(ESTIMATES, 0), _HOURS, formula=_product(estimate="Low estimate")),
    Column[Line](AT[ESTIMATES, 1], 11.5, lambda x: x.at(ESTIMATES, 1), _HOURS, formula=_product(estimate="High estimate")),
    Column[Line](AT[UNANSWERED, 0], 11.5, lambda x: x.at(UNANSWERED, 0), _HOURS, formula=_product(left="Left at best")),
    Column[Line](AT[UNANSWERED, 1], 11.5, lambda x: x.at(UNANSWERED, 1), _HOURS, formula=_product(left="Left at most")),
    Column[Line](AT[PEOPLE, 0], 11.5, lambda x: x.at(PEOPLE, 0), _HOURS, formula=_product(size="hours_size_low")),
    Column[Line](AT[PEOPLE, 1], 11.5, lambda x: x.at(PEOPLE, 1), _HOURS, formula=_product(size="hours_size_high")),
    Column[Line](AT[SYSTEMS, 0], 11.5, lambda x: x.at(SYSTEMS, 0), _HOURS, formula=_product(systems="hours_systems_low")),
    Column[Line](AT[SYSTEMS, 1], 11.5, lambda x: x.at(SYSTEMS, 1), _HOURS, formula=_product(systems="hours_systems_high")),
)  # fmt: skip


def write(book: Book) -> None:
    """How hours grow with the firm, then one row an action; A3 landscape."""
    page = book.page(NAME, AMBER, landscape=True, paper=A3)
    page.title(
        NAME,
        "What each action still takes: estimate x share left x size. Estimates are yours to change; the rest follows.",
    )
    book.tables[TABLE] = write_table(page, TABLE, TOP, COLUMNS, lines(book.view))
    _growth(book, page)


def _growth(book: Book, page: Page) -> None:
    """The two factors, in percent, with people and systems at their low, likely and high."""
    found = book.view.workings
    for row, (label, name, driver) in enumerate(GROWTH, 5):
        figure = found.money.figures[name]
        low, high = figure.ends.get(driver, (figure.likely, figure.likely))
        page.put(row, 2, label)
        for column, (end, factor) in enumerate((("low", low), ("likely", figure.likely), ("high", high)), 5):
            full = name if end == "likely" else f"{name}_{end}"
            page.formula(row, column, f"={_factor(name, end)}", xlround(factor * 100, 6), _NUMBER)
            book.name(full, f"'{NAME}'!${'EFG'[column - 5]}${row}")
    for column, end in enumerate(("Low", "Likely", "High"), 5):
        page.put(4, column, end, WORD.but(bold=True))


def _factor(name: str, end: str) -> str:
    """The factor in percent: a rung by people, or so much more for each AI system after the second."""
    if name == "hours_size":
        return by_people(name, named("people", end))
    more = f"{named('hours_per_system')}*MAX(0,{named('systems', end)}-2)"
    return f"100+MIN({named('hours_systems_cap')},{more})"
