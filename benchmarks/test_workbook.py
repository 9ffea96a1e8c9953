"""The whole workbook, against the same cells as bare values through openpyxl's fastest way, in the same run.

`python -m pytest benchmarks/test_workbook.py -q --benchmark-columns=min,median`
"""

import io
import tracemalloc
from datetime import date
from pathlib import Path

import openpyxl
from pytest_benchmark.fixture import BenchmarkFixture

from domain.files.casefile import read_case
from exports.formats import writer
from questions import load_bank
from scoring import evaluate, load_parameters

CASE = Path(__file__).parents[1] / "tests" / "firms" / "medical-device-software.json"


def whole() -> bytes:
    """The workbook of one firm, from a report that is already there."""
    return writer("report", ".xlsx")(REPORT, FIRM, load_bank())


def bare(rows: list[tuple[str, list[tuple[object, ...]]]]) -> bytes:
    """The same values and nothing else: no formula, look, table, width or chart."""
    book = openpyxl.Workbook(write_only=True)
    for title, lines in rows:
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FIRM = read_case(CASE.read_bytes())
REPORT = evaluate(load_bank(), load_parameters(), FIRM, FIRM.as_of or date(2026, 11, 23), workings=True)


def test_the_whole_workbook(benchmark: BenchmarkFixture) -> None:
    assert benchmark(whole)


def test_the_same_cells_as_bare_values(benchmark: BenchmarkFixture) -> None:
    read = openpyxl.load_workbook(io.BytesIO(whole()), data_only=True)
    rows = [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in read]
    assert benchmark(bare, rows)


def test_memory_above_idle() -> None:
    whole()
    tracemalloc.start()
    whole()
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    print(f"\nmemory above idle: {peak:.0f} MiB")
    assert peak < 60
