"""A draft scope of work in Word and Excel: the same figures, called a draft, with our guesses named as such."""

import io
from datetime import date

import openpyxl
import pytest

from domain.results.scope import Scope, Terms
from exports.formats import UnknownEnding, write
from questions import load_bank
from scoring import evaluate, load_parameters
from scoring.costs.sizing import ENGAGEMENT, scope
from tests.exports.firms import firm
from tests.exports.word.test_comparison import read_words


def draft(rate: float | None = 120) -> Scope:
    report = evaluate(load_bank(), load_parameters(), firm("certify_now"), date(2026, 11, 25), reasons=False)
    report = report.model_copy(update={"organisation": "=Elm & Söhne"})
    found = scope(report, load_parameters(ENGAGEMENT), Terms(rate=rate, phase_rates={"check": 150.5}), "certificate")
    assert found is not None
    return found


def test_word_is_a_draft_with_phases_prices_what_is_left_out_and_guesses() -> None:
    text = read_words(write("scope", ".docx", draft()))

    for expected in (
        "Draft, to be talked over", "All together", "USD 120", "An accredited body, picked by the client, decides",
        "never part of them", "Legal advice", "guesses of ours", "Planning estimate", "only an accredited body",
    ):  # fmt: skip
        assert expected.lower() in text.lower()


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


def test_without_a_rate_prices_wait_for_one() -> None:
    data = write("scope", ".xlsx", draft(None))
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Scope"]

    assert shown["E8"].value is None
    assert shown["G8"].value == 0
    assert "No price yet" in read_words(write("scope", ".docx", draft(None)))


def test_what_a_person_typed_never_becomes_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write("scope", ".xlsx", draft())))["Scope"]

    assert sheet["A1"].data_type == "s"


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_the_same_draft_gives_the_same_bytes(ending: str) -> None:
    assert write("scope", ending, draft()) == write("scope", ending, draft())


def test_another_ending_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownEnding, match=r"expected one of \.docx, \.xlsx"):
        write("scope", ".pdf", draft())
