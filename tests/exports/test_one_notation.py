"""Every file writes figures in one notation, wherever the firm is and whatever the reader's computer is set to."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from exports.formats import EXPORTS, OF_REPORT, write
from exports.workbook.making.as_text import exactly
from questions import load_bank
from tests.exports.firms import reported
from tests.exports.html.read import Read
from tests.exports.recalculation import recalculated
from tests.exports.workbooks import of, opened, texts
from tests.one_notation import COUNTRIES, OTHER, firm

OTHERS_READ_IT = (".json", ".csv")
"""Written for programs; of the tables there is one in the notation of the firm's country, on purpose."""


def said(data: bytes, ending: str) -> Iterator[str]:
    """Every text of a file, a cell or a paragraph at a time."""
    if ending == ".xlsx":
        yield from texts(data)
    elif ending == ".docx":
        paper = Document(BytesIO(data))
        yield from (paragraph.text for paragraph in paper.paragraphs)
        yield from (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    elif ending == ".html":
        yield from Read(data).words.split(". ")
    else:
        yield from data.decode().replace("\r\n ", "").splitlines()


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize(
    ("kind", "ending"),
    [(kind, end) for kind in OF_REPORT for end in EXPORTS[kind].formats if not end.endswith(OTHERS_READ_IT)],
)
def test_a_file_has_no_figure_in_the_notation_of_the_firms_country(kind: str, ending: str, country: str) -> None:
    case = firm(country)
    data = write(kind, ending, reported(case), case, load_bank())
    assert [text for text in said(data, ending) if OTHER.search(text)] == []


@pytest.mark.parametrize(
    ("value", "text"), [(0.25, "0.25"), (6.8, "6.8"), (999, "999"), (1600, "1,600"), (1_250_000, "1,250,000")]
)
def test_a_figure_joined_to_words_has_a_point_and_commas(value: float, text: str) -> None:
    assert exactly(value) == text


@pytest.mark.office
@pytest.mark.parametrize("computer", ["de-DE", "fr-FR", "en-IN"])
def test_text_in_a_cell_stays_as_it_was_written_on_a_computer_of_another_country(computer: str, tmp_path: Path) -> None:
    data = of(firm("DE"))
    before, after = opened(data, values=True), recalculated({"report": data}, tmp_path, computer)["report"]
    formulas = opened(data)
    different = [
        (sheet.title, cell.coordinate, cell.value, now)
        for sheet in before
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
        and formulas[sheet.title][cell.coordinate].data_type == "f"
        and cell.value != (now := after[sheet.title][cell.coordinate].value)
    ]
    assert different == []
