"""A filled form with something odd in it: everything sound is taken, the rest is listed by row and never guessed."""

from collections.abc import Callable
from functools import partial

import openpyxl
import pytest

from domain.case import Answer
from exports.form import Filled, read_form
from exports.reading import CannotRead
from questions import Retired, load_bank, migrate
from tests.exports.firms import firm
from tests.exports.forms import HEADINGS, changed, filled, form, form_of, read, row_of

PERSON = load_bank().question["charge.person"]
GOOD = PERSON.choices[0].text
LATER = next(q.id for q in load_bank().questions if q.section == "checking")


def issues(found: Filled) -> str:
    return "\n".join(issue.message for issue in found.issues)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"Your answer": "Sort of"}, "“Sort of” is not one of the answers"),
        ({"Your answer": 42}, "“42” is not one of the answers"),
        ({"Your answer": '=IF(1,"yes","no")'}, "The answer is a formula"),
        ({"Your answer": "#N/A"}, "error value"),
        ({"Note": "we do"}, "a note or a proof here but no answer"),
    ],
)
def test_an_answer_that_is_not_in_the_list_is_listed_with_its_row_and_not_guessed(
    cells: dict[str, object], says: str
) -> None:
    data = filled(form(), {"charge.person": cells})

    found = read(data)

    assert found.answers == {}
    assert says in issues(found)
    assert [issue.row for issue in found.issues] == [row(data, "charge.person")]


def row(data: bytes, name: str) -> int:
    found: list[int] = []
    changed(data, lambda book: found.append(row_of(book["Questions"], name)))
    return found[0]


def test_a_formula_is_refused_whatever_value_is_stored_beside_it() -> None:
    data = filled(form(), {"charge.person": {"Your answer": f'="{GOOD}"'}})

    assert read(data).answers == {}


@pytest.mark.parametrize("typed", [GOOD.upper(), f"  {GOOD}  ", GOOD.replace(" ", "  ")])
def test_capitals_and_spaces_do_not_matter(typed: str) -> None:
    assert read(filled(form(), {"charge.person": {"Your answer": typed}})).answers == {
        "charge.person": Answer(choice=PERSON.choices[0].id)
    }


def test_an_unknown_proof_is_listed_and_the_least_is_taken() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "What backs it up": "trust us"}}))

    assert found.answers["charge.person"].proof == "said"
    assert "“trust us”" in issues(found)


def test_a_note_that_is_too_long_is_cut_and_the_cut_is_told() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Note": "n" * 2_010}}))

    assert found.answers["charge.person"].note == "n" * 2_000
    assert "10 characters too long" in issues(found)


def test_a_note_that_is_a_formula_is_left_out_and_the_answer_kept() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Note": "=1+1"}}))

    assert found.answers == {"charge.person": Answer(choice=PERSON.choices[0].id)}
    assert "note is a formula" in issues(found)


def test_direction_signs_and_figures_in_a_note_become_plain_text() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Note": "in\u202evoice"}}))
    figure = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Note": 2026}}))

    assert found.answers["charge.person"].note == "invoice"
    assert figure.answers["charge.person"].note == "2026"


def test_an_unknown_id_is_listed() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Id": "no.such"}}))

    assert found.answers == {}
    assert "“no.such” is not known" in issues(found)
    assert "row of the question “charge.person” is missing" in issues(found)


def test_of_a_question_that_stands_twice_the_first_counts_and_the_second_is_listed() -> None:
    cells = {"charge.person": {"Your answer": GOOD}, LATER: {"Your answer": GOOD, "Id": "charge.person"}}
    found = read(filled(form(), cells))

    assert found.answers == {"charge.person": Answer(choice=PERSON.choices[0].id)}
    assert "a second time" in issues(found)


def test_an_answer_that_lost_its_id_is_listed() -> None:
    found = read(filled(form(), {"charge.person": {"Your answer": GOOD, "Id": None}}))

    assert found.answers == {}
    assert "lost its question" in issues(found)


def test_an_answer_that_was_emptied_is_listed_and_nothing_is_taken_back() -> None:
    data = form_of(firm("watch", 0).model_copy(update={"answers": {"charge.person": Answer(choice="none")}}))

    found = read(filled(data, {"charge.person": {"Your answer": None, "What backs it up": None}}))

    assert found.answers == {}
    assert "was emptied; what is kept stays" in issues(found)


def test_rows_may_be_inserted_and_columns_moved() -> None:
    data = filled(form(), {"charge.person": {"Your answer": GOOD}})

    def move(book: openpyxl.Workbook) -> None:
        book["Questions"].insert_cols(4)
        book["Questions"].insert_rows(3, 2)

    found = read(changed(data, move))

    assert found.answers == {"charge.person": Answer(choice=PERSON.choices[0].id)}
    assert found.issues == ()


def test_more_issues_than_a_person_reads_are_summed_up() -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        for number in range(200, 600):
            book["Questions"].cell(number, HEADINGS["Your answer"]).value = "x"

    found = read(changed(form(), spoil))

    assert len(found.issues) == 201
    assert found.issues[-1].message == "200 more rows were not taken over."


def marked(name: str, wording: str | None = None, layout: int | None = None) -> Callable[[openpyxl.Workbook], None]:
    """Changes what the hidden sheet says of one question or of the form."""

    def change(book: openpyxl.Workbook) -> None:
        for cells in book["_meta"].iter_rows():
            if wording and cells[1].value == name:
                cells[2].value = wording
            if layout and cells[0].value == "layout":
                cells[1].value = layout

    return change


def test_an_answer_to_a_question_worded_anew_since_is_not_taken() -> None:
    data = filled(form(), {"charge.person": {"Your answer": GOOD}})

    found = read(changed(data, marked("charge.person", wording="another")))

    assert found.answers == {}
    assert "wording of this question changed" in issues(found)


def old_form() -> bytes:
    """A form of an older bank, in which one question had another id."""

    def rename(book: openpyxl.Workbook) -> None:
        for sheet, column in (("Questions", 1), ("Lists", 1), ("_meta", 2)):
            for cells in book[sheet].iter_rows():
                if cells[column - 1].value == "charge.person":
                    cells[column - 1].value = "charge.boss"

    return changed(filled(form(), {"charge.person": {"Your answer": GOOD, "Note": "kept"}}), rename)


def test_an_answer_under_a_retired_id_moves_to_the_question_that_took_its_place_and_that_is_told() -> None:
    retired = [Retired(was="charge.boss", now=("charge.person",), since="2026.11", why="Clearer.")]

    found = read_form(old_form(), load_bank(), partial(migrate, bank=load_bank(), retired=retired))

    assert found.answers == {"charge.person": Answer(choice=PERSON.choices[0].id, note="kept")}
    assert "moved to charge.person" in issues(found)


def test_an_answer_to_a_question_that_nothing_replaced_is_listed() -> None:
    found = read(old_form())

    assert found.answers == {}
    assert "no longer asked" in issues(found)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda book: book.remove(book["_meta"]), "not a form of ours"),
        (lambda book: book.remove(book["Questions"]), "not a form of ours"),
        (lambda book: book["Questions"].delete_rows(5), "not a form of ours"),
        (marked("", layout=2), "newer version"),
        (lambda book: book["Questions"].__setitem__("A1", "0000-0000"), "two different forms"),
    ],
    ids=["no marks", "no questions", "no headings", "newer", "mixed"],
)
def test_a_workbook_that_is_no_form_is_refused_with_a_sentence(
    change: Callable[[openpyxl.Workbook], object], says: str
) -> None:
    with pytest.raises(CannotRead, match=says):
        read(changed(form(), change))
