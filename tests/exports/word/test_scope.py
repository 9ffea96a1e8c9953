"""An offer for a scope of work in Word and Excel: figures that add up, open terms named, and our guesses as such."""

import io
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from domain.results.scope import Scope, Terms
from exports.formats import UnknownEnding, write
from exports.scope import some
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.costs.sizing import ENGAGEMENT, scope
from tests.exports.firms import firm
from tests.exports.recalculation import recalculated
from tests.exports.word.test_comparison import read_words


def draft(rate: float | None = 120, vat: float | None = 19) -> Scope:
    report = evaluate(load_bank(), load_parameters(), firm("certify_now"), date(2026, 11, 25), reasons=False)
    report = report.model_copy(update={"organisation": "=Elm & Söhne"})
    found = scope(
        report,
        load_parameters(ENGAGEMENT),
        Terms(rate=rate, phase_rates={"check": 150.5}, vat=vat, consultant="+Ash & <b>Co</b>"),
        "certificate",
    )
    assert found is not None
    return found


def test_word_is_a_draft_with_phases_prices_what_is_left_out_and_guesses() -> None:
    text = read_words(write("scope", ".docx", draft()))

    for expected in (
        "Draft, to be talked over", "All together", "USD 120", "An accredited body, picked by the client, decides",
        "never part of them", "Legal advice", "guesses of ours", "Planning estimate", "only an accredited body",
        "Valid until 25 Dec 2026", "VAT 19 %", "+Ash & <b>Co</b>", "=Elm & Söhne", "[to fill in]", "Payment: [how much",
        "Liability: [limit]", "Start, and look at what is there", "Stand by at stage 1 and stage 2", "Signature",
    ):  # fmt: skip
        assert expected.lower() in text.lower()


def test_in_word_the_lines_of_a_phase_add_up_to_it_and_the_prices_to_the_whole_with_vat() -> None:
    found = draft()
    tables = docx.Document(io.BytesIO(write("scope", ".docx", found))).tables
    told = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
    prices = next(rows for rows in told if rows[0][-1] == "Price")
    lines = [rows for rows in told if rows[0][-2:] == ["Hours", "Likely"]]

    assert [row[0] for row in prices[-3:]] == ["All together, without VAT", "VAT 19 %", "All together, with VAT"]
    net, vat, gross = (float(row[-1].rpartition("likely ")[2].replace(",", "")) for row in prices[-3:])
    assert sum(float(row[-1].rpartition("likely ")[2].replace(",", "")) for row in prices[1:-3]) == pytest.approx(net)
    assert round(net + vat, 2) == gross
    assert sum(float(row[2]) for row in prices[1:-3]) == float(prices[-3][2]) == found.hours.likely
    ends = [[float(end) for end in row[1].split(" to ")] for row in prices[1:-2]]
    assert found.hours.high % 1
    assert [sum(end) for end in zip(*ends[:-1], strict=True)] == ends[-1] == [found.hours.low, found.hours.high]
    assert [rows[-1][-2] for rows in lines] == [some(phase.hours) for phase in found.phases]
    for rows, phase in zip(lines, found.phases, strict=True):
        assert sum(float(row[-1]) for row in rows[1:-1]) == float(rows[-1][-1]) == phase.hours.likely


def test_where_no_vat_is_named_its_place_is_left_to_be_filled_in_and_no_whole_is_made_up() -> None:
    tables = docx.Document(io.BytesIO(write("scope", ".docx", draft(vat=None)))).tables
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]

    assert [row[-1] for row in rows if row[0] in ("VAT", "All together, with VAT")] == ["[to fill in]", "[to fill in]"]


@pytest.mark.office
def test_the_offer_in_excel_is_worked_out_to_the_cent_by_a_spreadsheet(tmp_path: Path) -> None:
    made = {"offer": write("scope", ".xlsx", draft()), "free": write("scope", ".xlsx", draft(None, None))}
    for name, book in recalculated(made, tmp_path, "en-GB").items():
        kept = openpyxl.load_workbook(io.BytesIO(made[name]), data_only=True)
        for sheet in kept:
            now = book[sheet.title]
            cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
            assert [cell.value for cell in cells] == [now[cell.coordinate].value for cell in cells]


def test_excel_prices_follow_from_hours_and_rate_and_the_sums_from_the_phases() -> None:
    found, data = draft(), write("scope", ".xlsx", draft())
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Scope"]
    formulas = openpyxl.load_workbook(io.BytesIO(data))["Scope"]
    last = 8 + len(found.phases)

    for row, phase in enumerate(found.phases, 8):
        assert phase.money is not None
        assert [shown.cell(row, column).value for column in (2, 3, 4)] == [
            phase.hours.low, phase.hours.likely, phase.hours.high,
        ]  # fmt: skip
        assert shown.cell(row, 7).value == phase.money.likely == round(phase.hours.likely * shown.cell(row, 5).value, 2)
        assert str(formulas.cell(row, 7).value).startswith("=ROUND(C")
        assert not formulas.cell(row, 5).protection.locked
    assert found.money is not None
    assert shown.cell(last, 7).value == found.money.likely
    assert str(formulas.cell(last, 7).value).startswith("=SUM(G8:")
    assert str(formulas["C8"].value).startswith("=SUMIFS(Actions!$F$5:")
    assert found.vat is not None
    assert found.gross is not None
    assert shown.cell(last + 1, 5).value == 19
    assert shown.cell(last + 1, 7).value == found.vat.likely
    assert shown.cell(last + 2, 7).value == pytest.approx(found.gross.likely)


def test_without_a_rate_prices_wait_for_one() -> None:
    data = write("scope", ".xlsx", draft(None))
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Scope"]

    assert shown["E8"].value is None
    assert shown["G8"].value == 0
    assert "No price yet" in read_words(write("scope", ".docx", draft(None)))


def test_a_long_name_never_makes_the_sheet_wider_than_its_table() -> None:
    name = "Chattahoochee Valley Precision Machine Vision and Quality Analytics Laboratories"
    data = write("scope", ".xlsx", draft().model_copy(update={"organisation": name}))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Scope"]

    assert len(str(sheet["A1"].value)) < 70
    assert str(sheet["A1"].value).endswith("…")
    assert any(name in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_what_a_person_typed_never_becomes_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write("scope", ".xlsx", draft())))["Scope"]

    assert sheet["A1"].data_type == "s"


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_the_same_draft_gives_the_same_bytes(ending: str) -> None:
    assert write("scope", ending, draft()) == write("scope", ending, draft())


def test_another_ending_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownEnding, match=r"expected one of \.docx, \.xlsx"):
        write("scope", ".pdf", draft())
