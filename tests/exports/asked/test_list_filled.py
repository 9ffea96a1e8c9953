"""Our answers in the customer's own workbook: the answer cells change and not one byte of any other part."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from exports.lists import read_list
from exports.lists.fill import FORMULA, HOLDS, NO_ANSWER, NO_COLUMN, OwnWorkbook, Planned, Reply
from exports.reading.faults import CannotRead
from tests.exports.asked.list_shapes import long_list, saved, twelve_sheets
from tests.exports.recalculation import recalculated

HERE = Path(__file__).parents[1] / "lists"
SAID = Reply("We keep logs for 90 days & review them <monthly>.")


def own(data: bytes) -> OwnWorkbook:
    return OwnWorkbook(data, read_list("list.xlsx", data))


def filled(data: bytes, *replies: Reply | None, overwrite: bool = False) -> Planned:
    """The plan with these replies, the last of them for all further questions."""
    book = own(data)
    missing = len(book.asked.questions) - len(replies)
    return book.planned([*replies, *[replies[-1]] * missing], overwrite)


def parts(data: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def sheet_of(data: bytes, name: str) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(data))[name]


@pytest.mark.parametrize("path", sorted(HERE.glob("*.xlsx")), ids=lambda p: p.stem)
def test_every_other_part_of_every_list_stays_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    book = own(data)
    sheets = {book.sheets[part.name].part for part in book.asked.parts if part.chosen}
    before, after = parts(data), parts(filled(data, SAID).data())

    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} <= sheets


def test_the_bytes_around_the_answer_cells_stay_in_the_sheet_itself() -> None:
    data = long_list()
    before, after = (parts(d)["xl/worksheets/sheet2.xml"] for d in (data, filled(data, Reply("Yes, we do.")).data()))

    for piece in [*before.split(b"<row")[1:3], before.split(b"</sheetData>")[1]]:
        assert piece in after


def test_drop_downs_and_looks_are_still_there_and_a_list_takes_only_what_it_offers() -> None:
    data = long_list()
    plan = filled(data, Reply("Yes, we do.", None), Reply("We have no rule."), Reply("We do.", "NA"), None)
    sheet = sheet_of(plan.data(), "AI-Questions")

    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["C3:C263"]
    assert [sheet.cell(row, 3).value for row in range(3, 7)] == ["Yes", None, "NA", None]
    assert [sheet.cell(row, 4).value for row in range(3, 7)] == ["Yes, we do.", "We have no rule.", "We do.", None]
    assert plan.count == 3
    assert [left.why for left in plan.left][:2] == ["the cell takes one of: Yes, No, NA", NO_ANSWER]


def test_what_a_list_offers_is_found_on_a_hidden_sheet_too() -> None:
    assert set(own(twelve_sheets()).choices()) == {("Yes", "No", "N/A")}


def styled() -> bytes:
    """A list with a painted answer column, an answer of somebody, a formula, and merged answer cells."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "S"
    for row in (["Question", "Answer", "Score"], *[[f"Who looks after part {n}?"] for n in range(1, 6)]):
        sheet.append(row)
    for row in range(2, 7):
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor="FFFF99")
        sheet.cell(row, 2).font = Font(italic=True)
    sheet["B3"] = "Ann said no."
    sheet["B4"] = "=1+1"
    sheet.merge_cells("B5:B6")
    sheet["C2"] = '=IF(B2="","open","done")'
    return saved(book)


def test_what_somebody_wrote_stays_unless_asked_for_and_a_formula_always() -> None:
    plan = filled(styled(), SAID)
    sheet = sheet_of(plan.data(), "S")

    assert [sheet[cell].value for cell in ("B2", "B3", "B4")] == [SAID.text, "Ann said no.", "=1+1"]
    assert [left.why for left in plan.left] == [HOLDS, FORMULA]
    assert sheet["B2"].fill.fgColor.rgb == "00FFFF99"
    assert sheet["B2"].font.italic
    assert sheet["C2"].value == '=IF(B2="","open","done")'

    again = sheet_of(filled(styled(), SAID, overwrite=True).data(), "S")
    assert [again[cell].value for cell in ("B3", "B4")] == [SAID.text, "=1+1"]


def test_two_questions_of_one_answer_cell_are_answered_one_below_the_other() -> None:
    sheet = sheet_of(filled(styled(), SAID, SAID, SAID, Reply("First."), Reply("Second.")).data(), "S")

    assert sheet["B5"].value == "First.\nSecond."


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "  two blanks ", "_x0041_", "a\x0bb", "line\nline"])
def test_no_text_becomes_a_formula_and_none_is_changed(text: str) -> None:
    cell = sheet_of(filled(styled(), Reply(text)).data(), "S")["B2"]

    assert cell.data_type in ("s", "inlineStr")
    assert cell.value.replace("_x005F_x0041_", "_x0041_") == text.replace("\x0b", "")


def test_without_a_column_for_answers_nothing_is_written_and_that_is_said() -> None:
    plan = filled((HERE / "11-statements-with-please-guidance.xlsx").read_bytes(), SAID)

    assert plan.count == 0
    assert {left.why for left in plan.left} == {NO_COLUMN}


def test_rows_and_cells_that_the_file_does_not_number_are_found() -> None:
    data = styled()
    bare = parts(data)
    sheet = bare["xl/worksheets/sheet1.xml"]
    assert b'<row r="2"' in sheet
    for row in range(1, 7):
        sheet = sheet.replace(f'<row r="{row}"'.encode(), b"<row")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in bare.items():
            archive.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else part)

    assert sheet_of(filled(out.getvalue(), SAID).data(), "S")["B2"].value == SAID.text


@pytest.mark.office
def test_a_filled_workbook_opens_in_an_office_program_with_its_drop_downs(tmp_path: Path) -> None:
    data = {"long": filled(long_list(), Reply("Yes, we do.")).data(), "styled": filled(styled(), Reply("=1+1")).data()}
    found = recalculated(data, tmp_path)

    long = found["long"]["AI-Questions"]
    assert (long["C3"].value, long["D263"].value) == ("Yes", "Yes, we do.")
    assert len(long.data_validations.dataValidation) == 1
    assert (found["styled"]["S"]["B2"].value, found["styled"]["S"]["C2"].value) == ("=1+1", "done")


def test_a_workbook_that_breaks_while_it_is_filled_is_told_as_one_that_cannot_be_read() -> None:
    plan = filled(long_list(), SAID)
    plan.own.book.archive.close()

    with pytest.raises(CannotRead):
        plan.data()


def test_a_drop_down_of_scores_takes_a_figure() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Question", "Answer"], ["Who looks after it?"]):
        sheet.append(row)
    scores = DataValidation(type="list", formula1='"0,1,2"')
    sheet.add_data_validation(scores)
    scores.add("B2")

    assert sheet_of(filled(saved(book), Reply("We do.", "2")).data(), sheet.title)["B2"].value == 2
