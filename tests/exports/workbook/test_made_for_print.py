"""What a reader expects of a file: a cover to sign, charts told in words, the paper of the country, properties."""

import re

import pytest

from domain.case import Answer, Verified
from domain.vocabulary import MADE_WITH, VERDICT
from exports.paper import paper_of
from questions import load_bank
from tests.exports.firms import FIRM, firm, viewed
from tests.exports.workbooks import of, opened, parts, read, texts, workbook

WITH_AI = [verdict for verdict in FIRM if verdict != "no_need"]
LETTER, TABLOID, A4, A3 = 1, 3, 9, 8


def told(verdict: str) -> list[str]:
    """The words in place of each chart."""
    drawings = parts(workbook(verdict), r"drawings/drawing\d+\.xml$").values()
    return [words for drawing in drawings for words in re.findall(r'descr="([^"]+)"', drawing)]


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_report_has_at_least_five_charts_each_told_in_words_with_its_figures(verdict: str) -> None:
    found = told(verdict)

    assert len(found) == len(parts(workbook(verdict), r"charts/chart\d+\.xml")) >= 5
    assert all(len(words) > 40 and re.search(r"\d", words) for words in found)
    for subject in ("Gaps by how serious", "What moves it most", "NIST AI RMF"):
        assert any(words.startswith(subject) for words in found), subject
    assert any("percent" in words.lower() or "%" in words for words in found)


@pytest.mark.parametrize("verdict", ["prepare", "certify_now"])
def test_three_years_are_drawn_year_by_year_and_add_up_to_the_figure_above(verdict: str) -> None:
    report = viewed(verdict).report
    words = next(words for words in told(verdict) if words.startswith("Three years"))
    fees, other, later = (
        float(found.replace(",", "")) for found in re.findall(r"\d{1,3}(?:,\d{3})+|\d+(?= each)", words)
    )

    assert report.three_year
    assert fees + other + 2 * later == pytest.approx(report.three_year.likely, abs=1)


@pytest.mark.parametrize("verdict", WITH_AI)
def test_charts_are_drawn_though_their_numbers_stand_on_a_sheet_out_of_sight(verdict: str) -> None:
    for name, chart in parts(workbook(verdict), r"charts/chart\d+\.xml").items():
        assert '<plotVisOnly val="0"' in chart, name


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", "us_letter"), ("CA", "us_letter"), ("MX", "us_letter"), ("PH", "us_letter"), ("CL", "us_letter"),
     ("CO", "us_letter"), ("GB", "a4"), ("DE", "a4"), ("BR", "a4"), (None, "a4")],
)  # fmt: skip
def test_each_country_gets_the_paper_in_its_printers(country: str | None, paper: str) -> None:
    assert paper_of(country) == paper


@pytest.mark.parametrize(("country", "sizes"), [("US", {LETTER, TABLOID}), ("DE", {A4, A3})])
def test_every_sheet_prints_on_the_paper_of_the_firms_country(country: str, sizes: set[int]) -> None:
    case = firm("certify_now")
    there = case.model_copy(update={"profile": case.profile.model_copy(update={"country": country})})

    assert {int(sheet.page_setup.paperSize) for sheet in opened(of(there))} == sizes


@pytest.mark.parametrize("verdict", list(FIRM))
def test_the_file_says_of_itself_what_it_is_whose_by_whom_and_in_which_language(verdict: str) -> None:
    found = read(verdict).properties

    assert found.title == "ISO/IEC 42001 readiness report"
    assert found.subject == viewed(verdict).firm
    assert found.creator
    assert found.language == "en"


@pytest.mark.parametrize("verdict", list(FIRM))
def test_the_cover_names_firm_day_verdict_maker_method_and_limits_and_has_room_to_sign(verdict: str) -> None:
    view, cells = viewed(verdict), [c.value for row in read(verdict)["Read me"].iter_rows() for c in row]
    said = " ".join(str(cell) for cell in cells if cell)

    assert view.firm in cells
    for words in ("As of", "Answered by", "How it was worked out", "What it is and is not", "Sign-off", "Signature"):
        assert words in cells
    assert MADE_WITH in said
    assert VERDICT[view.report.need.verdict] in said
    assert "Only an auditor raises them" in said


def test_the_cover_names_who_answered_and_who_verified() -> None:
    question = load_bank().questions[0]
    answer = Answer(
        choice=question.choices[0].id, who="Kim Ode", verified=Verified(choice=question.choices[0].id, by="Ana Kern")
    )
    case = firm("certify_now", 0).model_copy(update={"answers": {question.id: answer}})
    cells = [c.value for row in opened(of(case))["Read me"].iter_rows(max_row=20) for c in row]

    assert cells[cells.index("Answered by") + 1] == "Kim Ode"
    assert cells[cells.index("Verified by") + 1] == "Ana Kern"


@pytest.mark.parametrize("verdict", ["no_need", "certify_now"])
def test_a_long_name_is_written_out_on_the_cover_and_its_rows_are_high_enough(verdict: str) -> None:
    case, name = firm(verdict), "Harbour Candles and Daughters " * 6
    long = case.model_copy(update={"profile": case.profile.model_copy(update={"organisation": name.strip()})})
    book = opened(of(long))
    cover, summary = book["Read me"], book["Summary"]
    row = next(row for row in range(1, 10) if cover.cell(row, 1).value == name.strip())

    assert cover.cell(row, 1).alignment.wrap_text
    assert cover.row_dimensions[row].height > 3 * 22
    assert summary["A1"].alignment.wrap_text
    assert summary.row_dimensions[1].height > 2 * 18
    assert all(len(sheet.oddFooter.left.text) <= 40 for sheet in book)


def test_a_firm_without_ai_gets_no_chart_and_no_line_of_figures_on_its_cover() -> None:
    assert parts(workbook("no_need"), r"charts/chart\d+\.xml") == {}
    assert "Rests on" not in texts(workbook("no_need"))
