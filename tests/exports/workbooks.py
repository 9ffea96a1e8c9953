"""A finished workbook as the tests look at it."""

import io
import re
import zipfile
from functools import cache

import openpyxl

from domain.case import Case
from exports.formats import write
from questions import load_bank
from tests.exports.firms import firm, reported


@cache
def workbook(verdict: str, every: int = 2) -> bytes:
    """The Excel report of a sample firm."""
    return of(firm(verdict, every))


def of(case: Case) -> bytes:
    """The Excel report of a case."""
    return write("report", ".xlsx", reported(case), case, load_bank())


def opened(data: bytes, values: bool = False) -> openpyxl.Workbook:
    """The workbook with its formulas, or with the values kept beside them."""
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


@cache
def read(verdict: str, every: int = 2, *, values: bool = False) -> openpyxl.Workbook:
    """The Excel report of a sample firm, opened once for every test that only looks at it."""
    return opened(workbook(verdict, every), values)


def parts(data: bytes, pattern: str) -> dict[str, str]:
    """The text of the parts whose name matches."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {n: archive.read(n).decode() for n in archive.namelist() if re.search(pattern, n)}


def texts(data: bytes) -> list[str]:
    """Every text of every cell, with the values beside formulas."""
    cells = (cell.value for sheet in opened(data, values=True) for row in sheet.iter_rows() for cell in row)
    return [value for value in cells if isinstance(value, str)]
