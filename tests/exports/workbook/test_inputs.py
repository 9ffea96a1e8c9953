"""A yellow cell that holds what does not belong there is named, and no figure is wrong in silence because of it."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from exports.formats import write
from exports.workbook.making.kinds import DAY, DAYS_LONG, OK, WAITS, WRONG, of_unit
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported
from tests.exports.recalculation import recalculated
from tests.exports.sheets import column, named_cell
from tests.exports.workbook.faults import (  # fmt: skip
    FAULTS,
    Yellow,
    accepted,
    check_beside,
    guarded,
    said_otherwise,
    singles,
    spoilt,
    title,
    yellow,
)
from tests.exports.workbooks import opened, read, workbook

WITH_AI = [v for v in FIRM if v != "no_need"]
FREE = {"Why changed", "Owner", "Your notes", "Evidence and notes", "Reason", "How it is done", "Where the evidence is",
        "Accepted by", "Who", "What changed, and why"}  # fmt: skip
"""Columns for any words: no figure reads them."""
REPLIES = ("Other ways", "Cost and effort", "If you ever certify")
"""Sheets with room for what prospects answered."""
COUNTED_APART = (*REPLIES, "Change log")
"""Sheets without a column of checks: only days stand there, and no figure hangs on one."""
LONGEST = 255  # letters of a sentence that Excel takes here
Books = Mapping[str, tuple[str, list[Yellow], openpyxl.Workbook]]


def plan_alone(verdict: str) -> bytes:
    return write("plan", ".xlsx", reported(firm(verdict)), firm(verdict), load_bank())


def prepared() -> dict[str, tuple[str, list[Yellow], openpyxl.Workbook]]:
    """Workbooks with every cell spoilt in one way, and some with one cell alone, each in another way."""
    found = {}
    for verdict, faults, every in (("certify_now", FAULTS, 13), ("watch", FAULTS[:2], 40)):
        for fault in faults:
            book = opened(workbook(verdict))
            found[f"{verdict} {fault}"] = verdict, spoilt(book, guarded(book), fault), book
        for i, cell in enumerate(singles(read(verdict))[5::every]):
            book = opened(workbook(verdict))
            changed = spoilt(book, [cell], FAULTS[i % len(FAULTS)]) or spoilt(book, [cell], "text")
            found[f"{verdict} one {i}"] = verdict, changed, book
    return found


@pytest.fixture(scope="module")
def spoilt_books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """All of them, worked out anew in one run of LibreOffice."""
    found = prepared()
    short = {name.replace(" ", "-"): book for name, (_, _, book) in found.items()}
    after = recalculated(short, tmp_path_factory.mktemp("spoilt"))
    return {name: (verdict, changed, after[name.replace(" ", "-")]) for name, (verdict, changed, _) in found.items()}


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_yellow_cell_says_what_belongs_there_or_is_for_any_words(verdict: str) -> None:
    book = read(verdict)
    cells = [cell for cell in yellow(book) if cell.sheet not in REPLIES]

    assert len(cells) > 400
    for cell in cells:
        if cell.accepts is None:
            assert title(book[cell.sheet], cell) in FREE, cell
        else:
            assert cell.accepts.error, cell
            assert cell.accepts.prompt, cell
            assert len(cell.accepts.prompt) <= LONGEST
            assert len(cell.accepts.error) <= LONGEST


@pytest.mark.parametrize("verdict", WITH_AI)
def test_a_fresh_workbook_has_nothing_to_check(verdict: str) -> None:
    book = read(verdict, values=True)

    assert named_cell(book, "inputs_to_check").value == 0
    shown = [c.value for row in book["Summary"].iter_rows() for c in row if c.value]
    assert "Inputs to check: none" in shown
    wrong = [
        c.value for s in book for row in s.iter_rows() for c in row if str(c.value).startswith((WRONG, WAITS, "#"))
    ]
    assert wrong == []


@pytest.mark.parametrize("verdict", WITH_AI)
def test_figures_read_a_yellow_assumption_through_its_check_alone(verdict: str) -> None:
    book = read(verdict)
    behind = [name for name in book.defined_names if name.startswith("typed_")]
    places = {(named_cell(book, name).parent.title, named_cell(book, name).coordinate) for name in behind}
    found = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and "typed_" in str(cell.value) and "IFERROR(" not in str(cell.value)
    ]

    assert len(behind) > 40
    assert {sheet for sheet, _ in places} == {"Assumptions"}
    assert found == []


@pytest.mark.office
def test_each_spoilt_cell_is_named_by_the_check_of_its_row(spoilt_books: Books) -> None:
    silent = []
    for name, (_, changed, book) in spoilt_books.items():
        beside = [(cell, check_beside(book, cell)) for cell in changed if cell.sheet not in COUNTED_APART]
        silent += [(name, cell.sheet, cell.at, said) for cell, said in beside if said == OK or not said]
        if " one " not in name:
            silent += [(name, cell.at, said) for cell, said in beside if not str(said).startswith(WRONG)]

    assert silent == []


@pytest.mark.office
def test_no_figure_of_any_sheet_is_wrong_in_silence(spoilt_books: Books) -> None:
    silent = [
        (name, *found)
        for name, (verdict, changed, book) in spoilt_books.items()
        for found in said_otherwise(read(verdict, values=True), book, changed)
    ]

    assert silent == []


@pytest.mark.office
def test_the_summary_counts_and_names_what_is_to_be_checked(spoilt_books: Books) -> None:
    for name, (_, changed, book) in spoilt_books.items():
        shown = [str(c.value) for row in book["Summary"].iter_rows() for c in row if c.value]
        told = next(text for text in shown if text.startswith("Inputs to check: "))
        asked = {cell.sheet for cell in changed if title(book[cell.sheet], cell) != "Accepted on"}
        assert [sheet for sheet in asked if f" {sheet}: " not in told] == [], (name, told)


@pytest.mark.office
def test_one_wrong_price_stops_the_figures_that_hang_on_it_and_no_other(tmp_path: Path) -> None:
    book = opened(workbook("certify_now"))
    for end in ("low", "high", "likely"):
        name = "typed_as_cost_tools" + ("" if end == "likely" else f"_{end}")
        named_cell(book, name).value = None
    after = recalculated({"emptied": book}, tmp_path)["emptied"]
    before = read("certify_now", values=True)

    rows = {str(r[0].value): [c.value for c in r[1:4]] for r in after["Cost and effort"].iter_rows()}
    old = {str(r[0].value): [c.value for c in r[1:4]] for r in before["Cost and effort"].iter_rows()}
    assert rows["Three years together"] == [WAITS] * 3
    assert rows["Fees up to the first certificate"] == old["Fees up to the first certificate"]
    assert named_cell(after, "ready_likely").value == named_cell(before, "ready_likely").value


@pytest.mark.office
def test_a_plan_that_came_alone_asks_for_its_dates_too(tmp_path: Path) -> None:
    books = {}
    for name, value in (("typed_plan_start", "in spring"), ("typed_check_date", None)):
        books[name] = opened(plan_alone("certify_now"))
        named_cell(books[name], name).value = value
    after = recalculated(books, tmp_path)

    for name, book in after.items():
        assert str(book["Action plan"]["G3"].value).startswith(WRONG), name
        assert {check for _, check in column(book, "Action plan", "Check", "No")} == {WAITS}
    dues = {due for _, due in column(after["typed_plan_start"], "Action plan", "Due", "No")}
    assert dues == {WAITS}


def test_a_kind_says_its_bounds_and_is_never_narrower_than_what_is_exported() -> None:
    assert of_unit("%", [33, 40, 50]).high == 100
    assert of_unit("%", [85, 100, 115]).high == 500
    assert of_unit("GBP/day", [1, 2, 3]).says == "a number from 0 to 1,000,000,000,000 (GBP/day)"
    assert of_unit("days", [2, 2, 4000]).high == 4000
    assert "IFERROR" in DAY.holds("A1")
    assert DAYS_LONG.validation().type == "whole"


def test_a_level_may_stay_empty_and_a_state_may_not() -> None:
    book = read("certify_now")
    for sheet, head, row, empty in (("Gap register", "Level now", 4, True), ("Action plan", "Status", 5, False)):
        place = next(c for c in book[sheet][row] if c.value == head)
        rule = accepted(book[sheet], f"{place.column_letter}{row + 1}")
        assert rule is not None
        assert bool(rule.allow_blank) is empty
