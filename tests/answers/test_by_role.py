"""A firm says no more of what it does with AI than its own facts: who only uses it never writes of offering it."""

import json
import re
from pathlib import Path

import pytest

from answers.by_role import by_role
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.profile import AiRole, Profile
from questions.visibility import out_of_scope
from tests.answers.test_buyer import BANK, KIT, all_texts, packed

ALL = "We list the AI we use or offer, what is in the AI we build or offer, and limits of the AI we offer."
JUDGED = Path(__file__).parents[1] / "scoring" / "need" / "judged"


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (None, ALL),
        (
            ("provider",),
            "We list the AI we use or offer, what is in the AI we offer, and limits of the AI we offer.",
        ),
        (
            ("user", "developer"),
            "We list the AI we use or build, what is in the AI we build, and limits of the AI we build.",
        ),
        (("provider", "developer"), ALL),
    ],
)
def test_a_sentence_names_only_what_the_firm_does_with_ai(roles: tuple[AiRole, ...] | None, said: str) -> None:
    assert by_role(ALL, roles) == said


@pytest.mark.parametrize("roles", [("user",), ("developer",), ("user", "developer")])
def test_a_firm_that_offers_no_ai_never_writes_that_it_does(roles: tuple[AiRole, ...]) -> None:
    asked = set(KIT.says) - out_of_scope(BANK, Profile(ai_roles=roles))
    said = [by_role(sentence, roles) for name in asked for sentence in KIT.says[name].values()]

    assert [sentence for sentence in said if re.search(r"\b(we|or) offer\b", sentence)] == []


def test_an_insurer_that_builds_ai_for_itself_tells_customers_of_the_ai_it_builds(parameters: Parameters) -> None:
    insurer = read_case((JUDGED / "gb-insurer-400.json").read_text(encoding="utf-8"))
    text = all_texts(packed(insurer, parameters)[0])

    assert "how the AI we build could do harm" in text
    assert "one full list of the AI we use or build" in text
    assert not re.search(r"\b(we|or) offer\b", text)


def test_a_charity_that_uses_ai_is_to_list_what_it_uses(parameters: Parameters) -> None:
    plain = json.loads((JUDGED / "us-franchise-bot.json").read_text(encoding="utf-8"))
    plain["profile"] |= {"organisation": "Harbour Relief Trust", "sector": "other"}
    text = packed(read_case(json.dumps(plain)), parameters)[0].statement

    assert "- We do not yet keep a list of the AI we use; we could" in text
    assert "- List every AI tool and system we use." in text


def test_a_list_of_problems_that_is_still_empty_is_not_left_to_do(parameters: Parameters) -> None:
    firm = read_case((JUDGED / "ie-lost-cert.json").read_text(encoding="utf-8"))
    pack = packed(firm, parameters)[0]

    assert KIT.says["wrong.log"]["empty"] in all_texts(pack)
    assert "Log problems" not in pack.statement
