"""How many gaps could stop a certificate is one number: on the page, in the notice, Excel, Word and the portfolio."""

import io
from datetime import date
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from domain.case import Case
from domain.files.casefile import read_case
from domain.results.portfolio import Line, Summary
from domain.results.report import Report
from domain.vocabulary import SEVERITY
from exports.formats import write
from exports.said_and_seen import RAISED, SHOWN_LATER
from exports.view import View
from exports.workbook import portfolio
from exports.workbook.sheets import gap_register
from exports.workbook.sheets.tiles import tiles
from questions import load_bank
from scoring import evaluate, load_parameters, summary
from tests.exports.firms import reported
from tests.scoring.strategies import cases

BANK, PARAMETERS = load_bank(), load_parameters()
DAY = date(2026, 11, 30)
WORD = SEVERITY["potential_major"]
FIRMS = sorted((Path(__file__).parents[3] / "examples").glob("*.json"))


def counted(report: Report) -> int:
    return sum(gap.severity == "potential_major" for gap in report.gaps)


def in_the_register(view: View) -> int:
    return sum(line.severity == WORD for line in gap_register.lines(view))


def on_tiles(view: View) -> list[object]:
    return [tile.value for tile in tiles(view) if tile.label == WORD]


def in_the_notice(report: Report) -> list[int]:
    """The number the notice names; none where nothing holds the status, or nothing of it is a gap on the list."""
    told = [n.message for n in report.notices if n.id == "majors" and "may call major" in n.message]
    return [int(message.split(": ")[1].split()[0]) for message in told]


def in_the_portfolio(found: Summary) -> int:
    """As its Excel file shows it for one client."""
    line = Line(client_id="1", name="Elm", status="new", next_date=None, token="t", changed=DAY, summary=found)
    [column] = [c for c in portfolio.client_columns(()) if c.title == WORD]
    return int(str(column.value(line)))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(BANK))
def test_any_firm_is_told_one_number_of_gaps_that_could_stop_a_certificate(case: Case) -> None:
    report = evaluate(BANK, PARAMETERS, case, DAY, reasons=False, next_questions=False, workings=True)
    view, number = View(report, case, BANK), counted(report)

    assert in_the_register(view) == number
    assert set(on_tiles(view)) <= {number}
    assert in_the_portfolio(summary(BANK, PARAMETERS, case, DAY)) == number
    known = report.readiness is not None and not report.readiness.likely_is_guess
    assert in_the_notice(report) == ([number] if number and known else [])
    if number and report.readiness:
        assert report.readiness.status == "not_ready"
    assert not [gap for gap in report.gaps if gap.could_be_major and gap.severity == "potential_major"]


@cache
def filled(file: Path) -> tuple[Case, Report]:
    case = read_case(file.read_bytes())
    return case, reported(case)


@pytest.mark.parametrize("file", FIRMS, ids=lambda file: file.stem)
def test_the_files_of_a_sample_firm_say_the_same_number(file: Path) -> None:
    case, report = filled(file)
    if report.readiness is None:
        assert report.gaps == ()
        return
    number, raised = counted(report), sum(gap.could_be_major for gap in report.gaps)

    paper = docx.Document(io.BytesIO(write("report", ".docx", report, case, BANK)))
    headings = [p.text for p in paper.paragraphs]
    assert f"{WORD}: {number}" in headings
    assert (f"{RAISED}: {raised}" in headings) == bool(raised)

    book = openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", report, case, BANK)))
    head, *rows = book["Gap register"].iter_rows(min_row=gap_register.TOP, values_only=True)
    marks = [dict(zip(head, row, strict=True)) for row in rows]
    assert sum(row[RAISED] == "Yes" for row in marks) == raised
    assert len(marks) == len(BANK.requirements)


def test_some_sample_firm_has_gaps_that_an_auditor_could_raise_and_some_that_could_stop_a_certificate() -> None:
    reports = [filled(file)[1] for file in FIRMS]

    assert any(counted(report) for report in reports)
    assert any(gap.could_be_major for report in reports for gap in report.gaps)


def test_what_is_to_be_shown_before_stage_2_is_listed_in_word_and_excel() -> None:
    case, report = filled(FIRMS[-1])
    later = report.model_copy(update={"to_be_shown": ("inventory.list",)})

    paper = docx.Document(io.BytesIO(write("report", ".docx", later, case, BANK)))
    assert f"{SHOWN_LATER}: 1" in [p.text for p in paper.paragraphs]
    assert BANK.question["inventory.list"].text in [p.text for p in paper.paragraphs]

    book = openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", later, case, BANK)))
    head, *rows = book["Answers"].iter_rows(min_row=4, values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    marked = [row["Question id"] for row in found if SHOWN_LATER in str(row["Counts"])]
    assert marked == ["inventory.list"]
    shown = [str(c) for row in book["Summary"].iter_rows(values_only=True) for c in row if c]
    assert f"{SHOWN_LATER}: 1, marked on the sheet Answers." in shown
