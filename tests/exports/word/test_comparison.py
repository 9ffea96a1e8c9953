"""Two moments compared, in Word and Excel: the same figures, safe to open, the same bytes twice."""

import io
from datetime import date

import openpyxl
import pytest
from docx import Document

from domain.results.comparison import AnswerChange, Comparison, Split
from exports.formats import UnknownEnding, write

FOUND = Comparison(
    organisation="=Elm & Söhne",
    earlier="=1+1 First talk",
    earlier_on=date(2026, 4, 1),
    later="Now",
    later_on=date(2026, 11, 23),
    earlier_versions=("2026.4", "2026.4"),
    later_versions=("2026.11", "2026.4"),
    low=Split(before=10.1, after=25.35, work=15.2, reconsidered=-1.05, versions=1.1),
    likely=Split(before=20.2, after=35.45, work=16.3, reconsidered=-1.05, versions=0),
    high=Split(before=80, after=70, work=0, reconsidered=-10, versions=0),
    answers=(
        AnswerChange(
            question="inventory.list", text="Do you have a list?", section="inventory", before="", after="Yes",
            cause="work", because="marked done",
        ),
        AnswerChange(
            question="charge.person", text="Is someone named?", section="charge", before="Yes", after="No",
            cause="reconsidered", because="not as good as before",
        ),
    ),
    facts=(),
    judgements=(),
)  # fmt: skip


def read_words(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_word_shows_both_ends_every_part_and_each_answer_under_its_cause() -> None:
    text = read_words(write("comparison", ".docx", FOUND))

    for expected in ("20 % to 35 %", "+16.30", "−1.05", "Work done: 1 answer", "Answers reconsidered: 1 answer",
                     "no answer", "2026.4 then, 2026.11", "Only an accredited body certifies"):  # fmt: skip
        assert expected.lower() in text.lower()


def test_excel_adds_the_parts_up_to_what_readiness_is_now() -> None:
    data = write("comparison", ".xlsx", FOUND)
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Change"]
    formulas = openpyxl.load_workbook(io.BytesIO(data))["Change"]

    for column, end in zip("BCD", (FOUND.low, FOUND.likely, FOUND.high), strict=True):
        parts = [shown[f"{column}{row}"].value for row in range(5, 9)]
        assert round(sum(parts), 2) == shown[f"{column}9"].value == end.after
        assert str(formulas[f"{column}9"].value).startswith("=")


def test_what_a_person_typed_never_becomes_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write("comparison", ".xlsx", FOUND)))["Change"]

    assert (sheet["A5"].value, sheet["A5"].data_type) == ("=1+1 First talk", "s")


def test_where_no_answer_changed_there_is_no_table_of_answers() -> None:
    quiet = FOUND.model_copy(update={"answers": ()})

    assert openpyxl.load_workbook(io.BytesIO(write("comparison", ".xlsx", quiet))).sheetnames == ["Change"]
    assert "Work done:" in read_words(write("comparison", ".docx", quiet))


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_the_same_comparison_gives_the_same_bytes(ending: str) -> None:
    assert write("comparison", ending, FOUND) == write("comparison", ending, FOUND)


def test_another_ending_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownEnding, match=r"expected one of \.docx, \.xlsx"):
        write("comparison", ".pdf", FOUND)
