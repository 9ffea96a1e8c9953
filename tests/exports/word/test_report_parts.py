"""Of the Word report: contents, charts of Word's own, one style for tables, every gap in order, method and limits."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import openxml_audit
import pytest
from docx.oxml.ns import qn

from domain.house import House
from exports import dressed
from exports.bars import area
from exports.formats import write
from exports.limits import LIMITS, METHOD
from exports.word.table_style import NAME
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported
from tests.exports.test_house import HOUSE

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WITH_AI = [verdict for verdict in FIRM if verdict != "no_need"]


def data(verdict: str) -> bytes:
    case = firm(verdict)
    return write("report", ".docx", reported(case), case, load_bank())


def parts(found: bytes, pattern: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(found)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if re.fullmatch(pattern, name)}


@pytest.mark.parametrize("verdict", WITH_AI)
def test_the_contents_list_is_filled_in_and_each_entry_leads_to_its_heading(verdict: str) -> None:
    found = docx.Document(io.BytesIO(data(verdict)))
    headings = [p for p in found.paragraphs if p.style and p.style.name == "Heading 1"]
    entries = [p for p in found.paragraphs if p.style and p.style.name == "toc 1"]
    links = [link.get(qn("w:anchor")) for p in entries for link in p._p.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for p in headings for mark in p._p.iter(qn("w:bookmarkStart"))]

    assert [p.text for p in entries] == [p.text for p in headings]
    assert len(entries) > 8
    assert links == marks
    assert len(set(marks)) == len(marks)
    chars = [c.get(qn("w:fldCharType")) for p in entries for c in p._p.iter(qn("w:fldChar"))]
    assert chars == ["begin", "separate", "end"], "a field of Word's own, that Word can renew"


def test_a_firm_without_ai_gets_its_one_page_without_contents_and_charts() -> None:
    found = data("no_need")

    assert not [p for p in docx.Document(io.BytesIO(found)).paragraphs if p.style and p.style.name == "toc 1"]
    assert parts(found, "word/charts/.*") == {}


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_table_has_the_one_style_with_a_repeated_head_and_no_black_grid(verdict: str) -> None:
    found = docx.Document(io.BytesIO(data(verdict)))

    assert len(found.tables) > 3
    assert {table.style.name for table in found.tables if table.style} == {NAME}
    for table in found.tables:
        assert table._tbl.tblPr.find(qn("w:tblBorders")) is None
        assert table.rows[0]._tr.trPr is not None
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_areas_gaps_money_and_months_are_charts_of_words_own_with_words_for_who_cannot_see_them() -> None:
    found, report = data("certify_now"), reported(firm("certify_now"))
    charts = [ElementTree.fromstring(chart) for chart in parts(found, r"word/charts/chart\d+\.xml").values()]
    drawings = [d for p in docx.Document(io.BytesIO(found)).paragraphs for d in p._p.iter(qn("wp:docPr"))]

    assert len(charts) == len(drawings) == 4
    for drawing, word in zip(drawings, ("Readiness by area", "Gaps by", "Money paid", "Months"), strict=True):
        assert str(drawing.get("descr")).startswith(word)
    assert len({drawing.get("id") for drawing in drawings}) == 4
    told = str(drawings[0].get("descr"))
    assert all(f"{one.title} {one.low:.0f} to {one.high:.0f}" in told for one in report.areas)
    drawn = [[float(v.text or "") for v in series.iter(f"{C}v") if v.text] for series in charts[0].iter(f"{C}val")]
    assert list(zip(*drawn, strict=True)) == [area(one)[1:] for one in report.areas]
    assert not any(chart.findall(f".//{C}f") for chart in charts), "no cell of a workbook that is not there"


@pytest.mark.parametrize("verdict", WITH_AI)
def test_every_gap_is_in_it_once_with_what_closes_it_in_the_order_of_the_report(verdict: str) -> None:
    found, report = docx.Document(io.BytesIO(data(verdict))), reported(firm(verdict))
    tables = [t for t in found.tables if t.rows[0].cells[0].text == "Ref" and t.rows[0].cells[-1].text == "Closed by"]
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows[1:]]

    assert [row[1:3] for row in rows] == [[gap.title, gap.statement] for gap in report.gaps]
    assert any(row[3].startswith("A-") for row in rows)


@pytest.mark.parametrize("verdict", list(FIRM))
def test_it_says_how_it_was_worked_out_where_that_was_done_and_its_limits_always(verdict: str) -> None:
    words = [p.text for p in docx.Document(io.BytesIO(data(verdict))).paragraphs]

    assert set(LIMITS) <= set(words)
    assert (set(METHOD) <= set(words)) == (verdict != "no_need")


@pytest.mark.parametrize("house", [None, HOUSE], ids=["ours", "a house"])
def test_word_would_not_offer_to_repair_the_report_with_its_charts(house: House | None, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(dressed(data("certify_now"), house, "report"))

    found = openxml_audit.OpenXmlValidator().validate(path)

    assert [str(e) for e in found.errors if e.severity is openxml_audit.ValidationSeverity.ERROR] == []
