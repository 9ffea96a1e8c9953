"""Hours by action: what each action still takes, and what each driver alone makes of it. Never money."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.expression import Node, Untold
from domain.memoised import memoised
from domain.results.report import Range
from domain.results.workings import ActionWorking, Workings
from domain.vocabulary import DONE
from exports.noted import noted
from exports.view import View
from exports.workbook.making import tree
from exports.workbook.making.book import A3, Book
from exports.workbook.making.formulas import EVERYTHING, Inputs, in_hundreds, made, named
from exports.workbook.making.kinds import HOURS as TYPED
from exports.workbook.making.kinds import OK, first_wrong, must_be, rising
from exports.workbook.making.page import Page
from exports.workbook.making.register import COLUMNS_OF, ENDS, GROWN, Register, factor_name, with_known
from exports.workbook.making.rounding import xlround
from exports.workbook.making.style import AMBER, ANY, BODY, EXACT, INK, MUTED, NUMBER, WORD, YOURS
from exports.workbook.making.table import Column, write_table
from exports.workbook.sheets import workings
from exports.workbook.sheets.lists import STATUSES

NAME: Final = "Hours by action"
PLAN: Final = "Action plan"
TABLE: Final = "tbl_hours"
OPEN, NOTHING, AGAIN = "In the plan", "Nothing left to do", "Open again: add it to the plan"
MARKED: Final = "Marked done since"
TOP_OF_FACTORS: Final = 4
AT: Final = {
    "hours.estimates": ("At low estimates", "At high estimates"),
    "unanswered": ("All open done", "None of it done"),
    "ai_headcount": ("At fewest people", "At most people"),
    "ai_systems": ("At fewest systems", "At most systems"),
}
"""Titles of the columns with one driver at its low and high."""
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
    done_before: bool = False

    def left(self, end: int, held: int | None = None) -> float:
        """Percent still to do: 0 if all unknowns turn out well, 1 likely, 2 if none does; with a certificate held."""
        done = self.working.done if held is None else self.working.if_held[held] if self.working.if_held else None
        if self.working.whole:
            return 100
        return xlround(100 - done[end], 9) if done else 0

    @property
    def state(self) -> str:
        """Whether there is work in it, in words."""
        return OPEN if self.planned and self.planned.high else NOTHING

    def input(self, id_: str) -> Node | None:
        """One of the inputs of its hours."""
        found = (node for part in tree.works(self.working) for node in part.inputs)
        return next((node for node in found if node.id == id_), None)

    def own(self, id_: str) -> tuple[float, float, float]:
        """Low, likely and high of an input of its own."""
        found = self.input(id_)
        return found.values if found else (0, 0, 0)

    @property
    def moved_by(self) -> str:
        """What moves its estimate, in words."""
        found = self.input("estimate")
        return found.driver.label if found and found.driver else ""


def titles(driver: str, label: str) -> tuple[str, str]:
    """The columns with a driver at its low and at its high."""
    return AT.get(driver) or (f"{label}: low", f"{label}: high")


def total_at(found: Workings, driver: str | None, end: int, known: Untold | None = None) -> str:
    """The column of hours with this driver at its low (0) or high (1); the likely ones for any other driver."""
    label, known = _drivers(found).get(driver or ""), tree.in_register(found, known)
    return f"{TABLE}[{with_known(titles(driver, label)[end] if driver and label else 'Hours', known)}]"


@memoised
def _drivers(found: Workings) -> dict[str, str]:
    """What moves the hours of actions, by id."""
    every = (driver for action in found.actions for driver in tree.drivers_of(action.hours))
    return {driver.id: driver.label for driver in every} | {EVERYTHING: "Everything"}


def lines(view: View) -> list[Line]:
    """All actions of the question bank, by phase."""
    found = view.workings
    planned = {a.id: a.hours for a in view.report.plan.actions}
    in_plan = {r.ref: r.in_plan for r in found.requirements}
    done = {a.id for a in view.report.plan.actions if noted(view.case, a).status == DONE}
    return [
        Line(a, view.refs(a.closes), sum(in_plan[ref] for ref in a.closes), planned.get(a.id), a.id in done)
        for a in found.actions
    ]


def _among(column: str) -> str:
    return f'SUMPRODUCT(ISNUMBER(SEARCH(", "&{workings.TABLE}[Ref]&",",", "&{{Closes}}&","))*{workings.TABLE}[In plan]{column})'


def _left(column: str) -> str:
    done = _among(f"*{workings.TABLE}[{column}]")
    return f"IF({{In full}}=1,100,IF({{Counted}}=0,0,ROUND(100-{done}/{{Counted}},9)))"


def _edge(sign: str, found: Workings) -> str:
    """The least, or the most, that it comes to whatever nobody has told."""
    edges = [_by_chance(sign, _drivers(found), known) for known in (None, *tree.ends_of_actions(found))]
    return edges[0] if len(edges) == 1 else f"{'MIN' if sign == '-' else 'MAX'}({','.join(edges)})"


def _by_chance(sign: str, drivers: Mapping[str, str], known: Untold | None) -> str:
    """Likely less, or plus, the root of the summed squares of what each driver does alone."""
    every = {driver: _titled(driver, label, known) for driver, label in drivers.items()}
    pairs, hours = [pair for driver, pair in every.items() if driver != EVERYTHING], with_known("Hours", known)
    if sign == "-":
        moves = [f"MAX(0,{{{hours}}}-MIN({{{low}}},{{{high}}}))" for low, high in pairs]
    else:
        moves = [f"MAX(0,MAX({{{low}}},{{{high}}})-{{{hours}}})" for low, high in pairs]
    edge = f"ROUND(4*ROUND({{{hours}}}{sign}SQRT(SUMSQ({','.join(moves)})),6),0)/4"
    ends = f"{{{pairs[0][0]}}}:{{{every[EVERYTHING][1]}}},{{{hours}}}"
    return f"MAX(0,{edge},MIN({ends}))" if sign == "-" else f"MIN({edge},MAX({ends}))"


def _titled(driver: str, label: str, known: Untold | None) -> tuple[str, str]:
    low, high = titles(driver, label)
    return with_known(low, known), with_known(high, known)


_IN_PLAN: Final = "ISNUMBER(MATCH({Id},tbl_plan[Id],0))"
_STATUS: Final = "INDEX(tbl_plan[Status],MATCH({Id},tbl_plan[Id],0))"
_MARKED: Final = f'IF({STATUSES.holds(_STATUS)},IF({_STATUS}="{DONE}",1-{{Done before}},0),NA())'


def columns(found: Workings, plan: bool = True) -> tuple[Column[Line], ...]:
    """The columns: what an action takes, what it follows from, and what each driver alone makes of it.

    `plan`: the workbook has an action plan, whose states count.
    """
    register, drivers = Register(found), _drivers(found)
    state = f'IF({_IN_PLAN},"{OPEN}","{AGAIN}")' if plan else f'"{AGAIN}"'
    state = f'IF({{Marked done}}=1,"{MARKED}",IF({{At most}}=0,"{NOTHING}",{state}))'
    return (
        Column("Id", 23, lambda x: x.working.id, BODY.but(colour="566270")),
        Column("Action", 34, lambda x: x.working.title),
        Column("Closes", 14, lambda x: x.closes),
        Column("State", 15, lambda x: x.state, WORD, formula=state, paint={AGAIN: (AMBER, INK)}),
        Column("At least", 8, lambda x: x.planned.low if x.planned else 0, _HOURS, formula=_edge("-", found)),
        Column("Hours", 8, lambda x: x.working.hours.likely, _HOURS.but(bold=True), formula=register.hours()),
        Column("At most", 8, lambda x: x.planned.high if x.planned else 0, _HOURS, formula=_edge("+", found)),
        *_yours("estimate"),
        Column("Moved by", 24, lambda x: x.moved_by),
        *(_yours("attending") if register.lesson else ()),
        Column("Check", 20, lambda x: OK, WORD.but(colour=MUTED), formula=_check(("estimate", "attending") if register.lesson else ("estimate",))),
        Column("Marked done", 9, lambda x: 0, _NUMBER, formula=f"IF({_IN_PLAN},{_MARKED},0)" if plan else "0"),
        Column("Done before", 9, lambda x: int(x.done_before), _NUMBER),
        *[_uses(node) for node in register.factors.values()],
        *((Column("Due again", 11.5, _due_again, _NUMBER),) if register.again else ()),
        Column("In full", 11.5, lambda x: int(x.working.whole), _NUMBER),
        Column("Counted", 11.5, lambda x: x.counted, _NUMBER, formula=_among("")),
        Column("Left at best", 11.5, lambda x: x.left(0), _SHARE, formula=_left("Done at best now")),
        Column("Left", 11.5, lambda x: x.left(1), _SHARE, formula=_left("Done now")),
        Column("Left at most", 11.5, lambda x: x.left(2), _SHARE, formula=_left("Done at least now")),
        *[_at(register, driver, label, end) for driver, label in drivers.items() for end in (0, 1)],
        *(column for known in tree.ends_of_actions(found) for column in _if_known(Register(found, known), drivers)),
    )  # fmt: skip


def _check(ids: Sequence[str]) -> str:
    """Whether the row's own inputs are hours, the low ones not above the high ones."""
    found = [must_be(title, TYPED) for id_ in ids for title in COLUMNS_OF[id_]]
    for id_ in ids:
        low, likely, high = COLUMNS_OF[id_]
        cells = [f"{{{title}}}" for title in (low, likely, high)]
        found.append((rising(cells), f"{low} must not be above {likely}, nor {likely} above {high}"))
    return first_wrong(found, f'"{OK}"')


