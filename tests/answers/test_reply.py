"""What a person promises customers, the reply to one who asked for the policy, and a statement that says too little."""

import json
from datetime import date
from typing import Any

import pytest

from answers.statement import NOTHING_SAID
from domain.asked.bank import Bank, Question
from domain.buyer import BuyerPack
from domain.files.casefile import read_case
from domain.parameters import Parameters
from domain.profile import Profile
from questions.visibility import visible
from tests.answers.test_buyer import BANK, KIT, packed


def test_a_day_that_a_person_promised_stands_with_the_answer_and_in_the_reply_until_it_has_passed(
    parameters: Parameters,
) -> None:
    def on(day: date) -> BuyerPack:
        plain = {
            "profile": {"ai_roles": ["user"], "promises": [{"topic": "ai_policy", "by": "2027-03-01"}]},
            "answers": {"rules.ai_policy": {"choice": "draft"}},
            "as_of": day.isoformat(),
        }
        return packed(read_case(json.dumps(plain)), parameters)[0]

    before, after = on(date(2027, 2, 1)), on(date(2027, 3, 2))

    assert [(a.id, a.ready_by) for a in before.answers if a.ready_by] == [("ai_policy", date(2027, 3, 1))]
    assert "by 1 March 2027" in before.reply
    assert [a.ready_by for a in after.answers if a.ready_by] == []
    assert "March" not in after.reply.split("\n\n", 1)[1]


def test_a_promise_is_not_repeated_once_nothing_is_open(parameters: Parameters) -> None:
    answers = {
        q.id: {"choice": max((c.attainment, c.id) for c in q.choices if c.attainment is not None)[1], "proof": "record"}
        for q in BANK.questions
    }
    profile = {"ai_roles": ["user"], "promises": [{"topic": "ai_policy", "by": "2027-03-01"}]}
    pack, _ = packed(read_case(json.dumps({"profile": profile, "answers": answers})), parameters)

    assert [a.ready_by for a in pack.answers if a.ready_by] == []
    assert "March" not in pack.reply


@pytest.mark.parametrize(("proof", "seen"), [("record", None), ("said", "record")])
def test_an_answer_is_as_strong_as_what_counts_and_as_its_choice_allows(
    proof: str, seen: str | None, parameters: Parameters
) -> None:
    bank = Bank(**_fields(BANK) | {"questions": tuple(_weakened(q) for q in BANK.questions)})
    answer: dict[str, Any] = {"choice": "gaps", "proof": proof}
    if seen:
        answer |= {"choice": "signed", "verified": {"choice": "gaps", "proof": seen}}
    plain = {"profile": {"ai_roles": ["user"]}, "answers": {"rules.ai_policy": answer}}
    pack, _ = packed(read_case(json.dumps(plain)), parameters, bank)
    found = next(a for a in pack.answers if a.id == "ai_policy")

    assert found.answer == KIT.says["rules.ai_policy"]["gaps"]
    assert found.strength == "written"


def _weakened(question: Question) -> Question:
    """The policy that is not signed can be shown as a document and as nothing better."""
    if question.id != "rules.ai_policy":
        return question
    choices = tuple(c.model_copy(update={"strongest": "written"}) if c.id == "gaps" else c for c in question.choices)
    return Question(**_fields(question) | {"choices": choices})


def _fields(whole: Bank | Question) -> dict[str, Any]:
    """What it was made from, without what it has worked out since."""
    return {name: getattr(whole, name) for name in type(whole).model_fields}


def test_a_firm_is_told_to_send_three_files_first_from_the_share_of_not_yet_that_the_road_names(
    parameters: Parameters,
) -> None:
    subjects = [name for part in KIT.statement for name in part.asks]

    def first(share: float, there: int) -> tuple[str, ...]:
        assert KIT.road is not None
        kit = KIT.model_copy(update={"road": KIT.road.model_copy(update={"not_yet_share": share})})
        best = {n: max((c.attainment or 0, c.id) for c in BANK.question[n].choices)[1] for n in subjects[:there]}
        answers = {name: {"choice": choice} for name, choice in best.items()}
        plain = {"profile": {"ai_roles": ["user", "provider", "developer"]}, "answers": answers}
        return tuple(file.title for file in packed(read_case(json.dumps(plain)), parameters, kit=kit)[0].send_first)

    half = (len(subjects) - 1) // 2
    files = ("Our AI policy", "Our list of AI tools", "A reply to the customer")

    assert first(0.5, half) == files
    assert first(0.5, half + 1) == ()
    assert first(0.3, half + 1) == files


