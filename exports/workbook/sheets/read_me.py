"""Read me: the cover with sign-off, what to settle first, how to use the workbook each month, sheets and colours."""

from collections.abc import Mapping
from typing import Final

from domain.vocabulary import DISCLAIMER
from exports.figures import day
from exports.workbook.making.book import Book
from exports.workbook.making.page import Page
from exports.workbook.making.printing import keep_headings, on_one_page
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    BLUE_TEXT,
    BODY,
    GREEN,
    GREEN_TEXT,
    GREY,
    INK,
    INPUT,
    INPUT_TEXT,
    LINK,
    NAVY,
    PLAIN,
    RED,
    WHITE,
    Look,
)
from exports.workbook.parts import settle
from exports.workbook.parts.cover import cover
from exports.workbook.sheets import frameworks

NAME: Final = "Read me"
WIDTHS: Final = (28, 30, 16, 28)
COLUMNS: Final = len(WIDTHS)
MONTHLY: Final = (
    "Set today's date: on Assumptions, or in the yellow cell at the top of a plan that came alone.",
    "Update Status and Owner of the actions you worked on; note where the evidence is.",
    "Look at the Check columns: overdue actions, and yellow cells that hold what does not belong there. While one does, figures that "
    "hang on it say “Check inputs”; the Summary counts and names them.",
    "Where something got better or worse, choose a Level now in the Gap register and say why: scores follow.",
    "Read the Summary with the owner. Now and then answer again what has changed, and export a new report.",
)
QUIET: Final = (
    "Keep this file with your business papers: it shows that you looked, and when.",
    "Look again when you start using AI, or when a customer asks. Then answer again and export a new report.",
)
COLOURS: Final = (
    ("Yours to fill in", INPUT, INPUT_TEXT),
    ("In place, done", GREEN, GREEN_TEXT),
    ("Partly, needs fixing, decide", AMBER, INK),
    ("Overdue, could stop a certificate", RED, WHITE),
    ("In progress, could be better", BLUE, BLUE_TEXT),
    ("Not known, left out, put off", GREY, INK),
)
ABOUT: Final[Mapping[str, str]] = {
    "Summary": "The verdict, where you stand and what to do first. Prints on one page.",
    "30-90-day plan": "The light programme, step by step.",
    "Scorecard": "How far each area is, and one tile a requirement.",
    "Gap register": "All requirements, the most serious gaps first.",
    "Action plan": "What to do, who, by when; with a calendar.",
    "Action steps": "How to do each action, and when it is done.",
    "Cost and effort": "Money, hours and months, each as a range; then other ways to answer a customer, and laws to know of.",
    "What moves it": "What each figure hangs on, and by how much.",
    "If you ever certify": "What a certificate would take: money, hours, months. Not needed now.",
    "Other ways": "What else may answer a customer, what to ask before you pay, and laws to know of.",
    "Statement of Applicability": "The 38 controls: which apply and why. A draft for you to decide.",
    "Answers": "The record this report was made from.",
    "Assumptions": "Dates, prices and scope: change a yellow cell and plan, money and hours follow.",
    "Change log": "Who changed what, and when.",
}
BEHIND: Final = (
    "Drivers, Workings, Lists and Hours by action hold the arithmetic. They are hidden and do not print: right-click any tab and "
    "choose Unhide to follow a figure, or to change what an action takes."
)


def write(book: Book) -> None:
    """The cover on a page of its own, then what to settle, then how to use the file."""
    page, view = book.page(NAME, NAVY), book.view
    page.title(book.title, f"As of {day(view.as_of)}. A self-assessment: not an audit and not a certificate.")
    page.widths(*WIDTHS)
    row = after = cover(page, 4, COLUMNS, view)
    if view.report.before_you_rely:
        row = settle.points(page, row, COLUMNS, view) + 1
    use = row
    row = _how(book, page, row)
    starts = {after} if on_one_page(page, after, row) else {after, use}
    keep_headings(page, page.headings, starts, page.sections)


def _how(book: Book, page: Page, row: int) -> int:
    """How to use the file, what is where, colours and who may rely on it; the last row."""
    plan = book.view.report.plan.actions
    row = _lines(page, row, "How to use it each month" if plan else "How to use it", MONTHLY if plan else QUIET)
    row = _sheets(book, page, row)
    row = _colours(page, row) if plan else row
    _wide(page, row, DISCLAIMER, PLAIN.but(bold=True))
    return row


def _wide(page: Page, row: int, text: str, look: Look = PLAIN, first: int = 1) -> None:
    page.put(row, first, text, look)
    page.merge(row, first, row, COLUMNS)
    page.height(row, (text, page.width_of(first, COLUMNS)), size=10, pad=3)


def _lines(page: Page, row: int, heading: str, lines: tuple[str, ...]) -> int:
    page.heading(row, heading, COLUMNS)
    for i, text in enumerate(lines, 1):
        _wide(page, row + i, f"{i}.  {text}" if lines is MONTHLY else f"•  {text}")
    return row + len(lines) + 2


def _sheets(book: Book, page: Page, row: int) -> int:
    page.heading(row, "What is where", COLUMNS)
    says = {**ABOUT, **frameworks.about(book.view)}
    for sheet in book.sheets:
        if sheet in says:
            row += 1
            page.link(row, 1, sheet, sheet, look=LINK.but(size=10))
            _wide(page, row, says[sheet], first=2)
    if book.view.report.readiness:
        row += 1
        _wide(page, row, BEHIND, PLAIN.but(italic=True))
    return row + 2


def _colours(page: Page, row: int) -> int:
    page.heading(row, "Colours (each with its word, so that no colour is needed to read the file)", COLUMNS)
    for i, (word, ground, ink) in enumerate(COLOURS, 1):
        page.put(row + i, 1, word, BODY.but(fill=ground, colour=ink, down="center"))
    return row + len(COLOURS) + 2
