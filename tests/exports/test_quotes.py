"""A quoted figure is called quoted in every file, beside the range it took the place of."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from domain.case import Case
from domain.quote import Quote, QuotedFigure
from domain.results.ranges import Range
from exports.formats import write
from exports.quotes import compared
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.exports.firms import firm, reported
from tests.exports.recalculation import number, recalculated
from tests.exports.workbooks import of, opened, texts

QUOTES = (
    Quote(by="=Acme Cert", dated=date(2026, 11, 12), audit_days=9, day_rate=1550, travel=0),
    Quote(by="Ana Lima", consultant=17500),
)


def quoted(verdict: str = "certify_now", *quotes: Quote) -> Case:
    case = firm(verdict)
    return case.model_copy(update={"profile": case.profile.model_copy(update={"quotes": quotes or QUOTES})})


@pytest.mark.parametrize(
    ("amount", "says"),
    [(17500, "That is inside our range."), (19500, "That is USD 500 above our range."),
     (11000, "That is USD 1,000 below our range.")],
)  # fmt: skip
def test_a_line_says_what_we_had_said_what_was_quoted_and_how_far_off_we_were(amount: float, says: str) -> None:
    ours = Range(low=12000, likely=15000, high=19000, unit="USD")
    found = QuotedFigure(
        item="consultant", quoted=amount, unit="USD", by="Ana Lima", dated=date(2026, 11, 2), ours=ours
    )
    report = reported(firm("certify_now")).model_copy(update={"quoted": (found,)})

    line = f"The consultant: we said USD 12,000 to 19,000; quoted USD {amount:,} by Ana Lima, 2 Nov 2026. {says}"
    assert compared(report) == [line]


def test_the_workbook_marks_what_was_quoted_by_whom_and_keeps_our_range_beside_it() -> None:
    said = texts(of(quoted()))

    assert "Consultant, quoted" in said
    assert "Quoted by =Acme Cert on 2026-11-12" in said
    assert any(text.startswith("One audit day: we said") for text in said)
    assert any("As quoted: days of the first audit, one audit day, the auditor's travel, the consultant." in text
               for text in said)  # fmt: skip


def test_the_word_report_marks_what_was_quoted_and_keeps_our_range_beside_it() -> None:
    case = quoted()
    paper = docx.Document(io.BytesIO(write("report", ".docx", reported(case), case, load_bank())))
    said = "\n".join(paragraph.text for paragraph in paper.paragraphs)

    assert "What was quoted, and what we had said" in said
    assert "The consultant: we said" in said
    assert "by Ana Lima." in said


def test_the_reason_of_a_quoted_figure_names_who_quoted_it_and_when() -> None:
    case = quoted()
    reasons = evaluate(load_bank(), load_parameters(), case, case.as_of or date(2026, 11, 30)).reasons.values()
    found = {(reason.label, reason.rule): reason.sources for reason in reasons}

    assert found["Audit days, first audit, quoted", "as quoted"] == ("Quoted by =Acme Cert on 2026-11-12",)
    assert found["Consultant, quoted", "as quoted"] == ("Quoted by Ana Lima",)


@pytest.mark.office
def test_a_workbook_with_quotes_gives_every_value_again_when_it_is_recalculated(tmp_path: Path) -> None:
    books = {verdict: of(quoted(verdict)) for verdict in ("watch", "prepare", "certify_now")}
    for name, after in recalculated(books, tmp_path).items():
        before, formulas = opened(books[name], values=True), opened(books[name])
        different = [
            (sheet.title, cell.coordinate)
            for sheet in formulas
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
            and number(before[sheet.title][cell.coordinate].value) != number(after[sheet.title][cell.coordinate].value)
        ]
        assert (name, different) == (name, [])


@pytest.mark.parametrize(
    ("facts", "named"),
    [({"group_certificate": True}, "Being added to your group's certificate"),
     ({"certificates": ("iso42001",), "iso42001_state": "withdrawn"}, "Having the lost certificate restored")],
)  # fmt: skip
def test_another_way_to_a_certificate_is_the_first_figure_of_money_in_word_and_in_the_workbook(
    facts: dict[str, object], named: str
) -> None:
    case = firm("certify_now")
    case = case.model_copy(update={"profile": case.profile.model_copy(update=facts)})
    paper = docx.Document(io.BytesIO(write("report", ".docx", reported(case), case, load_bank())))
    rows = [[cell.text for cell in row.cells] for table in paper.tables for row in table.rows]

    said = texts(of(case))
    assert said.index(named) < said.index("Fees up to the first certificate")
    assert next(row for row in rows if row[0] == named)[1].startswith("USD ")
