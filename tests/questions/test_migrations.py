"""Answers kept from an older bank: what moves, what stays, and what is said about it."""

from typing import Any

import pytest

from domain.case import Answer, Case, PassedOn, Verified
from questions import load_bank, migrate, migrate_case
from questions.folder import draft
from questions.shapes import Retired
from tests.questions.toy_bank import TOY, cases


def _retired() -> tuple[Retired, ...]:
    found = draft(TOY)[0]
    assert found
    return found.retired


@pytest.mark.parametrize("case", cases("migrations"), ids=lambda case: case["name"])
def test_an_old_answer(case: dict[str, Any]) -> None:
    before = {id: Answer(choice=choice, note="kept") for id, choice in case["before"].items()}

    after, said = migrate(before, load_bank(TOY), _retired())

    assert {id: answer.choice for id, answer in after.items()} == case["after"]
    assert {answer.note for answer in after.values()} == {"kept"}
    assert said == case["says"]
    assert migrate(after, load_bank(TOY), _retired()) == (after, [])


def test_what_a_consultant_saw_moves_with_the_answer() -> None:
    seen = Verified(choice="complete", proof="record", by="Ana")
    after, _ = migrate({"shop.old_list": Answer(choice="none", verified=seen)}, load_bank(TOY), _retired())

    assert after == {"shop.list": Answer(choice="none", verified=seen.model_copy(update={"choice": "full"}))}


def test_what_a_consultant_saw_is_never_dropped_to_make_an_answer_fit() -> None:
    before = {"shop.old_list": Answer(choice="none", verified=Verified(choice="purple"))}

    assert migrate(before, load_bank(TOY), _retired()) == (before, [])


def test_a_question_retired_twice_is_followed_to_the_end() -> None:
    older = Retired(was="shop.oldest", now=("shop.old_list",), since="0", why="Renamed.")
    after, said = migrate({"shop.oldest": Answer(choice="complete")}, load_bank(TOY), (older, *_retired()))

    assert after == {"shop.list": Answer(choice="full")}
    assert len(said) == 2


def test_a_choice_may_be_renamed_while_its_question_stays() -> None:
    renamed = Retired(was="shop.list", now=("shop.list",), since="2", why="Clearer.", choices={"complete": "full"})
    before = {"shop.list": Answer(choice="complete")}
    after, said = migrate(before, load_bank(TOY), (renamed,))

    assert after == {"shop.list": Answer(choice="full")}
    assert said == ["Your answer to 'shop.list' stands under another name (since 2): Clearer."]
    assert migrate(after, load_bank(TOY), (renamed,)) == (after, [])


def test_without_a_list_our_own_retired_ids_are_used() -> None:
    answers = {"shop.old_list": Answer(choice="complete")}

    assert migrate(answers, load_bank()) == (answers, [])


def test_who_is_asked_moves_with_the_question_and_a_question_that_became_two_asks_for_both() -> None:
    split = Retired(was="shop.two_in_one", now=("shop.list", "shop.rules"), since="2", why="Two questions.")
    case = Case(passed_on={"shop.old_list": PassedOn(who="Maria"), "shop.gone": PassedOn(who="Sam")})

    assert migrate_case(case, load_bank(TOY), _retired()).passed_on == {
        "shop.list": PassedOn(who="Maria"),
        "shop.gone": PassedOn(who="Sam"),
    }
    twofold = case.model_copy(update={"passed_on": {"shop.two_in_one": PassedOn(who="Ana")}})
    moved = migrate_case(twofold, load_bank(TOY), (split,))
    assert moved.passed_on == dict.fromkeys(("shop.list", "shop.rules"), PassedOn(who="Ana"))
    assert migrate_case(moved, load_bank(TOY), (split,)) == moved


def test_somebody_already_asked_under_the_new_id_is_not_replaced() -> None:
    case = Case(passed_on={"shop.old_list": PassedOn(who="Maria"), "shop.list": PassedOn(who="Ana")})

    assert migrate_case(case, load_bank(TOY), _retired()).passed_on == case.passed_on
