"""The fill-in form as a workbook: a sheet to read first, the sheet to answer in, and those that bring it home."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation

from domain.asked.bank import Bank
from domain.case import Case, Evidence
from domain.results.report import Report
from domain.vocabulary import PROOF
from exports.form import hidden, layout, marks, read_me
from exports.form.asked import Line, lines
from exports.view import View
from exports.workbook.making.book import Book
from exports.workbook.making.page import Page
from exports.workbook.making.printing import keep_headings
from exports.workbook.making.style import (  # fmt: skip
    AMBER,
    BLUE,
    DATE,
    HEADER,
    MUTED,
    NAVY,
    TALL,
    TITLE,
    USE,
    WORD,
    YOURS,
    Look,
)

NAMED: Final = "Questions about how you use AI"
WIDTHS: Final = (4, 5.5, 27, 78, 34, 17, 26, 22, 13)
BAND: Final = Look(size=10, bold=True, colour=NAVY, fill=BLUE, border="box", wrap=False, indent=1)
YOUR_CELL: Final = YOURS.but(down="top", locked=False)


def write_form(report: Report, case: Case, bank: Bank) -> bytes:
    """An Excel file with the questions of this firm, the answers given so far filled in."""
    view = View(report, case, bank)
    asked = lines(view)
    form = marks.form_id((view.firm, view.as_of.isoformat(), bank.version, *_all_marks(asked)))
    book = Book(view, NAMED, layout.SHEETS)
    read_me.write(book, form)
    rows = _questions(book, asked, form)
    hidden.write_lists(book, asked)
    hidden.write_marks(book, asked, rows, form)
    return book.save()


def _all_marks(asked: Sequence[Line]) -> list[str]:
    found = ((line.question.id, marks.wording(line.question), marks.given(line.answer)) for line in asked)
    return [part for parts in found for part in parts]


def _questions(book: Book, asked: Sequence[Line], form: str) -> dict[str, int]:
    """The sheet to answer in; the row of each question by id."""
    page = book.page(layout.QUESTIONS, AMBER, landscape=True)
    page.widths(*WIDTHS)
    page.put(1, 1, form)
    page.put(1, 2, NAMED, TITLE)
    page.heights[1] = 28
    page.put(2, 2, f"{book.view.firm}. Pick an answer in the yellow cells; leave the rest as it is.", USE)
    for column, heading in enumerate((*layout.HEADINGS, *layout.PLACES), 1):
        page.put(layout.TOP, column, heading, HEADER)
    page.heights[layout.TOP] = 24
    rows = _sections(book, page, asked)
    _count(page, 3, "Answered: ", [*rows.values()], asked)
    _finish(page, max(rows.values(), default=layout.TOP))
    keep_headings(page, {row - 1 for row in rows.values()} - {*rows.values()})
    return rows


def _sections(book: Book, page: Page, asked: Sequence[Line]) -> dict[str, int]:
    titles = {section.id: section.title for section in book.view.bank.sections}
    rows: dict[str, int] = {}
    row = layout.TOP
    for section, found in groupby(asked, key=lambda line: line.question.section):
        row += 1
        band, members = row, list(found)
        for line in members:
            row += 1
            rows[line.question.id] = row
            _row(page, row, line)
        _band(page, band, titles[section], members, row)
    return rows


def _band(page: Page, row: int, title: str, members: Sequence[Line], last: int) -> None:
    for column in range(2, 10):
        page.put(row, column, title if column == 2 else None, BAND)
    answered = sum(line.answer is not None for line in members)
    page.formula(row, 7, f'=COUNTA(E{row + 1}:E{last})&" of {len(members)} answered"',
                 f"{answered} of {len(members)} answered", BAND.but(bold=False, across="right"))  # fmt: skip
    page.merge(row, 2, row, 6)
    page.heights[row] = 22


def _count(page: Page, row: int, label: str, rows: Sequence[int], asked: Sequence[Line]) -> None:
    answered, first = sum(line.answer is not None for line in asked), layout.TOP + 1
    cells = f"E{first}:E{max(rows, default=first)}"
    page.formula(row, 2, f'="{label}"&COUNTA({cells})&" of {len(asked)}"', f"{label}{answered} of {len(asked)}",
                 USE.but(italic=False, bold=True, colour=NAVY))  # fmt: skip


def _row(page: Page, row: int, line: Line) -> None:
    question, answer = line.question, line.answer
    chosen = question.by_choice[answer.choice].text if answer else None
    note = (answer.note or "") if answer else ""
    means = "\n".join([*([line.only_if] if line.only_if else []), question.help,
                       *(f"○  {choice.text}" for choice in question.choices)])  # fmt: skip
    page.put(row, 1, question.id)
    page.put(row, 2, line.number, WORD.but(down="top", colour=MUTED))
    page.put(row, 3, question.text, TALL.but(bold=True))
    page.put(row, 4, means, TALL)
    page.put(row, 5, chosen, YOUR_CELL.but(bold=True))
    page.put(row, 6, PROOF[answer.proof] if answer else None, YOUR_CELL)
    page.put(row, 7, note or None, YOUR_CELL)
    shown = answer.evidence[0] if answer and answer.evidence else Evidence()
    page.put(row, 8, shown.where, YOUR_CELL)
    page.put(row, 9, shown.dated, YOUR_CELL.but(number=DATE))
    cells = (question.text, WIDTHS[2] - 2), (means, WIDTHS[3]), (chosen or "", WIDTHS[4] - 4), (note, WIDTHS[6])
    page.height(row, *cells, (shown.where or "", WIDTHS[7]))
    _choices(page, f"E{row}", hidden.list_name(line))


def _choices(page: Page, cells: str, source: str) -> None:
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "Not in the list", "Please pick one of the answers in the list."
    rule.add(cells)
    page.sheet.add_data_validation(rule)


def _finish(page: Page, last: int) -> None:
    """Drop-down of proofs, length of notes, what is locked, and how it prints."""
    sheet = page.sheet
    _choices(page, f"F{layout.TOP + 1}:F{last}", hidden.PROOF_LIST)
    long = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(layout.LONGEST_NOTE),
                          allow_blank=True, showErrorMessage=True)  # fmt: skip
    long.errorTitle, long.error = "Too long", f"A note can hold {layout.LONGEST_NOTE:,} characters."
    long.add(f"G{layout.TOP + 1}:G{last}")
    sheet.add_data_validation(long)
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = f"D{layout.TOP + 1}"
    sheet.print_title_rows = f"{layout.TOP}:{layout.TOP}"
    sheet.print_area = f"B1:I{last}"
    hidden.lock(page)
