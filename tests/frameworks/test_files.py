"""A framework that stands beside has a sheet and a part of the document of its own; nothing else in them changes."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest

from domain.asked.bank import Bank
from exports.formats import write
from exports.word import contents
from exports.workbook.report import SHEETS
from questions import load_bank
from tests.exports.firms import firm
from tests.frameworks.banks import one_more, without
from tests.frameworks.test_side_by_side import MORE, answering, reported
from ui.frame.menu import TITLES

Cells = dict[str, dict[str, object]]
THEIRS = "The same answers, seen as ISO/IEC 27001"
TABS = {"iso27001": "ISO 27001", "guide": "Guide"}


def cells(bank: Bank, verdict: str) -> Cells:
    """Every figure, text and formula of a workbook, by sheet and cell."""
    case = firm(verdict)
    book = openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", reported(bank, case), case, bank)))
    return {page.title: {c.coordinate: c.value for row in page.iter_rows() for c in row} for page in book}


def paragraphs(bank: Bank, verdict: str, *, listed: bool = False) -> list[str]:
    """Each paragraph of the document: those of the contents list, or all others."""
    case = firm(verdict)
    document = docx.Document(io.BytesIO(write("report", ".docx", reported(bank, case), case, bank)))
    return [one.text for one in document.paragraphs if (getattr(one.style, "name", "") == contents.STYLE) is listed]


def offered(lists: dict[str, object]) -> dict[str, object]:
    """What the drop-downs offer: the columns before the numbers of the charts."""
    return {at: value for at, value in lists.items() if at[0] in "ABCDEF" and value is not None}


@pytest.mark.parametrize("verdict", ["watch", "certify_now"])
@pytest.mark.parametrize("more", MORE, ids=[name for name, _ in MORE])
def test_a_workbook_has_one_sheet_more_and_every_other_figure_as_before(
    more: tuple[str, str], verdict: str, tmp_path: Path
) -> None:
    before, after = cells(load_bank(), verdict), cells(one_more(tmp_path, *more), verdict)
    tab = TABS[more[0]]
    fixed = before.keys() - {"Read me", "Lists"}  # one names the sheets, the other holds what drop-downs offer

    assert set(after) - set(before) == {tab}
    assert [sheet for sheet in fixed if before[sheet] != after[sheet]] == []
    assert offered(before["Lists"]) == offered(after["Lists"])
    assert tab in after["Read me"].values()
    assert {"The boss signs what is promised", "Rules are signed"} & set(after[tab].values())


def test_the_sheet_of_a_standard_says_its_figures_its_status_and_who_certifies(tmp_path: Path) -> None:
    bank, case = one_more(tmp_path, *MORE[0]), answering("signed", "record")
    book = openpyxl.load_workbook(io.BytesIO(write("report", ".xlsx", reported(bank, case), case, bank)))
    rows = [[cell.value for cell in row] for row in book["ISO 27001"].iter_rows()]

    assert rows[-1] == ["5.1", "The boss signs what is promised", "Who leads", 100, 100, 100, "In place"]
    says = " ".join(str(row[0]) for row in rows)
    assert "Looks ready for a stage 1 audit. An accredited certification body certifies it, for 3 years." in says


@pytest.mark.parametrize("verdict", ["watch", "certify_now"])
def test_a_document_has_one_part_more_and_the_rest_as_before(verdict: str, tmp_path: Path) -> None:
    more = one_more(tmp_path, *MORE[0])
    before, after = paragraphs(load_bank(), verdict), paragraphs(more, verdict)

    start = after.index(THEIRS)
    assert after[:start] + after[start + len(after) - len(before) :] == before
    assert set(paragraphs(more, verdict, listed=True)) - set(paragraphs(load_bank(), verdict, listed=True)) == {THEIRS}


@pytest.mark.parametrize("verdict", ["watch", "certify_now"])
def test_without_the_file_of_the_guide_its_sheet_and_its_part_are_gone_and_nothing_else(
    verdict: str, tmp_path: Path
) -> None:
    narrower = without(tmp_path, "nist_ai_rmf")
    before, after = cells(load_bank(), verdict), cells(narrower, verdict)

    assert set(before) - set(after) == {"NIST AI RMF"}
    fixed = after.keys() - {"Read me", "Lists"}  # one names the sheets, the other holds the numbers of its chart
    assert [sheet for sheet in fixed if before[sheet] != after[sheet]] == []
    assert "NIST" not in " ".join([*paragraphs(narrower, verdict, listed=True), *paragraphs(narrower, verdict)[:20]])


def test_no_framework_takes_the_name_of_a_sheet_or_the_address_of_a_page_that_every_report_has() -> None:
    told = [framework.told for framework in load_bank().beside if framework.told]

    assert told
    assert {one.tab for one in told} & SHEETS.keys() == set()
    assert {one.address for one in told} & TITLES.keys() == set()
