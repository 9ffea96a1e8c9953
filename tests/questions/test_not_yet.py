"""What could not happen so far is never credit: read in the words of the bank itself."""

import re

import pytest

from domain.asked.bank import Choice, Question
from questions import load_bank, load_buyer_kit

BANK = load_bank()
SO_FAR = re.compile(
    r"\b(yet|not due|could not happen|nothing (noted|came up|has been put in)|"
    r"no (report|problem|change|such change) (came|has come|was needed))\b",
    re.IGNORECASE,
)
ALL = [(q, c) for q in BANK.questions for c in q.choices]
NOT_YET = [(q, c) for q, c in ALL if c.kind == "not_yet"]


def named(found: list[tuple[Question, Choice]]) -> list[str]:
    return [f"{q.id} {c.id}" for q, c in found]


def test_the_words_are_told_apart() -> None:
    assert SO_FAR.search("Not due: first done under a year ago")
    assert SO_FAR.search("Written steps that nobody has used yet")
    assert not SO_FAR.search("Yes, done again after each change")


def test_no_answer_that_says_not_due_or_not_yet_is_worth_anything() -> None:
    assert named([(q, c) for q, c in ALL if c.attainment and SO_FAR.search(c.text)]) == []


def test_all_of_them_are_of_the_one_kind_that_is_neither_credit_nor_gap() -> None:
    said = named([(q, c) for q, c in ALL if SO_FAR.search(c.text) and c.attainment is None])

    assert said == named(NOT_YET)
    assert len(said) >= 9


@pytest.mark.parametrize(("question", "choice"), NOT_YET, ids=named(NOT_YET))
def test_it_says_that_the_next_date_is_set_and_names_what_has_to_be_there(question: Question, choice: Choice) -> None:
    assert re.search(r"\bdate\b", choice.text), question.id
    assert choice.needs
    assert choice.attainment is None


@pytest.mark.parametrize(("question", "choice"), NOT_YET, ids=named(NOT_YET))
def test_a_customer_reads_that_it_has_not_happened(question: Question, choice: Choice) -> None:
    says = load_buyer_kit(BANK).says.get(question.id)
    if says is not None:
        assert re.search(r"\byet\b", says[choice.id])


SPOKEN = re.compile(
    r"nothing is written|not written\b(?! for)|never written|wrote nothing|write nothing|by word of mouth|"
    r"nothing written|only a spoken|it is habit|kept no notes|do not write it down",
    re.IGNORECASE,
)
IN_PART = {  # a part of it stands in writing all the same, as the text says
    "building.try_before tested",
    "data.quality_in checked",
    "impact.asked_people buyers",
    "wrong.causes patched",
}


def test_an_answer_that_says_nothing_is_written_is_never_counted_as_written() -> None:
    found = [(q, c) for q, c in ALL if c.attainment and SPOKEN.search(c.text) and c.strongest != "said"]

    assert set(named(found)) == IN_PART


def test_the_quick_check_asks_nothing_that_an_answer_in_it_has_ruled_out() -> None:
    follows = {q.id: [c.question for c in q.visible_when if c.question] for q in BANK.questions}

    assert follows["rules.policy_known"] == ["rules.ai_policy"]
    assert follows["risks.plan"] == ["risks.judged"]
    assert follows["risks.carried_out"] == ["risks.plan"]
    assert follows["checking.review_decisions"] == ["checking.review"]
    for q in BANK.questions:
        if q.quick:
            assert all(BANK.question[name].quick for name in follows[q.id]), q.id


def test_what_happened_rests_on_what_exists_across_requirements() -> None:
    """A question about what happened, which serves another requirement than what it follows, is capped by that."""
    for q in BANK.questions:
        for condition in q.visible_when:
            before = BANK.question.get(condition.question or "")
            if before is not None and q.aspect == "happened" and set(q.requirements) - set(before.requirements):
                alone = set(q.requirements) - set(before.requirements)
                exists = {r for r in alone for other in BANK.asked_by[r] if other.aspect == "exists"}
                assert before.id in q.rests_on or alone <= exists, f"{q.id} follows {before.id}"
