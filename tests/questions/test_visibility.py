"""Branching: which questions a firm is asked, and what waits for what."""

from pathlib import Path
from typing import Any

import pytest

from domain.asked.bank import Bank
from domain.case import Answer
from domain.profile import Profile
from questions import load_bank
from questions.visibility import out_of_scope, visible
from tests.questions.toy_bank import TOY, cases


def _chained(bank: Bank) -> Bank:
    """The toy bank with one more question, written before those it follows."""
    again = bank.question["shop.used"].model_dump() | {
        "id": "shop.again",
        "visible_when": [{"question": "shop.used", "any": ["dated"]}, {"question": "shop.build", "any": ["tested"]}],
    }
    return Bank.model_validate(bank.model_dump() | {"questions": [again, *bank.model_dump()["questions"]]})


@pytest.mark.parametrize("case", cases("visibility"), ids=lambda case: case["name"])
def test_a_firm_is_asked(case: dict[str, Any]) -> None:
    bank = _chained(load_bank(TOY)) if case.get("chained") else load_bank(TOY)
    profile = Profile.model_validate(case.get("profile", {}))
    answers = {id: Answer(choice=choice) for id, choice in case.get("answers", {}).items()}

    states = visible(bank, profile, answers)

    assert {id: states[id] for id in case["expect"]} == case["expect"]
    if "out_of_scope" in case:
        assert sorted(out_of_scope(bank, profile)) == case["out_of_scope"]


def test_every_question_has_a_state() -> None:
    bank = load_bank()

    assert visible(bank, Profile(), {}).keys() == bank.question.keys()


def test_two_banks_are_never_mistaken_for_each_other() -> None:
    for _ in range(50):  # memory of a bank that is gone may be given to the next one
        short, long = load_bank(TOY), _chained(load_bank(TOY))

        assert "shop.again" not in visible(short, Profile(), {})
        assert "shop.again" in visible(long, Profile(), {})


def test_a_yes_or_no_of_the_profile_can_be_a_condition(tmp_path: Path) -> None:
    bank = load_bank(TOY)
    question = bank.question["shop.build"].model_dump() | {"visible_when": [{"profile": "eu_market", "any": ["true"]}]}
    bank = Bank.model_validate(bank.model_dump() | {"questions": [question]})
    found = [visible(bank, Profile(eu_market=value), {})["shop.build"] for value in (True, False, None)]

    assert found == ["asked", "hidden", "pending"]
