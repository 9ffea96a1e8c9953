"""All clients in Excel: one row each with a number for every area, what is missing most often, and what falls due."""

from collections.abc import Callable, Sequence
from typing import Final

from domain.asked.ref import bare
from domain.results.portfolio import AreaName, CommonGap, Deadline, Line, Portfolio
from domain.vocabulary import CLIENT_STATUS, DISCLAIMER, READING_STEPS, SEVERITY, VERDICT, readiness_word, status_words
from exports.workbook.making.book import A3, Binder
from exports.workbook.making.cells import Value
from exports.workbook.making.page import Page
from exports.workbook.making.style import AMBER, BODY, DATE, NAVY, NOTE, NUMBER, RED, WORD
from exports.workbook.making.table import Column, Table, write_table
from exports.workbook.sheets.scorecard import READING

TITLE: Final = "Portfolio of clients"
CLIENTS, GAPS, DUE = "Clients", "Missing most often", "What falls due"
TOP: Final = 5
LEVEL: Final = NUMBER.but(number="0", indent=0, across="center")
DAY: Final = BODY.but(number=DATE, across="left")
KIND: Final = {
    "look_again": "Look again",
    "surveillance": "Surveillance audit",
    "recertification": "Recertification",
    "action": "Action",
    "open_point": "Open point",
}
GAP_COLUMNS: Final = (
    Column[CommonGap]("No", 10, lambda g: bare(g.ref), WORD),
    Column[CommonGap]("Requirement, in our words", 60, lambda g: g.title, BODY.but(bold=True)),
    Column[CommonGap]("Clients with this gap", 14, lambda g: g.clients, NUMBER),
    Column[CommonGap](SEVERITY["potential_major"], 14, lambda g: g.major, NUMBER),
)
DUE_COLUMNS: Final = (
    Column[Deadline]("Day", 14, lambda d: d.on, DAY),
    Column[Deadline]("Client", 32, lambda d: d.client, BODY.but(bold=True)),
    Column[Deadline]("Kind", 20, lambda d: KIND[d.kind], WORD),
    Column[Deadline]("What", 60, lambda d: d.what, BODY),
    Column[Deadline]("To the day?", 14, lambda d: "about" if d.about else "yes", WORD),
)


def write(found: Portfolio) -> bytes:
    """The workbook. A sheet without anything to list is left out."""
    wanted = {CLIENTS: found.lines, GAPS: found.gaps, DUE: found.deadlines}
    book = Binder(found, TITLE, tuple(name for name, rows in wanted.items() if rows) or (CLIENTS,))
    _clients(book.page(CLIENTS, NAVY, landscape=True, paper=A3), found)
    if found.gaps:
        page = book.page(GAPS, AMBER)
        page.title("Missing most often", f"Of {found.assessed} clients with answers, by how many do not meet it yet.")
        write_table(page, "tbl_gaps", TOP, GAP_COLUMNS, found.gaps)
    if found.deadlines:
        page = book.page(DUE, RED)
        page.title("What falls due", "Audits follow from the months since the certificate, so only about to the day.")
        write_table(page, "tbl_due", TOP, DUE_COLUMNS, found.deadlines)
    return book.save()


def _clients(page: Page, found: Portfolio) -> None:
    page.title(TITLE, "Likely readiness, 0 to 100, over all and by part of the standard. Empty: not known yet.")
    page.put(3, 1, DISCLAIMER, NOTE.but(wrap=False))
    if not found.lines:
        return
    columns = client_columns(found.areas)
    table = write_table(page, "tbl_clients", TOP, columns, found.lines)
    _colours(page, table, "Likely", *(area.id for area in found.areas))
    _key(page, table.last + 2)
    for row, area in enumerate(found.areas, table.last + 4 + len(READING_STEPS)):
        page.put(row, 1, f"{area.id}  {area.title}", NOTE.but(wrap=False))


def client_columns(areas: Sequence[AreaName]) -> tuple[Column[Line], ...]:
    """What the sheet says of each client."""
    return (
        Column("Client", 34, lambda line: line.name, BODY.but(bold=True)),
        Column("Likely", 8, _over_all, LEVEL.but(bold=True)),
        Column("Reading", 15, lambda line: readiness_word(_over_all(line) or 0, _over_all(line) is not None), WORD),
        *(Column(area.id, 6.5, _area(area.id), LEVEL) for area in areas),
        Column(SEVERITY["potential_major"], 12, lambda line: line.summary.majors if line.summary else None, NUMBER),
        Column("Answered", 12, lambda line: line.summary.answered if line.summary else None, NUMBER),
        Column("Asked", 8, lambda line: line.summary.asked if line.summary else None, NUMBER),
        Column("Do they need it?", 31, lambda line: VERDICT[line.summary.verdict] if line.summary else "", BODY),
        Column("Ready for an audit?", 31, _status, BODY),
        Column("Where the work stands", 16, lambda line: CLIENT_STATUS[line.status], WORD),
        Column("Look again", 13, lambda line: line.next_date, DAY),
        Column("Last changed", 13, lambda line: line.changed, DAY),
    )


def _over_all(line: Line) -> float | None:
    return round(line.summary.likely) if line.summary and line.summary.likely is not None else None


def _area(area: str) -> Callable[[Line], Value]:
    def value(line: Line) -> Value:
        levels = line.summary.levels if line.summary else ()
        return next((round(found.likely) for found in levels if found.area == area and found.likely is not None), None)

    return value


def _status(line: Line) -> str:
    found = line.summary
    return status_words(found.verdict)[found.status] if found and found.status else ""


def _colours(page: Page, table: Table, *titles: str) -> None:
    """A colour for each step, the best first; the number in the cell says the same."""
    for title in titles:
        letter = table.letters[title]
        cells = f"{letter}{table.first}:{letter}{table.last}"
        for least, word in (*READING_STEPS, (0, "Not started")):
            ground, ink = READING[word]
            formula = f'AND({letter}{table.first}<>"",{letter}{table.first}>={least})'
            page.paint_when(cells, formula, ground, ink, last=True)


def _key(page: Page, row: int) -> None:
    for place, (least, word) in enumerate((*READING_STEPS, (0, "Not started"))):
        ground, ink = READING[word]
        page.put(row + place, 1, f"{least} and above: {word}", BODY.but(fill=ground, colour=ink))
