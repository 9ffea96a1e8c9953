"""The Action plan: what to do, who, when and how long, with bars on a calendar that follow the dates."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from openpyxl.utils import get_column_letter

from domain.results.report import PlannedAction
from domain.vocabulary import DEFERRED, DONE, FINDING, IN_PROGRESS, NO_GAP, WAITING
from exports.noted import Noted, noted
from exports.view import View
from exports.workbook.making.book import A3, Book
from exports.workbook.making.kinds import DAYS_FROM_START, DAYS_LONG, WAITS, first_wrong, must_be, suggested
from exports.workbook.making.page import Page
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
    HEADER,
    INK,
    NAVY,
    NOTE,
    NUMBER,
    RED,
    RED_PALE,
    WHITE,
    WORD,
    YOURS,
)
from exports.workbook.making.table import Column, Table, write_table
from exports.workbook.sheets import dates, hours
from exports.workbook.sheets.lists import OWNER, STATUSES

NAME: Final = "Action plan"
STEPS: Final = "Action steps"
TABLE: Final = "tbl_plan"
TOP: Final = 5
STEPS_TOP: Final = 4
ALL_HERE: Final = "All open work is in this plan."
AGAIN_AT: Final = 12  # L, the column in which it is said, right of the dates and their check
OVERDUE, EARLY, FINE = "Overdue", "Before its dependency", "On time"
LEAST_COLUMNS: Final = 13
MOST_COLUMNS: Final = 40
SPARE_ROWS: Final = 30
STATUS_PAINT: Final = {
    DONE: (GREEN, GREEN_TEXT), IN_PROGRESS: (BLUE, BLUE_TEXT), WAITING: (RED_PALE, RED), DEFERRED: (GREY, INK),
}  # fmt: skip
CHECK_PAINT: Final = {OVERDUE: (RED, WHITE), EARLY: (AMBER, INK), DONE: (GREEN, GREEN_TEXT), DEFERRED: (GREY, INK)}
THEN: Final = "Due in the frozen plan"
LATEST: Final = 'SUMPRODUCT(MAX(ISNUMBER(SEARCH(", "&tbl_plan[No]&",",", "&{Depends on}&","))*tbl_plan[Due]))'


def settled(then: str) -> str:
    """A formula for the check of a row whose own cells are right: its state, then overdue or `then`, never a guess."""
    known = f"AND(ISNUMBER({{Due}}),ISNUMBER({dates.TODAY}))"
    return (
        f'IF({{Status}}="{DONE}","{DONE}",IF({{Status}}="{DEFERRED}","{DEFERRED}",'
        f'IF({known},IF({{Due}}<{dates.TODAY},"{OVERDUE}",{then}),"{WAITS}")))'
    )


_DAYS: Final = (must_be("Starts after days", DAYS_FROM_START), must_be("Takes days", DAYS_LONG))
OWN: Final = (must_be("Status", STATUSES), *_DAYS)
CHECK: Final = first_wrong(OWN, settled(f'IF({{Depends on}}="","{FINE}",IF({{Start}}<{LATEST},"{EARLY}","{FINE}"))'))
STARTS: Final = f"IF({DAYS_FROM_START.holds('{Starts after days}')},{dates.START}+{{Starts after days}},NA())"
ENDS: Final = f"IF({DAYS_LONG.holds('{Takes days}')},{{Start}}+{{Takes days}},NA())"


def of_plan(planned: str) -> str:
    """Hours of a row: none once it is done."""
    return f'IF({STATUSES.holds("{Status}")},IF({{Status}}="{DONE}",0,{planned}),NA())'


def hours_of(column: str) -> str:
    """What the hours by action say of a row; nothing of a row that a person added."""
    return f'IF({_THERE},INDEX({hours.TABLE}[{column}],MATCH({{Id}},{hours.TABLE}[Id],0)),"")'


_THERE: Final = f"ISNUMBER(MATCH({{Id}},{hours.TABLE}[Id],0))"
LEVEL: Final = "Choose one for "
_SHOWS_OPEN: Final = (
    f'SUMPRODUCT(ISNUMBER(SEARCH(", "&tbl_gaps[Ref]&",",", "&{hours_of("Closes")}&","))*(tbl_gaps[Level now]="")'
    f'*(tbl_gaps[Finding]<>"{FINDING["conforming"]}")*(tbl_gaps[Finding]<>"{FINDING["not_applicable"]}"))'
)
TO_LEVEL: Final = f'IF({{Status}}<>"{DONE}","{NO_GAP}",IF({_SHOWS_OPEN}>0,"{LEVEL}"&{hours_of("Closes")},"{NO_GAP}"))'
"""What is done shows as open until somebody says how far it is: readiness follows levels and no tick."""


@dataclass(frozen=True)
class Line:
    """One action as a row of the plan."""

    number: str
    action: PlannedAction
    said: Noted
    after: str
    check: str
    starts: int
    lasts: int
    closes: str

    @property
    def level(self) -> str:
        """What is left to say of an action that is done."""
        return f"{LEVEL}{self.closes}" if self.said.status == DONE and self.closes else NO_GAP

    def hours(self, end: str) -> float:
        """What is left of its hours."""
        return 0 if self.said.status == DONE else float(getattr(self.action.hours, end))

    @property
    def steps_row(self) -> int:
        """The row of this action on the sheet with the steps."""
        return STEPS_TOP + int(self.number.split("-")[1])


def lines(view: View) -> list[Line]:
    """The open actions in order of start."""
    by_id = {action.id: noted(view.case, action) for action in view.report.plan.actions}
    return [_line(view, by_id, action) for action in view.report.plan.actions]


def _line(view: View, by_id: dict[str, Noted], action: PlannedAction) -> Line:
    said = by_id[action.id]
    before = [by_id[i].due for i in action.depends_on if i in by_id]
    return Line(
        number=view.number[action.id],
        action=action,
        said=said,
        after=view.numbers(action.depends_on),
        check=checked(said, view.as_of, max(before, default=date.min)),
        starts=(said.start - view.as_of).days,
        lasts=(said.due - said.start).days,
        closes=_to_level(view, action),
    )


def _to_level(view: View, action: PlannedAction) -> str:
    """What an action closes, where something of it still shows as open; nothing in a plan that comes alone."""
    found = view.report.workings
    closes = next((a.closes for a in found.actions if a.id == action.id), ()) if found else ()
    settled = {r.ref for r in view.report.requirements if r.finding in ("conforming", "not_applicable")}
    return view.refs(closes) if set(closes) - settled else ""


def checked(said: Noted, today: date, before: date = date.min) -> str:
    """What the check gives on a day, where what an action waits for is due on the day `before`."""
    if said.status in (DONE, DEFERRED):
        return said.status
    return OVERDUE if said.due < today else EARLY if said.start < before else FINE


COLUMNS: Final = (
    Column[Line]("No", 6.5, lambda x: x.number, BODY.but(bold=True, colour=ACCENT), link=lambda x: f"{STEPS}!A{x.steps_row}"),
    Column[Line]("What to do", 36, lambda x: x.action.title),
    Column[Line]("Owner", 17, lambda x: x.said.owner, YOURS, kind=suggested(OWNER)),
    Column[Line]("Status", 12, lambda x: x.said.status, YOURS.but(across="center"), kind=STATUSES,
                 paint=STATUS_PAINT),
    Column[Line]("Check", 14, lambda x: x.check, WORD, formula=CHECK, paint=CHECK_PAINT),
    Column[Line]("Start", 11.5, lambda x: x.said.start, NUMBER.but(number=DATE),
                 formula=dates.working_day(STARTS)),
    Column[Line]("Due", 11.5, lambda x: x.said.due, NUMBER.but(number=DATE), formula=dates.working_day(ENDS)),
    Column[Line]("Starts after days", 8, lambda x: x.starts, YOURS.but(across="right"), kind=DAYS_FROM_START),
    Column[Line]("Takes days", 7, lambda x: x.lasts, YOURS.but(across="right"), kind=DAYS_LONG),
    Column[Line]("Hours at least", 9, lambda x: x.hours("low"), NUMBER.but(number=ANY)),
    Column[Line]("Hours likely", 9, lambda x: x.hours("likely"), NUMBER.but(number=ANY)),
    Column[Line]("Hours at most", 9, lambda x: x.hours("high"), NUMBER.but(number=ANY)),
    Column[Line]("Depends on", 12, lambda x: x.after),
    Column[Line]("Longest chain", 8.5, lambda x: "Yes" if x.action.critical else "", WORD),
    Column[Line]("Evidence and notes", 26, lambda x: x.said.note, YOURS),
    Column[Line]("Id", 20, lambda x: x.action.id, BODY.but(colour="566270")),
)  # fmt: skip


PLANNED: Final = {"Hours at least": "low", "Hours likely": "likely", "Hours at most": "high"}
SOURCE: Final = {"Hours at least": "At least", "Hours likely": "Hours", "Hours at most": "At most"}
LEVEL_NOW: Final = Column[Line]("Level now", 18, lambda x: x.level, WORD.but(wrap=False, shrink=True), formula=TO_LEVEL)


def columns(book: Book) -> tuple[Column[Line], ...]:
    """The columns; in the whole report hours follow levels and assumptions, in the plan alone they stand as planned."""
    if not book.has(hours.NAME):
        found = {head: of_plan(f"{{{head} planned}}") for head in PLANNED}
        return (*_live(book, found), *(_as_planned(head, end) for head, end in PLANNED.items()))
    found = {head: of_plan(hours_of(name)) for head, name in SOURCE.items()}
    live = _live(book, found)
    place = 1 + next(i for i, column in enumerate(live) if column.title == "Status")
    return (*live[:place], LEVEL_NOW, *live[place:])


def _live(book: Book, found: Mapping[str, str]) -> tuple[Column[Line], ...]:
    every = _with_baseline(book.view)
    return tuple(replace(column, formula=found.get(column.title, column.formula)) for column in every)


def _as_planned(head: str, end: str) -> Column[Line]:
    return Column(f"{head} planned", 9, lambda x: getattr(x.action.hours, end), NUMBER.but(number=ANY))


def _with_baseline(view: View) -> tuple[Column[Line], ...]:
    """The columns, and behind them what slipped since the plan was frozen, where it was."""
    before = view.case.profile.baseline
    if before is None:
        return COLUMNS
    then = {one.action: one.day for one in before.actions}
    planned = Column[Line](THEN, 11.5, lambda x: then.get(x.action.id), NUMBER.but(number=DATE))
    slipped = Column[Line](
        "Slipped, days",
        8,
        lambda x: (x.said.due - then[x.action.id]).days if x.action.id in then else "",
        NUMBER.but(number=ANY),
        formula=f'IF(ISNUMBER({{{THEN}}}),{{Due}}-{{{THEN}}},"")',
    )
    return (*COLUMNS, planned, slipped)


def write(book: Book) -> None:
    """The register with its calendar, A3 landscape."""
    page = book.page(NAME, AMBER, landscape=True, paper=A3)
    held = book.view.report.need.verdict == "maintain"
    page.title(
        "Action plan for this year" if held else "Action plan",
        "Yellow cells are yours: own it, date it, tick it off. Checks, dates and bars follow; the longest chain is as of this export. "
        "Steps are on the next sheet.",
    )
    every = columns(book)
    table = write_table(page, TABLE, TOP, every, lines(book.view))
    dates.write(book, page)
    for name in ("Id", *(f"{head} planned" for head in PLANNED)):
        if name in table.letters:
            page.sheet.column_dimensions[table.letters[name]].hidden = True
    book.tables[TABLE] = table
    book.checked(NAME, table.column("Check"), table.column("No"))
    if book.has(hours.NAME):
        _again(page)
    _calendar(page, book.view, table, every)


def _again(page: Page) -> None:
    """Names an action that a lower level opens again: it has hours and no row here."""
    states = f'{hours.TABLE}[State],"{hours.AGAIN}"'
    first = f'INDEX({hours.TABLE}[Action],MATCH("{hours.AGAIN}",{hours.TABLE}[State],0))'
    said = f'IF(COUNTIFS({states})=0,"{ALL_HERE}","{hours.AGAIN} ("&COUNTIFS({states})&"): "&{first})'
    page.formula(3, AGAIN_AT, f"=IF(ISNUMBER(SUM({hours.TABLE}[Hours])),{said},NA())", ALL_HERE, NOTE.but(wrap=False))
    page.paint_when("L3", f'L3<>"{ALL_HERE}"', RED_PALE, RED, bold=True)


def _calendar(page: Page, view: View, table: Table, every: Sequence[Column[Line]]) -> None:
    """Week columns right of the table; rules paint the bars, so that they follow a changed date or status."""
    weeks = (_last_day(view) - view.as_of).days // 7 + 1
    step = max(1, math.ceil(weeks / MOST_COLUMNS))
    first = len(every) + 2
    page.widths(*(c.width for c in every), 1.5)
    last = first + max(LEAST_COLUMNS, math.ceil(weeks / step)) - 1
    for column in range(first, last + 1):
        days = (column - first) * step * 7
        page.formula(TOP, column, f"={dates.START}+{days}", view.report.as_of + timedelta(days=days),
                     HEADER.but(turn=90, size=7, number="d mmm yy", across="center", bold=False))  # fmt: skip
        page.sheet.column_dimensions[get_column_letter(column)].width = 2.4
    page.heights[TOP] = 46
    each = "a week" if step == 1 else f"{step} weeks"
    key = "Navy: longest chain. Green: done. Blue: in progress. Red: waiting. Amber: today."
    page.put(TOP - 1, 1, f"In the calendar on the right one column is {each}. {key}", NOTE.but(wrap=False, size=8))
    _bars(page, table, first, last, step * 7)


def _last_day(view: View) -> date:
    """Where the calendar ends: with the plan, or up to a year later with what a person gave more time."""
    planned = max(action.finish for action in view.report.plan.actions)
    given = max(noted(view.case, action).due for action in view.report.plan.actions)
    return max(planned, min(given, planned + timedelta(days=365)))


def _bars(page: Page, table: Table, first: int, last: int, days: int) -> None:
    head, row = f"{get_column_letter(first)}${TOP}", TOP + 1
    at = {title: f"${letter}{row}" for title, letter in table.letters.items()}
    bar = f"{at['Start']}<{head}+{days},{at['Due']}>={head}"
    cells = f"{get_column_letter(first)}{row}:{get_column_letter(last)}{table.last + SPARE_ROWS}"
    status = at["Status"]
    rules = [
        (f'AND({bar},{status}="{DONE}")', "2E7D4F"),
        (f'AND({bar},{status}="{WAITING}")', RED),
        (f'AND({bar},{status}="{IN_PROGRESS}")', "2F80D8"),
        (f'AND({bar},{status}="{DEFERRED}")', GREY),
        (f'AND({bar},{at["Longest chain"]}="Yes")', NAVY),
        (f"AND({bar})", "8FA6C2"),
        (f'AND({dates.TODAY}>={head},{dates.TODAY}<{head}+{days},{at["No"]}<>"")', AMBER),
    ]
    for formula, colour in rules:
        page.paint_when(cells, formula, colour, last=True)
