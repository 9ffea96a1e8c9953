"""The fill-in form: what is asked, how it looks to a spreadsheet program, and that answers survive the way back."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.asked.bank import Bank
from domain.case import UNSAID, Answer, Case, Evidence, Verified
from domain.profile import Profile
from exports.form import compare
from exports.form.asked import lines
from exports.text import clean
from exports.view import View
from exports.workbook.making.printing import WIDTHS
from questions import load_bank
from tests.exports.firms import firm, reported
from tests.exports.forms import HEADINGS, changed, filled, form, form_of, read, row_of
from tests.exports.recalculation import converted

QUESTIONS = load_bank().question


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def ids(data: bytes) -> list[str]:
    sheet = opened(data)["Questions"]
    return [str(c.value) for (c,) in sheet.iter_rows(min_row=6, max_col=1) if c.value]


@pytest.mark.parametrize("verdict", ["no_need", "watch", "prepare", "certify_now", "maintain"])
def test_a_firm_is_asked_what_it_is_asked_in_the_app_and_what_a_first_answer_may_open_in_the_same_order(
    verdict: str,
) -> None:
    states = reported(firm(verdict, 0)).questions

    assert ids(form(verdict)) == [s.id for s in states if s.visible or s.pending]


def test_a_question_that_hangs_on_another_says_when_to_leave_it_empty() -> None:
    sheet = opened(form("prepare"))["Questions"]
    parent = row_of(sheet, "inventory.scope")
    says = str(sheet.cell(row_of(sheet, "inventory.scope_used"), 4).value)

    assert says.startswith(f"Only if your answer to question {sheet.cell(parent, HEADINGS['No']).value} is not “No,")


def test_each_answer_has_a_list_of_exactly_its_own_choices() -> None:
    book = opened(form("prepare"))
    sheet = book["Questions"]
    sources = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}

    for name in ids(form("prepare")):
        (place,) = book.defined_names[sources[f"E{row_of(sheet, name)}"]].destinations
        offered = [cell.value for (cell,) in book[place[0]][place[1]]]
        assert offered == [choice.text for choice in QUESTIONS[name].choices]


def test_only_the_yellow_cells_can_be_changed_and_no_password_stands_in_the_way() -> None:
    sheet = opened(form())["Questions"]
    open_cells = {c.column for row in sheet.iter_rows(min_row=6) for c in row if not c.protection.locked}

    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert open_cells == {
        HEADINGS[name] for name in ("Your answer", "What backs it up", "Note", "Where it is", "When it is from")
    }


def test_ids_and_marks_are_out_of_sight() -> None:
    book = opened(form())

    assert book["Questions"].column_dimensions["A"].hidden
    assert {s.title: s.sheet_state for s in book} == {
        "Read me": "visible", "Questions": "visible", "Lists": "hidden", "_meta": "veryHidden",
    }  # fmt: skip


def test_a_form_prints_one_page_wide_with_its_headings_on_every_page() -> None:
    sheet = opened(form())["Questions"]

    wide = sum(sheet.column_dimensions[letter].width for letter in "BCDEFG")
    assert wide * max(WIDTHS) * sheet.page_setup.scale / 100 <= 841.9 - 2 * 0.45 * 72
    assert sheet.print_title_rows == "$5:$5"


def test_no_part_of_a_form_begins_at_the_foot_of_a_page() -> None:
    sheet = opened(form())["Questions"]
    last = [sheet.cell(row.id, 3).value for row in sheet.row_breaks.brk]

    assert len(last) > 3
    assert all(last), "the name of a part stands in a row without a question"


def test_the_same_firm_and_answers_give_the_same_bytes() -> None:
    case = firm("watch", 3)

    assert form_of(case) == form_of(case)


@pytest.mark.parametrize("every", [1, 3])
def test_answers_already_given_stand_in_the_form_and_come_back_as_they_were(every: int) -> None:
    found = read(form("watch", every))

    assert found.answers == firm("watch", every).answers
    assert found.issues == ()


def test_what_a_person_fills_in_comes_back_by_id() -> None:
    choice = QUESTIONS["charge.person"].choices[1]
    data = filled(form(), {"charge.person": {"Your answer": choice.text, "What backs it up": "It is written down",
                                             "Note": "in the blue folder"}})  # fmt: skip

    assert read(data).answers == {"charge.person": Answer(choice=choice.id, proof="written", note="in the blue folder")}


def test_where_it_is_and_when_it_is_from_come_back_as_they_were_or_as_a_person_writes_them() -> None:
    known = Evidence(where="Blue folder", dated=date(2026, 3, 2))
    choice = QUESTIONS["charge.person"].choices[0]
    case = firm("watch", 0).model_copy(
        update={"answers": {"charge.person": Answer(choice=choice.id, proof="written", evidence=(known,))}}
    )
    moved = filled(form_of(case), {"charge.person": {"Where it is": "Red folder", "When it is from": "2026-04-01"}})
    vague = filled(form_of(case), {"charge.person": {"When it is from": "last spring"}})

    assert read(form_of(case)).answers == case.answers
    assert read(moved).answers["charge.person"].evidence == (Evidence(where="Red folder", dated=date(2026, 4, 1)),)
    assert read(vague).answers["charge.person"].evidence == (Evidence(where="Blue folder"),)
    assert "is no date such as 2026-03-02" in read(vague).issues[0].message


def test_a_form_that_never_asked_where_things_are_leaves_what_is_kept_about_that() -> None:
    choice = QUESTIONS["charge.person"].choices[0]
    kept = {"charge.person": Answer(choice=choice.id, proof="written", evidence=(Evidence(where="Blue folder"),))}

    def without_places(book: openpyxl.Workbook) -> None:
        book["Questions"].delete_cols(8, 2)

    old = read(changed(form_of(firm("watch", 0)), without_places))
    same = replace(old, answers={"charge.person": Answer(choice=choice.id, proof="written")})
    found = compare(same, kept, load_bank())

    assert not old.places
    assert (dict(found.new), dict(found.changed), dict(found.both), found.same) == ({}, {}, {}, 1)


def answers(bank: Bank) -> st.SearchStrategy[dict[str, Answer]]:
    """Answers to any questions, with notes that hold anything a person can type."""
    notes = st.none() | st.text(st.characters(codec="utf-8"), max_size=40)
    proofs = st.sampled_from(["said", "written", "record"])
    one = {
        q.id: st.builds(Answer, choice=st.sampled_from(sorted(q.by_choice)), proof=proofs, note=notes)
        for q in bank.questions
    }
    return st.fixed_dictionaries({}, optional=one)


@settings(max_examples=8, deadline=None)
@given(answers(load_bank()))
def test_any_answers_survive_the_way_through_a_form(given_answers: dict[str, Answer]) -> None:
    case = firm("prepare", 0).model_copy(update={"answers": given_answers})

    found = read(form_of(case))

    assert found.answers == {name: tidy(answer) for name, answer in given_answers.items()}
    assert found.issues == ()


def tidy(answer: Answer) -> Answer:
    """The answer with its note as any file can hold it: no control signs, no space around it."""
    return answer.model_copy(update={"note": clean(answer.note or "").strip() or None})


@pytest.mark.parametrize(
    "note", ["=1+1", "+44 20 7946 0000", "-", "@SUM(A1)", "'quoted", "_x000D_", "a\nb", "n" * 5_000]
)
def test_a_note_that_looks_like_a_formula_or_is_very_long_comes_back_to_the_letter(note: str) -> None:
    case = firm("watch", 0)
    kept: Case = case.model_copy(update={"answers": {"charge.person": Answer(choice="none", note=note)}})

    assert read(form_of(kept)).answers == kept.answers


@pytest.mark.office
def test_a_form_saved_by_another_spreadsheet_program_gives_the_same_answers(tmp_path: Path) -> None:
    notes = {name: Answer(choice=a.choice, proof="record", note=f"=note & <{name}>\n+1")
             for name, a in firm("prepare", 2).answers.items()}  # fmt: skip
    case = firm("prepare", 0).model_copy(update={"answers": notes})
    (tmp_path / "form.xlsx").write_bytes(form_of(case))

    (saved,) = converted([tmp_path / "form.xlsx"], "xlsx", tmp_path)
    found = read(saved.read_bytes())

    assert found.answers == notes
    assert found.issues == ()
    assert opened(saved.read_bytes())["Questions"].protection.sheet


def test_the_name_of_a_part_is_bold_and_on_the_left_and_its_count_on_the_right() -> None:
    title, count = opened(form())["Questions"]["B6"], opened(form())["Questions"]["G6"]

    assert (title.value, title.font.b, title.alignment.horizontal) == ("What AI you have", True, "left")
    assert (count.font.b, count.alignment.horizontal) == (False, "right")


def test_what_only_a_consultant_answered_is_no_answer_of_the_clients_in_the_form() -> None:
    seen = Answer(choice=UNSAID, verified=Verified(choice="full", proof="record"))
    user = Profile(ai_roles=("user",), ai_systems=2)
    case = Case(as_of=date(2026, 11, 30), profile=user, answers={"inventory.list": seen})

    asked = lines(View(reported(case), case, load_bank()))
    [line] = [line for line in asked if line.question.id == "inventory.list"]
    assert line.answer is None
