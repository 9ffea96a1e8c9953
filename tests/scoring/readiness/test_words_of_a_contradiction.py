"""A contradiction names what it is about, and says which of two answers counts as "I don't know" meanwhile."""

import pytest

from tests.scoring.readiness.test_contradictions import BANK, firm, report


@pytest.mark.parametrize(
    ("answers", "which"),
    [
        ({"risks.judged": "every", "inventory.list": "none"}, "the first answer"),
        ({"data.rights": "no_data", "data.sources": "every_set"}, "the first answer"),
        ({"risks.judged": "every", "risks.plan": "none_too_big", "risks.carried_out": "part"}, "the second answer"),
        ({"suppliers.checked": "no_suppliers"}, "this answer"),
    ],
)
def test_the_message_says_which_answer_counts_as_i_dont_know(answers: dict[str, str], which: str) -> None:
    (told,) = report(firm({"answers": answers})).contradictions

    assert told.message.endswith(f" Until this is settled, {which} counts as “I don't know”.")


def test_facts_that_contradict_each_other_are_named_and_no_answer_is() -> None:
    (told,) = report(firm({"answers": {}}, ai_systems=4, sensitive_systems=9)).contradictions

    assert told.message == "You say that 9 systems are sensitive, and that there are only 4."


def test_an_answer_that_contradicts_a_certificate_is_named_and_stays() -> None:
    held = {"certificates": ["iso42001"], "iso42001_certified_months_ago": 5}

    (told,) = report(firm({"answers": {"rules.ai_policy": "none"}}, **held)).contradictions

    question = BANK.question["rules.ai_policy"].text
    assert told.message.endswith(f"you have no AI policy. See “{question}” (rules.ai_policy).")
