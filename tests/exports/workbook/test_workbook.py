"""The Excel report: what each verdict gets, and that a stranger can open, read and print every sheet."""

import re
from pathlib import Path

import openxml_audit
import pytest

from domain.version import VERSION
from exports.formats import write
from questions import load_bank
from tests.exports.firms import FIRM, everything_in_place, firm, reported, viewed
from tests.exports.workbooks import of, opened, parts, read, texts, workbook

VERDICTS = list(FIRM)
WITH_AI = [v for v in VERDICTS if v != "no_need"]
NEWER = re.compile(
    r"\b(?:XLOOKUP|FILTER|SORT|UNIQUE|SEQUENCE|LET|LAMBDA|AGGREGATE|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS)\("
)
DRIFTING = re.compile(r"\b(?:TODAY|NOW|RAND|OFFSET|INDIRECT|TEXT)\(")


@pytest.mark.parametrize("verdict", VERDICTS)
def test_whoever_opens_a_file_later_reads_which_version_made_it(verdict: str) -> None:
    assert any(text.startswith(f"Ready42 {VERSION}, question bank ") for text in texts(workbook(verdict)))


def test_a_firm_without_ai_gets_a_read_me_and_a_summary_that_says_why_there_is_no_figure() -> None:
    data = workbook("no_need")

    assert opened(data).sheetnames == ["Read me", "Summary"]
    assert any("there is no readiness, no fee and no month to show" in text for text in texts(data))
    kept = [text for text in texts(data) if "kept, not counted" in text]
    assert len(kept) == 1, "many answers that are not asked for make one line, not a page"
    assert not any("0 %" in text for text in texts(data))


@pytest.mark.parametrize("verdict", WITH_AI)
def test_a_firm_with_everything_in_place_gets_files_without_blank_registers(verdict: str) -> None:
    case = everything_in_place(verdict)
    book, plan = opened(of(case)), opened(write("plan", ".xlsx", reported(case), case, load_bank()))

    assert "Gap register" in book.sheetnames
    assert plan.sheetnames == (["Nothing open"] if not reported(case).plan.actions else plan.sheetnames)
    assert all(sheet.max_row > 3 for sheet in [*book, *plan])


def test_a_certified_firm_gets_this_years_audit_and_no_budget_for_a_first_certificate() -> None:
    book = read("maintain", values=True)
    labels = [row[0].value for row in book["Cost and effort"].iter_rows(max_col=1)]

    assert book["Action plan"]["A1"].value == "Action plan for this year"
    assert "This year's audit" in labels
    assert "Fees up to the first certificate" not in labels


def test_money_and_hours_stand_in_blocks_of_their_own() -> None:
    sheet = read("certify_now", values=True)["Cost and effort"]
    report = viewed("certify_now").report
    rows = {sheet.cell(r, 1).value: [sheet.cell(r, c).value for c in range(2, 6)] for r in range(1, 60)}

    assert report.fees is not None
    assert report.internal_hours is not None
    assert rows["Fees up to the first certificate"] == [
        report.fees.low, report.fees.likely, report.fees.high, report.fees.unit,
    ]  # fmt: skip
    assert rows["Hours of your own people"][3] == "hours"


def test_where_nothing_is_answered_no_likely_readiness_is_shown() -> None:
    book = read("certify_now", 0, values=True)
    overall = next(row for row in book["Scorecard"].iter_rows() if row[1].value == "Overall readiness")

    assert [overall[i].value for i in (8, 9, 10)] == [0, "?", 100]
    assert any(c.value == "0 to 100 %" for row in book["Summary"].iter_rows() for c in row)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_formula_has_the_value_it_gives_beside_it(verdict: str) -> None:
    formulas, values = read(verdict), read(verdict, values=True)
    missing = [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and values[sheet.title][cell.coordinate].value is None
    ]

    assert missing == []


@pytest.mark.parametrize("verdict", WITH_AI)
def test_no_formula_needs_a_newer_excel_a_clock_or_the_readers_language(verdict: str) -> None:
    found = [
        cell.value
        for sheet in read(verdict)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and (NEWER.search(cell.value) or DRIFTING.search(cell.value))
    ]

    assert found == []


