"""A contradiction names what it is about, and says which of two answers counts as "I don't know" meanwhile."""

import pytest

from domain.case import Case, Verified
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


def seen_by(case: Case, question: str, by: str | None) -> Case:
    """The case where somebody verified the answer to a question as it is."""
    found = case.answers[question]
    seen = Verified(choice=found.choice, proof="record", by=by)
    return case.model_copy(update={"answers": {**case.answers, question: found.model_copy(update={"verified": seen})}})


def test_nobody_is_told_to_say_what_a_consultant_saw() -> None:
    case = firm({"answers": {"risks.judged": "every", "inventory.list": "none"}})

    (told,) = report(seen_by(case, "inventory.list", "J. Roy")).contradictions

    assert told.message.startswith("It is on record that the risks of every AI on your list are judged, and that")
    assert "(risks.judged, as you say it)" in told.message
    assert "(inventory.list, verified by J. Roy)" in told.message
    assert "You say" not in told.message


def test_what_was_seen_by_nobody_named_is_called_verified() -> None:
    case = firm({"answers": {"risks.judged": "every", "inventory.list": "none"}})

    (told,) = report(seen_by(case, "inventory.list", None)).contradictions

    assert "(inventory.list, verified)" in told.message


def test_in_the_layer_of_what_was_said_both_claims_are_the_clients_own() -> None:
    case = firm({"answers": {"risks.judged": "every", "inventory.list": "none"}})

    (told,) = report(seen_by(case, "inventory.list", "J. Roy"), layer="said").contradictions

    assert told.message.startswith("You say that")
    assert "verified" not in told.message


def test_every_sentence_of_the_bank_can_be_said_of_what_a_consultant_saw() -> None:
    known = BANK.contradictions
    assert known.left_out
    assert {s.split(" that ")[0] for s in (*(pair.says for pair in known.pairs), known.left_out.says)} == {"You say"}