def _yours(id_: str) -> list[Column[Line]]:
    """Low, likely and high of an input of the action's own, to be changed."""
    return [_own(id_, end, title) for end, title in enumerate(COLUMNS_OF[id_])]


def _own(id_: str, end: int, title: str) -> Column[Line]:
    return Column(title, 11.5, lambda x: x.own(id_)[end], YOURS.but(across="right"), kind=TYPED)


def _due_again(line: Line) -> int:
    return int(any(len(part.inputs) > GROWN + 1 for part in tree.works(line.working)))


def _uses(node: Node) -> Column[Line]:
    return Column(node.label, 11.5, lambda x: int(x.input(node.id) is not None), _NUMBER)


def _at(register: Register, driver: str, label: str, end: int) -> Column[Line]:
    known = register.known
    value: Callable[[Line], float] = lambda x: tree.at(x.working.hours.if_known(known), driver)[end]  # noqa: E731
    title = _titled(driver, label, known)[end]
    return Column(title, 11.5, value, _HOURS, formula=register.hours(driver, end))


def _if_known(register: Register, drivers: Mapping[str, str]) -> Iterator[Column[Line]]:
    """The same columns with the facts that nobody has told at an end."""
    known = register.known
    yield _left_if_known(register)
    value: Callable[[Line], float] = lambda x: x.working.hours.if_known(known).likely  # noqa: E731
    yield Column(with_known("Hours", known), 11.5, value, _HOURS, formula=register.hours())
    yield from (_at(register, driver, label, end) for driver, label in drivers.items() for end in (0, 1))