@pytest.mark.parametrize("verdict", WITH_AI)
def test_no_whole_number_is_shown_with_a_point_behind_it_as_optional_places_do_in_excel(verdict: str) -> None:
    data = workbook(verdict)
    formats = {c.number_format for sheet in opened(data) for row in sheet.iter_rows() for c in row}
    axes = {f for chart in parts(data, r"charts/chart\d").values() for f in re.findall(r'formatCode="([^"]+)"', chart)}

    assert [f for f in formats | axes if ".#" in f] == []


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_sheet_has_a_heading_fits_the_page_and_names_firm_and_page_in_its_footer(verdict: str) -> None:
    for sheet in read(verdict):
        assert isinstance(sheet["A1"].value, str), sheet.title
        assert sheet.page_setup.fitToWidth == 1, sheet.title
        assert "&P" in (sheet.oddFooter.right.text or ""), sheet.title
        assert sheet.sheet_view.showGridLines is False, sheet.title


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_register_is_a_table_with_frozen_heads_that_repeat_in_print(verdict: str) -> None:
    registers = [sheet for sheet in read(verdict) if sheet.tables]

    assert len(registers) >= 6
    for sheet in registers:
        assert sheet.freeze_panes, sheet.title
        assert sheet.print_title_rows, sheet.title


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_drop_down_offers_a_list_that_exists(verdict: str) -> None:
    book = read(verdict)
    rules = [v for sheet in book for v in sheet.data_validations.dataValidation]
    sources = {v.formula1 for v in rules if v.type == "list"}

    assert sources
    assert sources <= set(book.defined_names)


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_chart_has_a_title_its_points_and_words_for_people_who_cannot_see_it(verdict: str) -> None:
    data = workbook(verdict)
    charts, drawings = parts(data, r"charts/chart\d"), parts(data, r"drawings/drawing\d+\.xml$")

    assert charts
    for name, chart in charts.items():
        assert "<c:v>" in chart or "<v>" in chart, name
        assert "title>" in chart, name
    for name, drawing in drawings.items():
        assert all(re.search(r'descr="[^"]{20,}', frame) for frame in re.findall(r"cNvPr [^>]*Chart[^>]*>", drawing)), (
            name
        )


def test_the_summary_counts_from_the_registers() -> None:
    data = workbook("certify_now")
    formulas = {c.value: c.coordinate for row in opened(data)["Summary"].iter_rows() for c in row if c.data_type == "f"}
    shown = opened(data, values=True)["Summary"]
    report = viewed("certify_now").report
    majors = next(at for formula, at in formulas.items() if "tbl_gaps" in formula)

    assert shown[majors].value == sum(gap.severity == "potential_major" for gap in report.gaps)


def test_all_seventy_requirements_are_in_the_register_the_most_serious_first() -> None:
    sheet = read("certify_now", values=True)["Gap register"]
    words = [sheet.cell(row, 5).value for row in range(5, sheet.max_row + 1)]
    ranks = {"Could stop a certificate": 0, "Needs fixing": 1, "Could be better": 2, "–": 3}

    assert len(words) == 70
    assert [ranks[w] for w in words] == sorted(ranks[w] for w in words)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_excel_would_not_offer_to_repair_the_file(verdict: str, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    path.write_bytes(workbook(verdict))

    found = openxml_audit.OpenXmlValidator().validate(path)
    # Warnings are let through: they only say that text is kept in its cell, which the format allows.
    faults = [str(error) for error in found.errors if error.severity is openxml_audit.ValidationSeverity.ERROR]

    assert found.is_valid
    assert faults == []


@pytest.mark.parametrize("verdict", VERDICTS)
def test_time_stamps_come_from_the_day_of_the_report(verdict: str) -> None:
    core = parts(workbook(verdict), "docProps/core")["docProps/core.xml"]

    assert set(re.findall(r">(\d{4}-\d\d-\d\d)T", core)) == {viewed(verdict).report.as_of.isoformat()}


@pytest.mark.parametrize("name", ["Harbour Candles and Daughters " * 6, "D" * 200])
@pytest.mark.parametrize("verdict", ["watch", "certify_now"])
def test_a_very_long_name_of_a_firm_does_not_stretch_the_heads_of_the_printed_pages(name: str, verdict: str) -> None:
    case = firm(verdict)
    long = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": name.strip()[:200]})})
    book = opened(of(long))

    for sheet in ("Summary", "Read me"):
        for cell in ("A1", "A2"):
            assert len(str(book[sheet][cell].value)) < 140, (sheet, cell)
    assert "…" in str(book["Summary"]["A1"].value)


def test_the_first_gaps_of_the_summary_say_what_is_missing_and_not_what_ought_to_be() -> None:
    view, page = viewed("certify_now"), opened(workbook("certify_now"))["Summary"]
    shown = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    top = view.report.gaps[0]

    assert f"{top.statement.split('. ')[0].rstrip('.')}." in shown
    assert view.bank.requirement[top.ref].title not in shown