def test_the_reply_says_that_a_paper_is_enclosed_only_where_an_answer_shows_it(parameters: Parameters) -> None:
    def reply(choice: str) -> str:
        return written({"rules.ai_policy": choice}, parameters)

    assert "- Our AI policy, enclosed." in reply("signed")
    assert "- Our AI policy follows once it is complete and signed." in reply("draft")
    lacking = "- Our AI policy is written and in use; it follows once what it still lacks is put right."
    assert lacking in reply("gaps")
    assert "What is not there yet\n- We do not yet have an AI policy." in reply("none")


@pytest.mark.parametrize("name", ["rules.ai_policy", "inventory.list"])
def test_the_reply_says_nothing_of_a_paper_that_no_answer_speaks_of_and_asks_the_firm_to_fill_it_in(
    name: str, parameters: Parameters
) -> None:
    road = KIT.road
    assert road is not None
    [file] = [f for f in road.files if f.goes_along and f.goes_along.question == name]
    promises = [f"{file.title}, enclosed.", *file.follows.values()]

    for answers in ({}, {name: "unknown"}):
        letter = written(answers, parameters)
        assert f"- {file.not_said}" in letter
        assert str(file.not_said).startswith("[")
        assert [said for said in promises if said in letter] == []


def test_the_reply_says_what_is_not_there_only_of_what_somebody_said_is_not_there(parameters: Parameters) -> None:
    silent = written({}, parameters)
    missing = written({"rules.ai_policy": "none"}, parameters)

    assert "What is not there yet" not in silent
    assert "What we cannot say yet\n" in silent
    assert "What is not there yet\n- We do not yet have an AI policy.\n\nWhat we cannot say yet\n" in missing


def test_a_part_of_the_statement_that_no_answer_speaks_of_claims_nothing_not_even_work(parameters: Parameters) -> None:
    plain = {"profile": {"ai_roles": ["user"]}, "answers": {"rules.use_rules": {"choice": "full"}}}
    parts = packed(read_case(json.dumps(plain)), parameters)[0].statement.split("\n\n")
    said = {title: lines for title, *lines in (part.split("\n") for part in parts)}

    assert said["When something goes wrong"] == [f"- {NOTHING_SAID}"]
    assert said["Our rules"] == [f"- {KIT.says['rules.use_rules']['full']}"]


def test_the_statement_tells_what_is_to_do_from_what_cannot_be_said_and_has_no_heading_for_nothing(
    parameters: Parameters,
) -> None:
    def headings(answers: dict[str, str]) -> list[str]:
        given = {name: {"choice": choice} for name, choice in answers.items()}
        plain = {"profile": {"ai_roles": ["user"]}, "answers": given}
        made = packed(read_case(json.dumps(plain)), parameters)[0].statement
        return [part.split("\n")[0] for part in made.split("\n\n")]

    silent, missing = headings({}), headings({"rules.use_rules": "none"})

    assert "What is still to do" not in silent
    assert [h for h in missing if h in ("What is still to do", "What we cannot say yet")] == [
        "What is still to do",
        "What we cannot say yet",
    ]


def written(answers: dict[str, str], parameters: Parameters) -> str:
    given = {name: {"choice": choice} for name, choice in answers.items()}
    plain = {"profile": {"ai_roles": ["user"]}, "answers": given}
    return packed(read_case(json.dumps(plain)), parameters)[0].reply


def test_the_short_road_asks_about_ten_questions_of_a_firm_that_uses_ai_and_ends_in_three_files() -> None:
    road = KIT.road
    assert road is not None
    states = visible(BANK, Profile(ai_roles=("user",)), {})

    assert len([name for name in road.asks if states[name] == "asked"]) == 10
    assert len(road.asks) <= 12
    assert [file.document for file in road.files] == ["ai_policy", "inventory", None]
