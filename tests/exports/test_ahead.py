"""How a customer's date stands is told in every file, and a moved plan start keeps to working days."""

import io
from datetime import date

import docx
import pytest

from domain.case import Case
from domain.profile import CustomerAsk
from domain.results.report import Deadline
from exports.ahead import told
from exports.formats import write
from exports.workbook.sheets.dates import weekend_code
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.workbooks import opened

BANK = load_bank()


def pressed() -> Case:
    """A firm one of whose customers gives six weeks."""
    case = firm("certify_now")
    ask = CustomerAsk(customer="Telco", strength="mandatory", revenue=900_000, deadline_months=1.5)
    return case.model_copy(update={"profile": case.profile.model_copy(update={"customer_asks": (ask,)})})


def test_word_and_excel_tell_the_chance_of_missing_a_customers_date() -> None:
    case = pressed()
    found = reported(case)
    sentence = told(found.deadlines[0])

    book = opened(write("report", ".xlsx", found, case, BANK), values=True)
    paper = docx.Document(io.BytesIO(write("report", ".docx", found, case, BANK)))

    assert "Telco wants it by" in sentence
    assert (
        "unlikely to be met. The chance of missing it is over 9" in sentence or "chance of missing it is 9" in sentence
    )
    assert sentence in {cell.value for sheet in book for line in sheet for cell in line}
    assert sentence in {paragraph.text for paragraph in paper.paragraphs}


def test_a_date_that_has_passed_is_called_that() -> None:
    gone = Deadline(
        place=0, customer=None, strength="scored", months=-1, day=date(2026, 10, 24), standing="unlikely", chance=1
    )
    assert told(gone, date.isoformat) == "A customer wanted it by 2026-10-24: that day has passed."


@pytest.mark.parametrize(
    ("days", "code"), [((5, 6), 1), ((4, 5), 7), ((3, 4), 6), ((6,), 11), ((5,), 17), ((4,), 16), ((0, 6), 2)]
)
def test_a_spreadsheet_is_told_the_weekend_of_the_country(days: tuple[int, ...], code: int) -> None:
    assert weekend_code(days) == code
