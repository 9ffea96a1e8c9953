"""Filled forms as the tests make them: a form of a sample firm, filled in, changed or broken."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache, partial

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from domain.case import Case
from exports.form import Filled, read_form, write_form
from questions import load_bank, migrate
from tests.exports.firms import firm, reported

HEADINGS = {
    "Id": 1,
    "No": 2,
    "Question": 3,
    "Your answer": 5,
    "What backs it up": 6,
    "Note": 7,
    "Where it is": 8,
    "When it is from": 9,
}


def form_of(case: Case) -> bytes:
    """The form of a case."""
    return write_form(reported(case), case, load_bank())


@cache
def form(verdict: str = "watch", every: int = 0) -> bytes:
    """The form of a sample firm."""
    return form_of(firm(verdict, every))


def read(data: bytes) -> Filled:
    """A form read with our own bank."""
    return read_form(data, load_bank(), partial(migrate, bank=load_bank()))


def changed(data: bytes, change: Callable[[openpyxl.Workbook], object]) -> bytes:
    """The form as a person's spreadsheet program saves it after a change."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(data: bytes, cells: Mapping[str, Mapping[str, object]]) -> bytes:
    """The form with these values, by question id and heading."""

    def fill(book: openpyxl.Workbook) -> None:
        for name, values in cells.items():
            for heading, value in values.items():
                book["Questions"].cell(row_of(book["Questions"], name), HEADINGS[heading]).value = value

    return changed(data, fill)


def row_of(sheet: Worksheet, name: str) -> int:
    """The row of a question."""
    return next(row for row in range(6, sheet.max_row + 1) if sheet.cell(row, 1).value == name)


def repacked(data: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The archive with each part changed, and with more parts ("__" stands for "/")."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in more.items():
            new.writestr(name.replace("__", "/"), part)
    return out.getvalue()