def _left_if_known(register: Register) -> Column[Line]:
    """What is left with the certificates that may be held; as it is taken where they give nothing."""
    known, held = register.known, tree.of_certificates(register.found)
    title, place = with_known("Left", known), held.index(known) if known in held else None
    source = with_known("Done", known if place is not None else None)
    return Column(title, 11.5, lambda x: x.left(1, place), _SHARE, formula=_left(f"{source} now"))


def write(book: Book) -> None:
    """How hours grow with the firm, then one row an action; A3 landscape."""
    page, found = book.page(NAME, AMBER, landscape=True, paper=A3, inside=True), book.view.workings
    page.title(
        NAME,
        "What each action still takes: estimate x share left x size. Estimates are yours to change; the rest follows.",
    )
    factors = [
        (node, driver)
        for node in tree.factors(found).values()
        for driver in dict.fromkeys((*(one.id for one in tree.drivers_of(node)), EVERYTHING))
    ]
    top = TOP_OF_FACTORS + len(factors) + 2
    page.sheet.page_setup.fitToHeight = 1
    book.tables[TABLE] = write_table(page, TABLE, top, columns(found, book.has(PLAN)), lines(book.view))
    book.checked(NAME, f"{TABLE}[Check]", f"{TABLE}[Action]")
    for column, end in enumerate(("Low", "Likely", "High"), 5):
        page.put(TOP_OF_FACTORS, column, end, WORD.but(bold=True))
    for row, (node, driver) in enumerate(factors, TOP_OF_FACTORS + 1):
        _factor(book, page, row, node, driver)


def _factor(book: Book, page: Page, row: int, node: Node, driver: str) -> None:
    """A factor, in percent where it is a share: likely, and with one driver at its low and high."""
    times = 100 ** in_hundreds(node.unit)
    label = with_known(node.label, tree.told_as(node.id)[1])
    page.put(row, 2, f"{label}, %" if times > 1 else label)
    low, high = tree.at(node, driver)
    scenarios = ((driver, 0, low), (None, 0, node.likely), (driver, 1, high))
    for column, (moved, end, value) in enumerate(scenarios, 5):
        term = made(node, Inputs(moved, end))
        formula = f"=ROUND({term.percent if times > 1 else term.plain},6)"
        page.formula(row, column, formula, xlround(value * times, 6), _NUMBER)
        name = factor_name(node, driver, ENDS[end]) if moved else named(node.id)
        book.name(name, f"'{NAME}'!${'EFG'[column - 5]}${row}")
