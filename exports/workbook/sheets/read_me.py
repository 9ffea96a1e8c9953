"""Read me: how to use the workbook each month, what the score is and is not, colours, sheets and versions."""

from collections.abc import Mapping
from typing import Final

from domain.vocabulary import DISCLAIMER, MADE_WITH, RANGE_NOTE, VERDICT
from exports.figures import day
from exports.text import short_name
from exports.workbook.making.book import Book
from exports.workbook.making.page import Page
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    BLUE_TEXT,
    BODY,
    GREEN,
    GREEN_TEXT,
    GREY,
    HEADING,
    INK,
    INPUT,
    INPUT_TEXT,
    LINK,
    NAVY,
    PLAIN,
    RED,
    WHITE,
)
from exports.workbook.sheets import frameworks

NAME: Final = "Read me"
WIDTHS: Final = (28, 74)
MONTHLY: Final = (
    "Set today's date: on Assumptions, or in the yellow cell at the top of a plan that came alone.",
    "Update Status and Owner of the actions you worked on; note where the evidence is.",
    "Look at the Check column: overdue actions, and actions planned before what they depend on.",
    "Where something got better or worse, choose a Level now in the Gap register and say why: scores follow.",
    "Read the Summary with the owner. Now and then answer again what has changed, and export a new report.",
)
QUIET: Final = (
    "Keep this file with your business papers: it shows that you looked, and when.",
    "Look again when you start using AI, or when a customer asks. Then answer again and export a new report.",
)
MEANS: Final = (
    "It is a self-assessment: your own answers, read against ISO/IEC 42001 in our own words.",
    "It finds potential nonconformities. Only an auditor raises them, and only an accredited body certifies.",
    "A range is wide where little is known: it narrows as you answer and as you can show proof. " + RANGE_NOTE,
    "Nothing here says that a law is kept, and none of it is legal advice: for your own case ask a lawyer.",
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
    "Before you rely on this": "What to settle before a figure or a claim leaves the house.",
    "30-90-day plan": "The light programme, step by step.",
    "Scorecard": "How far each area is, and one tile a requirement.",
    "Gap register": "All requirements, the most serious gaps first.",
    "Action plan": "What to do, who, by when; with a calendar.",
    "Action steps": "How to do each action, and when it is done.",
    "Cost and effort": "Money, hours and months, each as a range.",
    "What moves it": "What each figure hangs on, and by how much.",
    "If you ever certify": "What a certificate would take: money, hours, months. Not needed now.",
    "Other ways": "What else may answer a customer, what to ask before you pay, and laws to know of.",
    "Statement of Applicability": "The 38 controls: which apply and why. A draft for you to decide.",
    "Answers": "The record this report was made from.",
    "Assumptions": "Dates, prices and scope: change a yellow cell and plan, money and hours follow.",
    "Change log": "Who changed what, and when.",
    "Hours by action": "What each action still takes, and why.",
    "Drivers": "How each figure follows from the assumptions; nothing to fill in.",
    "Workings": "The arithmetic behind the other sheets; nothing to fill in.",
    "Lists": "What the drop-downs offer, and the numbers behind the charts.",
}


def write(book: Book) -> None:
    """One A4 page."""
    page = book.page(NAME, NAVY)
    page.sheet.page_setup.fitToHeight = 1
    report = book.view.report
    page.title(book.title, f"{short_name(book.view.firm)} · {day(report.as_of)} · {VERDICT[report.need.verdict]}")
    page.widths(*WIDTHS)
    row = _lines(page, 4, "How to use it each month" if report.plan.actions else "How to use it",
                 MONTHLY if report.plan.actions else QUIET)  # fmt: skip
    row = _lines(page, row, "What it is and is not", MEANS)
    row = _sheets(book, page, row)
    row = _colours(page, row) if report.plan.actions else row
    row = _versions(book, page, row)
    page.put(row, 1, DISCLAIMER, PLAIN.but(bold=True))
    page.merge(row, 1, row, 2)
    page.height(row, (DISCLAIMER, sum(WIDTHS)), size=10)


def _heading(page: Page, row: int, text: str) -> None:
    page.put(row, 1, text, HEADING)
    page.put(row, 2, None, HEADING)
    page.heights[row] = 20


def _lines(page: Page, row: int, heading: str, lines: tuple[str, ...]) -> int:
    _heading(page, row, heading)
    for i, text in enumerate(lines, 1):
        words = f"{i}.  {text}" if lines in (MONTHLY,) else f"•  {text}"
        page.put(row + i, 1, words, PLAIN)
        page.merge(row + i, 1, row + i, 2)
        page.height(row + i, (words, sum(WIDTHS)), size=10, pad=3)
    return row + len(lines) + 2


def _sheets(book: Book, page: Page, row: int) -> int:
    _heading(page, row, "What is where")
    says = {**ABOUT, **frameworks.about(book.view)}
    for sheet in book.sheets:
        if sheet in says:
            row += 1
            page.link(row, 1, sheet, sheet, look=LINK.but(size=10))
            page.put(row, 2, says[sheet], PLAIN)
    return row + 2


def _colours(page: Page, row: int) -> int:
    _heading(page, row, "Colours (each with its word, so that no colour is needed to read the file)")
    for i, (word, ground, ink) in enumerate(COLOURS, 1):
        page.put(row + i, 1, word, BODY.but(fill=ground, colour=ink, down="center"))
    return row + len(COLOURS) + 2


def _versions(book: Book, page: Page, row: int) -> int:
    _heading(page, row, "Versions")
    report = book.view.report
    found = (
        ("As of", day(report.as_of)),
        ("Made with", f"{MADE_WITH}, question bank {report.bank_version}, parameters {report.parameters_version}"),
        ("Wording", "Ids and our own words only; the text of the standard is sold by ISO and national bodies"),
    )
    for i, (label, value) in enumerate(found, 1):
        page.put(row + i, 1, label, PLAIN)
        page.put(row + i, 2, value, PLAIN)
    return row + len(found) + 2
