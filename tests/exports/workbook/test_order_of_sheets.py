"""Which sheets a report has, in which order, what is out of sight, where links lead, and what a guide says."""

import openpyxl
import pytest

from exports.frameworks import NOT_ASKED
from exports.law import looked_at
from exports.prospects import HEADING, OTHERS
from exports.workbook.report import sheets
from questions import load_bank
from tests.exports.firms import FIRM, firm, reported, viewed
from tests.exports.workbooks import of, opened, read

VERDICTS = list(FIRM)
WITH_AI = [v for v in VERDICTS if v != "no_need"]
VISIBLE = [
    "Read me", "Summary", "Scorecard", "Gap register", "Action plan", "Action steps", "Cost and effort",
    "What moves it", "Assumptions", "Statement of Applicability", "NIST AI RMF", "Answers", "Change log",
]  # fmt: skip
HIDDEN = ["Drivers", "Workings", "Lists", "Hours by action"]


def ways(book: openpyxl.Workbook) -> list[object]:
    """What stands on the sheet with other ways to answer a customer: its own, or below what a certificate costs."""
    name = "Other ways" if "Other ways" in book.sheetnames else "Cost and effort"
    return [c.value for row in book[name].iter_rows() for c in row]


@pytest.mark.parametrize("verdict", ["prepare", "certify_now", "maintain"])
def test_whoever_opens_the_file_meets_its_sheets_in_the_order_they_are_read_and_no_arithmetic(verdict: str) -> None:
    shown = [sheet.title for sheet in read(verdict) if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in read(verdict) if sheet.sheet_state == "hidden"]

    assert shown == VISIBLE
    assert hidden == HIDDEN


def test_a_firm_that_need_not_certify_meets_the_same_sheets_in_the_same_order_after_its_own() -> None:
    shown = [sheet.title for sheet in read("watch") if sheet.sheet_state == "visible"]

    assert [name for name in shown if name in VISIBLE] == [name for name in VISIBLE if name != "Cost and effort"]
    assert [sheet.title for sheet in read("watch") if sheet.sheet_state == "hidden"] == HIDDEN


@pytest.mark.parametrize("verdict", WITH_AI)
def test_no_link_leads_to_a_sheet_that_is_out_of_sight(verdict: str) -> None:
    cells = [cell for sheet in read(verdict) for row in sheet.iter_rows() for cell in row if cell.hyperlink]

    assert [c.coordinate for c in cells if c.hyperlink.location.split("!")[0].strip("'") in HIDDEN] == []


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_workbook_has_the_sheets_of_its_verdict_in_order(verdict: str) -> None:
    assert tuple(read(verdict).sheetnames) == sheets(viewed(verdict))


def test_a_firm_that_need_not_certify_reads_its_light_plan_before_anything_about_audits() -> None:
    book = read("watch")
    names = book.sheetnames

    assert names.index("30-90-day plan") == 2
    assert names.index("If you ever certify") < min(
        names.index(n) for n in ("Gap register", "Scorecard", "Action plan")
    )
    assert "Cost and effort" not in names
    assert not any("Fees" in str(c.value) for row in book["Summary"].iter_rows() for c in row)


@pytest.mark.parametrize("verdict", ["watch", "prepare", "certify_now"])
def test_other_ways_to_answer_a_customer_have_a_sheet_and_prospects_are_asked_until_they_were(verdict: str) -> None:
    case = firm(verdict)
    asked = case.model_copy(update={"profile": case.profile.model_copy(update={"top5_prospects_asked": True})})
    before, after = (ways(opened(of(c))) for c in (case, asked))

    routes = {way.route for way in reported(case).need.alternatives}
    assert routes <= set(before)
    assert routes <= set(after)
    assert (HEADING in before) == (verdict != "certify_now")
    assert HEADING not in after


@pytest.mark.parametrize("verdict", WITH_AI)
def test_laws_to_know_of_stand_with_their_day_beside_other_ways_even_where_there_is_none(
    verdict: str,
) -> None:
    case = firm(verdict)
    notes = reported(case).law
    found = ways(read(verdict))

    assert notes
    assert {words for note in notes for words in (note.title, note.says, looked_at(note))} <= set(found)
    assert verdict != "maintain" or not {OTHERS, HEADING} & set(found), "a holder pays for no first certificate"


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_internal_link_leads_to_a_sheet_of_the_same_workbook(verdict: str) -> None:
    book = read(verdict)
    targets = {
        cell.hyperlink.location.split("!")[0].strip("'")
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }

    assert targets
    assert targets <= set(book.sheetnames)


def test_each_outcome_of_a_guide_has_one_figure_the_one_of_the_report() -> None:
    rows = [[c.value for c in row] for row in read("certify_now", values=True)["NIST AI RMF"].iter_rows()]
    heads = next(row for row in rows if row[0] == "Outcome")
    figures = {row[0]: [v for v in row if isinstance(v, int | float)] for row in rows[rows.index(heads) + 1 :]}

    told = {o.id: [o.likely] if o.asked and o.known else [] for o in viewed("certify_now").report.nist_ai_rmf}
    assert figures == told


def test_an_outcome_that_is_not_asked_of_the_firm_has_no_figure_and_pairs_of_our_own_stand_apart() -> None:
    bank = load_bank()
    (framework,) = bank.beside
    rows = [[c.value for c in row] for row in read("watch", values=True)["NIST AI RMF"].iter_rows()]
    heads = next(row for row in rows if row[0] == "Outcome")
    found = {
        row[0]: dict(zip(heads, row, strict=True)) for row in rows if row[0] in {o.number for o in framework.outcomes}
    }
    unasked = [outcome.id for outcome in viewed("watch").report.nist_ai_rmf if not outcome.asked]

    assert unasked
    for name in unasked:
        assert [found[name][head] for head in ("How far", "Reading")] == ["–", NOT_ASKED]
    assert found["GOVERN 1.4"]["Of these, our own pairs"] == "4.4, 7.5.1, 7.5.2, 8.1"
    assert not found["GOVERN 1.3"]["Of these, our own pairs"]
    assert bank.credit(framework) in [row[0] for row in rows]
