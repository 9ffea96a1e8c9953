"""The Gap register: ranked as everywhere, what to do, what was seen, by whom and when, and where each row leads."""

import datetime as dt

import pytest

from domain.case import Answer, Case
from exports.view import View
from exports.workbook.sheets.gap_register import Line, lines
from questions import load_bank
from tests.exports.firms import everything_in_place, firm, reported, viewed
from tests.exports.sheets import HEADS, cell, head
from tests.exports.workbooks import of, opened, read

BANK = load_bank()
SHEET = "Gap register"


def register(case: Case) -> list[Line]:
    return lines(View(reported(case), case, BANK))


@pytest.mark.parametrize("verdict", ["watch", "prepare", "certify_now", "maintain"])
def test_gaps_stand_in_the_order_of_the_report_and_their_priority_falls_within_one_seriousness(verdict: str) -> None:
    view = viewed(verdict)
    found = [line for line in lines(view) if line.gap]

    assert [line.result.ref for line in found] == [gap.ref for gap in view.report.gaps]
    ranked = [[float(x.priority) for x in found if x.severity == word] for word in {x.severity for x in found}]
    assert all(priorities == sorted(priorities, reverse=True) for priorities in ranked)
    assert any(len(set(priorities)) > 1 for priorities in ranked)


def test_each_gap_says_what_to_do_how_long_that_takes_who_does_it_and_by_when() -> None:
    view, book = viewed("certify_now"), read("certify_now", values=True)
    plan = {action.id: action for action in view.report.plan.actions}
    gap = view.report.gaps[0]
    ref = view.refs((gap.ref,))
    closing = [plan[name] for name in plan if name in gap.actions]
    first = closing[0]

    shown = {
        title: cell(book, SHEET, ref, title).value for title in ("What to do", "Hours", "Owner", "Due", "Closed by")
    }

    assert first.title in str(shown["What to do"])
    assert f"Done when: {first.done_when}" in str(shown["What to do"])
    assert shown["Hours"] == sum(action.hours.likely for action in closing)
    assert shown["Owner"] == cell(book, "Action plan", view.number[first.id], "Owner").value
    assert shown["Due"] == dt.datetime.combine(max(action.finish for action in closing), dt.time())
    assert shown["Closed by"] == view.numbers(gap.actions)


def test_the_level_of_the_export_stays_beside_the_level_now_that_a_person_may_choose() -> None:
    book, view = read("certify_now"), viewed("certify_now")
    for result in view.report.requirements:
        then = cell(book, SHEET, view.refs((result.ref,)), "Level at export")
        assert then.data_type != "f"
        assert then.value == (result.likely if result.finding != "not_assessed" else "?")
    sheet = book[SHEET]
    assert head(sheet, "Level now") == head(sheet, "Level at export") + 1


@pytest.mark.parametrize("verdict", ["watch", "certify_now"])
def test_what_is_not_known_leads_to_its_question_and_to_the_action_that_closes_it(verdict: str) -> None:
    case = firm(verdict, 0)
    book = opened(of(case))
    unknown = [
        line for line in register(case) if not line.known and line.lead.missing.startswith("Not known yet. Answer")
    ]

    assert unknown
    for line in unknown:
        sheet, _, at = cell(book, SHEET, line.number, "Ref").hyperlink.location.rpartition("!")
        question = book[sheet.strip("'")].cell(book[sheet.strip("'")][at].row, 2).value
        assert str(question) in line.lead.missing
        assert BANK.requirement[line.result.ref].ref in {
            ref for q in BANK.questions if q.text == question for ref in q.requirements
        }
    leading = [line for line in unknown if line.lead.planned]
    assert leading
    for line in leading:
        link = cell(book, SHEET, line.number, "First step").hyperlink.location
        assert link.startswith("'Action plan'!A")
        assert book["Action plan"][link.rpartition("!")[2]].value == line.lead.first


def test_a_control_that_is_proposed_to_be_left_out_leads_to_its_line_in_the_statement() -> None:
    case = firm("watch", 0)
    book = opened(of(case))
    undecided = [line.ref for line in reported(case).soa if line.applicable is None]

    assert undecided
    for ref in undecided:
        number = BANK.requirement[ref].number
        found = cell(book, SHEET, number, "Ref").hyperlink.location
        sheet, _, at = found.rpartition("!")
        assert book[sheet.strip("'")].cell(book[sheet.strip("'")][at].row, 1).value == number
        assert "Statement of Applicability" in str(cell(book, SHEET, number, "What is missing").value)


def test_evidence_says_where_it_is_and_that_nobody_has_seen_it() -> None:
    question = BANK.question["rules.ai_policy"]
    ranked = sorted((choice.attainment, choice.id) for choice in question.choices if choice.attainment is not None)

    def seen(choice: str) -> list[str]:
        answer = Answer(choice=choice, proof="written", note="In the shared folder")
        case = firm("certify_now", 0).model_copy(update={"answers": {question.id: answer}})
        return [line.seen for line in register(case) if line.result.ref in question.requirements]

    assert all("A document: In the shared folder (said, not seen)" in words for words in seen(ranked[-1][1]))
    assert not any(seen(ranked[0][1])), "where nothing is there, nothing stands behind it"


def test_a_register_without_open_actions_has_no_columns_about_them() -> None:
    case = everything_in_place("certify_now")
    book = opened(of(case))
    heads = {found.value for found in book[SHEET][HEADS[SHEET]]}

    assert ("Closed by" in heads) == ("Action plan" in book.sheetnames)
    assert "Evidence seen" in heads
